import { App, Button, Card, Form, Input } from "antd";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { contactsContracts } from "../../../../shared/contracts/contacts.ts";
import type { FieldError } from "../../../../shared/kernel/domain-error.ts";
import { useSend } from "../../api/hooks.ts";
import type { Values } from "../../signed-in/form-dialog.tsx";
import { check, forgetErrors, showFieldErrors } from "../../signed-in/form-errors.ts";
import { useMe } from "../../signed-in/me.ts";
import { ProblemAlert } from "../../signed-in/problem-alert.tsx";
import { useLanguage } from "../../ui/use-format.ts";
import { CardFields, cardIn, cardOf } from "./card-fields.tsx";
import { contactPaths } from "./contact-paths.ts";
import { useContactChanged } from "./use-contacts.ts";

const { requestContact } = contactsContracts;

interface Of {
  readonly needId: string;
  readonly offerId: string;
  /** For whom it is asked. */
  readonly organizationId: string;
  /** Who is asked, as the consent names it. */
  readonly otherName: string;
}

function Templates({ onAdd }: { onAdd: (text: string) => void }) {
  const { t } = useTranslation("contacts");
  return (
    <ul className="move-dialog__templates">
      {(["call", "visit", "sample"] as const).map((name) => (
        <li key={name}>
          <Button size="small" onClick={() => onAdd(t(`ask.templates.${name}`))}>
            {t(`ask.templates.${name}`)}
          </Button>
        </li>
      ))}
    </ul>
  );
}

/** The message, whom to reach, and the consent; nothing of it is given before the other side accepts. */
export function AskForm({ needId, offerId, organizationId, otherName }: Of) {
  const { t } = useTranslation("contacts");
  const me = useMe();
  const language = useLanguage();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const changed = useContactChanged();
  const [form] = Form.useForm<Values>();
  const [homeless, setHomeless] = useState<readonly FieldError[]>([]);
  const request = useSend(requestContact);
  const { error } = request;
  useEffect(() => {
    if (error !== null) setHomeless(showFieldErrors(form, error.errors, { root: "body", language }));
  }, [error, form, language]);
  const send = (values: Values) => {
    const body = {
      needId,
      offerId,
      for: organizationId,
      message: String(values.message ?? ""),
      ...cardIn(values),
    };
    const faults = check(requestContact.body, body, "body");
    setHomeless(showFieldErrors(form, faults, { root: "body", language }));
    if (faults.length > 0) return;
    request.mutate(
      { body },
      {
        onSuccess: (contact) => {
          changed(contact);
          void message.success(t("ask.sent"));
          void navigate(contactPaths.view(contact.id), { replace: true });
        },
      },
    );
  };
  const add = (text: string) => {
    const before = String(form.getFieldValue("message") ?? "").trim();
    form.setFieldsValue({ message: before === "" ? text : `${before}\n${text}` });
    form.getFieldInstance("message")?.focus();
  };
  return (
    <Card className="form-card">
      <Form<Values>
        className="roomy-form"
        form={form}
        name="ask"
        layout="vertical"
        requiredMark={false}
        initialValues={cardOf(me)}
        onFinish={send}
        onValuesChange={(values: object) => forgetErrors(form, values)}
      >
        <Form.Item name="message" label={t("ask.message")} extra={t("ask.messageHelp")}>
          <Input.TextArea autoSize={{ minRows: 3, maxRows: 10 }} count={{ show: true, max: 500 }} />
        </Form.Item>
        <Templates onAdd={add} />
        <CardFields consent={t("ask.consent", { organization: otherName })} />
        <section className="ask__share">
          <h2>{t("ask.share.title")}</h2>
          <ul>
            <li>{t("ask.share.now")}</li>
            <li>{t("ask.share.later")}</li>
            <li>{t("ask.share.office")}</li>
          </ul>
        </section>
        <ProblemAlert problem={error} others={homeless} />
        <Button type="primary" htmlType="submit" size="large" loading={request.isPending}>
          {t("ask.send")}
        </Button>
      </Form>
    </Card>
  );
}
