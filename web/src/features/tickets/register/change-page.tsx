import { App, Button, Form, Skeleton } from "antd";
import { useTranslation } from "react-i18next";
import { Link, Navigate, useNavigate, useParams } from "react-router";
import { eventsContracts } from "../../../../../shared/contracts/events.ts";
import type { PublicEvent } from "../../../../../shared/contracts/events-content.ts";
import { registrationContracts, type Ticket } from "../../../../../shared/contracts/registrations.ts";
import { useRead, useSend } from "../../../api/hooks.ts";
import { present, typed } from "../../../signed-in/form-dialog.tsx";
import { forgetErrors } from "../../../signed-in/form-errors.ts";
import { ProblemAlert } from "../../../signed-in/problem-alert.tsx";
import { PageMeta } from "../../../ui/page-meta.tsx";
import { answersIn, unanswered } from "../answers.ts";
import { ticketPaths } from "../ticket-paths.ts";
import { useTicket, useTicketChanged } from "../use-tickets.ts";
import { DetailsFields } from "./details-fields.tsx";
import { type Details, useDetailsForm } from "./use-details-form.ts";
import "../tickets.css";

const { changeRegistration } = registrationContracts;

function ChangeForm({ event, ticket }: { event: PublicEvent; ticket: Ticket }) {
  const { t } = useTranslation("tickets");
  const { message } = App.useApp();
  const navigate = useNavigate();
  const changed = useTicketChanged();
  const sending = useSend(changeRegistration);
  const { form, homeless, uploading, onBusy, passes } = useDetailsForm(sending.error);
  const { questions } = event.content;
  const send = (values: Details) => {
    const answers = answersIn(questions, values.answers);
    const body = present({ phone: typed(values.phone), answers, expectedVersion: ticket.version });
    if (!passes(changeRegistration.body, body, unanswered(questions, answers))) return;
    sending.mutate(
      { path: { eventId: event.id }, body: changeRegistration.body.parse(body) },
      {
        onSuccess: (answer) => {
          changed(answer);
          void message.success(t("change.saved"));
          void navigate(ticketPaths.view(event.id), { replace: true });
        },
      },
    );
  };
  return (
    <Form<Details>
      className="roomy-form register__form"
      form={form}
      name="change"
      layout="vertical"
      requiredMark={false}
      initialValues={{ phone: ticket.phone, answers: ticket.answers }}
      onFinish={send}
      onValuesChange={(values: object) => forgetErrors(form, values)}
    >
      <DetailsFields event={event} known={ticket.files} onBusy={onBusy} />
      <ProblemAlert problem={sending.error} others={homeless} />
      <Button type="primary" htmlType="submit" size="large" disabled={uploading} loading={sending.isPending}>
        {t("change.save")}
      </Button>
    </Form>
  );
}

/** What was told may be corrected, for as long as there is a registration. */
export function ChangePage() {
  const { t } = useTranslation("tickets");
  const { eventId = "" } = useParams();
  const event = useRead(eventsContracts.readPublicEvent, { path: { eventId } });
  const mine = useTicket(eventId);
  const problem = event.error ?? mine.error;
  if (mine.data !== undefined && !mine.data.moves.includes("change"))
    return <Navigate to={ticketPaths.view(eventId)} replace />;
  return (
    <>
      <PageMeta title={t("change.title")} noIndex />
      <p className="ticket-crumbs">
        <Link to={ticketPaths.view(eventId)}>{mine.data?.event.title ?? t("title")}</Link>
      </p>
      <h1>{t("change.title")}</h1>
      <p className="page-lead">{t("change.lead")}</p>
      <div className="register">
        <ProblemAlert problem={problem} />
        {problem === null && (event.data === undefined || mine.data === undefined) && (
          <Skeleton active paragraph={{ rows: 6 }} title={false} />
        )}
        {event.data !== undefined && mine.data !== undefined && (
          <ChangeForm event={event.data} ticket={mine.data} />
        )}
      </div>
    </>
  );
}
