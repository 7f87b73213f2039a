import type { StoredFile } from "../../../shared/contracts/files.ts";
import { type Actor, isMemberOf } from "../../../shared/identity/actor.ts";
import { DomainError } from "../../../shared/kernel/domain-error.ts";
import type { Instant } from "../../../shared/kernel/time.ts";
import { type StoredAward, takesObjections } from "./award.ts";
import type { StoredChallenge } from "./challenge.ts";

/** 异议: real-name, written, with evidence, while the notice runs; decided by somebody without an interest. */
export interface StoredObjection {
  readonly id: string;
  readonly challengeId: string;
  readonly by: {
    readonly personId: string;
    readonly name: string;
    readonly organizationId?: string | undefined;
    readonly organizationName?: string | undefined;
  };
  readonly text: string;
  readonly files: readonly StoredFile[];
  readonly state: ObjectionState;
  readonly effect?: ObjectionEffect | undefined;
  readonly decision?: { readonly at: Instant; readonly byName: string; readonly reason: string } | undefined;
  readonly draftedAt: Instant;
  readonly raisedAt?: Instant | undefined;
  readonly version: number;
}
export type ObjectionState = "draft" | "pending" | "dismissed" | "upheld";
export type ObjectionEffect = "review-again" | "cancel";

/** The most pieces of evidence. */
export const mostEvidence = 10;

export function checkInTime(award: StoredAward | undefined, at: Instant): asserts award is StoredAward {
  if (award === undefined || !takesObjections(award, at))
    throw new DomainError("conflict", "objection.not_in_time");
}

/** Makes a draft count. Its instant is the server's: late is late. */
export function raise(
  objection: StoredObjection,
  award: StoredAward | undefined,
  at: Instant,
): StoredObjection {
  if (objection.state !== "draft") throw new DomainError("conflict", "objection.raised");
  checkInTime(award, at);
  if (!objection.files.some(({ state }) => state === "ready"))
    throw new DomainError("conflict", "objection.evidence");
  return { ...objection, state: "pending", raisedAt: at, version: objection.version + 1 };
}

export interface ObjectionDecision {
  readonly outcome: "dismissed" | "upheld";
  readonly effect?: ObjectionEffect | undefined;
  readonly reason: string;
}

/** Does an organization of this person stand in the ranking? Whoever objects is not for them to know. */
export const isRanked = (actor: Actor, { ranks }: Pick<StoredAward, "ranks">): boolean =>
  ranks.some(({ members }) => members.some(({ organizationId }) => isMemberOf(actor, organizationId)));

/** Whose interests the decision touches: the poser, the teams, and who objects. */
export function isPartial(
  actor: Actor,
  objection: StoredObjection,
  challenge: Pick<StoredChallenge, "posterOrganizationId">,
  award: Pick<StoredAward, "ranks">,
): boolean {
  if (actor.personId === objection.by.personId || isRanked(actor, award)) return true;
  const concerned = [challenge.posterOrganizationId, objection.by.organizationId];
  return concerned.some((id) => id !== undefined && isMemberOf(actor, id));
}

/** Decides an objection that waits; what it leads to is said exactly when it is upheld. */
export function decide(
  objection: StoredObjection,
  { outcome, effect, reason }: ObjectionDecision,
  by: { readonly name: string; readonly at: Instant },
): StoredObjection {
  if (objection.state !== "pending")
    throw new DomainError(
      "conflict",
      objection.state === "draft" ? "objection.not_found" : "objection.decided",
    );
  if ((outcome === "upheld") !== (effect !== undefined))
    throw new DomainError("invalid", "objection.effect_needed", {
      errors: [{ path: "body.effect", code: "objection.effect_needed" }],
    });
  return {
    ...objection,
    state: outcome,
    ...(effect === undefined ? {} : { effect }),
    decision: { at: by.at, byName: by.name, reason },
    version: objection.version + 1,
  };
}
