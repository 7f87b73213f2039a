import { districtFullName, districtNames } from "../../../../shared/reference/districts.ts";
import { cityCode, type UnitCode, units, unitsOfDistrict } from "../../../../shared/reference/units.ts";

/** Where an organization is and who recommends it. */
export interface Place {
  readonly districtCode: string;
  readonly unitCode: UnitCode;
}

const bare = (text: string): string => text.normalize("NFKC").replace(/[\s()·、,，-]/g, "");

/** "经开区" is how people call the zone of their own city. */
const shortNames: Readonly<Partial<Record<UnitCode, readonly string[]>>> = {
  "330400-JK": ["经开区", "经济开发区", "经济技术开发区", "嘉兴经开区", "经开"],
  "330400-GQ": ["港区", "嘉兴港"],
};

const withoutSuffix = (name: string): string => (name.length > 2 ? name.replace(/[县市区]$/, "") : name);

let unitNames: ReadonlyMap<string, UnitCode> | undefined;
let countyNames: ReadonlyMap<string, string> | undefined;

const unitByName = (name: string): UnitCode | undefined => {
  unitNames ??= new Map(
    units
      .filter((unit) => unit.code !== cityCode)
      .flatMap((unit) => {
        const own: readonly string[] = [
          unit.name.zh,
          withoutSuffix(unit.name.zh),
          ...(shortNames[unit.code] ?? []),
        ];
        return [
          ...own,
          ...own.map((word) => `嘉兴市${word}`),
          ...own.map((word) => `浙江省嘉兴市${word}`),
        ].map((word) => [word, unit.code] as const);
      }),
  );
  return unitNames.get(name);
};

/** Counties elsewhere, by every name that only one of them has. */
const countyByName = (name: string): string | undefined => {
  if (countyNames === undefined) {
    const byName = new Map<string, string>();
    const shared = new Set<string>();
    for (const [code, own] of districtNames()) {
      if (code.endsWith("00")) continue;
      const whole = districtFullName(code) ?? own;
      const province = districtNames().get(`${code.slice(0, 2)}0000`) ?? "";
      for (const word of new Set([own, whole, whole.slice(province.length)])) {
        if (byName.has(word)) shared.add(word);
        byName.set(word, code);
      }
    }
    for (const word of shared) byName.delete(word);
    countyNames = byName;
  }
  return countyNames.get(name);
};

/** The place that a cell names: a unit of the city, or a county anywhere. */
export function readPlace(text: string): Place | undefined {
  const name = bare(text);
  const code = unitByName(name);
  const unit = units.find((known) => known.code === code);
  if (unit !== undefined) {
    return { unitCode: unit.code, districtCode: unit.districtCodes[0] ?? cityCode };
  }
  const districtCode = districtNames().has(name) && !name.endsWith("00") ? name : countyByName(name);
  if (districtCode === undefined) return undefined;
  return { districtCode, unitCode: unitsOfDistrict(districtCode)[0] ?? cityCode };
}

/** The only place that a unit can mean; undefined where it has several districts or none. */
export function placeOfUnit(unitCode: UnitCode): Place | undefined {
  const unit = units.find((known) => known.code === unitCode);
  const [districtCode] = unit?.districtCodes ?? [];
  return districtCode === undefined ? undefined : { unitCode, districtCode };
}

/** Does this district belong to the unit's territory? */
export const isWithin = (unitCode: UnitCode, districtCode: string): boolean =>
  (unitsOfDistrict(districtCode) as readonly string[]).includes(unitCode);
