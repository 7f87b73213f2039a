import type { Actor } from "../../../shared/identity/actor.ts";
import { DomainError } from "../../../shared/kernel/domain-error.ts";
import { changedBy, moveChallenge, permitMove } from "../domain/challenge-change.ts";
import { decide, isPartial, type ObjectionDecision } from "../domain/objection.ts";
import { actsAs } from "../domain/permission.ts";
import { followed } from "./award-reading.ts";
import { type ObjectionParts, objectionView } from "./objections.ts";
import { decided } from "./record-entry.ts";

interface Deciding extends ObjectionDecision {
  readonly challengeId: string;
  readonly objectionId: string;
  readonly expectedVersion: number;
  readonly actor: Actor;
}

/** 处理异议: dismissed, the notice goes on; upheld, it is reviewed again or over. By somebody without an interest. */
export const decideObjection = (parts: ObjectionParts) => async (order: Deciding) => {
  const { challengeId, objectionId, expectedVersion, actor, outcome, effect, reason } = order;
  const challenge = await followed(parts, challengeId, actor);
  if (!actsAs(actor, challenge, "department"))
    throw new DomainError("forbidden", "challenge.move_not_allowed");
  const [before, award] = await Promise.all([
    parts.objections.find(challengeId, objectionId),
    parts.awards.find(challengeId),
  ]);
  if (before === undefined || before.state === "draft" || award === undefined)
    throw new DomainError("not_found", "objection.not_found");
  if (before.version !== expectedVersion) throw new DomainError("stale", "objection.stale");
  if (isPartial(actor, before, challenge, award))
    throw new DomainError("conflict", "objection.decider_conflicted");

  const at = parts.clock.now();
  const after = decide(before, { outcome, effect, reason }, { name: actor.name, at });
  // Once another one was upheld, what this one leads to has happened already.
  const moves = effect !== undefined && challenge.state === "publicity";
  const doing = { actor, at, reason, expectedVersion: challenge.version };
  if (moves) permitMove(challenge, effect, doing);
  const change = moves
    ? moveChallenge(challenge, effect, doing, { publicity: undefined })
    : changedBy(challenge, "dismiss-objection", { ...doing, capacity: "department" }, {});
  const { pending, dismissed, upheld } = award.objections;
  await parts.objections.decide(
    before,
    after,
    [
      award,
      {
        ...award,
        objections: {
          pending: pending - 1,
          dismissed: dismissed + (outcome === "dismissed" ? 1 : 0),
          upheld: upheld + (outcome === "upheld" ? 1 : 0),
        },
        ...(moves ? { endedAs: effect } : {}),
        version: award.version + 1,
      },
    ],
    {
      before: challenge,
      change: decided(change, parts.newSalt, {
        action: `objection.${outcome}`,
        public: { objection: objectionId, reason, ...(effect === undefined ? {} : { effect }) },
      }),
    },
  );
  return objectionView(after, challenge);
};
