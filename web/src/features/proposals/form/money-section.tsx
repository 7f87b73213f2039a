import { Form, Input, InputNumber } from "antd";
import { useTranslation } from "react-i18next";
import type { PublicChallenge } from "../../../../../shared/contracts/challenges.ts";
import { useFormat } from "../../../ui/use-format.ts";
import { type DraftValues, sums } from "../draft-values.ts";
import { Field, TextField } from "./field.tsx";
import { RowList } from "./row-list.tsx";

function BudgetSum() {
  const { t } = useTranslation("proposals");
  const format = useFormat();
  const [budget, quote] = [Form.useWatch("budget"), Form.useWatch("quoteYuan")];
  const { budgetYuan, quoteYuan } = sums({ budget, quoteYuan: quote } as DraftValues);
  const differs = quoteYuan !== undefined && budgetYuan !== 0 && budgetYuan !== quoteYuan;
  return (
    <p className={differs ? "row-sum row-sum--off" : "row-sum"} role="status">
      {t("money.budgetSum", { sum: format.wan(budgetYuan) })}
      {differs && ` ${t("money.budgetDiffers", { quote: format.wan(quoteYuan) })}`}
    </p>
  );
}

function MilestoneSum() {
  const { t } = useTranslation("proposals");
  const { percent } = sums({ milestones: Form.useWatch("milestones") } as DraftValues);
  return (
    <p className={percent === 100 ? "row-sum" : "row-sum row-sum--off"} role="status">
      {t(percent === 100 ? "money.percentRight" : "money.percentWrong", { percent })}
    </p>
  );
}

/** The quote, what it is spent on, and what is delivered when. */
export function MoneySection({ terms }: Pick<PublicChallenge, "terms">) {
  const { t } = useTranslation("proposals");
  const format = useFormat();
  const bounty = format.amount({ minYuan: terms.bountyYuan, maxYuan: terms.bountyYuan });
  return (
    <>
      <Field name={["quoteYuan"]} label={t("field.quoteYuan")} hint={t("hint.quote", { bounty })}>
        <Input inputMode="decimal" autoComplete="off" className="short-input" />
      </Field>
      <RowList name="budget" most={30} hint={t("hint.budget")} foot={<BudgetSum />}>
        {(row) => (
          <>
            <TextField name={[row, "item"]} label={t("part.item")} max={60} />
            <Field name={[row, "yuan"]} label={t("part.yuan")}>
              <Input inputMode="decimal" autoComplete="off" />
            </Field>
          </>
        )}
      </RowList>
      <RowList
        name="milestones"
        most={12}
        hint={t("hint.milestones", { months: terms.termMonths })}
        foot={<MilestoneSum />}
      >
        {(row) => (
          <>
            <Field name={[row, "month"]} label={t("part.month")}>
              <InputNumber min={1} max={60} precision={0} />
            </Field>
            <Field name={[row, "percent"]} label={t("part.percent")}>
              <InputNumber min={0} max={100} precision={0} />
            </Field>
            <Field name={[row, "deliverable"]} label={t("part.deliverable")}>
              <Input.TextArea autoSize={{ minRows: 1, maxRows: 5 }} />
            </Field>
          </>
        )}
      </RowList>
    </>
  );
}
