import type { Bilingual } from "../kernel/bilingual.ts";

/** The policy's ladder for specialised SMEs, lowest first; an organization may hold several at once. */
export const qualificationTypes = [
  { code: "tech-sme", name: { zh: "科技型中小企业", en: "Technology-based SME" } },
  { code: "innovative-sme", name: { zh: "创新型中小企业", en: "Innovative SME" } },
  { code: "srdi-sme", name: { zh: "专精特新中小企业", en: "SRDI SME" } },
  { code: "hidden-champion", name: { zh: "隐形冠军企业", en: "Hidden champion" } },
  { code: "little-giant", name: { zh: "专精特新“小巨人”企业", en: "SRDI “Little Giant”" } },
  { code: "single-product-champion", name: { zh: "制造业单项冠军", en: "Single-product champion" } },
] as const satisfies readonly { code: string; name: Bilingual }[];

export type QualificationType = (typeof qualificationTypes)[number]["code"];
export const qualificationTypeCodes = qualificationTypes.map((type) => type.code);
