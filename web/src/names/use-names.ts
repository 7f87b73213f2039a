import { useTranslation } from "react-i18next";
import type { Bilingual } from "../../../shared/kernel/bilingual.ts";
import { chains } from "../../../shared/reference/chains.ts";
import { industrySections } from "../../../shared/reference/industries.ts";
import { qualificationTypes } from "../../../shared/reference/qualifications.ts";
import { units } from "../../../shared/reference/units.ts";
import type texts from "./texts/zh.ts";

type Groups = typeof texts;

interface Named {
  readonly code: string;
  readonly name: Bilingual;
}

/** A value and its label, as a select takes it. */
export interface Choice<V extends string = string> {
  readonly value: V;
  readonly label: string;
}

/**
 * What the contracts' codes are called, in the current language. An unknown code (a newer server's) is shown as it
 * is rather than hidden.
 */
export function useNames() {
  const { t, i18n } = useTranslation("names");
  const language = i18n.language === "en" ? "en" : "zh";
  const nameIn = (table: readonly Named[], code: string): string =>
    table.find((entry) => entry.code === code)?.name[language] ?? code;
  const choicesOf = <E extends Named>(table: readonly E[]): Choice<E["code"]>[] =>
    table.map((entry) => ({ value: entry.code, label: entry.name[language] }));
  const label = <G extends keyof Groups>(group: G, value: string): string =>
    t(`${group}.${value}` as never, { defaultValue: value });
  return {
    chain: (code: string) => nameIn(chains, code),
    unit: (code: string) => nameIn(units, code),
    tier: (code: string) => nameIn(qualificationTypes, code),
    /** `C34` → "C34 制造业": the section's name; divisions carry none. */
    industry: (code: string) => {
      const section = industrySections.find((one) => code.startsWith(one.letter));
      return section === undefined ? code : `${code} ${section.name[language]}`;
    },
    chainChoices: () => choicesOf(chains),
    unitChoices: () => choicesOf(units),
    tierChoices: () => choicesOf(qualificationTypes),
    /** Several labels in one line. */
    list: (labels: readonly string[]): string => labels.join(language === "en" ? ", " : "、"),
    /** A value of an enumeration, e.g. `label("needType", "technology")`. */
    label,
    /** The values of an enumeration with their labels, e.g. `choices("maturity", maturities)`. */
    choices: <G extends keyof Groups, V extends string>(group: G, values: readonly V[]): Choice<V>[] =>
      values.map((value) => ({ value, label: label(group, value) })),
  };
}
