import { type OrganizationMove, organizationMoves } from "../../../shared/contracts/organizations.ts";
import type { StaffRole } from "../../../shared/contracts/roles.ts";
import { type Actor, holds, isMemberOf, looksAfter, roleIn } from "../../../shared/identity/actor.ts";
import type { OrganizationRecord } from "../../../shared/identity/records.ts";
import { DomainError } from "../../../shared/kernel/domain-error.ts";
import { type Capacity, editableIn, type Transition, transitions } from "./transitions.ts";

type Seen = Pick<OrganizationRecord, "id" | "unitCode" | "status">;

/**
 * May this person know of it? Its members, the operator and the auditor always; the organizer and the district office
 * of its unit once it has been submitted: a draft is nobody's business yet.
 */
export function mayView(organization: Seen, actor: Actor): boolean {
  if (isMemberOf(actor, organization.id) || holds(actor, "operator", "auditor")) return true;
  if (organization.status === "draft") return false;
  return holds(actor, "organizer") || looksAfter(actor, organization.unitCode);
}

/** May this person see who its members are? */
export const mayViewMembers = (organization: Seen, actor: Actor): boolean =>
  isMemberOf(actor, organization.id) || holds(actor, "operator", "auditor");

/** May this person open its licence? */
export const mayOpenFiles = (organization: Seen, actor: Actor): boolean =>
  mayViewMembers(organization, actor) || looksAfter(actor, organization.unitCode);

export const isAdmin = (organization: Pick<Seen, "id">, actor: Actor): boolean =>
  roleIn(actor, organization.id) === "admin";

export function requireAdmin(organization: Pick<Seen, "id">, actor: Actor): void {
  if (!isAdmin(organization, actor)) throw new DomainError("forbidden", "organization.admin_only");
}

/** Nobody decides on an organization they belong to, whatever else they are. */
export function refuseOwnDecision(organization: Pick<Seen, "id">, actor: Actor): void {
  if (isMemberOf(actor, organization.id)) throw new DomainError("forbidden", "organization.own_decision");
}

function has(organization: Seen, actor: Actor, capacity: Capacity): boolean {
  if (capacity === "admin") return isAdmin(organization, actor);
  return capacity === "district" ? looksAfter(actor, organization.unitCode) : holds(actor, capacity);
}

/** The capacity in which this person may make this move, whatever the status is; throws when there is none. */
export function capacityFor(organization: Seen, move: OrganizationMove, actor: Actor): Capacity {
  const allowed: readonly Capacity[] = transitions[move].who;
  const capacity = allowed.find((candidate) => has(organization, actor, candidate));
  if (capacity === undefined)
    throw new DomainError(
      "forbidden",
      allowed.includes("admin") ? "organization.admin_only" : "access.not_allowed",
    );
  if (capacity !== "admin") refuseOwnDecision(organization, actor);
  return capacity;
}

/** What this person may do next: the buttons the console shows. */
export function movesOf(organization: Seen, actor: Actor): (OrganizationMove | "edit")[] {
  const moves = organizationMoves.filter((move) => {
    const { from, who }: Transition = transitions[move];
    if (!from.includes(organization.status)) return false;
    return who.some(
      (capacity) =>
        has(organization, actor, capacity) && (capacity === "admin" || !isMemberOf(actor, organization.id)),
    );
  });
  const editable = isAdmin(organization, actor) && editableIn.includes(organization.status);
  return editable ? [...moves, "edit"] : moves;
}

const cityWide: readonly StaffRole[] = ["operator", "organizer", "auditor"];

/** Whose organizations this person may list: everybody's, or those of their units. */
export function listScope(actor: Actor): "all" | readonly string[] {
  if (holds(actor, ...cityWide)) return "all";
  return actor.staff.filter((assignment) => assignment.role === "district").flatMap(({ units }) => units);
}

/** Drafts are listed to those who run or audit the platform only. */
export const mayListDrafts = (actor: Actor): boolean => holds(actor, "operator", "auditor");
