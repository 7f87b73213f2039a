import { Alert, Skeleton } from "antd";
import { useTranslation } from "react-i18next";
import { Link, Navigate, useParams } from "react-router";
import { eventsContracts } from "../../../../../shared/contracts/events.ts";
import type { PublicEvent } from "../../../../../shared/contracts/events-content.ts";
import type { RegistrationState, Ticket } from "../../../../../shared/contracts/registrations.ts";
import { useRead } from "../../../api/hooks.ts";
import { ProblemAlert } from "../../../signed-in/problem-alert.tsx";
import { PageMeta } from "../../../ui/page-meta.tsx";
import { useLanguage } from "../../../ui/use-format.ts";
import { eventPaths } from "../../events-public/event-paths.ts";
import { momentText, spanText } from "../../events-public/event-time.ts";
import { registrationOpenNow } from "../../events-public/phase.ts";
import { timesOf } from "../../events-public/timed.ts";
import { useNow } from "../../events-public/use-now.ts";
import { ticketPaths } from "../ticket-paths.ts";
import { useTicket } from "../use-tickets.ts";
import { Registering } from "./registering.tsx";
import "../tickets.css";

/** From these on, the form is the page; from all others there is a registration to look at instead. */
const mayRegister = new Set<RegistrationState>(["held", "lapsed", "cancelled"]);

function Content({ event, ticket }: { event: PublicEvent; ticket: Ticket | undefined }) {
  const { t } = useTranslation("tickets");
  const language = useLanguage();
  const now = useNow(5000);
  const { content } = event;
  if (ticket !== undefined && !mayRegister.has(ticket.state))
    return <Navigate to={ticketPaths.view(event.id)} replace />;
  if (!registrationOpenNow(timesOf(event), now)) {
    return (
      <Alert
        type="info"
        showIcon
        title={t("register.notOpen")}
        description={t("register.notOpenText", {
          from: momentText(content.registrationOpensAt, language),
          to: momentText(content.registrationClosesAt, language),
        })}
      />
    );
  }
  return <Registering event={event} ticket={ticket} />;
}

/** Registers for an event: on a phone, in less than a minute. */
export function RegisterPage() {
  const { t } = useTranslation("tickets");
  const language = useLanguage();
  const { eventId = "" } = useParams();
  const event = useRead(eventsContracts.readPublicEvent, { path: { eventId } });
  const mine = useTicket(eventId);
  const problem = event.error ?? (mine.error?.status === 404 ? null : mine.error);
  const known = mine.isSuccess || mine.error?.status === 404;
  const content = event.data?.content;
  const title = t("register.title", { title: content?.title ?? "" });
  return (
    <>
      <PageMeta title={title} noIndex />
      <p className="ticket-crumbs">
        <Link to={eventPaths.view(eventId)}>{t("register.back")}</Link>
      </p>
      <h1>{title}</h1>
      {content !== undefined && (
        <p className="page-lead">
          {spanText(content.startsAt, content.endsAt, language)} {content.place?.name}
        </p>
      )}
      <div className="register">
        <ProblemAlert
          problem={problem}
          onRetry={() => {
            void event.refetch();
            void mine.refetch();
          }}
        />
        {problem === null && (event.data === undefined || !known) && (
          <Skeleton active paragraph={{ rows: 8 }} title={false} />
        )}
        {problem === null && event.data !== undefined && known && (
          <Content event={event.data} ticket={mine.data} />
        )}
      </div>
    </>
  );
}
