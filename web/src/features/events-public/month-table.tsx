import { useTranslation } from "react-i18next";
import type { EventCard } from "../../../../shared/contracts/events-content.ts";
import { type CivilDate, civilDateAt } from "../../../../shared/kernel/time.ts";
import { useLanguage } from "../../ui/use-format.ts";
import { weekdayText } from "./event-time.ts";
import { byDay, type Month, startOf, weeksOf } from "./month.ts";
import { MonthEntry } from "./month-entry.tsx";

const weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;

interface Of {
  readonly month: Month;
  readonly events: readonly EventCard[];
  readonly caption: string;
}

/** A month as a table: weekdays are its columns' headings, and every event is a link in its day's cell. */
export function MonthTable({ month, events, caption }: Of) {
  const { t } = useTranslation("events-public");
  const language = useLanguage();
  const weeks = weeksOf(month);
  const days = byDay(events, weeks.flat());
  const today = civilDateAt(new Date().toISOString());
  const dayClass = (day: CivilDate): string =>
    ["month__day", day.startsWith(month) ? "" : "month__day--other", day === today ? "month__day--today" : ""]
      .filter(Boolean)
      .join(" ");
  return (
    <table className="month">
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          {weekdays.map((name) => (
            <th key={name} scope="col">
              {t(`weekday.${name}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week[0]}>
            {week.map((day) => (
              <td key={day} className={dayClass(day)} {...(day === today ? { "aria-current": "date" } : {})}>
                <time className="month__number" dateTime={day}>
                  <span aria-hidden="true">{Number(day.slice(8))}</span>
                  <span className="visually-hidden">{weekdayText(startOf(day), language, false)}</span>
                </time>
                {(days.get(day) ?? []).map((event) => (
                  <MonthEntry key={event.id} event={event} day={day} />
                ))}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
