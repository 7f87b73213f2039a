import { Alert, Skeleton } from "antd";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { Link, useLocation, useParams } from "react-router";
import { eventsContracts } from "../../../../shared/contracts/events.ts";
import type { Ticket } from "../../../../shared/contracts/registrations.ts";
import { useRead } from "../../api/hooks.ts";
import { ProblemAlert } from "../../signed-in/problem-alert.tsx";
import { PageMeta } from "../../ui/page-meta.tsx";
import { eventPaths } from "../events-public/event-paths.ts";
import { registrationOpenNow } from "../events-public/phase.ts";
import { timesOf } from "../events-public/timed.ts";
import { useNow } from "../events-public/use-now.ts";
import { GiveUpButton } from "./give-up-button.tsx";
import { OfferPanel } from "./offer-panel.tsx";
import { PassCard } from "./pass-card.tsx";
import { StoredTicketsView } from "./stored-tickets-view.tsx";
import { MyAnswers, TicketFacts, TicketLinks } from "./ticket-facts.tsx";
import { ticketPaths } from "./ticket-paths.ts";
import { TicketState } from "./ticket-state.tsx";
import { silenceOf, useKeptTickets, useTicket } from "./use-tickets.ts";
import "./tickets.css";

/** What the person may do about it. */
function Moves({ ticket, mayAgain }: { ticket: Ticket; mayAgain: boolean }) {
  const { t } = useTranslation("tickets");
  const { moves, event, state } = ticket;
  const again = mayAgain && (state === "cancelled" || state === "lapsed");
  return (
    <div className="ticket__moves">
      {moves.includes("complete") && (
        <Link className="button button--primary" to={ticketPaths.register(event.id)}>
          {t("ticket.complete")}
        </Link>
      )}
      {again && (
        <Link className="button button--primary" to={ticketPaths.register(event.id)}>
          {t("ticket.again")}
        </Link>
      )}
      {moves.includes("change") && (
        <Link className="button" to={ticketPaths.change(event.id)}>
          {t("ticket.change")}
        </Link>
      )}
      {moves.includes("cancel") && <GiveUpButton ticket={ticket} />}
    </div>
  );
}

function Whole({ ticket }: { ticket: Ticket }) {
  const { state: arrival } = useLocation();
  const { eventId } = ticket;
  const event = useRead(eventsContracts.readPublicEvent, { path: { eventId } });
  const now = useNow(20_000);
  useKeptTickets(useMemo(() => [ticket], [ticket]));
  const open = event.data !== undefined && registrationOpenNow(timesOf(event.data), now);
  const { pass, organization, until } = ticket;
  return (
    <div className="ticket">
      <TicketState ticket={ticket} fresh={(arrival as { fresh?: boolean } | null)?.fresh === true} />
      {ticket.state === "offered" && until !== undefined && <OfferPanel ticket={ticket} until={until} />}
      {pass !== undefined && (
        <PassCard
          {...pass}
          name={ticket.name}
          organizationName={organization?.name}
          audience={ticket.audience}
        />
      )}
      <TicketFacts ticket={ticket} />
      <TicketLinks eventId={eventId} isFair={event.data?.content.kind === "fair"} />
      <MyAnswers ticket={ticket} questions={event.data?.content.questions ?? []} />
      <Moves ticket={ticket} mayAgain={open} />
    </div>
  );
}

function Missing({ eventId }: { eventId: string }) {
  const { t } = useTranslation("tickets");
  return (
    <Alert
      type="info"
      showIcon
      title={t("ticket.missing")}
      description={t("ticket.missingText")}
      action={<Link to={eventPaths.view(eventId)}>{t("ticket.toEvent")}</Link>}
    />
  );
}

/** One registration: where it stands, the pass for the door, what can be done. */
export function TicketPage() {
  const { t } = useTranslation("tickets");
  const { eventId = "" } = useParams();
  const reading = useTicket(eventId);
  const { data: ticket } = reading;
  const error = reading.error ?? silenceOf(reading);
  // Nothing answered, and nothing was read before: what this device kept.
  if (ticket === undefined && error?.status === 0) {
    return (
      <>
        <ProblemAlert problem={error} onRetry={() => void reading.refetch()} />
        <StoredTicketsView />
      </>
    );
  }
  return (
    <>
      <PageMeta title={ticket?.event.title ?? t("title")} noIndex />
      <p className="ticket-crumbs">
        <Link to={ticketPaths.list}>{t("title")}</Link>
      </p>
      <h1>{ticket?.event.title ?? t("title")}</h1>
      {reading.isPending && error === null && <Skeleton active paragraph={{ rows: 8 }} title={false} />}
      {ticket !== undefined && <Whole ticket={ticket} />}
      {ticket === undefined &&
        error !== null &&
        (error.status === 404 ? (
          <Missing eventId={eventId} />
        ) : (
          <ProblemAlert problem={error} onRetry={() => void reading.refetch()} />
        ))}
    </>
  );
}
