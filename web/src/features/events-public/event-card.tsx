import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { EventCard as Card } from "../../../../shared/contracts/events-content.ts";
import { civilDateAt } from "../../../../shared/kernel/time.ts";
import { useNames } from "../../names/use-names.ts";
import { useLanguage } from "../../ui/use-format.ts";
import { eventPaths } from "./event-paths.ts";
import { spanText, withOffset } from "./event-time.ts";
import { MilestoneLine } from "./milestone-line.tsx";
import { PhaseMark } from "./phase-mark.tsx";
import { seatsLeft } from "./seats-left.ts";

/** A leaf of a calendar: what the eye looks for first in a list of events. Read aloud, the line of the time says it. */
function DayLeaf({ at }: { at: string }) {
  const language = useLanguage();
  const [, month, day] = civilDateAt(at).split("-");
  const weekday = new Intl.DateTimeFormat(language, { weekday: "short", timeZone: "Asia/Shanghai" });
  return (
    <span className="leaf" aria-hidden="true">
      <span className="leaf__month">{language === "en" ? `${month}/` : `${Number(month)}月`}</span>
      <span className="leaf__day">{Number(day)}</span>
      <span className="leaf__weekday">{weekday.format(new Date(at))}</span>
    </span>
  );
}

/** One event in a list. The whole card leads to it; its title is the link that a screen reader announces. */
export function EventCard({ card }: { card: Card }) {
  const { t } = useTranslation("events-public");
  const names = useNames();
  const language = useLanguage();
  const { free, capacity } = seatsLeft(card.counts);
  const when = spanText(card.startsAt, card.endsAt, language);
  const asks = card.phase === "open" || card.phase === "announced";
  return (
    <article className={`event-card event-card--${card.kind}`}>
      <DayLeaf at={card.startsAt} />
      <div className="event-card__body">
        <p className="card__chips">
          <span className="chip chip--kind">{names.label("eventKind", card.kind)}</span>
          <PhaseMark event={card} />
          {card.chains.map((chain) => (
            <span key={chain} className="chip">
              {names.chain(chain)}
            </span>
          ))}
        </p>
        <h3 className="card__title">
          <Link to={eventPaths.view(card.id)}>{card.title}</Link>
        </h3>
        <p className="event-card__when">
          <time dateTime={withOffset(card.startsAt)}>
            {card.phase === "postponed" ? t("postponedFrom", { when }) : when}
          </time>
        </p>
        <p className="event-card__where">
          <span>{card.placeName ?? t("card.online")}</span>
          <span>{card.hostName}</span>
        </p>
        <p className="card__excerpt">{card.summary}</p>
        {asks && (
          <p className="event-card__seats">
            {capacity > 0 && <strong>{free > 0 ? t("card.free", { free }) : t("card.full")}</strong>}
            <MilestoneLine event={card} />
          </p>
        )}
      </div>
    </article>
  );
}

/** A card's place while it loads. */
export function EventSkeleton() {
  return (
    <div className="event-card event-card--skeleton" aria-hidden="true">
      <span className="skeleton" />
      <span className="skeleton" />
      <span className="skeleton" />
    </div>
  );
}
