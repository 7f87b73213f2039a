import type { ImportSummary } from "../../../../shared/contracts/imports.ts";
import { type Actor, holds } from "../../../../shared/identity/actor.ts";
import type { Clock } from "../../../../shared/kernel/time.ts";
import type { UnitCode } from "../../../../shared/reference/units.ts";
import type { PageOf, PageRequest } from "../ports.ts";
import type { Imports } from "./ports.ts";
import { summaryOf } from "./viewing.ts";

/** Imports of this person's office, newest first; a district office sees its own unit's. */
export const listImports =
  (imports: Imports, clock: Clock) =>
  async (unit: UnitCode | undefined, actor: Actor, page: PageRequest): Promise<PageOf<ImportSummary>> => {
    const everywhere = holds(actor, "operator", "organizer");
    const own = actor.staff.flatMap((s) => (s.role === "district" ? s.units : []));
    const chosen = everywhere ? unit : unit === undefined ? own[0] : own.find((code) => code === unit);
    if (!everywhere && chosen === undefined) return { items: [] };
    const found = await imports.list(chosen, page);
    return { ...found, items: found.items.map((it) => summaryOf(it, clock.now())) };
  };
