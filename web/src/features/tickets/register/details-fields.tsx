import { Checkbox, Form, Input } from "antd";
import { useTranslation } from "react-i18next";
import type { PublicEvent } from "../../../../../shared/contracts/events-content.ts";
import type { StoredFile } from "../../../../../shared/contracts/files.ts";
import { useNames } from "../../../names/use-names.ts";
import { AnswerFields } from "./answer-fields.tsx";

/** Phone and questions: what one tells when registering, and may change later. */
export function DetailsFields(of: {
  event: PublicEvent;
  known: readonly StoredFile[];
  onBusy: (questionId: string, busy: boolean) => void;
}) {
  const { t } = useTranslation("tickets");
  return (
    <>
      <Form.Item name="phone" label={t("register.form.phone")} extra={t("register.form.phoneHint")}>
        <Input type="tel" inputMode="tel" autoComplete="tel" />
      </Form.Item>
      <AnswerFields
        eventId={of.event.id}
        questions={of.event.content.questions}
        known={of.known}
        onBusy={of.onBusy}
      />
    </>
  );
}

/** Who gets to know it all, and that this is wanted: asked apart from everything else. */
export function ConsentField({ event }: { event: PublicEvent }) {
  const { t } = useTranslation("tickets");
  const names = useNames();
  const hosts = names.list(event.content.hosts.map(({ name }) => name));
  return (
    <Form.Item name="shareConsent" valuePropName="checked" extra={t("register.form.consentNote", { hosts })}>
      <Checkbox className="consent-box">{t("register.form.consent")}</Checkbox>
    </Form.Item>
  );
}
