import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { learnStatistics, TextIndex, type TextItem } from "../../../../shared/matching/text/index.ts";
import { itemId, needs, offers, textItem } from "./texts.ts";

const statistics = learnStatistics({ needs, offers });

type Change = { readonly put: TextItem } | { readonly remove: string } | { readonly snapshot: true };
const change: fc.Arbitrary<Change> = fc.oneof(
  { arbitrary: fc.record({ put: textItem }), weight: 5 },
  { arbitrary: fc.record({ remove: itemId }), weight: 2 },
  { arbitrary: fc.constant({ snapshot: true } as const), weight: 1 },
);

/** The index after these changes, and what should be in it. */
function after(
  start: readonly TextItem[],
  changes: readonly Change[],
): { index: TextIndex; items: TextItem[] } {
  let index = TextIndex.build(start, statistics);
  const items = new Map(start.map((item) => [item.id, item]));
  for (const step of changes) {
    if ("put" in step) {
      index.put(step.put);
      items.set(step.put.id, step.put);
    } else if ("remove" in step) {
      index.remove(step.remove);
      items.delete(step.remove);
    } else index = TextIndex.decode(index.encode());
  }
  return { index, items: [...items.values()] };
}

describe("the text index", () => {
  it("finds what a need is about, and nothing for what is not there", () => {
    const index = TextIndex.build(offers, statistics);
    const best = needs.map((need) => index.query(need, { top: 1 })[0]?.id);
    expect(best).toEqual(["offer-laser", "offer-membrane", "offer-grease"]);
    expect(index.query({ id: "x", title: "瓷砖釉彩" }, { top: 5 })).toEqual([]);
  });

  it("finds needs for an offer with the same statistics", () => {
    const index = TextIndex.build(needs, statistics);
    const best = offers.slice(0, 3).map((offer) => index.query(offer, { top: 1 })[0]?.id);
    expect(best).toEqual(["need-welding", "need-dye", "need-bearing"]);
  });

  it("equals a fresh build after any history, to the last bit and byte", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(textItem, { selector: ({ id }) => id }),
        fc.array(change, { maxLength: 25 }),
        textItem,
        fc.integer({ min: 0, max: 8 }),
        (start, changes, asked, top) => {
          const { index, items } = after(start, changes);
          const fresh = TextIndex.build(items, statistics);
          expect(index.query(asked, { top })).toEqual(fresh.query(asked, { top }));
          expect(index.size).toBe(items.length);
          expect(index.encode()).toEqual(fresh.encode());
        },
      ),
    );
  });

  it("does not depend on the order of anything", () => {
    fc.assert(
      fc.property(
        fc
          .uniqueArray(textItem, { selector: ({ id }) => id })
          .chain((items) =>
            fc.tuple(
              fc.constant(items),
              fc.shuffledSubarray(items, { minLength: items.length }),
              fc.shuffledSubarray([...needs], { minLength: needs.length }),
            ),
          ),
        textItem,
        ([items, shuffled, shuffledNeeds], asked) => {
          const learned = learnStatistics({ needs, offers: items });
          const learnedAgain = learnStatistics({ needs: shuffledNeeds, offers: shuffled });
          expect(learnedAgain).toEqual(learned);
          const hits = TextIndex.build(items, learned).query(asked, { top: 10 });
          expect(TextIndex.build(shuffled, learnedAgain).query(asked, { top: 10 })).toEqual(hits);
        },
      ),
    );
  });

  it("scores between 0 and 1, as the sum of what the shared terms contribute", () => {
    fc.assert(
      fc.property(fc.array(textItem), textItem, (items, asked) => {
        const index = TextIndex.build(items, statistics);
        const query = index.prepare(asked);
        for (const { id, score } of index.query(asked, { top: 10, prepared: query })) {
          expect(score).toBeGreaterThan(0);
          expect(score).toBeLessThanOrEqual(1);
          const shares = index.contributions(query, id).reduce((sum, { share }) => sum + share, 0);
          expect(shares).toBeCloseTo(score, 12);
        }
      }),
    );
  });

  it("gives the first of the full list, and of what is accepted", () => {
    fc.assert(
      fc.property(fc.array(textItem), textItem, fc.integer({ min: 0, max: 6 }), (items, asked, top) => {
        const index = TextIndex.build(items, statistics);
        const all = index.query(asked, { top: 100 });
        expect(index.query(asked, { top })).toEqual(all.slice(0, top));
        const accept = (id: string): boolean => id < "d";
        expect(index.query(asked, { top, accept })).toEqual(all.filter(({ id }) => accept(id)).slice(0, top));
      }),
    );
  });

  it("follows what was liked and leaves what was disliked", () => {
    const index = TextIndex.build(offers, statistics);
    const [laser, membrane] = offers as [TextItem, TextItem];
    const asked: TextItem = { id: "asked", title: "薄板焊接与废水脱色" };
    const scores = (liked: TextItem[], disliked: TextItem[]): Map<string, number> => {
      const prepared = index.prepare(asked, { liked, disliked });
      return new Map(index.query(asked, { top: 10, prepared }).map(({ id, score }) => [id, score]));
    };
    const neutral = scores([], []);
    const told = scores([laser], [membrane]);
    expect(told.get(laser.id)).toBeGreaterThan(neutral.get(laser.id) ?? 1);
    expect(told.get(membrane.id)).toBeLessThan(neutral.get(membrane.id) ?? 0);
  });
});
