import type { ContactSummary } from "../../../shared/contracts/contacts.ts";
import { type Actor, holds, isMemberOf } from "../../../shared/identity/actor.ts";
import { DomainError } from "../../../shared/kernel/domain-error.ts";
import type { Clock } from "../../../shared/kernel/time.ts";
import type { UnitCode } from "../../../shared/reference/units.ts";
import type { ContactLists, ListChoice, PageOf, PageRequest } from "./ports.ts";
import { summaryAt } from "./reading.ts";

/** The contacts of a member's own organization, newest first. */
export const listOwnContacts =
  (lists: ContactLists, clock: Clock) =>
  async (
    organizationId: string,
    choice: ListChoice,
    actor: Actor,
    page: PageRequest,
  ): Promise<PageOf<ContactSummary>> => {
    if (!isMemberOf(actor, organizationId)) throw new DomainError("not_found", "contact.not_found");
    const at = clock.now();
    const found = await lists.list({ organizationId }, choice, at, page);
    return { ...found, items: found.items.map((row) => summaryAt(row, at)) };
  };

/** Which units this person oversees: everything, or those of their district office; `unit` narrows it. */
export function unitsFor(actor: Actor, unit: UnitCode | undefined): readonly UnitCode[] | "all" {
  if (holds(actor, "operator", "organizer", "auditor")) return unit === undefined ? "all" : [unit];
  const own = actor.staff.flatMap((s) => (s.role === "district" ? s.units : []));
  return unit === undefined ? own : own.filter((code) => code === unit);
}

/** All contacts that this person oversees, newest first. A district office looks at one of its units at a time. */
export const listOverview =
  (lists: ContactLists, clock: Clock) =>
  async (
    unit: UnitCode | undefined,
    choice: ListChoice,
    actor: Actor,
    page: PageRequest,
  ): Promise<PageOf<ContactSummary>> => {
    const units = unitsFor(actor, unit);
    const scope = units === "all" ? units : units[0] && { unit: units[0] };
    if (scope === undefined) return { items: [] };
    const at = clock.now();
    const found = await lists.list(scope, choice, at, page);
    return { ...found, items: found.items.map((row) => summaryAt(row, at)) };
  };
