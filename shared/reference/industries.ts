import type { Bilingual } from "../kernel/bilingual.ts";

/** Sections (门类) of GB/T 4754-2017 and the divisions (大类, 01–97) that each one holds. */
export const industrySections = [
  {
    letter: "A",
    from: 1,
    to: 5,
    name: { zh: "农、林、牧、渔业", en: "Agriculture, forestry, animal husbandry and fishery" },
  },
  { letter: "B", from: 6, to: 12, name: { zh: "采矿业", en: "Mining" } },
  { letter: "C", from: 13, to: 43, name: { zh: "制造业", en: "Manufacturing" } },
  {
    letter: "D",
    from: 44,
    to: 46,
    name: { zh: "电力、热力、燃气及水生产和供应业", en: "Electricity, heat, gas and water" },
  },
  { letter: "E", from: 47, to: 50, name: { zh: "建筑业", en: "Construction" } },
  { letter: "F", from: 51, to: 52, name: { zh: "批发和零售业", en: "Wholesale and retail" } },
  {
    letter: "G",
    from: 53,
    to: 60,
    name: { zh: "交通运输、仓储和邮政业", en: "Transport, storage and post" },
  },
  { letter: "H", from: 61, to: 62, name: { zh: "住宿和餐饮业", en: "Accommodation and catering" } },
  {
    letter: "I",
    from: 63,
    to: 65,
    name: { zh: "信息传输、软件和信息技术服务业", en: "Information transmission, software and IT services" },
  },
  { letter: "J", from: 66, to: 69, name: { zh: "金融业", en: "Finance" } },
  { letter: "K", from: 70, to: 70, name: { zh: "房地产业", en: "Real estate" } },
  { letter: "L", from: 71, to: 72, name: { zh: "租赁和商务服务业", en: "Leasing and business services" } },
  {
    letter: "M",
    from: 73,
    to: 75,
    name: { zh: "科学研究和技术服务业", en: "Scientific research and technical services" },
  },
  {
    letter: "N",
    from: 76,
    to: 79,
    name: { zh: "水利、环境和公共设施管理业", en: "Water, environment and public facilities" },
  },
  {
    letter: "O",
    from: 80,
    to: 82,
    name: { zh: "居民服务、修理和其他服务业", en: "Resident services, repair and others" },
  },
  { letter: "P", from: 83, to: 83, name: { zh: "教育", en: "Education" } },
  { letter: "Q", from: 84, to: 85, name: { zh: "卫生和社会工作", en: "Health and social work" } },
  {
    letter: "R",
    from: 86,
    to: 90,
    name: { zh: "文化、体育和娱乐业", en: "Culture, sports and entertainment" },
  },
  {
    letter: "S",
    from: 91,
    to: 96,
    name: { zh: "公共管理、社会保障和社会组织", en: "Public administration and social organizations" },
  },
  { letter: "T", from: 97, to: 97, name: { zh: "国际组织", en: "International organizations" } },
] as const satisfies readonly { letter: string; from: number; to: number; name: Bilingual }[];

/** A division with its section's letter, e.g. `C34`; the division must belong to the section. */
export function isIndustryCode(code: string): boolean {
  const match = /^([A-T])(\d{2})$/.exec(code);
  if (!match) return false;
  const division = Number(match[2]);
  return industrySections.some((s) => s.letter === match[1] && s.from <= division && division <= s.to);
}
