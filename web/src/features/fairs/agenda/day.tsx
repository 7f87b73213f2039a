import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { Slot } from "../../../../../shared/contracts/fairs-content.ts";
import { useLanguage } from "../../../ui/use-format.ts";
import { clockText, weekdayText, withOffset } from "../../events-public/event-time.ts";
import { useMyContext } from "../fair-context.ts";
import { meetingPaths } from "../meeting-paths.ts";
import { clockSpan } from "../slot-text.ts";
import type { Day, DaySession, Row } from "./day-view.ts";
import { MeetingRow } from "./meeting-row.tsx";

interface Around {
  /** Slots in which I could meet. */
  readonly open: readonly Slot[];
  readonly now: string;
}

const spanOf = (row: Row) => (row.is === "block" || row.is === "break" ? row : row.slot);

function What({ row, around }: { row: Row; around: Around }) {
  const { t } = useTranslation("fairs");
  const { fair, me } = useMyContext();
  if (row.is === "block") return <strong>{row.title}</strong>;
  if (row.is === "break") return t("agenda.breakRow");
  if (row.is === "away") return t("agenda.away");
  if (row.is === "meeting") {
    const { startsAt, endsAt } = row.slot;
    const running = startsAt <= around.now && around.now < endsAt;
    return <MeetingRow meeting={row.meeting} slots={around.open} running={running} />;
  }
  const offered = around.open.some(({ number }) => number === row.slot.number);
  return (
    <>
      {t("agenda.free")}{" "}
      {offered && (
        <Link
          className="no-print"
          to={`${meetingPaths.free(fair.eventId, me.id)}?slot=${row.slot.number}`}
          aria-label={`${clockSpan(row.slot)} ${t("agenda.whoFree")}`}
        >
          {t("agenda.whoFree")}
        </Link>
      )}
    </>
  );
}

function Line({ row, around }: { row: Row; around: Around }) {
  const span = spanOf(row);
  const past = span.endsAt <= around.now;
  return (
    <li className={`row row--${row.is}${past ? " row--past" : ""}`}>
      <span className="row__time">
        <time dateTime={withOffset(span.startsAt)}>{clockText(span.startsAt)}</time>
        <span>
          –<time dateTime={withOffset(span.endsAt)}>{clockText(span.endsAt)}</time>
        </span>
      </span>
      <div className="row__what">
        <What row={row} around={around} />
      </div>
    </li>
  );
}

function Session(of: { session: DaySession; around: Around; breakAfter: Row | undefined }) {
  const { session, around } = of;
  return (
    <>
      <h3 className="day__session">
        {session.name} <small>{clockSpan(session)}</small>
      </h3>
      <ol className="rows-of-day">
        {session.rows.map((row) => (
          <Line key={`${row.is}${spanOf(row).startsAt}`} row={row} around={around} />
        ))}
        {of.breakAfter !== undefined && <Line row={of.breakAfter} around={around} />}
      </ol>
    </>
  );
}

/** One day, slot by slot. */
export function DayList({ day, around }: { day: Day; around: Around }) {
  const language = useLanguage();
  return (
    <section>
      <h2 className="fair-group">{weekdayText(day.sessions[0]?.startsAt ?? day.date, language)}</h2>
      {day.sessions.map((session) => (
        <Session
          key={session.number}
          session={session}
          around={around}
          breakAfter={day.breaks.find(({ startsAt }) => startsAt === session.endsAt)}
        />
      ))}
    </section>
  );
}
