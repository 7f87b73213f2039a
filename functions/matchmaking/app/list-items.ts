import type { ItemKind } from "../../../shared/contracts/matchmaking-content.ts";
import { type Actor, holds, isMemberOf } from "../../../shared/identity/actor.ts";
import { DomainError } from "../../../shared/kernel/domain-error.ts";
import type { Clock } from "../../../shared/kernel/time.ts";
import type { UnitCode } from "../../../shared/reference/units.ts";
import type { Items, PageOf, PageRequest, QueueScope, Summary } from "./ports.ts";
import { summaryAt } from "./reading.ts";

/** A member's own list, last changed first. */
export const listOwnItems =
  (items: Items, clock: Clock) =>
  async (
    kind: ItemKind,
    organizationId: string,
    actor: Actor,
    page: PageRequest,
  ): Promise<PageOf<Summary>> => {
    if (!isMemberOf(actor, organizationId)) throw new DomainError("not_found", "item.not_found");
    const found = await items.ofOrganization(kind, organizationId, page);
    return { ...found, items: found.items.map((row) => summaryAt(row, clock.now())) };
  };

/** Which queue this person works through; undefined when none of theirs fits what they ask for. */
export function scopeFor(actor: Actor, unit: UnitCode | undefined): QueueScope | undefined {
  if (holds(actor, "operator", "organizer", "auditor")) return unit === undefined ? "all" : { unit };
  const own = actor.staff.flatMap((s) => (s.role === "district" ? s.units : []));
  const chosen = unit === undefined ? own[0] : own.find((code) => code === unit);
  if (chosen !== undefined) return { unit: chosen };
  return holds(actor, "broker") && unit === undefined ? { brokerId: actor.personId } : undefined;
}

/** What awaits this person's review, first submitted first; a district office sees its own units only. */
export const listQueue =
  (items: Items) =>
  async (
    kind: ItemKind,
    unit: UnitCode | undefined,
    actor: Actor,
    page: PageRequest,
  ): Promise<PageOf<Summary>> => {
    const scope = scopeFor(actor, unit);
    return scope === undefined ? { items: [] } : items.queue(kind, scope, page);
  };
