import { Button, Form, Input } from "antd";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type * as z from "zod";
import { ParticipantEntry, type PublicFair } from "../../../../../shared/contracts/fairs-content.ts";
import type { FieldError } from "../../../../../shared/kernel/domain-error.ts";
import type { Problem } from "../../../api/problem.ts";
import { check, forgetErrors, showFieldErrors } from "../../../signed-in/form-errors.ts";
import { ProblemAlert } from "../../../signed-in/problem-alert.tsx";
import { useLanguage } from "../../../ui/use-format.ts";
import { AwayField } from "./away-field.tsx";
import { type EntryValues, entryOf } from "./entry-values.ts";
import { ListingsField } from "./listings-field.tsx";
import "../../../signed-in/editor.css";

const count = { show: true, max: 300 };

function Fields({ fair, organizationId }: { fair: PublicFair; organizationId: string }) {
  const { t } = useTranslation("fairs");
  return (
    <>
      <Form.Item name="name" label={t("entry.name")} extra={t("entry.nameHint")}>
        <Input autoComplete="off" />
      </Form.Item>
      <Form.Item className="field--long" name="seeks" label={t("entry.seeks")} extra={t("entry.seeksHint")}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} count={count} />
      </Form.Item>
      <Form.Item className="field--long" name="offers" label={t("entry.offers")}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} count={count} />
      </Form.Item>
      <Form.Item name="listings" label={t("entry.listings")} extra={t("entry.listingsHint")}>
        <ListingsField organizationId={organizationId} />
      </Form.Item>
      <fieldset className="rows">
        <legend>{t("entry.away")}</legend>
        <p className="rows__hint">{t("entry.awayHint")}</p>
        <Form.Item name="away">
          <AwayField fair={fair} />
        </Form.Item>
      </fieldset>
      <div className="pair">
        <Form.Item name={["contact", "name"]} label={t("entry.contactName")}>
          <Input autoComplete="name" />
        </Form.Item>
        <Form.Item name={["contact", "phone"]} label={t("entry.phone")} extra={t("entry.phoneHint")}>
          <Input type="tel" inputMode="tel" autoComplete="tel" />
        </Form.Item>
      </div>
    </>
  );
}

interface Of {
  readonly fair: PublicFair;
  readonly organizationId: string;
  readonly initialValues: EntryValues;
  readonly submitLabel: string;
  readonly pending: boolean;
  readonly problem: Problem | null;
  readonly onSend: (entry: z.output<typeof ParticipantEntry>) => void;
}

/** Who comes, for what, and when not: checked by the contract before it is sent. */
export function EntryForm(of: Of) {
  const language = useLanguage();
  const [form] = Form.useForm<EntryValues>();
  const [homeless, setHomeless] = useState<readonly FieldError[]>([]);
  const root = "body.entry";
  const { problem } = of;
  useEffect(() => {
    if (problem !== null) setHomeless(showFieldErrors(form, problem.errors, { root, language }));
  }, [problem, form, language]);
  const send = (values: EntryValues) => {
    const entry = entryOf(values);
    const faults = check(ParticipantEntry, entry, root);
    setHomeless(showFieldErrors(form, faults, { root, language }));
    if (faults.length === 0) of.onSend(ParticipantEntry.parse(entry));
  };
  return (
    <Form<EntryValues>
      className="roomy-form"
      form={form}
      name="entry"
      layout="vertical"
      requiredMark={false}
      initialValues={of.initialValues}
      onFinish={send}
      onValuesChange={(changed: object) => forgetErrors(form, changed)}
    >
      <Fields fair={of.fair} organizationId={of.organizationId} />
      <ProblemAlert problem={problem} others={homeless} />
      <Button type="primary" htmlType="submit" size="large" block loading={of.pending}>
        {of.submitLabel}
      </Button>
    </Form>
  );
}
