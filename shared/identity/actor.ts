import type { MemberRole, StaffRole } from "../contracts/roles.ts";
import type { UnitCode } from "../reference/units.ts";

/** Who is calling, as far as rules need to know. Never carries a phone number or an address. */
export interface Actor {
  readonly personId: string;
  readonly name: string;
  readonly memberships: readonly { readonly organizationId: string; readonly role: MemberRole }[];
  readonly staff: readonly { readonly role: StaffRole; readonly units: readonly UnitCode[] }[];
}

export const holds = (actor: Actor, ...roles: readonly StaffRole[]): boolean =>
  actor.staff.some((assignment) => roles.includes(assignment.role));

export const isMemberOf = (actor: Actor, organizationId: string): boolean =>
  actor.memberships.some((membership) => membership.organizationId === organizationId);

/** The caller's role in this organization, if any. */
export const roleIn = (actor: Actor, organizationId: string): MemberRole | undefined =>
  actor.memberships.find((membership) => membership.organizationId === organizationId)?.role;

/** Does a district office hold this unit? */
export const looksAfter = (actor: Actor, unitCode: string): boolean =>
  actor.staff.some((s) => s.role === "district" && (s.units as readonly string[]).includes(unitCode));
