import { Button, Form, Input, Select } from "antd";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import type * as z from "zod";
import { organizationKinds } from "../../../../../shared/contracts/organization-facts.ts";
import type { FieldError } from "../../../../../shared/kernel/domain-error.ts";
import { unitsOfDistrict } from "../../../../../shared/reference/units.ts";
import { Problem } from "../../../api/problem.ts";
import { useNames } from "../../../names/use-names.ts";
import { check, forgetErrors, showFieldErrors } from "../../../signed-in/form-errors.ts";
import { ProblemAlert } from "../../../signed-in/problem-alert.tsx";
import { useLanguage } from "../../../ui/use-format.ts";
import { industryGroups } from "../../items/industry-label.ts";
import { DistrictField } from "./district-field.tsx";
import { UsccField } from "./uscc-field.tsx";
import "./organization.css";

export interface OrganizationValues {
  readonly uscc?: string;
  readonly districtCode?: string;
  readonly unitCode?: string;
  readonly [field: string]: unknown;
}

/** Without what was left empty: the contract wants an absent field, not an empty one. */
export function filled(values: OrganizationValues): Record<string, unknown> {
  const entries = Object.entries(values).filter(
    ([, value]) =>
      value !== undefined && value !== null && !(typeof value === "string" && value.trim() === ""),
  );
  return { chains: [], contact: {}, ...Object.fromEntries(entries) };
}

interface Of {
  readonly initial: OrganizationValues;
  /** Asked for at registration only; it never changes. */
  readonly withUscc: boolean;
  /** What is sent, checked by the contract's own schema. */
  readonly schema: z.ZodType;
  readonly bodyOf: (values: OrganizationValues) => Record<string, unknown>;
  readonly send: (body: never) => Promise<unknown>;
  readonly submitLabel: string;
  readonly extraButton?: ReactNode;
}

/** Registration and edit are the same form. */
export function OrganizationForm({ initial, withUscc, schema, bodyOf, send, submitLabel, extraButton }: Of) {
  const { t } = useTranslation("organizations");
  const names = useNames();
  const language = useLanguage();
  const [form] = Form.useForm<OrganizationValues>();
  const [problem, setProblem] = useState<Problem>();
  const [others, setOthers] = useState<readonly FieldError[]>([]);
  const [pending, setPending] = useState(false);
  const districtCode = Form.useWatch("districtCode", form);
  const covering = districtCode === undefined ? [] : unitsOfDistrict(districtCode);

  const refuse = (refusal: Problem) => {
    setProblem(refusal);
    setOthers(showFieldErrors(form, refusal.errors, { root: "body", language }));
  };
  const submit = async (values: OrganizationValues) => {
    const body = bodyOf(values);
    const faults = check(schema, body, "body");
    setProblem(undefined);
    setOthers([]);
    if (faults.length > 0) return refuse(new Problem(422, "request.invalid", {}, faults));
    setPending(true);
    try {
      await send(body as never);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      refuse(error);
    } finally {
      setPending(false);
    }
  };
  const optional = (label: string): ReactNode => (
    <>
      {label}
      <span className="field__optional">{t("optional")}</span>
    </>
  );
  return (
    <Form<OrganizationValues>
      form={form}
      name="organization"
      layout="vertical"
      requiredMark={false}
      initialValues={initial}
      onFinish={(values) => void submit(values)}
      onValuesChange={(changed: object) => {
        forgetErrors(form, changed);
        if ("districtCode" in changed) form.setFieldValue("unitCode", undefined);
      }}
    >
      {withUscc && <UsccField />}
      <Form.Item name="name" label={t("field.name")} extra={t("hint.name")}>
        <Input autoComplete="organization" count={{ show: true, max: 80 }} />
      </Form.Item>
      <div className="pair">
        <Form.Item name="kind" label={t("field.kind")}>
          <Select options={names.choices("organizationKind", organizationKinds)} />
        </Form.Item>
        <Form.Item name="legalRepresentative" label={t("field.legalRepresentative")}>
          <Input autoComplete="off" />
        </Form.Item>
      </div>
      <Form.Item name="districtCode" label={t("field.districtCode")}>
        <DistrictField />
      </Form.Item>
      {covering.length > 1 && (
        <Form.Item name="unitCode" label={t("field.unitCode")} extra={t("district.unitHint")}>
          <Select
            placeholder={names.unit(covering[0] ?? "")}
            options={covering.map((code) => ({ value: code, label: names.unit(code) }))}
          />
        </Form.Item>
      )}
      <Form.Item name="chains" label={optional(t("field.chains"))} extra={t("hint.chains")}>
        <Select
          mode="multiple"
          maxCount={3}
          showSearch={{ optionFilterProp: "label" }}
          options={names.chainChoices()}
        />
      </Form.Item>
      <Form.Item name="industry" label={optional(t("field.industry"))}>
        <Select
          allowClear
          showSearch={{ optionFilterProp: "label" }}
          options={industryGroups(language).map((group) => ({ ...group, options: [...group.options] }))}
        />
      </Form.Item>
      <fieldset className="rows">
        <legend>{t("field.contact")}</legend>
        <p className="rows__hint">{t("hint.contact")}</p>
        <div className="pair">
          <Form.Item name={["contact", "name"]} label={t("field.contactName")}>
            <Input autoComplete="name" />
          </Form.Item>
          <Form.Item name={["contact", "phone"]} label={t("field.contactPhone")}>
            <Input type="tel" autoComplete="tel" />
          </Form.Item>
          <Form.Item name={["contact", "email"]} label={t("field.contactEmail")}>
            <Input type="email" autoComplete="email" />
          </Form.Item>
        </div>
      </fieldset>
      <Form.Item name="address" label={optional(t("field.address"))}>
        <Input autoComplete="street-address" />
      </Form.Item>
      <Form.Item name="website" label={optional(t("field.website"))} extra={t("hint.website")}>
        <Input type="url" autoComplete="url" />
      </Form.Item>
      <Form.Item name="introduction" label={optional(t("field.introduction"))} extra={t("hint.introduction")}>
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 12 }} count={{ show: true, max: 2000 }} />
      </Form.Item>
      {problem !== undefined && (
        <Form.Item>
          <ProblemAlert problem={problem} others={others} />
        </Form.Item>
      )}
      <div className="item-actions">
        <Button type="primary" htmlType="submit" loading={pending}>
          {submitLabel}
        </Button>
        {extraButton}
      </div>
    </Form>
  );
}
