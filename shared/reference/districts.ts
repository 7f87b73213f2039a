import { districtTable } from "./district-table.ts";

/**
 * GB/T 2260 codes of provinces (`330000`), prefectures (`330400`) and counties (`330402`) with their Chinese names.
 * 60 KiB: the console loads this module only where it is needed.
 */
let names: ReadonlyMap<string, string> | undefined;

/** Every code with its own name; read from the table at the first question. */
export function districtNames(): ReadonlyMap<string, string> {
  names ??= new Map(
    districtTable
      .trim()
      .split("\n")
      .map((line) => [line.slice(0, 6), line.slice(6)]),
  );
  return names;
}

/** Is this the code of a county, district or county-level city? */
export const isDistrictCode = (code: string): boolean => !code.endsWith("00") && districtNames().has(code);

/** "浙江省嘉兴市南湖区"; undefined for an unknown code. */
export function districtFullName(code: string): string | undefined {
  const own = districtNames().get(code);
  if (own === undefined) return undefined;
  const parents = [`${code.slice(0, 2)}0000`, `${code.slice(0, 4)}00`].filter((parent) => parent !== code);
  return [...parents.map((parent) => districtNames().get(parent) ?? ""), own].join("");
}
