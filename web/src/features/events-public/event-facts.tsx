import { useTranslation } from "react-i18next";
import type { PublicEvent } from "../../../../shared/contracts/events-content.ts";
import { useNames } from "../../names/use-names.ts";
import { useLanguage } from "../../ui/use-format.ts";
import { momentText, spanText, withOffset } from "./event-time.ts";

function Place({ content }: Pick<PublicEvent, "content">) {
  const { t } = useTranslation("events-public");
  const { place, mode } = content;
  return (
    <>
      {place !== undefined && (
        <>
          <span className="event__place">
            {place.name} {place.room}
          </span>
          <br />
          {place.address}
        </>
      )}
      {mode !== "onsite" && <p className="event__online">{t("page.online")}</p>}
    </>
  );
}

/** When, where, by whom, and until when to register. */
export function EventFacts({ event }: { event: PublicEvent }) {
  const { t } = useTranslation("events-public");
  const names = useNames();
  const language = useLanguage();
  const { content, previousStartsAt } = event;
  const when = spanText(content.startsAt, content.endsAt, language);
  return (
    <dl className="facts facts--event">
      <dt>{t("page.when")}</dt>
      <dd>
        <strong className="event__when">
          <time dateTime={withOffset(content.startsAt)}>
            {event.phase === "postponed" ? t("postponedFrom", { when }) : when}
          </time>
        </strong>
        <small>{t("page.timeZone")}</small>
        {previousStartsAt !== undefined && event.phase !== "postponed" && (
          <p className="event__moved">
            {t("page.movedFrom", { at: momentText(previousStartsAt, language) })}
          </p>
        )}
      </dd>
      <dt>{t("page.place")}</dt>
      <dd>
        <span className="event__mode">{names.label("attendanceMode", content.mode)}</span>
        <Place content={content} />
      </dd>
      <dt>{t("page.window")}</dt>
      <dd>
        {t("page.windowText", {
          from: momentText(content.registrationOpensAt, language),
          to: momentText(content.registrationClosesAt, language),
        })}
      </dd>
      <dt>{t("page.hosts")}</dt>
      <dd>
        <ul className="plain-list">
          {content.hosts.map((host) => (
            <li key={`${host.role}${host.name}`}>
              <span className="event__role">{names.label("hostRole", host.role)}</span> {host.name}
            </li>
          ))}
        </ul>
      </dd>
      <dt>{t("page.contact")}</dt>
      <dd>
        {t("page.contactText", { name: content.contact.name })}{" "}
        <a href={`tel:${content.contact.phone}`}>{content.contact.phone}</a>
      </dd>
    </dl>
  );
}
