import type { MemberRole } from "../../../shared/contracts/roles.ts";
import type { MembershipRecord } from "../../../shared/identity/records.ts";
import { DomainError, invalidField } from "../../../shared/kernel/domain-error.ts";

const lastAdmin = () => new DomainError("conflict", "member.last_admin");

/** By how much this change moves the number of administrators. */
export const adminsChange = (from: MemberRole | undefined, to: MemberRole | undefined): number =>
  Number(to === "admin") - Number(from === "admin");

/** An organization is never without an administrator. */
export function requireAnotherAdmin(
  admins: number,
  from: MemberRole | undefined,
  to: MemberRole | undefined,
): void {
  if (adminsChange(from, to) < 0 && admins <= 1) throw lastAdmin();
}

/** Who takes over must be able to act: another admin or agent of the same organization. */
export function requireSuccessor(
  leaverId: string,
  successor: MembershipRecord | undefined,
): asserts successor is MembershipRecord {
  if (successor === undefined || successor.personId === leaverId || successor.role === "viewer")
    throw invalidField("query.successorId", "member.successor");
}
