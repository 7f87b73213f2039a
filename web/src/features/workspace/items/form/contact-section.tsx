import { Form, Input } from "antd";
import { useTranslation } from "react-i18next";
import { Attachments, type AttachmentsOf } from "./attachments.tsx";
import { Field } from "./field.tsx";

/** Files, and whom to talk to. */
export function ContactSection(attachments: Omit<AttachmentsOf, "value" | "onChange" | "id">) {
  const { t } = useTranslation(["workspace", "items"]);
  return (
    <>
      <Form.Item
        name="attachments"
        label={
          <>
            {t("items:field.attachments")}
            <span className="field__optional">{t("items.form.optional")}</span>
          </>
        }
      >
        <Attachments {...attachments} />
      </Form.Item>
      <fieldset className="rows">
        <legend>{t("items:field.contact")}</legend>
        <p className="rows__hint">{t("items.hint.contact")}</p>
        <div className="pair">
          <Field name={["contact", "name"]} label={t("items:part.personName")}>
            <Input autoComplete="name" />
          </Field>
          <Field name={["contact", "phone"]} label={t("items:part.phone")}>
            <Input type="tel" autoComplete="tel" />
          </Field>
          <Field name={["contact", "email"]} label={t("items:part.email")} optional>
            <Input type="email" autoComplete="email" />
          </Field>
        </div>
      </fieldset>
    </>
  );
}
