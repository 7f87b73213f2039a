import type { Bilingual } from "../kernel/bilingual.ts";

/**
 * 产业链. Seed data: the five strong and seven rising industries of the city's 十四五 proposal of 2020, twelve in all;
 * the official list of a city's programme replaces it. `near` names chains that share technology.
 */
export const chains = [
  { code: "new-materials", near: ["new-energy", "fashion"], name: { zh: "新材料", en: "New materials" } },
  {
    code: "next-gen-it",
    near: ["ai", "integrated-circuits"],
    name: { zh: "新一代信息技术", en: "Next-generation IT" },
  },
  { code: "new-energy", near: ["new-materials", "hydrogen"], name: { zh: "新能源", en: "New energy" } },
  {
    code: "high-end-equipment",
    near: ["aerospace", "ai"],
    name: { zh: "高端装备", en: "High-end equipment" },
  },
  {
    code: "fashion",
    near: ["smart-wearables", "new-materials"],
    name: { zh: "高端时尚", en: "High-end fashion" },
  },
  {
    code: "integrated-circuits",
    near: ["semiconductors", "next-gen-it"],
    name: { zh: "集成电路", en: "Integrated circuits" },
  },
  {
    code: "ai",
    near: ["next-gen-it", "high-end-equipment"],
    name: { zh: "人工智能", en: "Artificial intelligence" },
  },
  { code: "hydrogen", near: ["new-energy"], name: { zh: "氢能源", en: "Hydrogen energy" } },
  {
    code: "aerospace",
    near: ["high-end-equipment", "new-materials"],
    name: { zh: "航空航天", en: "Aerospace" },
  },
  { code: "life-health", near: ["ai"], name: { zh: "生命健康", en: "Life and health" } },
  { code: "semiconductors", near: ["integrated-circuits"], name: { zh: "半导体", en: "Semiconductors" } },
  {
    code: "smart-wearables",
    near: ["fashion", "next-gen-it"],
    name: { zh: "时尚消费电子", en: "Fashion consumer electronics" },
  },
] as const satisfies readonly { code: string; near: readonly string[]; name: Bilingual }[];

export type ChainCode = (typeof chains)[number]["code"];
export const chainCodes = chains.map((chain) => chain.code);
