/**
 * What an explanation says about fields: a code, and what its text interpolates. The texts of both languages
 * stand in explanation-texts.ts.
 */
export const factCodes = [
  "chain.same",
  "chain.near",
  "industry.same",
  "field.shared",
  "type.fits",
  "modes.common",
  "modes.disjoint",
  "amount.within",
  "amount.above",
  "trl.reached",
  "trl.short",
  "indicator.met",
  "indicator.missed",
  "district.preferred",
  "district.not-preferred",
  "district.same",
  "deadline.short",
] as const;
export type FactCode = (typeof factCodes)[number];

export interface Fact {
  readonly code: FactCode;
  readonly params: Readonly<Record<string, string | number | readonly string[]>>;
}
