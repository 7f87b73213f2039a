import { civilDateAt, daysBetween } from "../../../../../shared/kernel/time.ts";
import { fieldsOf, type Item } from "../../items/item-api.ts";

/** Words that promise without saying how much. Chinese texts only: that is what is written here. */
const vagueWords = [
  "先进水平",
  "国际领先",
  "国内领先",
  "较好",
  "较高",
  "大幅",
  "显著",
  "优化提升",
  "转型升级",
  "相关技术",
  "等问题",
  "一定的",
  "尽快",
  "合理",
  "高效",
  "智能化改造",
] as const;

const shortText = 80;
const soonDays = 30;

export interface Hint {
  readonly name:
    | "shortText"
    | "vague"
    | "noIndicators"
    | "noTestMethod"
    | "noTrl"
    | "noBudget"
    | "noKeywords"
    | "noApplications"
    | "noIp"
    | "soonClosed";
  readonly values?: Readonly<Record<string, string | number>>;
}

const isEmpty = (value: unknown): boolean => !Array.isArray(value) || value.length === 0;
const textOf = (value: unknown): string => (typeof value === "string" ? value : "");

/** What a reviewer would look for: hints for a person, never a verdict. */
export function hintsOf({ kind, content }: Item, now: string): Hint[] {
  const fields = fieldsOf(content);
  const words = ["title", "publicText", "background", "difficulty", "applications"]
    .map((name) => textOf(fields[name]))
    .join("\n");
  const vague = vagueWords.filter((word) => words.includes(word));
  const indicators = content.indicators ?? [];
  const untested = indicators.filter((one) => one.testMethod === undefined).length;
  const { length } = [...textOf(fields.publicText)];
  const amount = fieldsOf((kind === "need" ? fields.budget : fields.price) ?? {});
  const daysOpen =
    content.openUntil === undefined ? soonDays : daysBetween(civilDateAt(now), content.openUntil);
  const wantsIndicators = kind === "offer" || fields.needType === "technology";
  const found: (Hint | false)[] = [
    length < shortText && { name: "shortText", values: { n: length } },
    // One such word is style; several are a pattern.
    vague.length >= 2 && { name: "vague", values: { words: vague.join("、") } },
    wantsIndicators && indicators.length === 0 && { name: "noIndicators" },
    untested > 0 && { name: "noTestMethod", values: { n: untested } },
    (kind === "need" ? fields.trlTarget : fields.trl) === undefined && { name: "noTrl" },
    amount.negotiable === true && { name: "noBudget" },
    isEmpty(fields.keywords) && { name: "noKeywords" },
    kind === "offer" && textOf(fields.applications) === "" && { name: "noApplications" },
    kind === "offer" && isEmpty(fields.intellectualProperty) && { name: "noIp" },
    daysOpen < soonDays && { name: "soonClosed", values: { n: daysOpen } },
  ];
  return found.filter((hint): hint is Hint => hint !== false);
}
