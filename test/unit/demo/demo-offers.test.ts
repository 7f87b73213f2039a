import { describe, expect, it } from "vitest";
import { offerContentOf } from "../../../infra/local/demo/data/complete-content.ts";
import { demoNeeds } from "../../../infra/local/demo/data/needs.ts";
import { demoOffers } from "../../../infra/local/demo/data/offers.ts";
import { demoOrganizations } from "../../../infra/local/demo/data/organizations.ts";
import type { DemoOffer } from "../../../infra/local/demo/data/types.ts";
import {
  cooperationModes,
  maturities,
  OfferContent,
  OfferDraft,
  offerTypes,
} from "../../../shared/contracts/matchmaking-content.ts";
import { chainCodes } from "../../../shared/reference/chains.ts";

const today = "2026-03-02";
const organizations = new Map(demoOrganizations.map((organization) => [organization.key, organization]));

/** The state that the item is in today, by the last move of its path and its date. */
function stateOf(offer: DemoOffer): string {
  const last = offer.path.at(-1)?.move;
  if (last === undefined) return "draft";
  if (last === "publish") return offer.openForDays < 0 ? "expired" : "open";
  const ends = {
    submit: "submitted",
    return: "returned",
    refine: "refining",
    divert: "diverted",
    match: "matched",
    close: "closed",
  } as const;
  return last in ends ? ends[last as keyof typeof ends] : `unexpected ${last}`;
}

const inState = (state: string) => demoOffers.filter((offer) => stateOf(offer) === state);
const ownedBy = (persona: string) => {
  const owner = demoOrganizations.find((organization) => organization.persona === persona);
  return demoOffers.filter((offer) => offer.organization === owner?.key);
};

/** Which technology readiness levels go with which maturity. */
const levels = {
  research: [1, 3],
  laboratory: [4, 4],
  "small-pilot": [5, 5],
  pilot: [6, 7],
  industrialised: [8, 9],
} as const satisfies Record<(typeof maturities)[number], readonly [number, number]>;

/** Groups of `size` characters; what two texts share tells whether one was made from the other. */
const pieces = (words: string, size: number) =>
  new Set(Array.from({ length: Math.max(0, words.length - size + 1) }, (_, i) => words.slice(i, i + size)));

describe("demo offers", () => {
  it.each(demoOffers)("$key is valid and its owner may post it", (offer) => {
    const owner = organizations.get(offer.organization);
    if (owner === undefined) throw new Error(`no organization ${offer.organization}`);
    const schema = offer.path.length === 0 ? OfferDraft : OfferContent;
    expect(schema.safeParse(offerContentOf(offer, owner, today)).error).toBeUndefined();
    expect(owner.status).toBe("verified");
  });

  it.each(demoOffers)("$key has plausible dates, length and readiness", (offer) => {
    expect(offer.key).toMatch(/^offer-[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(offer.ageDays).toBeGreaterThan(0);
    expect(offer.ageDays).toBeLessThanOrEqual(300);
    expect(offer.ageDays).toBeGreaterThan(-offer.openForDays);
    // The loader caps a life at 360 days.
    expect(offer.ageDays + offer.openForDays).toBeLessThanOrEqual(360);
    const { publicText, maturity, trl } = offer.content;
    if (offer.path.length > 0) {
      expect(publicText?.length).toBeGreaterThanOrEqual(70);
      expect(publicText?.length).toBeLessThanOrEqual(300);
    }
    if (maturity !== undefined && trl !== undefined) {
      expect(trl).toBeGreaterThanOrEqual(levels[maturity][0]);
      expect(trl).toBeLessThanOrEqual(levels[maturity][1]);
    }
  });

  it("has at least 16 offers of each chain and 200 in all", () => {
    expect(demoOffers).toHaveLength(200);
    for (const chain of chainCodes) {
      expect(
        demoOffers.filter((offer) => offer.content.chains?.[0] === chain).length,
        chain,
      ).toBeGreaterThanOrEqual(16);
    }
  });

  it("has every state, type, maturity and mode of cooperation", () => {
    const states = {
      open: 150,
      submitted: 10,
      returned: 7,
      refining: 6,
      diverted: 4,
      matched: 8,
      closed: 5,
      expired: 6,
      draft: 4,
    };
    const counted = Object.fromEntries(Object.keys(states).map((state) => [state, inState(state).length]));
    expect(counted).toEqual(states);
    for (const type of offerTypes) {
      expect(demoOffers.filter((offer) => offer.content.offerType === type).length, type).toBeGreaterThan(4);
    }
    for (const maturity of maturities) {
      expect(
        demoOffers.filter((offer) => offer.content.maturity === maturity).length,
        maturity,
      ).toBeGreaterThan(2);
    }
    for (const mode of cooperationModes) {
      expect(
        demoOffers.filter((offer) => offer.content.cooperationModes?.includes(mode)).length,
        mode,
      ).toBeGreaterThan(2);
    }
  });

  it("gives the personas offers in different states", () => {
    const least = { university: 10, university2: 6, institute: 6, supplier: 6 };
    for (const [persona, count] of Object.entries(least)) {
      const own = ownedBy(persona);
      expect(own.length, persona).toBeGreaterThanOrEqual(count);
      expect(new Set(own.map(stateOf)).size, persona).toBeGreaterThanOrEqual(4);
    }
  });

  it("repeats no key, title or patent, and no two texts share a stretch of wording", () => {
    expect(new Set(demoOffers.map((offer) => offer.key)).size).toBe(demoOffers.length);
    expect(new Set(demoOffers.map((offer) => offer.content.title)).size).toBe(demoOffers.length);
    const numbers = demoOffers.flatMap((offer) =>
      (offer.content.intellectualProperty ?? []).flatMap((ip) =>
        ip.number === undefined ? [] : [ip.number],
      ),
    );
    expect(new Set(numbers).size).toBe(numbers.length);
    const seen = new Map<string, string>();
    for (const item of [...demoNeeds, ...demoOffers]) {
      for (const piece of pieces(item.content.publicText ?? "", 13)) {
        expect([piece, seen.get(piece) ?? item.key]).toEqual([piece, item.key]);
        seen.set(piece, item.key);
      }
    }
  });
});
