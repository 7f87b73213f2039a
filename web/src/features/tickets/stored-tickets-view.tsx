import { useTranslation } from "react-i18next";
import { useLocation } from "react-router";
import { useFormat, useLanguage } from "../../ui/use-format.ts";
import { spanText } from "../events-public/event-time.ts";
import { PassCard } from "./pass-card.tsx";
import { storedTickets } from "./stored-tickets.ts";

/** The tickets kept on this device, for when the platform cannot be reached: the one that was asked for first. */
export function StoredTicketsView() {
  const { t } = useTranslation("tickets");
  const { pathname } = useLocation();
  const format = useFormat();
  const language = useLanguage();
  const tickets = storedTickets(new Date().toISOString());
  if (tickets.length === 0) return null;
  const asked = tickets.filter(({ eventId }) => pathname.includes(eventId));
  const shown = asked.length > 0 ? asked : tickets;
  return (
    <section className="stored" aria-labelledby="stored">
      <h1 id="stored">{t("stored.title")}</h1>
      <p>{t("stored.lead")}</p>
      {shown.map((ticket) => (
        <article key={ticket.eventId} className="stored__ticket">
          <h2>{ticket.title}</h2>
          <p>{spanText(ticket.startsAt, ticket.endsAt, language)}</p>
          <p>{ticket.place}</p>
          <PassCard {...ticket} organizationName={ticket.organizationName} />
          <p className="stored__at">{t("stored.at", { at: format.instant(ticket.at) })}</p>
        </article>
      ))}
      <p>
        <button type="button" className="button button--primary" onClick={() => location.reload()}>
          {t("stored.again")}
        </button>
      </p>
    </section>
  );
}
