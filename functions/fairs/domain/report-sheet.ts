import { units } from "../../../shared/reference/units.ts";
import type { FairReport } from "./fair-report.ts";

/** 对接会成效汇总表, in the headings that departments report. */
export const reportColumns = [
  { heading: "指标", width: 34 },
  { heading: "数量", width: 14, figures: true },
  { heading: "金额（元）", width: 18, figures: true },
  { heading: "其中双方确认", width: 16, figures: true },
] as const;

const resultNames: Readonly<Record<string, string>> = {
  none: "洽谈结果：暂无",
  "follow-up": "洽谈结果：待跟进",
  intent: "洽谈结果：达成意向",
  agreement: "洽谈结果：签订协议",
  contract: "洽谈结果：签订合同",
};

const unitName = (code: string): string => units.find((unit) => unit.code === code)?.name.zh ?? code;

/** Rows as texts; an empty cell is not asked for there. */
export function reportRows(report: FairReport): string[][] {
  const { satisfaction } = report;
  const line = (name: string, count: number) => [name, String(count), "", ""];
  return [
    line("参加洽谈单位", report.organizations),
    line("其中中小企业（按资质）", report.smallOrganizations),
    line("洽谈代表", report.participants),
    line("带来需求", report.needs),
    line("带来成果", report.offers),
    line("洽谈预约", report.requests),
    line("互约", report.mutual),
    line("排定洽谈（场）", report.scheduled),
    line("实际对接（场）", report.held),
    line("未进行（场）", report.missed),
    line("双方说法不一（场）", report.disputed),
    line("未登记（场）", report.unreported),
    ...report.results.map(({ result, count, amountYuan, confirmed }) => [
      resultNames[result] ?? result,
      String(count),
      String(amountYuan),
      String(confirmed),
    ]),
    line("满意度评价（份）", satisfaction.count),
    ...(satisfaction.mean === undefined ? [] : [["满意度均分（1–5）", satisfaction.mean.toFixed(2), "", ""]]),
    ...report.byUnit.flatMap(({ unitCode, organizations, held, intents }) => [
      line(`${unitName(unitCode)}：参加单位`, organizations),
      line(`${unitName(unitCode)}：实际对接（场）`, held),
      line(`${unitName(unitCode)}：达成意向及以上`, intents),
    ]),
  ];
}
