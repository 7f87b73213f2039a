import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { MatchingItem } from "../../../shared/matching/item.ts";
import { ItemIndex } from "../../../shared/matching/item-index.ts";
import { textOf } from "../../../shared/matching/text-of.ts";
import { need, offer, someOffer, someOffers, statisticsOf } from "./sample.ts";

type Change =
  | { readonly does: "put"; readonly item: MatchingItem }
  | { readonly does: "remove"; readonly id: string; readonly version: number };

/** Every version of an item says the same whenever it is told: a later telling is a replay. */
const histories = fc
  .array(fc.tuple(someOffer, fc.boolean()), { maxLength: 24 })
  .map((told) => {
    const contents = new Map<string, MatchingItem>();
    return told.map(([item, removal]): Change => {
      const key = `${item.id} ${item.version}`;
      const first = contents.get(key) ?? item;
      contents.set(key, first);
      return removal ? { does: "remove", id: item.id, version: item.version } : { does: "put", item: first };
    });
  })
  .chain((changes) =>
    fc.tuple(fc.constant(changes), fc.shuffledSubarray([...changes, ...changes], { minLength: 0 })),
  );

const statistics = statisticsOf([need], [offer]);

function apply(index: ItemIndex, changes: readonly Change[]): ItemIndex {
  for (const change of changes) {
    if (change.does === "put") index.put(change.item);
    else index.remove(change.id, change.version);
  }
  return index;
}

/** What remains of a history: of each item its latest version, unless that or a later one was removed. */
function remaining(changes: readonly Change[]): MatchingItem[] {
  const removed = (item: MatchingItem): boolean =>
    changes.some((c) => c.does === "remove" && c.id === item.id && c.version >= item.version);
  const latest = new Map<string, MatchingItem>();
  for (const change of changes) {
    if (change.does === "remove" || removed(change.item)) continue;
    const known = latest.get(change.item.id);
    if (known === undefined || known.version < change.item.version) latest.set(change.item.id, change.item);
  }
  return [...latest.values()];
}

const contentOf = (index: ItemIndex): MatchingItem[] =>
  [...index.items()].sort((a, b) => (a.id < b.id ? -1 : 1));

function expectEqual(index: ItemIndex, expected: ItemIndex): void {
  expect(contentOf(index)).toEqual(contentOf(expected));
  expect(index.size).toBe(expected.size);
  const query = (some: ItemIndex) => some.text.query(textOf(need), { top: 50 });
  expect(query(index)).toEqual(query(expected));
}

describe("an index that follows changes", () => {
  it("equals one built at once, whatever the order and however often each is told", () => {
    fc.assert(
      fc.property(histories, ([changes, replays]) => {
        const built = ItemIndex.build(remaining(changes), statistics);
        const followed = apply(ItemIndex.build([], statistics), changes);
        expectEqual(followed, built);
        expectEqual(apply(followed, replays), built);
        expectEqual(apply(ItemIndex.build([], statistics), [...changes].reverse()), built);
      }),
    );
  });

  it("says whether a change told it anything", () => {
    const index = ItemIndex.build([offer], statistics);
    expect(index.put(offer)).toBe(false);
    expect(index.put({ ...offer, version: 3, title: "激光焊接" })).toBe(true);
    expect(index.put({ ...offer, version: 2 })).toBe(false);
    expect(index.get(offer.id)?.title).toBe("激光焊接");
    expect(index.remove(offer.id, 2)).toBe(false);
    expect(index.remove(offer.id, 3)).toBe(true);
    expect(index.put({ ...offer, version: 3 })).toBe(false);
    expect(index.has(offer.id)).toBe(false);
    expect(index.put({ ...offer, version: 4 })).toBe(true);
  });

  it("survives being written and read, and follows on from there", () => {
    fc.assert(
      fc.property(someOffers, histories, (items, [changes]) => {
        const index = apply(ItemIndex.build(items, statistics), changes);
        const read = ItemIndex.decode(index.encode());
        expectEqual(read, index);
        // Removed versions are remembered across it.
        expectEqual(apply(read, changes), index);
        expectEqual(ItemIndex.decode(read.encode()), index);
      }),
    );
  });

  it("refuses a snapshot of another format", () => {
    const bytes = ItemIndex.build([offer], statistics).encode();
    const text = new TextDecoder("latin1").decode(bytes);
    bytes[text.indexOf('"format":1') + '"format":'.length] = "9".charCodeAt(0);
    expect(() => ItemIndex.decode(bytes)).toThrow("format 9");
  });
});
