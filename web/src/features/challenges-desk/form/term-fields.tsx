import { Form, Input, InputNumber, Select } from "antd";
import { useTranslation } from "react-i18next";
import { ipOwnerships, operators } from "../../../../../shared/contracts/matchmaking-content.ts";
import type { ProgrammeRules } from "../../../../../shared/contracts/programmes-content.ts";
import { useNames } from "../../../names/use-names.ts";
import { useFormat } from "../../../ui/use-format.ts";
import { Field, RowList, TextField } from "../field.tsx";
import { WanInput } from "../programmes/rules-fields.tsx";
import { percentTotal } from "./challenge-form.ts";

interface Of {
  /** Of the programme; its limits stand beside the fields. */
  readonly rules: ProgrammeRules | undefined;
}

export function TextTerms() {
  const { t } = useTranslation(["challenges-desk", "challenges-public"]);
  return (
    <>
      <TextField
        name={["title"]}
        label={t("challenges-public:field.title")}
        max={80}
        placeholder={t("form.titleExample")}
      />
      <TextField
        name={["background"]}
        label={t("challenges-public:field.background")}
        hint={t("form.backgroundHint")}
        max={4000}
        rows={5}
      />
      <TextField
        name={["difficulty"]}
        label={t("challenges-public:field.difficulty")}
        max={2000}
        rows={3}
        optional
      />
    </>
  );
}

export function IndicatorTerms() {
  const { t } = useTranslation(["challenges-desk", "challenges-public"]);
  const names = useNames();
  const levels = Array.from({ length: 9 }, (_, i) => ({
    value: i + 1,
    label: `TRL ${i + 1} ${names.label("trl", String(i + 1))}`,
  }));
  return (
    <>
      <RowList
        name={["indicators"]}
        label={t("challenges-public:field.indicators")}
        hint={t("form.indicatorsHint")}
        most={20}
        addLabel={t("form.addIndicator")}
        className="rows__row--terms"
        fresh={() => ({})}
      >
        {(row) => (
          <>
            <Field name={[row, "name"]} label={t("indicator.name")}>
              <Input autoComplete="off" placeholder={t("indicator.nameExample")} />
            </Field>
            <Field name={[row, "operator"]} label={t("indicator.operator")}>
              <Select options={operators.map((value) => ({ value, label: value }))} />
            </Field>
            <Field name={[row, "target"]} label={t("indicator.target")}>
              <Input autoComplete="off" placeholder="0.2" />
            </Field>
            <Field name={[row, "unit"]} label={t("indicator.unit")} optional>
              <Input autoComplete="off" placeholder="mm" />
            </Field>
            <Field name={[row, "testMethod"]} label={t("indicator.testMethod")} optional>
              <Input autoComplete="off" />
            </Field>
          </>
        )}
      </RowList>
      <div className="pair">
        {(["trlNow", "trlTarget"] as const).map((field) => (
          <Field key={field} name={[field]} label={t(`challenges-public:field.${field}`)} optional>
            <Select allowClear options={levels} />
          </Field>
        ))}
      </div>
    </>
  );
}

function PaymentSum() {
  const { t } = useTranslation("challenges-desk");
  const payments = (Form.useWatch("payments") ?? []) as readonly ({ percent?: number } | undefined)[];
  const percent = percentTotal(payments);
  return (
    <p className={percent === 100 ? "row-sum" : "row-sum row-sum--off"} role="status">
      {t(percent === 100 ? "form.percentRight" : "form.percentWrong", { percent })}
    </p>
  );
}

/** 榜金, payments, term, who owns the results. */
export function MoneyTerms({ rules }: Of) {
  const { t } = useTranslation(["challenges-desk", "challenges-public"]);
  const format = useFormat();
  const most = rules?.mostBountyYuan;
  return (
    <>
      <div className="pair">
        <Field
          name={["bountyYuan"]}
          label={t("challenges-public:field.bountyYuan")}
          hint={
            most === undefined
              ? t("form.bountyHint")
              : t("form.bountyMost", { most: format.amount({ minYuan: most, maxYuan: most }) })
          }
        >
          <WanInput />
        </Field>
        <Field
          name={["budgetYuan"]}
          label={t("challenges-public:field.budgetYuan")}
          hint={t("form.budgetHint")}
          optional
        >
          <WanInput />
        </Field>
        <Field
          name={["termMonths"]}
          label={t("challenges-public:field.termMonths")}
          hint={rules === undefined ? undefined : t("form.termMost", { months: rules.longestMonths })}
        >
          <InputNumber min={1} max={60} precision={0} suffix={t("unit.months")} />
        </Field>
        <Field
          name={["winners"]}
          label={t("challenges-public:field.winners")}
          hint={rules === undefined ? undefined : t("form.winnersMost", { winners: rules.winners })}
        >
          <InputNumber min={1} max={5} precision={0} />
        </Field>
      </div>
      <RowList
        name={["payments"]}
        label={t("challenges-public:field.payments")}
        hint={
          rules === undefined ? undefined : t("form.paymentsHint", { percent: rules.firstPaymentPercent })
        }
        most={8}
        addLabel={t("form.addPayment")}
        className="rows__row--criterion"
        fresh={() => ({})}
        foot={<PaymentSum />}
      >
        {(row) => (
          <>
            <Field name={[row, "milestone"]} label={t("form.milestone")}>
              <Input autoComplete="off" />
            </Field>
            <Field name={[row, "percent"]} label={t("form.percent")}>
              <InputNumber min={1} max={100} precision={0} suffix="%" />
            </Field>
          </>
        )}
      </RowList>
      <div className="pair">
        <Field name={["ipOwnership", "owner"]} label={t("challenges-public:field.ipOwnership")}>
          <Select
            options={ipOwnerships.map((value) => ({ value, label: t(`challenges-public:page.ip.${value}`) }))}
          />
        </Field>
        <TextField name={["ipOwnership", "note"]} label={t("form.ipNote")} max={500} optional />
      </div>
      <TextField
        name={["solverConditions"]}
        label={t("challenges-public:field.solverConditions")}
        hint={t("form.solverConditionsHint")}
        max={2000}
        rows={2}
        optional
      />
      <TextField
        name={["cooperationMode"]}
        label={t("challenges-public:field.cooperationMode")}
        max={200}
        optional
      />
    </>
  );
}
