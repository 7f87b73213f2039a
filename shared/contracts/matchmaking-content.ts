import * as z from "zod";
import { isPatentNumber, normalizePatentNumber } from "../reference/patent-number.ts";
import { containsMobile } from "../reference/phone.ts";
import {
  ChainCodeSchema,
  CivilDate,
  DistrictCode,
  Email,
  FileId,
  IndustryCode,
  idOf,
  Phone,
  text,
  uniqueList,
  Yuan,
} from "./common.ts";

/** What needs (科技需求) and offers (成果/供给) say. Fields follow the collection forms of real programmes. */

export const NeedId = idOf("need");
export const OfferId = idOf("offer");

export const itemKinds = ["need", "offer"] as const;
export const ItemKind = z.enum(itemKinds);
export type ItemKind = z.infer<typeof ItemKind>;

export const needTypes = [
  "technology",
  "procurement",
  "supporting",
  "talent",
  "capital",
  "market",
  "service",
] as const;
export const offerTypes = ["technology", "product", "service", "equipment", "team"] as const;
export const cooperationModes = [
  "joint-development",
  "commissioned-development",
  "transfer",
  "licence",
  "consulting",
  "service",
  "purchase",
  "equity",
] as const;
export const maturities = ["research", "laboratory", "small-pilot", "pilot", "industrialised"] as const;
export const urgencies = ["normal", "soon", "urgent"] as const;
export const ipOwnerships = ["need-side", "offer-side", "shared", "agreed-separately"] as const;
export const operators = ["≥", "≤", "=", ">", "<", "±"] as const;
export const ipTypes = [
  "invention",
  "utility-model",
  "design",
  "software",
  "standard",
  "trade-secret",
  "other",
] as const;

/** A quantified indicator (技术指标): name, comparison, target, unit, and how it is tested. */
export const Indicator = z.strictObject({
  name: text(60),
  operator: z.enum(operators),
  target: text(40)
    .refine((target) => /\d/.test(target), { message: "item.indicator_number" })
    .meta({ example: "0.2" }),
  unit: text(20).optional(),
  testMethod: text(200).optional(),
});

/** An amount in 元: a range, or to be negotiated. */
const money = z
  .strictObject({ negotiable: z.boolean(), minYuan: Yuan.optional(), maxYuan: Yuan.optional() })
  .superRefine((amount, context) => {
    const { minYuan, maxYuan, negotiable } = amount;
    if (!negotiable && minYuan === undefined && maxYuan === undefined) {
      context.addIssue({ code: "custom", path: ["maxYuan"], message: "item.amount_needed" });
    }
    if (minYuan !== undefined && maxYuan !== undefined && minYuan > maxYuan) {
      context.addIssue({ code: "custom", path: ["maxYuan"], message: "item.amount_order" });
    }
  });
export const Amount = money;
export type Amount = z.output<typeof Amount>;

export const IntellectualProperty = z
  .strictObject({ type: z.enum(ipTypes), number: text(60).optional() })
  .overwrite((ip) =>
    ip.number !== undefined && ["invention", "utility-model", "design"].includes(ip.type)
      ? { ...ip, number: normalizePatentNumber(ip.number) }
      : ip,
  )
  .superRefine((ip, context) => {
    const patent = ip.type === "invention" || ip.type === "utility-model" || ip.type === "design";
    if (patent && ip.number !== undefined && !isPatentNumber(ip.number)) {
      context.addIssue({ code: "custom", path: ["number"], message: "item.patent_number" });
    }
  });

/** Public texts must not carry a phone number: contacts are shown only after consent. */
const publicText = (max: number, min = 1) =>
  text(max, min).refine((value) => !containsMobile(value), { message: "item.phone_in_public_text" });

const common = {
  title: publicText(80, 4),
  chains: uniqueList(ChainCodeSchema, 3, 1),
  industry: IndustryCode.optional(),
  keywords: uniqueList(publicText(20), 8),
  /** What anybody may read. */
  publicText: publicText(4000, 20),
  /** Only the owner, the reviewing offices, the assigned broker and auditors read it. */
  confidentialText: text(4000).optional(),
  indicators: z.array(Indicator).max(20),
  cooperationModes: uniqueList(z.enum(cooperationModes), cooperationModes.length, 1),
  ipOwnership: z.strictObject({ owner: z.enum(ipOwnerships), note: publicText(300).optional() }),
  /** Last day on which it is open (Asia/Shanghai); at most 12 months ahead. */
  openUntil: CivilDate,
  /** Shown to the other side only after consent. */
  contact: z.strictObject({ name: text(40), phone: Phone, email: Email.optional() }),
  attachments: z
    .array(z.strictObject({ fileId: FileId, visibility: z.enum(["public", "confidential"]) }))
    .max(10)
    .refine((list) => new Set(list.map((a) => a.fileId)).size === list.length, {
      message: "input.duplicate",
    }),
  /** 公开授权: the poster agrees that the public part is published. */
  publicationConsent: z.literal(true),
  /** 涉密承诺: nothing in it is a state secret. */
  notClassified: z.literal(true),
};

export const needShape = {
  ...common,
  needType: z.enum(needTypes),
  background: publicText(2000).optional(),
  difficulty: publicText(2000).optional(),
  trlNow: z.int().min(1).max(9).optional(),
  trlTarget: z.int().min(1).max(9).optional(),
  budget: Amount,
  urgency: z.enum(urgencies),
  wantedPartner: publicText(500).optional(),
  preferredDistricts: uniqueList(DistrictCode, 10).optional(),
};

export const offerShape = {
  ...common,
  offerType: z.enum(offerTypes),
  maturity: z.enum(maturities),
  trl: z.int().min(1).max(9).optional(),
  intellectualProperty: z.array(IntellectualProperty).max(20),
  price: Amount,
  applications: publicText(2000).optional(),
  team: publicText(1000).optional(),
};

/** A complete need: what submission asks for. A technology need has at least one quantified indicator. */
export const NeedContent = z.strictObject(needShape).superRefine((need, context) => {
  if (need.needType === "technology" && need.indicators.length === 0) {
    context.addIssue({ code: "custom", path: ["indicators"], message: "item.indicator_needed" });
  }
  if (need.trlNow !== undefined && need.trlTarget !== undefined && need.trlNow > need.trlTarget) {
    context.addIssue({ code: "custom", path: ["trlTarget"], message: "item.trl_order" });
  }
});
export type NeedContent = z.output<typeof NeedContent>;

/** A complete offer: what submission asks for. */
export const OfferContent = z.strictObject(offerShape);
export type OfferContent = z.output<typeof OfferContent>;

/** A draft: every field may be missing, those present must be well-formed. */
export const NeedDraft = z
  .strictObject({
    ...needShape,
    chains: uniqueList(ChainCodeSchema, 3),
    title: publicText(80),
    publicText: publicText(4000),
    cooperationModes: uniqueList(z.enum(cooperationModes), cooperationModes.length),
    publicationConsent: z.boolean(),
    notClassified: z.boolean(),
  })
  .partial();
export type NeedDraft = z.output<typeof NeedDraft>;
export const OfferDraft = z
  .strictObject({
    ...offerShape,
    chains: uniqueList(ChainCodeSchema, 3),
    title: publicText(80),
    publicText: publicText(4000),
    cooperationModes: uniqueList(z.enum(cooperationModes), cooperationModes.length),
    publicationConsent: z.boolean(),
    notClassified: z.boolean(),
  })
  .partial();
export type OfferDraft = z.output<typeof OfferDraft>;
