import { useTranslation } from "react-i18next";
import type { AgendaEntry } from "../../../../shared/contracts/events-content.ts";
import { civilDateAt } from "../../../../shared/kernel/time.ts";
import { useLanguage } from "../../ui/use-format.ts";
import { clockText, weekdayText, withOffset } from "./event-time.ts";

function Entry({ entry }: { entry: AgendaEntry }) {
  const { t } = useTranslation("events-public");
  return (
    <li className="agenda__entry">
      <span className="agenda__time">
        <time dateTime={withOffset(entry.startsAt)}>{clockText(entry.startsAt)}</time>–
        <time dateTime={withOffset(entry.endsAt)}>{clockText(entry.endsAt)}</time>
      </span>
      <span className="agenda__what">
        <strong>{entry.title}</strong>
        {entry.speaker !== undefined && <span>{t("page.agendaSpeaker", { name: entry.speaker })}</span>}
        {entry.place !== undefined && <span>{entry.place}</span>}
      </span>
    </li>
  );
}

/** What happens when; the days are named only where there are several. */
export function Agenda({ entries }: { entries: readonly AgendaEntry[] }) {
  const { t } = useTranslation("events-public");
  const language = useLanguage();
  if (entries.length === 0) return null;
  const sorted = [...entries].sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1));
  const days = [...new Set(sorted.map(({ startsAt }) => civilDateAt(startsAt)))];
  return (
    <section className="block">
      <h2>{t("page.agenda")}</h2>
      {days.map((day) => {
        const ofDay = sorted.filter(({ startsAt }) => civilDateAt(startsAt) === day);
        return (
          <div key={day}>
            {days.length > 1 && (
              <h3 className="agenda__day">{weekdayText(ofDay[0]?.startsAt ?? day, language, false)}</h3>
            )}
            <ol className="agenda">
              {ofDay.map((entry) => (
                <Entry key={`${entry.startsAt}${entry.title}`} entry={entry} />
              ))}
            </ol>
          </div>
        );
      })}
    </section>
  );
}
