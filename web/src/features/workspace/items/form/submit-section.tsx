import { Checkbox, Form } from "antd";
import { useTranslation } from "react-i18next";

/** What the organization agrees to and answers for. */
export function SubmitSection() {
  const { t } = useTranslation("workspace");
  return (
    <>
      <Form.Item name="publicationConsent" valuePropName="checked">
        <Checkbox>{t("items.consent.publication")}</Checkbox>
      </Form.Item>
      <Form.Item name="notClassified" valuePropName="checked">
        <Checkbox>{t("items.consent.notClassified")}</Checkbox>
      </Form.Item>
    </>
  );
}
