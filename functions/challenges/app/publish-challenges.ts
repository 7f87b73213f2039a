import type { Announcement } from "../../../shared/contracts/programmes-content.ts";
import type { Actor } from "../../../shared/identity/actor.ts";
import { DomainError } from "../../../shared/kernel/domain-error.ts";
import type { Clock } from "../../../shared/kernel/time.ts";
import { namedIn, numbered } from "../domain/announcement.ts";
import { checkWindow, type OpenWindow, publishChallenge } from "../domain/publish-challenge.ts";
import { withNextNumber } from "./announce.ts";
import { readableChallenge } from "./challenge-reading.ts";
import { challengeRelease } from "./challenge-release.ts";
import type { NoticeParts } from "./notice-decision.ts";
import { decided } from "./record-entry.ts";

export interface PublishChallenges {
  readonly challenges: readonly { readonly id: string; readonly expectedVersion: number }[];
  readonly window: OpenWindow;
  readonly title: string;
  readonly actor: Actor;
}

/** 发布榜单: a batch of challenges in one numbered notice, all of them or none. */
export const publishChallenges =
  (parts: NoticeParts, clock: Clock) =>
  (programmeId: string, { challenges, window, title, actor }: PublishChallenges): Promise<Announcement> => {
    const at = clock.now();
    return withNextNumber(parts.programmes, programmeId, async (programme) => {
      if (programme.state !== "open") throw new DomainError("conflict", "programme.not_open");
      checkWindow(window, programme, at);
      const drafts = await Promise.all(
        challenges.map(async ({ id, expectedVersion }, i) => {
          const before = await readableChallenge(parts.challenges, id, actor);
          const sequence = programme.published + i + 1;
          const change = publishChallenge(
            before,
            programme,
            { window, sequence },
            { actor, at, expectedVersion },
          );
          return { before, change };
        }),
      );
      const notice = numbered(
        programme,
        { kind: "list", title, challenges: drafts.map(({ change }) => namedIn(change.challenge)) },
        { id: parts.newId("announcement"), at },
      );
      const { number } = notice.announcement;
      const changes = drafts.map(({ before, change }) => ({
        before,
        change: decided(change, parts.newSalt, {
          public: { notice: number },
          release: challengeRelease(change.challenge, "challenge", { number }),
        }),
      }));
      await parts.announcements.publish(programme, notice, changes, changes.length);
      return notice.announcement;
    });
  };
