import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { EventCard } from "../../../../shared/contracts/events-content.ts";
import { type CivilDate, civilDateAt } from "../../../../shared/kernel/time.ts";
import { eventPaths } from "./event-paths.ts";
import { clockText, withOffset } from "./event-time.ts";

/** One event on one day: when it starts there, and what it is. */
export function MonthEntry({ event, day }: { event: EventCard; day: CivilDate }) {
  const { t } = useTranslation("events-public");
  const off = event.phase === "cancelled" || event.phase === "postponed" ? event.phase : undefined;
  const startsHere = civilDateAt(event.startsAt) === day;
  return (
    <Link
      className={`month__event month__event--${off === undefined ? event.kind : "off"}`}
      to={eventPaths.view(event.id)}
    >
      {startsHere && <time dateTime={withOffset(event.startsAt)}>{clockText(event.startsAt)}</time>}{" "}
      <span className="month__name">{event.title}</span>
      {off !== undefined && <small> {t(`month.${off}`)}</small>}
    </Link>
  );
}
