import { Checkbox, Form, Select } from "antd";
import { useTranslation } from "react-i18next";
import type { Proposal } from "../../../../../shared/contracts/proposals.ts";
import { Field } from "./field.tsx";

/** What has to be declared for every member, and what happens when one presses the button. */
export function SubmitSection({ proposal }: { proposal: Proposal }) {
  const { t } = useTranslation("proposals");
  return (
    <>
      <Field
        name={["declarations", "relatedCodes"]}
        label={t("field.relatedCodes")}
        hint={t("hint.relatedCodes")}
        optional
      >
        <Select
          mode="tags"
          open={false}
          suffixIcon={null}
          tokenSeparators={[" ", ",", "，", "、", "\n"]}
          placeholder={t("hint.relatedCodesExample")}
        />
      </Field>
      <Form.Item name={["declarations", "unrelated"]} valuePropName="checked">
        <Checkbox>{t("declaration.unrelated")}</Checkbox>
      </Form.Item>
      <Form.Item name={["declarations", "truthful"]} valuePropName="checked">
        <Checkbox>
          {t(proposal.members.length > 1 ? "declaration.truthfulTogether" : "declaration.truthful")}
        </Checkbox>
      </Form.Item>
      <ol className="submit-steps">
        <li>{t("submit.step1")}</li>
        <li>{t("submit.step2")}</li>
        <li>{t("submit.step3")}</li>
      </ol>
    </>
  );
}
