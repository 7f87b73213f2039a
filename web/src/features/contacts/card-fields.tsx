import { Checkbox, Form, Input } from "antd";
import { useTranslation } from "react-i18next";
import type { ContactCard } from "../../../../shared/contracts/contacts.ts";
import { present, typed, type Values } from "../../signed-in/form-dialog.tsx";
import type { SignedInMe } from "../../signed-in/me.ts";

/** The person's own data as a start: whoever asks or answers is usually the one to reach. */
export const cardOf = ({ profile }: SignedInMe): Values => ({
  contact: { name: profile.name, phone: profile.phone, email: profile.email },
  shareConsent: false,
});

interface TypedCard {
  readonly name?: string;
  readonly phone?: string;
  readonly email?: string;
}

/** What was typed, as the contract takes it. */
export function cardIn({ contact, shareConsent }: Values) {
  const { name, phone, email } = (contact ?? {}) as TypedCard;
  return {
    // Absent until it is typed or ticked: then the contract says that it is required, not that it is wrong.
    contact: present({ name: typed(name), phone: typed(phone), email: typed(email) }) as ContactCard,
    ...(present({ shareConsent: shareConsent === true ? true : undefined }) as { shareConsent: true }),
  };
}

/** Whom the other side may reach, and the separate consent to tell it. */
export function CardFields({ consent }: { consent: string }) {
  const { t } = useTranslation("contacts");
  return (
    <>
      <fieldset className="rows">
        <legend>{t("ask.contact")}</legend>
        <div className="pair">
          <Form.Item name={["contact", "name"]} label={t("ask.name")}>
            <Input autoComplete="name" />
          </Form.Item>
          <Form.Item name={["contact", "phone"]} label={t("ask.phone")}>
            <Input type="tel" inputMode="tel" autoComplete="tel" />
          </Form.Item>
        </div>
        <Form.Item name={["contact", "email"]} label={t("ask.email")}>
          <Input type="email" autoComplete="email" />
        </Form.Item>
      </fieldset>
      <Form.Item name="shareConsent" valuePropName="checked" extra={t("ask.consentNote")}>
        <Checkbox className="consent">{consent}</Checkbox>
      </Form.Item>
    </>
  );
}
