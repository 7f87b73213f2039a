import type { ContactStatistics } from "../../../shared/contracts/contacts-ledger.ts";
import type { Actor } from "../../../shared/identity/actor.ts";
import { invalidField } from "../../../shared/kernel/domain-error.ts";
import { type Clock, civilDateAt, daysBetween } from "../../../shared/kernel/time.ts";
import type { UnitCode } from "../../../shared/reference/units.ts";
import { type Period, statisticsOf } from "../domain/statistics.ts";
import { unitsFor } from "./list-contacts.ts";
import type { ContactLists } from "./ports.ts";

const longestYears = 3;

interface Wanted {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly unit?: UnitCode | undefined;
}

/** The current year as far as nothing else is asked for. */
function periodOf({ from, to }: Wanted, today: string): Period {
  const last = to ?? today;
  const period = { from: from ?? `${last.slice(0, 4)}-01-01`, to: last };
  if (period.from > period.to || daysBetween(period.from, period.to) > longestYears * 366) {
    throw invalidField("query.from", "contact.period", { limit: longestYears });
  }
  return period;
}

/** The figures that organizers report, of all contacts or of those with a side in the units that one oversees. */
export const countContacts =
  (lists: ContactLists, clock: Clock) =>
  async (wanted: Wanted, actor: Actor): Promise<ContactStatistics> => {
    const period = periodOf(wanted, civilDateAt(clock.now()));
    const units = unitsFor(actor, wanted.unit);
    const scopes = units === "all" ? (["all"] as const) : units.map((unit) => ({ unit }));
    const asked = await Promise.all(scopes.map((scope) => lists.askedIn(scope, period)));
    // A contact between two units of one office stands in both lists.
    const contacts = [...new Map(asked.flat().map((contact) => [contact.id, contact])).values()];
    return statisticsOf(period, { contacts, outcomes: await lists.confirmedIn(units, period) });
  };
