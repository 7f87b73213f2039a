import fc from "fast-check";
import type { TextItem } from "../../../../shared/matching/text/index.ts";

/** Fictional needs and offers, and arbitrary ones over the same few words, so that they share terms. */

export const needs: readonly TextItem[] = [
  {
    id: "need-welding",
    title: "铝合金薄板焊接变形控制",
    keywords: ["焊接", "薄板"],
    indicators: ["平面度 ≤ 0.2 mm"],
    body: "我公司急需解决7075-T6铝合金薄板焊接后翘曲的问题，希望与高校合作开展攻关。",
  },
  {
    id: "need-dye",
    title: "印染废水深度脱色技术",
    body: "我公司急需引进成熟的印染废水脱色工艺，出水色度满足排放要求。",
  },
  {
    id: "need-bearing",
    title: "高速轴承润滑脂寿命提升",
    indicators: ["抗拉强度 ≥ 450 MPa"],
    body: "我公司急需延长高速轴承润滑脂的使用寿命，欢迎各位专家前来指导。",
  },
];

export const offers: readonly TextItem[] = [
  { id: "offer-laser", title: "薄板激光焊接变形的在线补偿装置", body: "适用于7075-T6与TC4材料。" },
  { id: "offer-membrane", title: "印染废水膜法脱色设备" },
  { id: "offer-grease", title: "长寿命合成润滑脂配方", keywords: ["高速轴承"] },
  { id: "offer-tea", title: "茶叶低温烘干机" },
];

const words = [
  "焊接",
  "变形",
  "轴承",
  "废水",
  "脱色",
  "7075-T6",
  "≥450MPa",
  "IP67",
  "鋁合金",
  "，",
  " ",
  "😀",
  "A",
];
const wording = fc.array(fc.constantFrom(...words), { maxLength: 12 }).map((list) => list.join(""));

const ids = ["a", "b", "c", "d", "e", "f"];
export const itemId = fc.constantFrom(...ids);

/** Absent fields and empty texts included. */
export const textItem: fc.Arbitrary<TextItem> = fc.record(
  {
    id: itemId,
    title: wording,
    keywords: fc.array(wording, { maxLength: 3 }),
    indicators: fc.array(wording, { maxLength: 2 }),
    body: wording,
  },
  { requiredKeys: ["id", "title"] },
);
