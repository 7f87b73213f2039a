import { useTranslation } from "react-i18next";
import type { MeetingRequest } from "../../../../../shared/contracts/meeting-requests-content.ts";
import { useLanguage } from "../../../ui/use-format.ts";
import { useServerNow } from "../../../ui/use-server-clock.ts";
import { tickMs } from "../../events-public/countdown.ts";
import { useCountdown } from "../../fairs-public/milestone-line.tsx";
import { useMyContext } from "../fair-context.ts";
import { viewOf } from "../request-view.ts";
import { slotText } from "../slot-text.ts";
import { useTableName } from "../use-table-name.ts";
import { nowAndNext, type SeatedRequest } from "./day-view.ts";

/** A meeting as large as one reads it while walking to the table. */
function Big({ meeting, is, now }: { meeting: SeatedRequest; is: "now" | "next"; now: string }) {
  const { t } = useTranslation("fairs");
  const language = useLanguage();
  const left = useCountdown();
  const tableName = useTableName();
  const { fair, me } = useMyContext();
  const { seat } = meeting;
  const { other } = viewOf(meeting, me.id);
  const area = fair.setup.tables[seat.table - 1]?.area;
  const time = left(is === "now" ? seat.endsAt : seat.startsAt, now);
  return (
    <section className={`big big--${is}`} aria-labelledby={`meeting-${is}`}>
      <h2 className="big__title" id={`meeting-${is}`}>
        {t(`agenda.${is}`)}
        <span className="big__left" role="timer">
          {t(is === "now" ? "agenda.nowLeft" : "agenda.nextIn", { time })}
        </span>
      </h2>
      <p className="big__table">
        {tableName(seat.table)}
        {area !== undefined && <span>{area}</span>}
      </p>
      <p className="big__who">
        <strong>{other.organizationName}</strong> {other.name}
      </p>
      <p className="big__when">{slotText(seat, fair, language)}</p>
    </section>
  );
}

/** What goes on now and what comes next, counted down by the server's clock. */
export function NowAndNext({ meetings }: { meetings: readonly MeetingRequest[] }) {
  const now = useServerNow((at) => {
    const { current, next } = nowAndNext(meetings, at);
    const until = current?.seat.endsAt ?? next?.seat.startsAt;
    return until === undefined ? 20_000 : tickMs(until, at);
  });
  const { current, next } = nowAndNext(meetings, now);
  if (current === undefined && next === undefined) return null;
  return (
    <div className="bigs no-print">
      {current !== undefined && <Big meeting={current} is="now" now={now} />}
      {next !== undefined && <Big meeting={next} is="next" now={now} />}
    </div>
  );
}
