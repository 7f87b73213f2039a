import type { Bilingual } from "../kernel/bilingual.ts";

/**
 * Why an expert must not judge a proposal (回避), with the facts that prove it filled in. `hard` ones cannot be
 * dismissed by anybody; the others may, with a logged reason: declared data are sometimes wrong or out of date.
 * `{side}` is the solver's or the poster's side.
 */
export const conflictReasons = {
  team: {
    hard: true,
    text: { zh: "专家是揭榜团队成员。", en: "The expert belongs to the proposal's team." },
  },
  employer: {
    hard: true,
    text: {
      zh: "专家现任职于{side}单位（{uscc}）。",
      en: "The expert works for an organization on {side} ({uscc}).",
    },
  },
  stake: {
    hard: true,
    text: {
      zh: "专家持有{side}单位（{uscc}）的股份。",
      en: "The expert holds shares in an organization on {side} ({uscc}).",
    },
  },
  family: {
    hard: true,
    text: {
      zh: "专家申报有近亲属任职于{side}单位（{uscc}）。",
      en: "The expert declared a close relative at an organization on {side} ({uscc}).",
    },
  },
  assessed_need: {
    hard: true,
    text: {
      zh: "专家参加过本需求的论证（{on}）。",
      en: "The expert took part in assessing this need ({on}).",
    },
  },
  declared: {
    hard: true,
    text: { zh: "专家主动申报回避。", en: "The expert declared a conflict." },
  },
  past_employer: {
    hard: false,
    text: {
      zh: "专家 {until} 前任职于{side}单位（{uscc}），未满 {years} 年。",
      en: "The expert worked for an organization on {side} ({uscc}) until {until}, less than {years} years ago.",
    },
  },
  affiliate: {
    hard: false,
    text: {
      zh: "专家任职单位（{employer}）与{side}单位（{uscc}）有股权或控制关系。",
      en: "The expert's employer ({employer}) and an organization on {side} ({uscc}) own or control one another.",
    },
  },
  co_application: {
    hard: false,
    text: {
      zh: "专家 {on} 与{side}单位（{uscc}）共同申报“{title}”，未满 {years} 年。",
      en: "On {on} the expert and an organization on {side} ({uscc}) applied together for “{title}”, less than {years} years ago.",
    },
  },
} as const satisfies Record<string, { readonly hard: boolean; readonly text: Bilingual }>;

export type ConflictReason = keyof typeof conflictReasons;

/** Whose side an organization is on. */
export const conflictSides = {
  solver: { zh: "揭榜方", en: "the solver's side" },
  poster: { zh: "发榜方", en: "the poster's side" },
} as const satisfies Record<string, Bilingual>;

export type ConflictSide = keyof typeof conflictSides;
