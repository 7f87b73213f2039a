import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { keepKnowing } from "../../../functions/matching/app/knowledge.ts";
import { listingIn } from "../../../functions/matching/app/matching-item.ts";
import { type LocalStore, startStore } from "../../support/dynamodb-local.ts";
import { need, needId, offer, offerId, published, universityId, withdrawn } from "./sample.ts";
import { type MatchingWorld, matchingWorld } from "./world.ts";

let store: LocalStore;
let world: MatchingWorld;
beforeAll(async () => {
  store = await startStore();
});
afterAll(() => store.stop());
beforeEach(async () => {
  world = await matchingWorld(store);
});

const publish = async (...serials: readonly number[]): Promise<void> => {
  for (const serial of serials) await world.journal.append(published(need(serial)));
};
const idsOf = async (know = world.reader()): Promise<string[]> =>
  [...(await know()).needs.items()].map(({ id }) => id).sort();
const nextNight = () => {
  world.clock.pass(24 * 3_600_000);
  return world.build();
};

describe("a snapshot", () => {
  it("may be made before anything was ever public", async () => {
    expect(await world.build()).toMatchObject({ seq: 0, needs: 0, offers: 0 });
    await publish(1);
    expect(await idsOf()).toEqual([needId(1)]);
  });

  it("carries everything, so that a function that starts reads it and what came after", async () => {
    await world.journal.append(published(offer(1, { intellectualProperty: [{ type: "software" }] })));
    await publish(1, 2);
    const ref = await nextNight();
    expect(ref).toMatchObject({ seq: 3, needs: 2, offers: 1, impressions: 0 });
    await publish(3);
    await world.journal.append(withdrawn(need(1), 2));
    const knowledge = await world.reader()();
    expect(knowledge).toMatchObject({ seq: 5, snapshot: { version: ref.version } });
    expect(listingIn(knowledge.offers, offerId(1))).toEqual(
      offer(1, { intellectualProperty: [{ type: "software" }] }),
    );
    expect(await idsOf()).toEqual([needId(2), needId(3)]);
  });

  it("is two nights old at most: older ones and the changes in them are forgotten", async () => {
    for (const serial of [1, 2, 3]) {
      await publish(serial);
      await nextNight();
    }
    const { snapshot, previous } = await world.journal.head();
    expect([...world.snapshots.files.keys()].sort()).toEqual([previous?.key, snapshot?.key]);
    expect(await world.journal.deltas(0, 3)).toEqual([]);
    expect((await world.journal.deltas(previous?.seq ?? 0, 3)).map(({ seq }) => seq)).toEqual([3]);
    expect(await idsOf()).toEqual([needId(1), needId(2), needId(3)]);
  });

  it("stays in force when the builder of the next one dies before it is done", async () => {
    await publish(1);
    const before = await nextNight();
    const dying = { ...world.snapshots, write: () => Promise.reject(new Error("killed")) };
    await expect(world.build({ snapshots: dying })).rejects.toThrow("killed");
    await publish(2);
    expect((await world.journal.head()).snapshot).toEqual(before);
    expect(await idsOf()).toEqual([needId(1), needId(2)]);
  });

  it("that was in force before a builder died in the middle of tidying up is forgotten the night after", async () => {
    for (const serial of [1, 2]) {
      await publish(serial);
      await nextNight();
    }
    const forgetful = { ...world.journal, forget: () => Promise.reject(new Error("killed")) };
    world.clock.pass(1000);
    await expect(world.build({ journal: forgetful })).rejects.toThrow("killed");
    expect(await idsOf()).toEqual([needId(1), needId(2)]);
    await nextNight();
    expect(await world.journal.deltas(0, 2)).toEqual([]);
    expect(await idsOf()).toEqual([needId(1), needId(2)]);
  });

  it("is made by one of two builders; the other one leaves nothing behind", async () => {
    await publish(1);
    await nextNight();
    const versions = ["2026-04-01T00:00:00.000Z", "2026-04-01T00:00:01.000Z"];
    // Neither goes on before both have written what they made of the same beginning.
    let writing = 0;
    let go = (): void => undefined;
    const bothWrote = new Promise<void>((resolve) => {
      go = resolve;
    });
    const snapshots: typeof world.snapshots = {
      ...world.snapshots,
      async write(key, snapshot) {
        await world.snapshots.write(key, snapshot);
        writing += 1;
        if (writing === versions.length) go();
        await bothWrote;
      },
    };
    const both = await Promise.allSettled(
      versions.map((at) => world.build({ clock: { now: () => at }, snapshots })),
    );
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(world.snapshots.files.size).toBe(2);
  });

  it("may move while somebody is reading the one before", async () => {
    await publish(1);
    await nextNight();
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const slow = keepKnowing(world.journal, {
      read: async (ref) => {
        await held;
        return world.snapshots.read(ref);
      },
    });
    const reading = [slow(), slow()];
    await publish(2);
    await nextNight();
    await publish(3);
    release();
    // The first caller gets what was true when it asked, or later; the next ones everything.
    expect((await Promise.all(reading)).at(-1)?.seq).toBe(3);
    expect(await idsOf(slow)).toEqual([needId(1), needId(2), needId(3)]);
  });

  it("that cannot be read fails that call, and no later one", async () => {
    await publish(1);
    const { key } = await nextNight();
    const know = world.reader();
    const bytes = world.snapshots.files.get(key);
    world.snapshots.files.delete(key);
    await expect(know()).rejects.toThrow();
    world.snapshots.files.set(key, bytes ?? new Uint8Array());
    expect(await idsOf(know)).toEqual([needId(1)]);
  });

  it("leaves out what is over, and learns whom lists showed", async () => {
    await world.journal.append(published(need(1, { openUntil: "2026-03-02" })));
    await world.journal.append(published(offer(1, { tiers: ["little-giant"] })));
    await world.journal.append(published(offer(2, { organizationId: "org_01JCCCCCCCCCCCCCCCCCCCCCCC" })));
    const list = {
      day: "2026-03-02",
      at: world.clock.now(),
      itemId: needId(1),
      weights: "test",
      shown: [
        { id: offerId(1), organizationId: universityId },
        { id: offerId(2), organizationId: "org_01JCCCCCCCCCCCCCCCCCCCCCCC" },
      ],
    };
    // Reloading the page shows nobody more often.
    await world.impressions.note(list);
    await world.impressions.note({ ...list, at: world.clock.now() });
    const ref = await nextNight();
    expect(ref).toMatchObject({ needs: 0, offers: 2, impressions: 1 });
    // The first place counts 1, the second one 1 / log2(3).
    expect(ref.smallProvidersShare).toBeCloseTo(0.387, 3);
    const { exposure } = await world.reader()();
    expect(exposure.get(universityId)).toBe(1);
  });
});
