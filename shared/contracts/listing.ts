import * as z from "zod";
import {
  ChainCodeSchema,
  CivilDate,
  DistrictCode,
  Instant,
  idOf,
  OrganizationId,
  UnitCodeSchema,
} from "./common.ts";
import {
  cooperationModes,
  ItemKind,
  ipOwnerships,
  ipTypes,
  maturities,
  needTypes,
  offerTypes,
  operators,
  urgencies,
} from "./matchmaking-content.ts";
import { OrganizationKind, QualificationTypeSchema } from "./organization-facts.ts";

/** The id of a need or an offer. */
export const ItemId = z.union([idOf("need"), idOf("offer")]);

/** In 元: a range, or to be negotiated. */
const ListingAmount = z.object({
  negotiable: z.boolean(),
  minYuan: z.int().optional(),
  maxYuan: z.int().optional(),
});

const itemTypes = [...new Set([...needTypes, ...offerTypes])] as [
  (typeof needTypes)[number] | (typeof offerTypes)[number],
];
export const ItemType = z.enum(itemTypes);

const shortFields = {
  id: ItemId,
  kind: ItemKind,
  /** Grows with every change of what is public. */
  version: z.int().positive(),
  title: z.string(),
  keywords: z.array(z.string()),
  organizationId: OrganizationId,
  organizationName: z.string(),
  organizationKind: OrganizationKind,
  /** An office collected it for an organization that is not registered: there is nobody yet who could be contacted. */
  collected: z.literal(true).optional(),
  /** The rungs of the ladder that the organization held when it submitted. */
  tiers: z.array(QualificationTypeSchema),
  district: DistrictCode,
  districtName: z.string(),
  unitCode: UnitCodeSchema,
  chains: z.array(ChainCodeSchema),
  /** needType or offerType. */
  type: ItemType,
  /** Only an offer has one. */
  maturity: z.enum(maturities).optional(),
  /** Only a need has one. */
  urgency: z.enum(urgencies).optional(),
  /** A need's budget, an offer's price. */
  amount: ListingAmount,
  openUntil: CivilDate,
  publishedAt: Instant,
};

/**
 * What anybody may read of a need or an offer, as modules tell it each other and as matching compares it. Never a
 * contact, a confidential text or an attachment.
 */
export const Listing = z.object({
  ...shortFields,
  /** A need's with background, difficulty and wanted partner, an offer's with applications and team. */
  publicText: z.string(),
  indicators: z.array(
    z.object({
      name: z.string(),
      operator: z.enum(operators),
      target: z.string(),
      unit: z.string().optional(),
      testMethod: z.string().optional(),
    }),
  ),
  industry: z.string().optional(),
  cooperationModes: z.array(z.enum(cooperationModes)),
  /** What an offer has reached; what a need asks for. */
  trl: z.int().optional(),
  /** Where a need stands today. */
  trlNow: z.int().optional(),
  preferredDistricts: z.array(DistrictCode).optional(),
  ipOwnership: z.object({ owner: z.enum(ipOwnerships), note: z.string().optional() }),
  /** An offer's patents, software and the like. */
  intellectualProperty: z
    .array(z.object({ type: z.enum(ipTypes), number: z.string().optional() }))
    .optional(),
});
export type Listing = z.output<typeof Listing>;

/** A listing in a list: enough to choose by. */
export const ListingCard = z.object({
  ...shortFields,
  /** The first 120 characters of the public text. */
  excerpt: z.string(),
});
export type ListingCard = z.output<typeof ListingCard>;
