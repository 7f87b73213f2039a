import type { StaffRole } from "../../../shared/contracts/roles.ts";
import type { Actor } from "../../../shared/identity/actor.ts";
import { DomainError, invalidField } from "../../../shared/kernel/domain-error.ts";

/** Nobody gives or takes their own role. */
export function refuseOwnRole(actor: Actor, personId: string): void {
  if (actor.personId === personId) throw new DomainError("forbidden", "staff.own_role");
}

/** District staff work for units; nobody else does. */
export function requireFittingUnits(role: StaffRole, units: readonly string[]): void {
  if ((role === "district") !== units.length > 0) throw invalidField("body.units", "staff.units_needed");
}
