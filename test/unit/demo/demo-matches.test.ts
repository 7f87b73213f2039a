import { describe, expect, it } from "vitest";
import { matchingItemOf } from "../../../functions/matching/app/matching-item.ts";
import { listingOf } from "../../../functions/matchmaking/data/public-event.ts";
import type { Content, Owner } from "../../../functions/matchmaking/domain/item.ts";
import { needContentOf, offerContentOf } from "../../../infra/local/demo/data/complete-content.ts";
import { demoNeeds } from "../../../infra/local/demo/data/needs.ts";
import { demoOffers } from "../../../infra/local/demo/data/offers.ts";
import { demoOrganizations } from "../../../infra/local/demo/data/organizations.ts";
import type { DemoNeed, DemoOffer } from "../../../infra/local/demo/data/types.ts";
import {
  ItemIndex,
  type MatchingItem,
  matchesFor,
  standardWeights,
  textOf,
} from "../../../shared/matching/index.ts";
import { learnStatistics } from "../../../shared/matching/text/index.ts";
import { unitsOfDistrict } from "../../../shared/reference/units.ts";

const today = "2026-03-02";
const organizations = new Map(demoOrganizations.map((organization) => [organization.key, organization]));
const organizationOf = ({ organization: key }: DemoNeed | DemoOffer) => {
  const organization = organizations.get(key);
  if (organization === undefined) throw new Error(`no organization ${key}`);
  return organization;
};

function itemOf(kind: "need" | "offer", demo: DemoNeed | DemoOffer): MatchingItem {
  const { key, registration } = organizationOf(demo);
  const content = (
    kind === "need"
      ? needContentOf(demo as DemoNeed, organizationOf(demo), today)
      : offerContentOf(demo as DemoOffer, organizationOf(demo), today)
  ) as Content;
  const owner: Owner = {
    organizationId: key,
    name: registration.name,
    kind: registration.kind,
    districtCode: registration.districtCode,
    districtName: "",
    unitCode: unitsOfDistrict(registration.districtCode)[0] ?? "330400",
    tiers: [],
  };
  return matchingItemOf(listingOf(demo.key, kind, 1, { content, owner, at: "2026-03-01T02:00:00.000Z" }));
}

const isOpen = ({ path, openForDays }: DemoNeed | DemoOffer): boolean =>
  path.at(-1)?.move === "publish" && openForDays >= 0;
const needs = demoNeeds.filter(isOpen).map((need) => itemOf("need", need));
const offers = demoOffers.filter(isOpen).map((offer) => itemOf("offer", offer));
const statistics = learnStatistics({ needs: needs.map(textOf), offers: offers.map(textOf) });
const indexes = { needs: ItemIndex.build(needs, statistics), offers: ItemIndex.build(offers, statistics) };

const matchesOf = (subject: MatchingItem) =>
  matchesFor(subject, indexes, {
    today,
    weights: standardWeights,
    declined: new Set(),
    exposure: new Map(),
    priors: new Map(),
    top: 10,
    perProvider: 2,
  });
const ofPersona = (persona: string, items: readonly MatchingItem[]) =>
  items.filter(({ organizationId }) => organizations.get(organizationId)?.persona === persona);

describe("matches of the demo data", () => {
  it("show the enterprise good ones, the university's among them, a fair one, and that there may be none", () => {
    const lists = ofPersona("enterprise", needs).map(matchesOf);
    expect(new Set(lists.map(({ best }) => best))).toEqual(new Set(["strong", "fair", "none"]));
    expect(lists.filter(({ best }) => best === "strong").length).toBeGreaterThanOrEqual(3);
    const first = lists.flatMap(({ matches }) => matches.slice(0, 1));
    const providers = first.map(({ organizationId }) => organizations.get(organizationId)?.persona);
    expect(providers).toContain("university");
  });

  it("show the university whom it can help", () => {
    const lists = ofPersona("university", offers).map(matchesOf);
    expect(lists.filter(({ best }) => best === "strong").length).toBeGreaterThanOrEqual(2);
  });
});
