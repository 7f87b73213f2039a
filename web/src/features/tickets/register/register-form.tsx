import { Button, Form } from "antd";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import type { Audience, PublicEvent } from "../../../../../shared/contracts/events-content.ts";
import type { StoredFile } from "../../../../../shared/contracts/files.ts";
import { registrationContracts } from "../../../../../shared/contracts/registrations.ts";
import { useSend } from "../../../api/hooks.ts";
import { present, typed } from "../../../signed-in/form-dialog.tsx";
import { forgetErrors } from "../../../signed-in/form-errors.ts";
import { useMe } from "../../../signed-in/me.ts";
import { ProblemAlert } from "../../../signed-in/problem-alert.tsx";
import { answersIn, unanswered } from "../answers.ts";
import { ticketPaths } from "../ticket-paths.ts";
import { useTicketChanged } from "../use-tickets.ts";
import { ConsentField, DetailsFields } from "./details-fields.tsx";
import { type Details, useDetailsForm } from "./use-details-form.ts";

const { register } = registrationContracts;

interface Of {
  readonly event: PublicEvent;
  readonly audience: Audience;
  readonly organizationId: string | undefined;
  /** Nobody can have a seat right now: what is handed in joins the waitlist. */
  readonly waits: boolean;
  readonly known: readonly StoredFile[];
}

/** The rest of what is asked, the consent, and handing it in. */
export function RegisterForm({ event, audience, organizationId, waits, known }: Of) {
  const { t } = useTranslation("tickets");
  const { profile } = useMe();
  const navigate = useNavigate();
  const changed = useTicketChanged();
  const sending = useSend(register);
  const { form, homeless, uploading, onBusy, passes } = useDetailsForm(sending.error);
  const { questions } = event.content;
  const send = (values: Details) => {
    const answers = answersIn(questions, values.answers);
    // Absent until it is typed or ticked: then the contract says that it is required, not that it is wrong.
    const body = present({
      audience,
      organizationId,
      phone: typed(values.phone),
      answers,
      shareConsent: values.shareConsent === true ? true : undefined,
    });
    if (!passes(register.body, body, unanswered(questions, answers))) return;
    sending.mutate(
      { path: { eventId: event.id }, body: register.body.parse(body) },
      {
        onSuccess: (ticket) => {
          changed(ticket);
          void navigate(ticketPaths.view(event.id), { replace: true, state: { fresh: true } });
        },
      },
    );
  };
  return (
    <Form<Details>
      className="roomy-form register__form"
      form={form}
      name="register"
      layout="vertical"
      requiredMark={false}
      initialValues={{ phone: profile.phone, shareConsent: false }}
      onFinish={send}
      onValuesChange={(values: object) => forgetErrors(form, values)}
    >
      <h2 className="register__title">{t("register.form.title")}</h2>
      <DetailsFields event={event} known={known} onBusy={onBusy} />
      <ConsentField event={event} />
      <ProblemAlert problem={sending.error} others={homeless} />
      {uploading && <p role="status">{t("register.form.uploadingStill")}</p>}
      <Button
        type="primary"
        htmlType="submit"
        size="large"
        block
        disabled={uploading}
        loading={sending.isPending}
      >
        {t(waits ? "register.form.submitWait" : "register.form.submit")}
      </Button>
    </Form>
  );
}
