import { Form, Input, InputNumber, Radio, Select, Switch } from "antd";
import { useTranslation } from "react-i18next";
import { organizationKinds } from "../../../../../shared/contracts/organization-facts.ts";
import { expertVisibilities } from "../../../../../shared/contracts/programmes-content.ts";
import { useNames } from "../../../names/use-names.ts";
import { wanOfYuan, yuanOfWan } from "../../../ui/format.ts";
import { Field, RowList } from "../field.tsx";
import { nextCriterionId, pointsTotal } from "./programme-form.ts";

type Criteria = readonly ({ id?: string; name?: string; points?: number } | undefined)[];
const criteriaAt = ["rules", "review", "criteria"];

/** An amount typed in 万元 and kept in 元. */
export function WanInput({
  value,
  onChange,
  id,
}: {
  value?: number | null;
  onChange?: (yuan: number | null) => void;
  id?: string;
}) {
  const { t } = useTranslation("challenges-desk");
  return (
    <InputNumber
      {...(id === undefined ? {} : { id })}
      min={0}
      precision={4}
      value={
        value === undefined || value === null ? null : Number(wanOfYuan(value, "en").replaceAll(",", ""))
      }
      formatter={(shown) =>
        shown === undefined
          ? ""
          : String(shown).replace(/\.?0+$/, (zeros) => (zeros.startsWith(".") ? "" : zeros))
      }
      onChange={(wan) => onChange?.(wan === null ? null : yuanOfWan(Number(wan)))}
      suffix={t("unit.wan")}
    />
  );
}

/** Who takes part, for how long, for how much. */
export function TakingPartFields() {
  const { t } = useTranslation("challenges-desk");
  const names = useNames();
  const kinds = names.choices("organizationKind", organizationKinds);
  return (
    <>
      <Field name={["rules", "posterKinds"]} label={t("rule.posterKinds")} hint={t("ruleHint.posterKinds")}>
        <Select mode="multiple" options={kinds} />
      </Field>
      <Field name={["rules", "solverKinds"]} label={t("rule.solverKinds")} hint={t("ruleHint.solverKinds")}>
        <Select mode="multiple" options={kinds} />
      </Field>
      <div className="pair">
        <Field name={["rules", "openDays"]} label={t("rule.openDays")} hint={t("ruleHint.openDays")}>
          <InputNumber min={1} max={180} precision={0} suffix={t("unit.days")} />
        </Field>
        <Field
          name={["rules", "longestMonths"]}
          label={t("rule.longestMonths")}
          hint={t("ruleHint.longestMonths")}
        >
          <InputNumber min={1} max={60} precision={0} suffix={t("unit.months")} />
        </Field>
        <Field
          name={["rules", "mostBountyYuan"]}
          label={t("rule.mostBountyYuan")}
          hint={t("ruleHint.mostBountyYuan")}
          optional
        >
          <WanInput />
        </Field>
        <Field
          name={["rules", "firstPaymentPercent"]}
          label={t("rule.firstPaymentPercent")}
          hint={t("ruleHint.firstPaymentPercent")}
        >
          <InputNumber min={0} max={100} precision={0} suffix="%" />
        </Field>
        <Field
          name={["rules", "consortiumMembers"]}
          label={t("rule.consortiumMembers")}
          hint={t("ruleHint.consortiumMembers")}
        >
          <InputNumber min={0} max={20} precision={0} />
        </Field>
      </div>
      <Field
        name={["rules", "countPublic"]}
        label={t("rule.countPublic")}
        hint={t("ruleHint.countPublic")}
        valuePropName="checked"
      >
        <Switch />
      </Field>
    </>
  );
}

function PointsSum() {
  const { t } = useTranslation("challenges-desk");
  const criteria = (Form.useWatch(criteriaAt) ?? []) as Criteria;
  const points = pointsTotal(criteria);
  return (
    <p className={points === 100 ? "row-sum" : "row-sum row-sum--off"} role="status">
      {t(points === 100 ? "rule.pointsRight" : "rule.pointsWrong", { points })}
    </p>
  );
}

/** 评分项 and how a review is decided. */
export function ReviewFields() {
  const { t } = useTranslation("challenges-desk");
  const form = Form.useFormInstance();
  // The ids have no inputs of their own.
  const criteria = (Form.useWatch(criteriaAt, { form, preserve: true }) ?? []) as Criteria;
  return (
    <>
      <RowList
        name={criteriaAt}
        label={t("rule.criteria")}
        hint={t("ruleHint.criteria")}
        most={12}
        addLabel={t("rule.addCriterion")}
        className="rows__row--criterion"
        fresh={() => ({
          id: nextCriterionId((form.getFieldValue(criteriaAt) ?? []) as Criteria),
          points: 10,
        })}
        foot={<PointsSum />}
      >
        {(row) => (
          <>
            <Field name={[row, "name"]} label={t("rule.criterionName")}>
              <Input autoComplete="off" />
            </Field>
            <Field name={[row, "points"]} label={t("rule.criterionPoints")}>
              <InputNumber min={1} max={100} precision={0} />
            </Field>
          </>
        )}
      </RowList>
      <Field name={["rules", "review", "tieBreak"]} label={t("rule.tieBreak")} hint={t("ruleHint.tieBreak")}>
        <Select
          mode="multiple"
          options={criteria.flatMap((one) =>
            one?.id === undefined ? [] : [{ value: one.id, label: one.name ?? one.id }],
          )}
        />
      </Field>
      <div className="pair">
        {(["experts", "quorum", "passMark", "spread", "conflictYears", "load"] as const).map((rule) => (
          <Field
            key={rule}
            name={["rules", "review", rule]}
            label={t(`rule.${rule}`)}
            hint={t(`ruleHint.${rule}`)}
          >
            <InputNumber min={rule === "passMark" ? 0 : 1} max={100} precision={0} />
          </Field>
        ))}
      </div>
      <Field
        name={["rules", "review", "anonymous"]}
        label={t("rule.anonymous")}
        hint={t("ruleHint.anonymous")}
        valuePropName="checked"
      >
        <Switch />
      </Field>
    </>
  );
}

/** How the award is decided and made public. */
export function AwardFields() {
  const { t } = useTranslation("challenges-desk");
  return (
    <>
      <div className="pair">
        <Field name={["rules", "winners"]} label={t("rule.winners")} hint={t("ruleHint.winners")}>
          <InputNumber min={1} max={5} precision={0} />
        </Field>
        <Field name={["rules", "reserves"]} label={t("rule.reserves")} hint={t("ruleHint.reserves")}>
          <InputNumber min={0} max={5} precision={0} />
        </Field>
        <Field
          name={["rules", "publicityDays"]}
          label={t("rule.publicityDays")}
          hint={t("ruleHint.publicityDays")}
        >
          <InputNumber min={5} max={30} precision={0} suffix={t("unit.workdays")} />
        </Field>
      </div>
      <Field name={["rules", "expertVisibility"]} label={t("rule.expertVisibility")}>
        <Radio.Group
          options={expertVisibilities.map((value) => ({ value, label: t(`visibility.${value}`) }))}
        />
      </Field>
    </>
  );
}
