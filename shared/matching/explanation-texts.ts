import type { Bilingual } from "../kernel/bilingual.ts";
import { chains } from "../reference/chains.ts";
import { districtNames } from "../reference/districts.ts";
import type { Fact, FactCode } from "./fact.ts";
import type { Explanation } from "./match.ts";

/**
 * What explanations say, for mails and exports; the console may show codes its own way. `{name}` is filled from the
 * parameters of the fact, by the formats below. Forms of cooperation and types stay codes in the parameters: their
 * names belong to the console.
 */
export const factTexts: Readonly<Record<FactCode, Bilingual>> = {
  "chain.same": { zh: "同属{chain}产业链", en: "Same industrial chain: {chain}" },
  "chain.near": { zh: "产业链相近：{need}与{offer}", en: "Related industrial chains: {need} and {offer}" },
  "industry.same": { zh: "行业相同（{industry}）", en: "Same industry ({industry})" },
  "field.shared": { zh: "关键词一致：{keywords}", en: "Keywords in common: {keywords}" },
  "type.fits": { zh: "供给类型符合需求", en: "The kind of offer answers the need" },
  "modes.common": { zh: "合作方式一致", en: "A form of cooperation in common" },
  "modes.disjoint": { zh: "合作方式不同，需协商", en: "No form of cooperation in common; to be discussed" },
  "amount.within": {
    zh: "报价 {price} 在预算 {budget} 以内",
    en: "The price, {price}, is within the budget of {budget}",
  },
  "amount.above": {
    zh: "报价 {price} 超出预算 {budget}",
    en: "The price, {price}, is above the budget of {budget}",
  },
  "trl.reached": {
    zh: "技术成熟度 {reached} 级，达到要求的 {target} 级",
    en: "TRL {reached} reaches the TRL {target} asked for",
  },
  "trl.short": {
    zh: "技术成熟度 {reached} 级，低于要求的 {target} 级",
    en: "TRL {reached} is below the TRL {target} asked for",
  },
  "indicator.met": {
    zh: "{name}达标：要求 {need}，供给 {offer}",
    en: "{name} is met: {need} asked for, {offer} offered",
  },
  "indicator.missed": {
    zh: "{name}未达标：要求 {need}，供给 {offer}",
    en: "{name} is not met: {need} asked for, {offer} offered",
  },
  "district.preferred": { zh: "位于希望的区县（{district}）", en: "In a preferred district ({district})" },
  "district.not-preferred": {
    zh: "不在希望的区县（位于{district}）",
    en: "Outside the preferred districts (in {district})",
  },
  "district.same": { zh: "同在{district}", en: "Both in {district}" },
  "deadline.short": {
    zh: "{until} 截止，仅剩 {days} 天",
    en: "Closes on {until}, in {days} days",
  },
};

export type ExplanationLanguage = "zh-CN" | "en";

const chainNames = new Map<string, Bilingual>(chains.map(({ code, name }) => [code, name]));

/** 元 as people say it: 万元 from 10,000 on. */
function moneyText(yuan: number, language: ExplanationLanguage): string {
  if (language === "en") return `CNY ${yuan.toLocaleString("en-US")}`;
  return yuan < 10_000 ? `${yuan} 元` : `${Number((yuan / 10_000).toFixed(2))} 万元`;
}

/** District names are Chinese in both languages: GB/T 2260 has no others. */
function paramText(
  code: FactCode,
  name: string,
  value: Fact["params"][string],
  language: ExplanationLanguage,
): string {
  if (typeof value === "number") {
    return name === "price" || name === "budget" ? moneyText(value, language) : String(value);
  }
  if (typeof value !== "string") return value.join(language === "en" ? ", " : "、");
  if (code.startsWith("chain.")) {
    const names = chainNames.get(value);
    return names === undefined ? value : names[language === "en" ? "en" : "zh"];
  }
  return name === "district" ? (districtNames().get(value) ?? value) : value;
}

export function factText(fact: Fact, language: ExplanationLanguage): string {
  const text = factTexts[fact.code][language === "en" ? "en" : "zh"];
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = fact.params[name];
    return value === undefined ? whole : paramText(fact.code, name, value, language);
  });
}

/** An explanation in whole sentences: shared words first, then what fits, then what does not. */
export function explanationText(
  { words, satisfied, violated }: Explanation,
  language: ExplanationLanguage,
): string[] {
  const list = words.map((shared) => shared.words).join(language === "en" ? ", " : "、");
  const sentences: string[] = [];
  if (list !== "") sentences.push(language === "en" ? `Both texts say: ${list}` : `双方都提到：${list}`);
  return [...sentences, ...[...satisfied, ...violated].map((fact) => factText(fact, language))];
}
