import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { MatchingItem } from "../../../shared/matching/item.ts";
import { matchesFor } from "../../../shared/matching/rank.ts";
import { mutualValue, type Standing, standingFor, standingValue } from "../../../shared/matching/standing.ts";
import { context, indexesOf, need, offer, someNeeds, someOffers } from "./sample.ts";

const standing: fc.Arbitrary<Standing> = fc
  .integer({ min: 1, max: 50_000 })
  .chain((of) => fc.integer({ min: 1, max: of }).map((rank) => ({ rank, of })));

describe("where an item stands", () => {
  it("is between 0 and 1, higher for better ranks, and 1 for the first or only one", () => {
    expect(standingValue({ rank: 1, of: 1 })).toBe(1);
    expect(standingValue({ rank: 1, of: 900 })).toBe(1);
    expect(standingValue({ rank: 900, of: 900 })).toBeCloseTo(0);
    fc.assert(
      fc.property(standing, standing, (one, other) => {
        const value = standingValue(one);
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1);
        if (one.rank > 1) expect(standingValue({ ...one, rank: one.rank - 1 })).toBeGreaterThan(value);
        const both = mutualValue(one, other);
        expect(both).toBe(mutualValue(other, one));
        expect(both).toBeLessThanOrEqual(Math.max(value, standingValue(other)) + 1e-12);
        expect(both).toBeGreaterThanOrEqual(Math.min(value, standingValue(other)) - 1e-12);
      }),
    );
  });

  it("is its place in the list of the other side, equals sharing the better one", () => {
    fc.assert(
      fc.property(someNeeds, someOffers, (needs, offers) => {
        const indexes = indexesOf(needs, offers);
        const [subject = need] = needs;
        for (const judge of offers) {
          const scores = new Map(
            indexes.needs.text
              .query(
                {
                  id: judge.id,
                  title: judge.title,
                  keywords: judge.keywords,
                  body: judge.publicText,
                  indicators: judge.indicators.map(({ name, operator, target, unit }) =>
                    [name, operator, target, unit].filter((part) => part !== undefined).join(" "),
                  ),
                },
                { top: needs.length },
              )
              .map(({ id, score }) => [id, score]),
          );
          const own = scores.get(subject.id) ?? 0;
          const better = [...scores.values()].filter((score) => score > own).length;
          expect(standingFor(judge, subject.id, indexes.needs)).toEqual({
            rank: better + 1,
            of: needs.length,
          });
        }
      }),
      { numRuns: 40 },
    );
  });

  it("is unknown for a draft, which is in no index, and then counts neither way", () => {
    const { matches } = matchesFor(need, indexesOf([], [offer]), context);
    expect(matches[0]?.mutual).toEqual({ ours: { rank: 1, of: 1 }, theirs: undefined });
    expect(matches[0]?.parts.find(({ part }) => part === "mutual")?.value).toBeUndefined();
  });
});

describe("both directions", () => {
  it("see the same fields of a pair and each other's standing", () => {
    const rival: MatchingItem = { ...need, id: "ned_rival", organizationId: "org_rival", title: "焊接变形" };
    const indexes = indexesOf([need, rival], [offer]);
    const forNeed = matchesFor(need, indexes, context).matches.find(({ id }) => id === offer.id);
    const forOffer = matchesFor(offer, indexes, context).matches.find(({ id }) => id === need.id);
    const structured = (match: typeof forNeed) =>
      match?.parts.filter(({ part }) => part !== "text" && part !== "mutual");
    expect(structured(forNeed)).toEqual(structured(forOffer));
    expect(forNeed?.explanation.satisfied).toEqual(forOffer?.explanation.satisfied);
    expect(forNeed?.mutual.theirs).toEqual(forOffer?.mutual.ours);
    expect(forNeed?.mutual.ours).toEqual(forOffer?.mutual.theirs);
  });

  it("an offer that others need more stands behind its equal that suits this need first", () => {
    const rivals = ["甲", "乙", "丙"].map(
      (name, n): MatchingItem => ({
        ...need,
        id: `ned_rival_${n}`,
        organizationId: `org_rival_${n}`,
        title: `${name}厂焊接变形数值模拟反变形工装`,
        keywords: ["数值模拟", "反变形"],
      }),
    );
    const free = matchesFor(need, indexesOf([need], [offer]), context).matches[0];
    const wanted = matchesFor(need, indexesOf([need, ...rivals], [offer]), context).matches[0];
    expect(wanted?.mutual.theirs?.rank).toBeGreaterThan(1);
    const value = (match: typeof free) => match?.parts.find(({ part }) => part === "mutual")?.value ?? 0;
    expect(value(wanted)).toBeLessThan(value(free));
  });
});
