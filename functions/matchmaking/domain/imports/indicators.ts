import type * as content from "../../../../shared/contracts/matchmaking-content.ts";

type Indicator = NonNullable<content.NeedDraft["indicators"]>[number];
type Operator = Indicator["operator"];

const operatorWords: readonly (readonly [Operator, RegExp])[] = [
  ["≥", /≥|≧|>=|=>|⩾|不小于|不低于|不少于|大于等于|大于或等于|至少|达到|优于/],
  ["≤", /≤|≦|<=|=<|⩽|不大于|不超过|不高于|不多于|小于等于|小于或等于|控制在/],
  ["±", /±|\+\/-|\+-/],
  [">", />|大于|高于|超过|多于/],
  ["<", /<|小于|低于|少于/],
  ["=", /=|:|为/],
];

const target = /^(\d[\d,.]*(?:\s*[-~×x*^/]\s*\d[\d,.]*)*)\s*(.*)$/;
const numbering = /^\s*(?:[(（]?\d{1,2}[)）.、](?!\d)|[①-⑳]|[一二三四五六七八九十]{1,2}、)\s*/;
const within = /(以内|以下|以上|及以上)$/;

/** What was read of the indicators' cell. */
export interface ReadIndicators {
  readonly indicators: Indicator[];
  /** What is no indicator by its form: it stays text. */
  readonly rest: string[];
}

function readOne(part: string): Indicator | undefined {
  const clause = part.normalize("NFKC").trim();
  for (const [operator, word] of operatorWords) {
    const at = word.exec(clause);
    if (at === null || at.index === 0) continue;
    const name = clause.slice(0, at.index).replace(/[\s:,，的应须需要]+$/, "");
    const value = target.exec(clause.slice(at.index + at[0].length).replace(/^[\s:]+/, ""));
    if (value === null || name === "") continue;
    const [, number = "", after = ""] = value;
    const unit = after.replace(within, "").trim();
    const meant =
      operator === "=" && /以内|以下/.test(after)
        ? "≤"
        : operator === "=" && /以上/.test(after)
          ? "≥"
          : operator;
    if (name.length > 60 || number.length > 40 || unit.length > 20 || /[,，。;]/.test(unit)) return undefined;
    return { name, operator: meant, target: number.replace(/\s/g, ""), ...(unit === "" ? {} : { unit }) };
  }
  return undefined;
}

/** Indicators as forms write them, "平面度≤0.2mm；节拍不超过 90 秒": those with name, comparison and number. */
export function readIndicators(text: string): ReadIndicators {
  const indicators: Indicator[] = [];
  const rest: string[] = [];
  for (const part of text.split(/[;；\n。]/)) {
    const clause = part.replace(numbering, "").trim();
    if (clause === "") continue;
    const read = indicators.length < 20 ? readOne(clause) : undefined;
    if (read === undefined) rest.push(clause);
    else indicators.push(read);
  }
  return { indicators, rest };
}

/** As they are written in exports, so that they are read again. */
export const indicatorsText = (indicators: readonly Indicator[]): string =>
  indicators
    .map(({ name, operator, target: number, unit }) => `${name}${operator}${number}${unit ?? ""}`)
    .join("；");
