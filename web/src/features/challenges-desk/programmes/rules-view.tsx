import { Descriptions } from "antd";
import { useTranslation } from "react-i18next";
import type { Programme } from "../../../../../shared/contracts/programmes.ts";
import { useNames } from "../../../names/use-names.ts";
import { useFormat } from "../../../ui/use-format.ts";

const reviewNumbers = ["experts", "quorum", "passMark", "spread", "conflictYears", "load"] as const;

/** The rules, each with what it means in plain words. */
export function RulesView({ programme }: { programme: Programme }) {
  const { t } = useTranslation("challenges-desk");
  const names = useNames();
  const format = useFormat();
  const { rules } = programme.content;
  const { review } = rules;
  const kinds = (list: readonly string[]): string =>
    names.list(list.map((kind) => names.label("organizationKind", kind)));
  const yes = (value: boolean): string => t(value ? "yes" : "no");
  const nameOf = (id: string): string => review.criteria.find((one) => one.id === id)?.name ?? id;
  const rows: readonly (readonly [rule: string, value: string])[] = [
    ["posterKinds", kinds(rules.posterKinds)],
    ["solverKinds", kinds(rules.solverKinds)],
    ["openDays", `${rules.openDays} ${t("unit.days")}`],
    ["longestMonths", `${rules.longestMonths} ${t("unit.months")}`],
    [
      "mostBountyYuan",
      rules.mostBountyYuan === undefined
        ? t("rule.noLimit")
        : format.amount({ minYuan: rules.mostBountyYuan, maxYuan: rules.mostBountyYuan }),
    ],
    ["firstPaymentPercent", `${rules.firstPaymentPercent}%`],
    ["consortiumMembers", String(rules.consortiumMembers)],
    ["countPublic", yes(rules.countPublic)],
    ["criteria", names.list(review.criteria.map(({ name, points }) => `${name} ${points}`))],
    ["tieBreak", names.list(review.tieBreak.map(nameOf))],
    ...reviewNumbers.map((rule) => [rule, String(review[rule])] as const),
    ["anonymous", yes(review.anonymous)],
    ["winners", String(rules.winners)],
    ["reserves", String(rules.reserves)],
    ["publicityDays", `${rules.publicityDays} ${t("unit.workdays")}`],
    ["expertVisibility", t(`visibility.${rules.expertVisibility}`)],
  ];
  return (
    <Descriptions
      bordered
      size="small"
      column={1}
      className="rules-view"
      items={rows.map(([rule, value]) => ({
        key: rule,
        label: t(`rule.${rule}` as never),
        children: (
          <>
            <strong>{value}</strong>
            <p className="desk-rows__note">{t(`ruleHint.${rule}` as never, { defaultValue: "" })}</p>
          </>
        ),
      }))}
    />
  );
}
