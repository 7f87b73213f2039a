import { DeleteOutlined } from "@ant-design/icons";
import { Button, Form, InputNumber, Radio, Select, Switch } from "antd";
import { useTranslation } from "react-i18next";
import {
  type Audience,
  admissions,
  audiences,
  maxCapacity,
} from "../../../../../shared/contracts/events-content.ts";
import { useNames } from "../../../names/use-names.ts";
import { usualEligibility } from "./defaults.ts";
import { EligibilityFields } from "./eligibility-fields.tsx";
import { Field, TimeField } from "./field.tsx";
import type { EventForm } from "./form-values.ts";

interface Of {
  readonly at: number;
  readonly number: number;
  /** Absent for the only one. */
  readonly onRemove?: () => void;
}

/** Who comes first, and until when; said in public before registration opens. */
function PriorityFields({ at }: { at: number }) {
  const { t } = useTranslation("events-desk");
  const names = useNames();
  return (
    <div className="pair">
      <Field name={[at, "priority", "tiers"]} label={t("form.priorityTiers")}>
        <Select mode="multiple" options={names.tierChoices()} />
      </Field>
      <TimeField
        name={[at, "priority", "until"]}
        label={t("form.priorityUntil")}
        hint={t("form.priorityUntilHint")}
      />
    </div>
  );
}

/** What happens when a pool is full. */
function WaitlistFields({ at }: { at: number }) {
  const { t } = useTranslation("events-desk");
  const waitlist = Form.useWatch<boolean | undefined>(["pools", at, "waitlist"]);
  return (
    <div className="pair">
      <Field
        name={[at, "waitlist"]}
        label={t("form.waitlist")}
        hint={t("form.waitlistHint")}
        valuePropName="checked"
      >
        <Switch />
      </Field>
      {waitlist === true && (
        <Field
          name={[at, "confirmHours"]}
          label={t("form.confirmHours")}
          hint={t("form.confirmHoursHint")}
          optional
        >
          <InputNumber min={1} max={168} precision={0} suffix={t("form.hours")} />
        </Field>
      )}
    </div>
  );
}

/** One pool: for whom, how many seats, who gets them. */
export function PoolFields({ at, number, onRemove }: Of) {
  const { t } = useTranslation("events-desk");
  const names = useNames();
  const form = Form.useFormInstance<EventForm>();
  const pools = Form.useWatch<EventForm["pools"]>("pools") ?? [];
  const { audience, admission } = pools[at] ?? {};
  const taken = new Set(pools.filter((_, i) => i !== at).map((pool) => pool?.audience));
  const title = audience === undefined ? t("form.pool", { n: number }) : names.label("audience", audience);
  return (
    <fieldset className="pool-form">
      <legend className="pool-form__title">{title}</legend>
      {onRemove !== undefined && (
        <Button
          className="pool-form__remove"
          type="text"
          icon={<DeleteOutlined />}
          aria-label={t("form.removePool", { name: title })}
          onClick={onRemove}
        />
      )}
      <div className="pair">
        <Field name={[at, "audience"]} label={t("form.audience")}>
          <Select<Audience>
            onChange={(chosen) => form.setFieldValue(["pools", at, "eligibility"], usualEligibility(chosen))}
            options={audiences.map((value) => ({
              value,
              label: names.label("audience", value),
              disabled: taken.has(value),
            }))}
          />
        </Field>
        <Field name={[at, "capacity"]} label={t("form.capacity")}>
          <InputNumber min={1} max={maxCapacity} precision={0} suffix={t("form.seats")} />
        </Field>
      </div>
      <Field
        name={[at, "admission"]}
        label={t("form.admission")}
        {...(admission === undefined ? {} : { hint: t(`form.admissionHelp.${admission}`) })}
      >
        <Radio.Group aria-label={t("form.admission")} options={names.choices("admission", admissions)} />
      </Field>
      {admission === "priority" && <PriorityFields at={at} />}
      <EligibilityFields at={at} />
      <WaitlistFields at={at} />
    </fieldset>
  );
}
