import type { Bilingual } from "../kernel/bilingual.ts";

/**
 * 推荐单位: the offices of one city that check and recommend what comes from their territory. Counties carry their
 * GB/T 2260 code; development zones have none, so they carry the city's code with a suffix. Another city replaces
 * this table and `cityCode`, nothing else.
 */
export const cityCode = "330400";
export const cityName: Bilingual = { zh: "嘉兴市", en: "Jiaxing" };

export const units = [
  { code: "330402", districtCodes: ["330402"], name: { zh: "南湖区", en: "Nanhu District" } },
  { code: "330411", districtCodes: ["330411"], name: { zh: "秀洲区", en: "Xiuzhou District" } },
  { code: "330421", districtCodes: ["330421"], name: { zh: "嘉善县", en: "Jiashan County" } },
  { code: "330424", districtCodes: ["330424"], name: { zh: "海盐县", en: "Haiyan County" } },
  { code: "330481", districtCodes: ["330481"], name: { zh: "海宁市", en: "Haining City" } },
  { code: "330482", districtCodes: ["330482"], name: { zh: "平湖市", en: "Pinghu City" } },
  { code: "330483", districtCodes: ["330483"], name: { zh: "桐乡市", en: "Tongxiang City" } },
  {
    code: "330400-JK",
    districtCodes: ["330402", "330411"],
    name: { zh: "嘉兴经济技术开发区", en: "Jiaxing Economic & Technological Development Zone" },
  },
  {
    code: "330400-GQ",
    districtCodes: ["330482", "330424"],
    name: { zh: "嘉兴港区", en: "Jiaxing Port Zone" },
  },
  /** Organizations from elsewhere: the operator looks after them. */
  {
    code: "330400",
    districtCodes: [],
    name: { zh: "市本级（市外单位）", en: "City level (organizations from elsewhere)" },
  },
] as const satisfies readonly { code: string; districtCodes: readonly string[]; name: Bilingual }[];

export type UnitCode = (typeof units)[number]["code"];
export const unitCodes = units.map((unit) => unit.code);
/** The units that may recommend an organization of this district; the first one is the default. */
export function unitsOfDistrict(districtCode: string): readonly UnitCode[] {
  const covering = units.filter((unit) => (unit.districtCodes as readonly string[]).includes(districtCode));
  return covering.length > 0 ? covering.map((unit) => unit.code) : [cityCode];
}
