import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { Ticket } from "../../../../shared/contracts/registrations.ts";
import { useNames } from "../../names/use-names.ts";
import { useLanguage } from "../../ui/use-format.ts";
import { momentText, spanText, withOffset } from "../events-public/event-time.ts";
import { ticketPaths } from "./ticket-paths.ts";
import { TicketStateMark } from "./ticket-state-mark.tsx";

/** One registration in a list; the whole row leads to it. */
export function TicketRow({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation("tickets");
  const names = useNames();
  const language = useLanguage();
  const { event, organization, position, state, until } = ticket;
  const to = state === "held" ? ticketPaths.register(event.id) : ticketPaths.view(event.id);
  return (
    <article className="ticket-row">
      <div className="ticket-row__head">
        <h3 className="ticket-row__title">
          <Link to={to}>{event.title}</Link>
        </h3>
        <TicketStateMark state={state} />
      </div>
      <p className="ticket-row__when">
        <time dateTime={withOffset(event.startsAt)}>{spanText(event.startsAt, event.endsAt, language)}</time>
        {(event.phase === "postponed" || event.phase === "cancelled") && (
          <span className="ticket-row__off">{names.label("eventPhase", event.phase)}</span>
        )}
      </p>
      <p className="ticket-row__note">
        <span>{event.place?.name ?? t("list.online")}</span>
        <span>{names.label("audience", ticket.audience)}</span>
        {organization !== undefined && <span>{t("list.for", { organization: organization.name })}</span>}
        {state === "waitlisted" && position !== undefined && (
          <strong>{t("list.position", { position })}</strong>
        )}
      </p>
      {until !== undefined && (state === "offered" || state === "held") && (
        <p className="ticket-row__until">{t("list.until", { until: momentText(until, language) })}</p>
      )}
    </article>
  );
}
