import { addDays, type Clock, civilDateAt, endOfCivilDate } from "../../../shared/kernel/time.ts";
import { occurrenceOf, phaseAt } from "../domain/event.ts";
import { stateAt } from "../domain/registration.ts";
import type { PlaceRows } from "./desk-ports.ts";
import type { EventLists, Events } from "./event-ports.ts";
import { type TellPeople, tellEverybody } from "./tell-registrants.ts";

const pageSize = 100;
const upcoming: readonly string[] = ["announced", "open", "closed"];

/** Reminds everybody with a seat at an event that starts on the next day, as a calendar in Shanghai has it. */
export const remindRegistrants =
  (
    parts: { readonly events: Pick<Events, "find">; readonly lists: EventLists; readonly rows: PlaceRows },
    tell: TellPeople,
    clock: Clock,
  ) =>
  async (): Promise<void> => {
    const at = clock.now();
    const tomorrow = addDays(civilDateAt(at), 1);
    const from = endOfCivilDate(civilDateAt(at));
    const to = endOfCivilDate(tomorrow);
    let cursor: string | undefined;
    do {
      const page = await parts.lists.directory({ from, to }, { limit: pageSize, cursor });
      for (const card of page.items) {
        // Longer ones that have begun are in the list as well.
        if (card.startsAt >= from) await remind(card.id);
      }
      cursor = page.nextCursor;
    } while (cursor !== undefined);

    async function remind(eventId: string): Promise<void> {
      const event = await parts.events.find(eventId);
      if (event === undefined || !upcoming.includes(phaseAt(event, at))) return;
      await tellEverybody(parts.rows, tell)(
        event,
        ["seat"],
        (row) => stateAt(row, event, at) === "confirmed",
        {
          id: `${eventId}/reminder/${tomorrow}`,
          at,
          action: "reminder",
          occurrence: occurrenceOf(event),
        },
      );
    }
  };
