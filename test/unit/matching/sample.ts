import fc from "fast-check";
import { addDays } from "../../../shared/kernel/time.ts";
import type { IndicatorClaim, MatchingItem } from "../../../shared/matching/item.ts";
import { ItemIndex } from "../../../shared/matching/item-index.ts";
import type { Indexes, JudgingContext } from "../../../shared/matching/pair-judge.ts";
import type { MatchingContext } from "../../../shared/matching/rank.ts";
import { learnStatistics, type Statistics } from "../../../shared/matching/text/index.ts";
import { textOf } from "../../../shared/matching/text-of.ts";
import { standardWeights } from "../../../shared/matching/weights.ts";

/** Building blocks of the matching tests: small worlds in which words, codes and organizations meet often. */

export const today = "2026-03-02";

export const need: MatchingItem = {
  id: "ned_welding",
  version: 1,
  kind: "need",
  organizationId: "org_need",
  organizationName: "示例机械",
  title: "薄壁铝合金壳体焊接变形控制",
  keywords: ["焊接变形", "铝合金", "6061-T6"],
  publicText: "壳体焊接后平面度超差，需要工艺与工装的整体方案，材料为6061-T6。",
  indicators: [{ name: "平面度", operator: "≤", target: "0.2", unit: "mm" }],
  chains: ["high-end-equipment"],
  industry: "C34",
  type: "technology",
  cooperationModes: ["joint-development"],
  amount: { negotiable: false, minYuan: 300_000, maxYuan: 800_000 },
  trl: 7,
  district: "330402",
  tiers: ["srdi-sme"],
  openUntil: "2026-09-30",
  publishedAt: "2026-03-01T02:00:00.000Z",
};

export const offer: MatchingItem = {
  id: "off_welding",
  version: 1,
  kind: "offer",
  organizationId: "org_offer",
  organizationName: "示例研究院",
  title: "铝合金焊接变形预测与反变形工艺",
  keywords: ["焊接变形", "数值模拟"],
  publicText: "以数值模拟预测壳体的焊接变形，给出工装的反变形量，平面度可控。已用于6061-T6。",
  indicators: [{ name: "平面度", operator: "≤", target: "150", unit: "μm" }],
  chains: ["high-end-equipment"],
  industry: "C34",
  type: "technology",
  cooperationModes: ["joint-development", "licence"],
  amount: { negotiable: false, minYuan: 500_000 },
  trl: 8,
  maturity: "pilot",
  district: "330402",
  tiers: [],
  openUntil: "2026-12-31",
  publishedAt: "2026-03-01T02:00:00.000Z",
};

const fragments = [
  "铝合金",
  "焊接变形",
  "控制",
  "热处理",
  "表面涂层",
  "疲劳寿命",
  "在线检测",
  "视觉识别",
  "电池回收",
  "氢能",
  "印染节水",
  "7075-T6",
  "PLC",
  "的",
  "與",
];
const text = (min: number, max: number) =>
  fc.array(fc.constantFrom(...fragments), { minLength: min, maxLength: max }).map((some) => some.join(""));

const indicator: fc.Arbitrary<IndicatorClaim> = fc.record({
  name: fc.constantFrom("抗拉强度", "平面度"),
  operator: fc.constantFrom("≥", "≤", "=", ">", "<", "±"),
  target: fc.constantFrom("0.2", "400", "450", "约五成"),
  unit: fc.option(fc.constantFrom("MPa", "GPa", "mm"), { nil: undefined }),
});

const yuan = fc.integer({ min: 0, max: 2_000_000 });
const some = <T>(...values: T[]) => fc.uniqueArray(fc.constantFrom(...values), { maxLength: 2 });
const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });

const fields = {
  version: fc.integer({ min: 1, max: 4 }),
  organizationId: fc.constantFrom("org_a", "org_b", "org_c", "org_d"),
  organizationName: fc.constantFrom("甲机械", "乙研究院"),
  title: text(1, 4),
  keywords: fc.uniqueArray(fc.constantFrom(...fragments), { maxLength: 3 }),
  publicText: text(0, 12),
  indicators: fc.array(indicator, { maxLength: 2 }),
  chains: some("new-materials", "fashion", "ai", "hydrogen", "a-chain-of-tomorrow"),
  industry: optional(fc.constantFrom("C34", "C33", "I65")),
  cooperationModes: some("joint-development", "licence", "purchase"),
  amount: optional(fc.record({ negotiable: fc.boolean(), minYuan: optional(yuan), maxYuan: optional(yuan) })),
  trl: optional(fc.integer({ min: 1, max: 9 })),
  district: fc.constantFrom("330402", "330481", "310115"),
  unit: optional(fc.constantFrom("330402", "330481")),
  tiers: some("tech-sme", "little-giant"),
  openUntil: fc.integer({ min: -5, max: 60 }).map((days) => addDays(today, days)),
  publishedAt: fc.constantFrom("2026-02-01T02:00:00.000Z", "2026-03-01T02:00:00.000Z"),
};

export const someNeed: fc.Arbitrary<MatchingItem> = fc.record({
  ...fields,
  id: fc.integer({ min: 1, max: 8 }).map((n) => `ned_${n}`),
  kind: fc.constant("need" as const),
  type: fc.constantFrom("technology", "procurement", "talent", "capital"),
  modesMandatory: fc.boolean(),
  amountMandatory: fc.boolean(),
  preferredDistricts: optional(some("330402", "330481")),
});

export const someOffer: fc.Arbitrary<MatchingItem> = fc.record({
  ...fields,
  id: fc.integer({ min: 1, max: 20 }).map((n) => `off_${n}`),
  kind: fc.constant("offer" as const),
  type: fc.constantFrom("technology", "product", "team"),
  maturity: optional(fc.constantFrom("laboratory", "pilot", "industrialised")),
});

export const someNeeds = fc.uniqueArray(someNeed, { minLength: 1, maxLength: 6, selector: ({ id }) => id });
export const someOffers = fc.uniqueArray(someOffer, {
  minLength: 1,
  maxLength: 16,
  selector: ({ id }) => id,
});

/** What needs of other companies say: how rare a term is shows only among many. */
const elsewhere = [
  "印染废水",
  "注塑车间",
  "电池极片",
  "齿轮磨床",
  "冷链运输",
  "皮革裁剪",
  "氢气泄漏",
  "服装面料",
].flatMap((subject) =>
  [
    "监测系统，需要现场安装与培训",
    "成套装备求购，预算面议",
    "工艺改进，希望与高校联合开发",
    "检测标准与评定方法",
  ].map((wish) => ({ id: `${subject}${wish}`, title: `${subject}${wish}` })),
);

export const statisticsOf = (needs: readonly MatchingItem[], offers: readonly MatchingItem[]): Statistics =>
  learnStatistics({ needs: [...needs.map(textOf), ...elsewhere], offers: offers.map(textOf) });

export function indexesOf(needs: readonly MatchingItem[], offers: readonly MatchingItem[]): Indexes {
  const statistics = statisticsOf(needs, offers);
  return { needs: ItemIndex.build(needs, statistics), offers: ItemIndex.build(offers, statistics) };
}

export const context: MatchingContext & JudgingContext = {
  today,
  weights: standardWeights,
  declined: new Set(),
  exposure: new Map(),
  priors: new Map(),
  top: 20,
  perProvider: 2,
};
