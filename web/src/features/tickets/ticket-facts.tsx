import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { Question } from "../../../../shared/contracts/events-content.ts";
import type { Ticket } from "../../../../shared/contracts/registrations.ts";
import { useNames } from "../../names/use-names.ts";
import { useLanguage } from "../../ui/use-format.ts";
import { eventPaths } from "../events-public/event-paths.ts";
import { momentText, spanText, withOffset } from "../events-public/event-time.ts";
import { meetingPaths } from "../fairs/meeting-paths.ts";

/** When and where, and for whom. */
export function TicketFacts({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation("tickets");
  const names = useNames();
  const language = useLanguage();
  const { event, organization } = ticket;
  return (
    <dl className="ticket-facts">
      <dt>{t("ticket.when")}</dt>
      <dd>
        <time dateTime={withOffset(event.startsAt)}>{spanText(event.startsAt, event.endsAt, language)}</time>
      </dd>
      {event.place !== undefined && (
        <>
          <dt>{t("ticket.place")}</dt>
          <dd>
            {event.place.name} {event.place.room}
            <br />
            {event.place.address}
          </dd>
        </>
      )}
      {event.onlineUrl !== undefined && (
        <>
          <dt>{t("ticket.link")}</dt>
          <dd>
            <a href={event.onlineUrl} target="_blank" rel="noreferrer">
              {t("ticket.joinLink")}
            </a>
          </dd>
        </>
      )}
      <dt>{t("ticket.audience")}</dt>
      <dd>{names.label("audience", ticket.audience)}</dd>
      <dt>{t("ticket.organization")}</dt>
      <dd>{organization?.name ?? t("ticket.self")}</dd>
      <dt>{t("ticket.registeredAt")}</dt>
      <dd>{momentText(ticket.registeredAt, language)}</dd>
      {ticket.phone !== undefined && (
        <>
          <dt>{t("ticket.phone")}</dt>
          <dd>{ticket.phone}</dd>
        </>
      )}
    </dl>
  );
}

/** What the person told, question by question. */
export function MyAnswers({ ticket, questions }: { ticket: Ticket; questions: readonly Question[] }) {
  const { t } = useTranslation("tickets");
  const names = useNames();
  if (questions.length === 0) return null;
  const answerTo = ({ id, kind }: Question): string => {
    const answer = ticket.answers[id];
    if (answer === undefined) return t("ticket.unanswered");
    if (answer === true) return t("ticket.yes");
    if (Array.isArray(answer)) return names.list(answer);
    return kind === "file" ? (ticket.files.find((file) => file.id === answer)?.name ?? answer) : answer;
  };
  return (
    <section>
      <h2 className="ticket__title">{t("ticket.answers")}</h2>
      <dl className="ticket-facts ticket-facts--answers">
        {questions.map((question) => (
          <div key={question.id}>
            <dt>{question.label}</dt>
            <dd>{answerTo(question)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** Ways from a ticket to its event. */
export function TicketLinks({ eventId, isFair }: { eventId: string; isFair: boolean }) {
  const { t } = useTranslation("tickets");
  return (
    <p className="tickets__ways">
      <Link className="button" to={eventPaths.view(eventId)}>
        {t("ticket.toEvent")}
      </Link>
      {isFair && (
        <Link className="button" to={meetingPaths.fair(eventId)}>
          {t("ticket.toMeetings")}
        </Link>
      )}
      <a className="button" href={eventPaths.calendarFile(eventId)} download="event.ics">
        {t("ticket.calendar")}
      </a>
    </p>
  );
}
