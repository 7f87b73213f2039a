import type { EventCard } from "../../../../shared/contracts/events-content.ts";
import { useLanguage } from "../../ui/use-format.ts";
import { weekdayText } from "./event-time.ts";
import { byDay, type Month, startOf, weeksOf } from "./month.ts";
import { MonthEntry } from "./month-entry.tsx";

/** A month where seven columns have no room: the days on which something happens, one under the other. */
export function MonthDays({ month, events }: { month: Month; events: readonly EventCard[] }) {
  const language = useLanguage();
  const own = weeksOf(month)
    .flat()
    .filter((day) => day.startsWith(month));
  const days = [...byDay(events, own)].filter(([, found]) => found.length > 0);
  return (
    <ul className="days">
      {days.map(([day, found]) => (
        <li key={day}>
          <h3 className="days__day">{weekdayText(startOf(day), language, false)}</h3>
          {found.map((event) => (
            <MonthEntry key={event.id} event={event} day={day} />
          ))}
        </li>
      ))}
    </ul>
  );
}
