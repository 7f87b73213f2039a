import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { matchingContracts as contracts } from "../../../shared/contracts/matching.ts";
import { DuijieEvent } from "../../../shared/events/events.ts";
import { type LocalStore, startStore } from "../../support/dynamodb-local.ts";
import { enterpriseId, need, needId, offer, offerId, published, universityId, withdrawn } from "./sample.ts";
import { type MatchingWorld, matchingWorld } from "./world.ts";

let store: LocalStore;
let world: MatchingWorld;
beforeAll(async () => {
  store = await startStore();
});
afterAll(() => store.stop());
beforeEach(async () => {
  world = await matchingWorld(store);
  await world.settle();
});

const preference = (subject: string, digest: boolean) =>
  world.call(contracts.saveMatchPreferences, {
    subject,
    path: { organizationId: enterpriseId },
    body: { digest },
  });
const dayMs = 24 * 3_600_000;

describe("a new strong match", () => {
  beforeEach(async () => {
    await world.follow(published(need(1)));
    expect(await world.follow(published(offer(1)))).toBe(2);
  });

  it("is told to both owners in the morning, once", async () => {
    expect(await world.digest()).toBe(2);
    expect(await world.digest()).toBe(0);
    const events = world.told.map((event) => DuijieEvent.parse(event));
    expect(events).toMatchObject([
      {
        id: `digest/${enterpriseId}/2026-03-02`,
        count: 1,
        pairs: [{ itemId: needId(1), itemTitle: need(1).title, otherId: offerId(1) }],
      },
      { organizationId: universityId, pairs: [{ itemId: offerId(1), otherId: needId(1) }] },
    ]);
  });

  it("is no news again, when the event is repeated or the listing edited", async () => {
    await world.digest();
    expect(await world.follow(published(offer(1)))).toBe(0);
    expect(await world.follow(published(offer(1, { version: 2 })))).toBe(0);
    expect(await world.digest()).toBe(0);
  });

  it("is told although the first run died in between, as the same event", async () => {
    const ids: string[] = [];
    const dying = async (event: DuijieEvent): Promise<void> => {
      ids.push(event.id);
      if (ids.length === 1) throw new Error("the bus is gone");
    };
    await expect(world.digest(dying)).rejects.toThrow();
    await world.digest(dying);
    expect(ids[1]).toBe(ids[0]);
    expect(ids).toHaveLength(3);
  });

  it("is not told when one side was withdrawn since", async () => {
    await world.follow(withdrawn(offer(1), 2));
    expect(await world.digest()).toBe(0);
    world.clock.pass(dayMs);
    expect(await world.digest()).toBe(0);
  });

  it("is not told to who switched it off, neither then nor later", async () => {
    expect((await preference("enterprise", false)).body).toEqual({
      organizationId: enterpriseId,
      digest: false,
    });
    expect(await world.digest()).toBe(1);
    await preference("enterprise", true);
    expect(await world.digest()).toBe(0);
    expect(world.told).toMatchObject([{ organizationId: universityId }]);
  });
});

describe("what was declined or is weak", () => {
  it("raises no alert", async () => {
    await world.follow(published(need(1)));
    const far = { title: "古籍数字化", publicText: "古籍扫描与著录，面向图书馆。" };
    expect(await world.follow(published(offer(2, far)))).toBe(0);
    await world.journal.append(published(offer(1)));
    await world.call(contracts.giveVerdict, {
      subject: "enterprise",
      path: { itemId: needId(1), otherId: offerId(1) },
      body: { verdict: "unsuitable", reason: "already-solved" },
    });
    expect(await world.follow(published(offer(1, { version: 2 })))).toBe(0);
  });
});

describe("preferences", () => {
  it("are on until somebody who acts for the organization says otherwise", async () => {
    const path = { organizationId: enterpriseId };
    const read = (subject: string) => world.call(contracts.getMatchPreferences, { subject, path });
    expect((await read("viewer")).body).toEqual({ organizationId: enterpriseId, digest: true });
    expect((await preference("viewer", false)).body.code).toBe("match.viewer");
    expect((await preference("colleague", false)).status).toBe(200);
    expect((await read("enterprise")).body.digest).toBe(false);
    expect((await read("stranger")).status).toBe(404);
  });
});
