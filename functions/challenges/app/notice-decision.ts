import type { Announcement } from "../../../shared/contracts/programmes-content.ts";
import type { Actor } from "../../../shared/identity/actor.ts";
import { DomainError } from "../../../shared/kernel/domain-error.ts";
import type { NewId } from "../../../shared/kernel/ids.ts";
import type { Instant } from "../../../shared/kernel/time.ts";
import { noticeOn, numbered } from "../domain/announcement.ts";
import type { StoredChallenge } from "../domain/challenge.ts";
import type { ChallengeChange } from "../domain/challenge-change.ts";
import { publishedChanges } from "../domain/correct-challenge.ts";
import type { StoredProgramme } from "../domain/programme.ts";
import { withNextNumber } from "./announce.ts";
import type { Announcements } from "./announcement-ports.ts";
import type { Challenges } from "./challenge-ports.ts";
import { readableChallenge } from "./challenge-reading.ts";
import { challengeRelease } from "./challenge-release.ts";
import type { Programmes } from "./programme-ports.ts";
import { decided, type NewSalt } from "./record-entry.ts";

export interface NoticeParts {
  readonly challenges: Pick<Challenges, "find" | "save">;
  readonly programmes: Pick<Programmes, "find">;
  readonly announcements: Announcements;
  readonly newId: NewId;
  readonly newSalt: NewSalt;
}

/** Who leads a proposal to a challenge. Teams are not this API's to read, so that members of one are not known here. */
export interface Solvers {
  leads(challengeId: string, organizationId: string): Promise<boolean>;
  /** How many have begun a proposal and not withdrawn it. */
  count(challengeId: string): Promise<number>;
}

/** What decisions stand on that somebody who proposes could gain by. */
export interface DecisionParts extends NoticeParts {
  readonly solvers: Solvers;
}

/** A decision on one challenge that the public is told by a numbered notice. */
export interface NoticedDecision {
  readonly challengeId: string;
  readonly actor: Actor;
  readonly at: Instant;
  readonly kind: "correction" | "extension" | "withdrawal" | "no-award";
  readonly reason: string;
  readonly decide: (
    before: StoredChallenge,
    programme: StoredProgramme,
  ) => ChallengeChange | Promise<ChallengeChange>;
}

/** More time, other terms or no award at all: not by somebody whose own organization proposes, who knows that it does. */
async function refuseSolver(solvers: Solvers, challengeId: string, { memberships }: Actor): Promise<void> {
  const leading = await Promise.all(
    memberships.map(({ organizationId }) => solvers.leads(challengeId, organizationId)),
  );
  if (leading.includes(true)) throw new DomainError("forbidden", "challenge.move_not_allowed");
}

/** Carries the decision out and publishes its notice, all or nothing. */
export const noticeDecision =
  ({ challenges, programmes, announcements, solvers, newId, newSalt }: DecisionParts) =>
  async (decision: NoticedDecision): Promise<{ announcement: Announcement; challenge: StoredChallenge }> => {
    const { challengeId, actor, at, kind, reason, decide } = decision;
    const { programmeId } = await readableChallenge(challenges, challengeId, actor);
    await refuseSolver(solvers, challengeId, actor);
    return withNextNumber(programmes, programmeId, async (programme) => {
      const before = await readableChallenge(challenges, challengeId, actor);
      const change = await decide(before, programme);
      const changes =
        kind === "correction" || kind === "extension"
          ? publishedChanges(before, change.challenge)
          : undefined;
      const text = noticeOn(change.challenge, kind, { reason, changes });
      const notice = numbered(programme, text, { id: newId("announcement"), at });
      const { number } = notice.announcement;
      const recorded = decided(change, newSalt, {
        public: { notice: number, reason },
        release: challengeRelease(change.challenge, kind, { number, reason }),
      });
      await announcements.publish(programme, notice, [{ before, change: recorded }], 0);
      return { announcement: notice.announcement, challenge: recorded.challenge };
    });
  };
