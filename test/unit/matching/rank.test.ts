import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exclusionOf, exclusionReasons } from "../../../shared/matching/exclusion.ts";
import { type MatchingItem, pairOf } from "../../../shared/matching/item.ts";
import { ItemIndex } from "../../../shared/matching/item-index.ts";
import { compare, type MatchingContext, matchesFor } from "../../../shared/matching/rank.ts";
import { learnStatistics } from "../../../shared/matching/text/index.ts";
import { standardWeights } from "../../../shared/matching/weights.ts";
import { context, indexesOf, need, offer, someNeeds, someOffers, statisticsOf, today } from "./sample.ts";

const someContext: fc.Arbitrary<MatchingContext> = fc
  .record({
    declined: fc.uniqueArray(fc.integer({ min: 1, max: 20 }).map((n) => `off_${n}`)),
    exposure: fc.array(fc.tuple(fc.constantFrom("org_a", "org_b", "org_c"), fc.nat(50))),
    priors: fc.array(
      fc.tuple(
        fc.integer({ min: 1, max: 20 }).map((n) => `off_${n}`),
        fc.record({ accepted: fc.nat(9), declined: fc.nat(9) }),
      ),
    ),
    top: fc.integer({ min: 1, max: 10 }),
  })
  .map(({ declined, exposure, priors, top }) => ({
    ...context,
    declined: new Set(declined),
    exposure: new Map(exposure),
    priors: new Map(priors),
    top,
  }));

const world = fc.record({ needs: someNeeds, offers: someOffers, within: someContext });
const first = (needs: readonly MatchingItem[]): MatchingItem => needs[0] ?? need;

describe("matches", () => {
  it("never hold what must not meet: declined, own, closed, or out of the question", () => {
    fc.assert(
      fc.property(world, ({ needs, offers, within }) => {
        const subject = first(needs);
        const byId = new Map(offers.map((one) => [one.id, one]));
        for (const { id } of matchesFor(subject, indexesOf(needs, offers), within).matches) {
          const found = byId.get(id);
          if (found === undefined) throw new Error(`${id} was never offered`);
          expect(within.declined).not.toContain(id);
          expect(found.organizationId).not.toBe(subject.organizationId);
          expect(found.openUntil >= today && subject.openUntil >= today).toBe(true);
          if (subject.modesMandatory && subject.cooperationModes.length * found.cooperationModes.length > 0) {
            expect(subject.cooperationModes.some((mode) => found.cooperationModes.includes(mode))).toBe(true);
          }
          const price = found.amount?.negotiable
            ? undefined
            : (found.amount?.minYuan ?? found.amount?.maxYuan);
          if (subject.amountMandatory && price !== undefined) {
            expect(price).toBeLessThanOrEqual(subject.amount?.maxYuan ?? price);
          }
        }
      }),
    );
  });

  it("hold at most two of one provider, at most as many as asked for, scored between 0 and 1", () => {
    fc.assert(
      fc.property(world, ({ needs, offers, within }) => {
        const { matches } = matchesFor(first(needs), indexesOf(needs, offers), within);
        expect(matches.length).toBeLessThanOrEqual(within.top);
        const places = matches.map(({ organizationId }) => organizationId);
        for (const place of places) {
          expect(places.filter((other) => other === place).length).toBeLessThanOrEqual(2);
        }
        for (const { score } of matches) {
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it("are told from strangers before anything is known of frequencies", () => {
    const nothing = learnStatistics({ needs: [], offers: [] });
    const stranger: MatchingItem = {
      ...offer,
      id: "off_fabric",
      organizationId: "org_fabric",
      title: "再生涤纶面料阻燃整理",
      keywords: ["阻燃", "面料"],
      publicText: "对再生涤纶面料做耐久阻燃整理，水洗五十次后仍合格，手感不变。",
    };
    const indexes = {
      needs: ItemIndex.build([need], nothing),
      offers: ItemIndex.build([stranger, offer], nothing),
    };
    const { matches, best } = matchesFor(need, indexes, context);
    expect(best).toBe("strong");
    expect(matches[0]?.id).toBe(offer.id);
    expect(matches.find(({ id }) => id === stranger.id)?.strength ?? "weak").toBe("weak");
  });

  it("are not crowded out by one provider with many", () => {
    const many = Array.from({ length: 90 }, (_, n): MatchingItem => ({ ...offer, id: `off_many_${n}` }));
    const others = ["甲", "乙", "丙"].map(
      (name): MatchingItem => ({
        ...offer,
        id: `off_${name}`,
        organizationId: `org_${name}`,
        title: `${name}所焊接工装`,
        keywords: [],
      }),
    );
    const { matches } = matchesFor(need, indexesOf([need], [...many, ...others]), context);
    expect(matches.filter(({ organizationId }) => organizationId === offer.organizationId)).toHaveLength(2);
    expect(matches).toHaveLength(5);
  });

  it("do not depend on the order in which items come, nor on the history of the index", () => {
    const permuted = world.chain((drawn) =>
      fc.tuple(
        fc.constant(drawn),
        fc.shuffledSubarray(drawn.needs, { minLength: drawn.needs.length }),
        fc.shuffledSubarray(drawn.offers, { minLength: drawn.offers.length }),
      ),
    );
    fc.assert(
      fc.property(permuted, ([{ needs, offers, within }, otherNeeds, otherOffers]) => {
        const subject = first(needs);
        const expected = matchesFor(subject, indexesOf(needs, offers), within);
        expect(matchesFor(subject, indexesOf(otherNeeds, otherOffers), within)).toEqual(expected);
        const statistics = statisticsOf(needs, offers);
        const followed = ItemIndex.build([], statistics);
        for (const one of otherOffers) followed.put({ ...one, version: one.version - 1, title: "旧的题目" });
        for (const one of otherOffers) followed.put(one);
        const changed = { needs: ItemIndex.build(needs, statistics), offers: followed };
        expect(matchesFor(subject, changed, within)).toEqual(expected);
      }),
    );
  });

  it("compare chosen counterparts with the same scores and reasons as in a list", () => {
    fc.assert(
      fc.property(world, ({ needs, offers, within }) => {
        const subject = first(needs);
        const indexes = indexesOf(needs, offers);
        const { matches } = matchesFor(subject, indexes, within);
        const chosen = matches.slice(0, 3);
        const ids = [...chosen.map(({ id }) => id), "off_unknown"];
        expect(compare(subject, ids, indexes, within)).toEqual(chosen);
      }),
    );
  });

  it("count what was left out, by the first reason that applies", () => {
    const offers: MatchingItem[] = [
      offer,
      { ...offer, id: "off_closed", openUntil: "2026-03-01" },
      { ...offer, id: "off_own", organizationId: need.organizationId },
      { ...offer, id: "off_declined", organizationId: "org_x" },
      { ...offer, id: "off_modes", organizationId: "org_y", cooperationModes: ["purchase"] },
      {
        ...offer,
        id: "off_dear",
        organizationId: "org_z",
        amount: { negotiable: false, minYuan: 800_001 },
      },
    ];
    const strict: MatchingItem = { ...need, modesMandatory: true, amountMandatory: true };
    const { matches, excluded } = matchesFor(strict, indexesOf([strict], offers), {
      ...context,
      declined: new Set(["off_declined"]),
    });
    expect(matches.map(({ id }) => id)).toEqual([offer.id]);
    expect(excluded).toEqual(Object.fromEntries(exclusionReasons.map((reason) => [reason, 1])));
    const lenient = matchesFor(need, indexesOf([need], offers), context);
    expect(lenient.matches.map(({ id }) => id).sort()).toEqual([
      "off_dear",
      "off_declined",
      "off_modes",
      offer.id,
    ]);
  });

  it("last to the end of the last day, and no longer", () => {
    const on = (day: string) =>
      exclusionOf(need, offer, pairOf(need, offer), { today: day, declined: new Set() });
    expect(on(need.openUntil)).toBeUndefined();
    expect(on("2026-10-01")).toBe("not-open");
  });
});

describe("an answer", () => {
  const far: MatchingItem = {
    ...offer,
    id: "off_far",
    organizationId: "org_far",
    title: "猪舍粪污发酵菌剂",
    keywords: ["发酵"],
    publicText: "用于规模养殖场，控制臭气。",
    indicators: [],
  };

  it("is strong for what was made for it, and none where fields fit but nothing in the texts does", () => {
    const many = [far, { ...far, id: "off_2", title: "冷链运输车温度记录" }, offer];
    const suited = matchesFor(need, indexesOf([need], many), context);
    expect(suited.best).toBe("strong");
    expect(suited.matches[0]?.id).toBe(offer.id);
    expect(suited.weightsVersion).toBe(standardWeights.version);
    const unsuited = matchesFor(need, indexesOf([need], [far]), context);
    expect(unsuited.best).toBe("none");
  });

  it("prefers the higher rung only between offers that are otherwise equal", () => {
    const twin: MatchingItem = { ...offer, id: "off_a_twin", organizationId: "org_twin", tiers: [] };
    const champion: MatchingItem = { ...offer, id: "off_z_champion", tiers: ["little-giant"] };
    const ids = (offers: MatchingItem[]) =>
      matchesFor(need, indexesOf([need], offers), context).matches.map(({ id }) => id);
    expect(ids([twin, champion])).toEqual(["off_z_champion", "off_a_twin"]);
    expect(ids([twin, { ...champion, title: "工艺" }])).toEqual(["off_a_twin", "off_z_champion"]);
  });

  it("leans towards what was liked and away from what was not", () => {
    const rust: MatchingItem = {
      ...offer,
      id: "off_stir",
      organizationId: "org_stir",
      title: "铝合金壳体搅拌摩擦焊",
      keywords: ["搅拌摩擦焊"],
      publicText: "以搅拌摩擦焊代替熔焊，热输入低。",
      indicators: [],
    };
    const liked: MatchingItem = {
      ...rust,
      id: "off_liked",
      organizationId: "org_liked",
      title: "搅拌摩擦焊头",
    };
    const indexes = indexesOf([need], [offer, rust, liked]);
    const textOfRust = (feedback?: MatchingContext["feedback"]) =>
      matchesFor(need, indexes, { ...context, ...(feedback && { feedback }) })
        .matches.find(({ id }) => id === rust.id)
        ?.parts.find(({ part }) => part === "text")?.value ?? 0;
    const before = textOfRust();
    expect(textOfRust({ liked: [liked], disliked: [] })).toBeGreaterThan(before);
  });
});
