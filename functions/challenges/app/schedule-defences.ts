import type { Reply } from "../../../shared/contracts/contract.ts";
import type { reviewContracts } from "../../../shared/contracts/reviews.ts";
import { lotOf } from "../../../shared/digest/lot.ts";
import type { Actor } from "../../../shared/identity/actor.ts";
import { DomainError, invalidField } from "../../../shared/kernel/domain-error.ts";
import { changedBy } from "../domain/challenge-change.ts";
import { type Defence, type DefenceDay, defencesOf } from "../domain/defence.ts";
import { changedProposal, type StoredProposal } from "../domain/proposal.ts";
import { isLive } from "../domain/review.ts";
import type { Challenges } from "./challenge-ports.ts";
import { type NewSalt, onRecord } from "./record-entry.ts";
import { boardAfter } from "./review-board.ts";
import { judgedProposals, ownChallenge, type ReviewParts } from "./review-reading.ts";

interface Parts extends ReviewParts {
  readonly challenges: Pick<Challenges, "find" | "save">;
  readonly newSalt: NewSalt;
}

const isAt = ({ defence }: StoredProposal, { startsAt, endsAt, place }: Defence): boolean =>
  defence?.startsAt === startsAt && defence.endsAt === endsAt && defence.place === place;

/**
 * 安排答辩: every proposal under review gets its time; its team and its experts are told, each of their own only. Done
 * again, those whose time changes are told again. A call that was cut short is finished by the next.
 */
export const scheduleDefences =
  (parts: Parts) =>
  async (
    order: DefenceDay & {
      readonly challengeId: string;
      readonly expectedVersion: number;
      readonly actor: Actor;
    },
  ): Promise<Reply<(typeof reviewContracts)["scheduleDefences"]>> => {
    const { challengeId, actor, expectedVersion, startsAt } = order;
    const challenge = await ownChallenge(parts, challengeId, actor);
    const at = parts.clock.now();
    if (challenge.version !== expectedVersion) throw new DomainError("stale", "challenge.stale");
    const [assignment, proposals, reviews] = await Promise.all([
      parts.reviews.assignment(challengeId),
      judgedProposals(parts.proposals, challenge),
      parts.reviews.list(challengeId),
    ]);
    if (challenge.state !== "reviewing" || assignment === undefined)
      throw new DomainError("conflict", "challenge.move_not_allowed");
    if (startsAt <= at) throw invalidField("body.startsAt", "defence.in_past");

    const change = changedBy(challenge, "schedule-defences", { actor, at, capacity: "department" }, {});
    await parts.challenges.save(
      challenge,
      onRecord(change, { action: "review.defences-scheduled", public: { from: startsAt } }),
    );
    const defences = defencesOf(
      proposals.map(({ id }) => id),
      // The review's seed is committed to before and published after; another day keeps the order.
      (id) => lotOf(assignment.seed, `defence/${id}`),
      order,
    );
    for (const proposal of proposals) {
      const defence = defences.get(proposal.id);
      if (defence === undefined || isAt(proposal, defence)) continue;
      const experts = reviews.filter((one) => one.proposalId === proposal.id && isLive(one));
      const doing = { by: actor, capacity: "department", at } as const;
      const moved = changedProposal(proposal, "schedule-defence", doing, { defence });
      const log = { ...moved.log, defence, expertIds: experts.map(({ expertId }) => expertId) };
      await parts.proposals.moveTo(proposal, { ...moved, log });
    }
    return boardAfter(parts, challengeId, actor);
  };
