import { industrySections } from "../../../../shared/reference/industries.ts";
import type { Language } from "../../api/problem.ts";
import { divisionNames } from "./industry-divisions.ts";

/** "C34 通用设备制造业"; in English the section's name, which is what the reference table knows. */
export function industryLabel(code: string, language: Language): string {
  const section = industrySections.find((one) => one.letter === code.charAt(0));
  if (section === undefined) return code;
  return language === "en"
    ? `${code} ${section.name.en}`
    : `${code} ${divisionNames[code.slice(1)] ?? section.name.zh}`;
}

export interface IndustryGroup {
  readonly label: string;
  readonly title: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

/** All divisions, in their sections. */
export function industryGroups(language: Language): IndustryGroup[] {
  return industrySections.map(({ letter, from, to, name }) => {
    const label = `${letter} ${language === "en" ? name.en : name.zh}`;
    return {
      label,
      title: label,
      options: Array.from({ length: to - from + 1 }, (_, i) => {
        const code = `${letter}${String(from + i).padStart(2, "0")}`;
        return { value: code, label: industryLabel(code, language) };
      }),
    };
  });
}
