import { type Actor, holds } from "../../../shared/identity/actor.ts";
import { DomainError } from "../../../shared/kernel/domain-error.ts";
import type { Instant } from "../../../shared/kernel/time.ts";

/** In which capacity somebody holds a share. */
export type HolderRole = "operator" | "organizer" | "auditor";

/** A holder of shares; their own key is under their passphrase and stands apart. */
export interface Holder {
  readonly personId: string;
  readonly name: string;
  readonly role: HolderRole;
  readonly recipient: string;
  readonly enrolledAt: Instant;
}

/** 开标委员会: who holds the shares of a programme's keys, and how many of them open. */
export interface StoredCommittee {
  readonly programmeId: string;
  readonly state: "gathering" | "fixed";
  readonly holders: readonly Holder[];
  readonly threshold?: number | undefined;
  readonly version: number;
}

export const noCommitteeYet = (programmeId: string): StoredCommittee => ({
  programmeId,
  state: "gathering",
  holders: [],
  version: 0,
});

/** Who runs the programme is no auditor of it, whatever else they were appointed to: the escrow share is for others. */
export function holderRoleOf(actor: Actor): HolderRole {
  const role = (["organizer", "operator", "auditor"] as const).find((each) => holds(actor, each));
  if (role === undefined) throw new DomainError("forbidden", "access.not_allowed");
  return role;
}

/** Until the committee is fixed somebody may enrol again, with another key. */
export function enrolled(committee: StoredCommittee, holder: Holder): StoredCommittee {
  if (committee.state === "fixed") throw new DomainError("conflict", "committee.fixed");
  const others = committee.holders.filter(({ personId }) => personId !== holder.personId);
  return { ...committee, holders: [...others, holder], version: committee.version + 1 };
}

/** Fixes who holds shares, so that one lost share does no harm and one is in hands that do not run the programme. */
export function fixed(
  committee: StoredCommittee,
  threshold: number,
  expectedVersion: number,
): StoredCommittee {
  if (committee.state === "fixed") throw new DomainError("conflict", "committee.fixed");
  if (committee.version !== expectedVersion) throw new DomainError("stale", "committee.stale");
  const { holders } = committee;
  if (threshold < 2 || holders.length <= threshold) throw new DomainError("conflict", "committee.too_small");
  if (!holders.some(({ role }) => role === "auditor"))
    throw new DomainError("conflict", "committee.no_auditor");
  return { ...committee, state: "fixed", threshold, version: committee.version + 1 };
}

/** A share as it is stored: sealed to its holder. */
export interface SealedShare {
  readonly holderId: string;
  readonly sealedShare: string;
  readonly commitment: string;
}

/** The key of one challenge, with the committee as it was when it was made. */
export interface SealingKey {
  readonly recipient: string;
  readonly threshold: number;
  readonly holders: readonly Pick<Holder, "personId" | "name" | "role">[];
  readonly shares: readonly SealedShare[];
  readonly setAt: Instant;
}

/** The key for a challenge, if exactly one share is there for each holder and no two are the same. */
export function keyFor(
  { state, threshold, holders }: StoredCommittee,
  recipient: string,
  shares: readonly SealedShare[],
  setAt: Instant,
): SealingKey {
  if (state !== "fixed" || threshold === undefined) throw new DomainError("conflict", "committee.not_fixed");
  const given = new Set(shares.map(({ holderId }) => holderId));
  const distinct = new Set(shares.map(({ commitment }) => commitment));
  const whole =
    shares.length === holders.length &&
    distinct.size === shares.length &&
    holders.every(({ personId }) => given.has(personId));
  if (!whole) throw new DomainError("invalid", "committee.shares_wrong");
  return {
    recipient,
    threshold,
    holders: holders.map(({ personId, name, role }) => ({ personId, name, role })),
    shares,
    setAt,
  };
}
