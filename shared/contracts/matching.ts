import * as z from "zod";
import { exclusionReasons } from "../matching/exclusion.ts";
import { factCodes } from "../matching/fact.ts";
import { partNames } from "../matching/weights.ts";
import {
  ChainCodeSchema,
  CivilDate,
  DistrictCode,
  IndustryCode,
  Instant,
  OrganizationId,
  text,
  UnitCodeSchema,
  Yuan,
} from "./common.ts";
import { contract } from "./contract.ts";
import { ItemId, ItemType, Listing, ListingCard } from "./listing.ts";
import { cooperationModes, ItemKind, maturities } from "./matchmaking-content.ts";
import { QualificationTypeSchema } from "./organization-facts.ts";

/** Matches of needs and offers, what people say about them, and search over everything that is public. */

export const PartName = z.enum(partNames);
export const ExclusionReason = z.enum(exclusionReasons);
export const Strength = z.enum(["strong", "fair", "weak"]);

/** What a fact of an explanation says; the console words it. */
const Fact = z.object({
  code: z.enum(factCodes),
  params: z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string()).readonly()])).readonly(),
});

export const Explanation = z.object({
  /** Words that occur in both texts, those that weighed most first; `share` of the text score. */
  words: z.array(z.object({ words: z.string(), share: z.number() })).readonly(),
  satisfied: z.array(Fact).readonly(),
  violated: z.array(Fact).readonly(),
});

/** One component of a score; all contributions add up to it. Without `value` one side does not say: neutral. */
const ScorePart = z.object({
  part: PartName,
  value: z.number().optional(),
  weight: z.number(),
  contribution: z.number(),
});

export const verdicts = ["suitable", "unsuitable", "in-contact"] as const;
export const VerdictValue = z.enum(verdicts);
export type VerdictValue = z.infer<typeof VerdictValue>;

/** Why a counterpart does not suit. `wrong-field` teaches the text ranking; the others are about the terms. */
export const unsuitableReasons = [
  "wrong-field",
  "indicators",
  "price",
  "maturity",
  "distance",
  "already-solved",
  "other",
] as const;
export const UnsuitableReason = z.enum(unsuitableReasons);
export type UnsuitableReason = z.infer<typeof UnsuitableReason>;

export const Verdict = z.object({
  itemId: ItemId,
  otherId: ItemId,
  verdict: VerdictValue,
  reason: UnsuitableReason.optional(),
  note: z.string().optional(),
  by: z.object({ personId: z.string(), name: z.string() }),
  at: Instant,
  /** The counterpart, as long as it is public. */
  listing: ListingCard.optional(),
});
export type Verdict = z.output<typeof Verdict>;

const matchFields = {
  /** 0…1 */
  score: z.number(),
  strength: Strength,
  parts: z.array(ScorePart).readonly(),
  /** Where each side stands for the other among all that it could be matched with: 1 is the first, 0 the last. */
  mutual: z.object({ ours: z.number(), theirs: z.number().optional() }),
  explanation: Explanation,
  verdict: Verdict.omit({ itemId: true, otherId: true, listing: true }).optional(),
};

export const Match = z.object({ listing: ListingCard, ...matchFields });
export type Match = z.output<typeof Match>;

/** Which frozen knowledge and which weights made a ranking: the same two and the same listings give the same list. */
export const Ranking = z.object({
  /** Absent before the first nightly snapshot. */
  snapshot: z.string().optional(),
  weights: z.string(),
});

export const Outlook = z.enum(["strong", "fair", "none"]);

export const MatchList = z.object({
  itemId: ItemId,
  ranking: Ranking,
  /** The best strength in the list; `none` is an answer: nothing suitable yet. */
  outlook: Outlook,
  matches: z.array(Match),
  /** How many near ones were left out, by reason. */
  hidden: z.array(z.object({ reason: ExclusionReason, count: z.int() })),
});
export type MatchList = z.output<typeof MatchList>;

export const Comparison = z.object({
  itemId: ItemId,
  ranking: Ranking,
  subject: Listing,
  /** In the order of the ids asked for; without what is no longer public. */
  compared: z.array(z.object({ listing: Listing, ...matchFields })),
});
export type Comparison = z.output<typeof Comparison>;

/** Both ends in UTF-16 code units, the second one exclusive: what a browser's `slice` takes. */
const TextRange = z
  .tuple([z.int(), z.int()])
  .readonly()
  .meta({ example: [0, 2] });

export const searchFacets = [
  "kind",
  "chain",
  "industry",
  "type",
  "mode",
  "unit",
  "district",
  "maturity",
  "tier",
] as const;

export const SearchHit = z.object({
  listing: ListingCard,
  score: z.number(),
  highlights: z.object({
    title: z.array(TextRange).readonly(),
    /** The passage of the public text that answers best, with what was found in it. */
    excerpt: z.object({ text: z.string(), ranges: z.array(TextRange).readonly() }),
  }),
});
export type SearchHit = z.output<typeof SearchHit>;

export const SearchResult = z.object({
  hits: z.array(SearchHit),
  total: z.int(),
  /** How many there are of each value, with every other filter applied. */
  facets: z.array(
    z.object({
      name: z.enum(searchFacets),
      values: z.array(z.object({ value: z.string(), count: z.int() })).readonly(),
    }),
  ),
  /** Shorter queries that find something, when this one found nothing. */
  suggestions: z.array(z.string()).optional(),
});
export type SearchResult = z.output<typeof SearchResult>;

export const MatchPreferences = z.object({
  organizationId: OrganizationId,
  /** A mail in the morning when there are new good matches. */
  digest: z.boolean(),
});
export type MatchPreferences = z.output<typeof MatchPreferences>;

export const MatchStatistics = z.object({
  listings: z.object({ needs: z.int(), offers: z.int() }),
  snapshot: z.object({ version: z.string(), at: Instant, needs: z.int(), offers: z.int() }).optional(),
  /** Changes since the snapshot. */
  pending: z.int(),
  impressions: z.int(),
  verdicts: z.array(z.object({ verdict: VerdictValue, reason: UnsuitableReason.optional(), count: z.int() })),
  /** Of everything shown, which share went to micro and small providers (no rung of the ladder above 创新型). */
  smallProvidersShare: z.number().optional(),
});
export type MatchStatistics = z.output<typeof MatchStatistics>;

const module = "matching";
const readers = ["member", "operator", "organizer", "district", "broker", "auditor"] as const;
const ofItem = z.strictObject({ itemId: ItemId });
const ofPair = z.strictObject({ itemId: ItemId, otherId: ItemId });

const comparedIds = z
  .string()
  .transform((ids) => ids.split(","))
  .pipe(
    z
      .array(ItemId)
      .min(1)
      .max(3)
      .refine((ids) => new Set(ids).size === ids.length, { message: "input.duplicate" }),
  )
  .meta({ example: "off_01JZX5T8M4K2Q7W9E3R6Y1VBNH,off_01JZX5T8M4K2Q7W9E3R6Y1VBNJ" });

export const matchingContracts = {
  listMatches: contract({
    key: "GET /v1/matches/{itemId}",
    module,
    who: readers,
    status: 200,
    path: ofItem,
    query: z.strictObject({ limit: z.coerce.number().int().min(1).max(50).default(20) }),
    reply: MatchList,
    summary: {
      zh: "需求或供给的匹配结果，附理由；没有合适的也明说",
      en: "The matches of a need or an offer, with reasons; none is an answer",
    },
    problems: ["match.not_found", "match.not_listed"],
  }),
  giveVerdict: contract({
    key: "PUT /v1/matches/{itemId}/{otherId}",
    module,
    who: ["member"],
    status: 200,
    path: ofPair,
    body: z
      .strictObject({
        verdict: VerdictValue,
        reason: UnsuitableReason.optional(),
        note: text(300).optional(),
      })
      .superRefine(({ verdict, reason, note }, context) => {
        const unsuitable = verdict === "unsuitable";
        if (unsuitable && reason === undefined) {
          context.addIssue({ code: "custom", path: ["reason"], message: "match.reason_needed" });
        }
        if (!unsuitable && reason !== undefined) {
          context.addIssue({ code: "custom", path: ["reason"], message: "match.reason_unsuitable_only" });
        }
        if (reason === "other" && note === undefined) {
          context.addIssue({ code: "custom", path: ["note"], message: "match.note_needed" });
        }
      }),
    reply: Verdict,
    summary: {
      zh: "评价一个匹配：合适、不合适（须选原因）或已联系；不合适的不再出现",
      en: "Judge a match: suitable, unsuitable (with a reason), in contact; an unsuitable pair does not return",
    },
    example: { verdict: "unsuitable", reason: "wrong-field" },
    problems: ["match.not_found", "match.viewer", "match.same_kind"],
  }),
  takeBackVerdict: contract({
    key: "DELETE /v1/matches/{itemId}/{otherId}",
    module,
    who: ["member"],
    status: 200,
    path: ofPair,
    reply: z.object({}),
    summary: { zh: "撤回对一个匹配的评价", en: "Take back what was said about a match" },
    problems: ["match.not_found", "match.viewer", "match.same_kind"],
  }),
  listVerdicts: contract({
    key: "GET /v1/matches/{itemId}/verdicts",
    module,
    who: readers,
    status: 200,
    path: ofItem,
    reply: z.object({ items: z.array(Verdict) }),
    summary: { zh: "对匹配结果的评价，新的在前", en: "What was said about matches, newest first" },
    problems: ["match.not_found"],
  }),
  compareOffers: contract({
    key: "GET /v1/matches/{itemId}/compare",
    module,
    who: readers,
    status: 200,
    path: ofItem,
    query: z.strictObject({ ids: comparedIds }),
    reply: Comparison,
    summary: { zh: "并排比较至多三个匹配", en: "Up to three matches side by side" },
    problems: ["match.not_found", "match.not_listed", "match.same_kind"],
  }),
  search: contract({
    key: "GET /v1/search",
    module,
    who: ["public"],
    status: 200,
    query: z.strictObject({
      /** Words, "quoted phrases", -excluded words, pinyin or its initials. */
      q: text(100, 0).optional(),
      kind: ItemKind.optional(),
      chain: ChainCodeSchema.optional(),
      industry: IndustryCode.optional(),
      type: ItemType.optional(),
      mode: z.enum(cooperationModes).optional(),
      unit: UnitCodeSchema.optional(),
      district: DistrictCode.optional(),
      maturity: z.enum(maturities).optional(),
      tier: QualificationTypeSchema.optional(),
      minYuan: z.coerce.number().pipe(Yuan).optional(),
      maxYuan: z.coerce.number().pipe(Yuan).optional(),
      /** Still open on this day. */
      openOn: CivilDate.optional(),
      sort: z.enum(["relevance", "newest", "closing"]).default("relevance"),
      limit: z.coerce.number().int().min(1).max(50).default(20),
      offset: z.coerce.number().int().min(0).max(1000).default(0),
    }),
    reply: SearchResult,
    summary: { zh: "搜索公开的需求和供给", en: "Search public needs and offers" },
  }),
  getMatchPreferences: contract({
    key: "GET /v1/match-preferences/{organizationId}",
    module,
    who: ["member"],
    status: 200,
    path: z.strictObject({ organizationId: OrganizationId }),
    reply: MatchPreferences,
    summary: { zh: "是否接收匹配邮件", en: "Whether the organization gets mails about matches" },
    problems: ["organization.not_found"],
  }),
  saveMatchPreferences: contract({
    key: "PUT /v1/match-preferences/{organizationId}",
    module,
    who: ["member"],
    status: 200,
    path: z.strictObject({ organizationId: OrganizationId }),
    body: z.strictObject({ digest: z.boolean() }),
    reply: MatchPreferences,
    summary: { zh: "设置是否接收匹配邮件", en: "Switch mails about matches on or off" },
    problems: ["organization.not_found", "match.viewer"],
  }),
  matchStatistics: contract({
    key: "GET /v1/match-statistics",
    module,
    who: ["operator", "organizer", "auditor"],
    status: 200,
    reply: MatchStatistics,
    summary: { zh: "匹配的规模、评价与展示分布", en: "Size, verdicts and exposure of matching" },
  }),
} as const;
