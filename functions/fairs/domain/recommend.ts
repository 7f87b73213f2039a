import type { Recommendation } from "../../../shared/contracts/fairs-content.ts";
import type { Listing } from "../../../shared/contracts/listing.ts";
import { cardOf } from "./enter-participant.ts";
import { mayMeet, type StoredFair } from "./fair.ts";
import type { StoredParticipant } from "./participant.ts";
import { nearness } from "./text-nearness.ts";

/** What a recommendation is made from. */
export interface Recommending {
  readonly fair: StoredFair;
  readonly own: StoredParticipant;
  readonly others: readonly StoredParticipant[];
  /** The public needs and offers that any of them named. */
  readonly listings: ReadonlyMap<string, Listing>;
  /** Those who have asked this participant, or were asked. */
  readonly askedBy: ReadonlySet<string>;
  readonly asked: ReadonlySet<string>;
}

type Reason = Recommendation["reasons"][number];

/** So many are shown: more than anybody may ask for. */
const most = 30;
/** A fair likeness of two short texts; this curve puts it in the middle. */
const textPivot = 0.12;
const textValue = (likeness: number): number => likeness / (likeness + textPivot);
const worth = { text: 0.6, chain: 0.2, asked: 0.15, district: 0.05 } as const;

const listingsOf = (
  { listings }: Pick<StoredParticipant, "listings">,
  kind: Listing["kind"],
  known: ReadonlyMap<string, Listing>,
): Listing[] =>
  listings.flatMap(({ id }) => {
    const listing = known.get(id);
    return listing?.kind === kind ? [listing] : [];
  });

/** What somebody looks for, or offers: their own words and the needs or offers that they named. */
const textOf = (
  participant: StoredParticipant,
  kind: Listing["kind"],
  known: ReadonlyMap<string, Listing>,
): string =>
  [
    (kind === "need" ? participant.seeks : participant.offers) ?? "",
    ...listingsOf(participant, kind, known).flatMap(({ title, keywords, publicText }) => [
      title,
      ...keywords,
      publicText,
    ]),
  ].join("\n");

/** The best of two listings that fit, by their titles: a need of one side and an offer of the other. */
function meetingListings(
  one: StoredParticipant,
  other: StoredParticipant,
  known: ReadonlyMap<string, Listing>,
): Reason[] {
  const pairs = [
    [listingsOf(one, "need", known), listingsOf(other, "offer", known)],
    [listingsOf(other, "need", known), listingsOf(one, "offer", known)],
  ] as const;
  for (const [needs, offers] of pairs)
    for (const need of needs) {
      const offer = offers.find(({ chains }) => chains.some((chain) => need.chains.includes(chain)));
      if (offer !== undefined)
        return [{ code: "need-meets-offer", params: { need: need.title, offer: offer.title } }];
    }
  return [];
}

/**
 * Whom to ask for a meeting, best first, each with its reasons: by what one looks for and the other offers, in both
 * directions, by chains in common, by who has asked, and by the district. Nobody who was asked already.
 */
export function recommend(recommending: Recommending): Recommendation[] {
  const { fair, own, others, listings, askedBy, asked } = recommending;
  const partners = others.filter(
    (other) => other.state === "in" && !asked.has(other.id) && mayMeet(fair.setup, own, other),
  );
  const texts = (kind: Listing["kind"]) =>
    new Map(partners.map((other) => [other.id, textOf(other, kind, listings)]));
  const sought = nearness(textOf(own, "need", listings), texts("offer"));
  const offered = nearness(textOf(own, "offer", listings), texts("need"));
  return partners
    .map((other): Recommendation => {
      const text = textValue(Math.max(sought.get(other.id) ?? 0, offered.get(other.id) ?? 0));
      const chains = own.chains.filter((chain) => other.chains.includes(chain));
      const fits = meetingListings(own, other, listings);
      const isSameDistrict = own.unitCode === other.unitCode;
      const score =
        worth.text * text +
        worth.chain * Number(chains.length > 0) +
        worth.asked * Number(askedBy.has(other.id)) +
        worth.district * Number(isSameDistrict);
      const reasons: Reason[] = [
        ...(askedBy.has(other.id) ? [{ code: "asked-you", params: {} } as const] : []),
        ...fits,
        ...(text >= 0.4 && fits.length === 0 ? [{ code: "texts-alike", params: {} } as const] : []),
        ...(chains.length > 0 ? [{ code: "chain", params: { chains } } as const] : []),
        ...(isSameDistrict ? [{ code: "same-district", params: {} } as const] : []),
      ];
      return { participant: cardOf(other), score: Math.round(score * 1000) / 1000, reasons };
    })
    .filter(({ reasons }) => reasons.length > 0)
    .sort((one, other) => other.score - one.score || (one.participant.id < other.participant.id ? -1 : 1))
    .slice(0, most);
}
