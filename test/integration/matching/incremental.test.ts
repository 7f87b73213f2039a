import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Knowledge } from "../../../functions/matching/app/knowledge.ts";
import { matchingItemOf } from "../../../functions/matching/app/matching-item.ts";
import type { ListingChanged } from "../../../shared/events/listing.ts";
import { civilDateAt } from "../../../shared/kernel/time.ts";
import { ItemIndex, matchesFor, standardWeights } from "../../../shared/matching/index.ts";
import { type LocalStore, startStore } from "../../support/dynamodb-local.ts";
import { need, offer, published, start, withdrawn } from "./sample.ts";
import { matchingWorld } from "./world.ts";

let store: LocalStore;
beforeAll(async () => {
  store = await startStore();
});
afterAll(() => store.stop());

const subjects = ["焊接变形控制", "轴承状态监测", "涂层耐蚀性能", "视觉缺陷检测", "淬火残余应力"];
const words = ["薄壁", "铝合金", "在线", "模型", "工装", "平面度", "残余应力", "传感", "补偿", "验证"];

const text = fc
  .tuple(fc.constantFrom(...subjects), fc.shuffledSubarray(words, { minLength: 2, maxLength: 6 }))
  .map(([subject, more]) => ({
    title: `${subject}技术`,
    publicText: `${subject}：${more.join("、")}，在产线上得到应用。`,
  }));

/** Published, edited, closed and opened again: a version each, with or without something public. */
const life = fc.record({
  kind: fc.constantFrom("need" as const, "offer" as const),
  organization: fc.integer({ min: 0, max: 3 }),
  versions: fc.array(fc.option(text, { nil: undefined, freq: 3 }), { minLength: 1, maxLength: 4 }),
});

/** Every event of these lives, some twice, in any order; between them snapshots are built. */
const story = fc.array(life, { minLength: 2, maxLength: 7 }).chain((lives) => {
  const events = lives.flatMap(({ kind, organization, versions }, serial) =>
    versions.map((content, at): ListingChanged => {
      const organizationId = `org_01J${String(organization).padStart(23, "0")}`;
      const listing = (kind === "need" ? need : offer)(serial, { version: at + 1, organizationId });
      return content === undefined ? withdrawn(listing, at + 1) : published({ ...listing, ...content });
    }),
  );
  return fc.record({
    delivered: fc
      .tuple(
        fc.shuffledSubarray(events, { minLength: events.length, maxLength: events.length }),
        fc.array(fc.constantFrom(...events), { maxLength: 5 }),
      )
      .chain(([all, again]) => {
        const both = [...all, ...again];
        return fc.shuffledSubarray(both, { minLength: both.length, maxLength: both.length });
      }),
    snapshotsAfter: fc.uniqueArray(fc.integer({ min: 0, max: events.length - 1 }), { maxLength: 4 }),
    events: fc.constant(events),
  });
});

const newest = (events: readonly ListingChanged[]): ListingChanged[] => {
  const byId = new Map<string, ListingChanged>();
  for (const event of events) {
    if ((byId.get(event.itemId)?.version ?? 0) < event.version) byId.set(event.itemId, event);
  }
  return [...byId.values()];
};

/** Every list of matches that can be asked for. */
function listsOf({ needs, offers, exposure, priors }: Knowledge) {
  const context = {
    today: civilDateAt(start),
    weights: standardWeights,
    declined: new Set<string>(),
    exposure,
    priors,
    top: 20,
    perProvider: 2,
  };
  const all = [...needs.items(), ...offers.items()].sort((a, b) => (a.id < b.id ? -1 : 1));
  return all.map((subject) => [subject.id, matchesFor(subject, { needs, offers }, context)]);
}

describe("following single changes", () => {
  it("equals building everything at once, in whatever order and however often they come", async () => {
    await fc.assert(
      fc.asyncProperty(story, async ({ delivered, snapshotsAfter, events }) => {
        const world = await matchingWorld(store);
        for (const [at, event] of delivered.entries()) {
          await world.journal.append(event);
          // The long-lived reader looks in now and then; the fresh one at the end reads snapshot and changes.
          if (at % 3 === 0) await world.know();
          if (snapshotsAfter.includes(at)) {
            world.clock.pass(1000);
            await world.build();
          }
        }
        const [followed, fresh] = [await world.know(), await world.reader()()];
        const statistics = followed.needs.statistics;
        const final = newest(events).flatMap(({ listing }) =>
          listing === undefined ? [] : [matchingItemOf(listing)],
        );
        const batch: Knowledge = {
          ...followed,
          needs: ItemIndex.build(
            final.filter(({ kind }) => kind === "need"),
            statistics,
          ),
          offers: ItemIndex.build(
            final.filter(({ kind }) => kind === "offer"),
            statistics,
          ),
        };
        expect(listsOf(followed)).toEqual(listsOf(batch));
        expect(listsOf(fresh)).toEqual(listsOf(batch));
      }),
      { numRuns: 12 },
    );
  }, 120_000);

  it("gives every change one place, also when many come at once", async () => {
    const world = await matchingWorld(store);
    const changes = Array.from({ length: 12 }, (_, serial) => published(need(serial)));
    const taken = await Promise.all([...changes, ...changes].map((change) => world.journal.append(change)));
    expect(taken.filter(Boolean)).toHaveLength(12);
    const { seq } = await world.journal.head();
    expect(seq).toBe(12);
    expect((await world.journal.deltas(0, seq)).map((delta) => delta.seq)).toEqual(
      Array.from({ length: 12 }, (_, at) => at + 1),
    );
  });
});
