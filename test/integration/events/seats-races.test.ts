import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { indexes } from "../../../functions/events/indexes.ts";
import type { Pool } from "../../../shared/contracts/events-content.ts";
import { Table } from "../../../shared/dynamo/table.ts";
import { DomainError } from "../../../shared/kernel/domain-error.ts";
import { addMilliseconds } from "../../../shared/kernel/time.ts";
import { type LocalStore, startStore } from "../../support/dynamodb-local.ts";
import { checkHeads, checkTruth, truthOf } from "./seats-truth.ts";
import { cutOff, eventWith, instance, opensAt, personId, poolWith, type Setting } from "./seats-world.ts";

let store: LocalStore;
let events = 1000;

beforeAll(async () => {
  store = await startStore();
});
afterAll(() => store.stop());

/** An event with one pool, and several functions that serve it, each with its own memory. */
async function begin(pool: Pool, also = {}) {
  events += 1;
  const setting: Setting = { now: opensAt, event: eventWith(events, [pool], also) };
  const table = await store.newTable(`races-${events}`, indexes);
  const instances = [0, 1, 2, 3].map(() => instance(new Table(table.name, store.client), setting));
  const at = (i: number) => {
    const one = instances[i % instances.length];
    if (one === undefined) throw new Error("no instance");
    return one;
  };
  await at(0).open();
  const check = async () => {
    const truth = await truthOf(store.client, table, setting.event, pool.audience);
    checkTruth(truth, setting.now);
    await checkHeads(table, truth);
    const states = [...truth.registrations.values()].map(({ state }) => state);
    const count = (state: string) => states.filter((one) => one === state).length;
    return { truth, count };
  };
  return { setting, at, check };
}

const times = <T>(count: number, of: (i: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: count }, (_, i) => of(i)));

/** As a client does: contended calls are made again. */
async function insist<T>(call: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await call();
    } catch (error) {
      const contended = error instanceof DomainError && error.code === "request.contended";
      if (!contended || tries === 10) throw error;
    }
  }
}

// DynamoDB Local runs one transaction after the other; on a busy machine that takes its time.
describe("under any race", { timeout: 120_000 }, () => {
  it("a hundred for ten seats: ten have one, ninety wait, and everybody was told so", async () => {
    const { at, check } = await begin(poolWith("guest", 10), { holdMinutes: 0 });
    const told = await times(100, (i) => insist(() => at(i).register(i, "guest")));
    const { truth, count } = await check();
    expect([count("confirmed"), count("waitlisted")]).toEqual([10, 90]);
    for (const { registration } of told)
      expect(truth.registrations.get(registration.registrantId)?.state).toBe(registration.state);
  });

  it("fifteen leave while fifteen come: no seat is free while anybody waits", async () => {
    const { at, check } = await begin(poolWith("guest", 15), { holdMinutes: 0 });
    await times(15, (i) => insist(() => at(i).register(i, "guest")));
    await Promise.all([
      times(15, (i) => insist(() => at(i).cancel(i))),
      times(15, (i) => insist(() => at(i + 1).register(100 + i, "guest"))),
    ]);
    const { count } = await check();
    expect([count("cancelled"), count("confirmed"), count("waitlisted")]).toEqual([15, 15, 0]);
  });

  it("one person from twenty devices registers once; the same call is answered alike every time", async () => {
    const { at, check } = await begin(poolWith("guest", 10));
    const same = await times(20, (i) => insist(() => at(i).register(7, "guest", "one-key")));
    expect(new Set(same.map(({ registration }) => registration.version))).toEqual(new Set([1]));
    const others = await Promise.allSettled(
      Array.from({ length: 10 }, (_, i) => at(i).register(7, "guest", `key-${i}`)),
    );
    for (const other of others) expect(other).toMatchObject({ reason: { code: "registration.exists" } });
    await expect(at(0).register(7, "guest", "one-key", "other content")).rejects.toMatchObject({
      code: "idempotency.key_reused",
    });
    expect((await check()).count("confirmed")).toBe(1);
  });

  it("holds that all run out pass on once, whoever comes first", async () => {
    const { at, check, setting } = await begin(poolWith("guest", 6));
    await times(6, (i) => at(i).hold(i, "guest"));
    await times(6, (i) => insist(() => at(i).register(20 + i, "guest")));
    setting.now = addMilliseconds(opensAt, 10 * 60_000);
    await times(6, (i) => insist(() => at(i).register(40 + i, "guest")));
    const { truth, count } = await check();
    expect([count("lapsed"), count("confirmed"), count("waitlisted")]).toEqual([6, 6, 6]);
    for (let i = 20; i < 26; i += 1) expect(truth.registrations.get(personId(i))?.state).toBe("confirmed");
  });

  it("an organization never has more people than its pool allows", async () => {
    const { at, check } = await begin(poolWith("guest", 30, { perOrganization: 3 }), { holdMinutes: 0 });
    const outcomes = await Promise.allSettled(
      Array.from({ length: 24 }, (_, i) => insist(() => at(i).register(i, "guest"))),
    );
    for (const outcome of outcomes)
      if (outcome.status === "rejected")
        expect(outcome.reason).toMatchObject({ code: "registration.organization_full" });
    expect((await check()).count("confirmed")).toBe(12);
  });

  it("at the cut-off everybody comes at once: who waited first has the seats, then it is open", async () => {
    const pool = poolWith("enterprise", 8, {
      admission: "priority",
      priority: { tiers: ["little-giant"], until: cutOff },
    });
    const { at, check, setting } = await begin(pool, { holdMinutes: 0 });
    // Even people are of organizations without the tier: they wait, although seats are free.
    await times(5, (i) => insist(() => at(i).register(2 * i, "enterprise")));
    expect((await check()).count("waitlisted")).toBe(5);
    setting.now = cutOff;
    await times(10, (i) => insist(() => at(i).register(51 + i, "enterprise")));
    const { truth, count } = await check();
    expect([count("confirmed"), count("waitlisted")]).toEqual([8, 7]);
    for (let i = 0; i < 5; i += 1) expect(truth.registrations.get(personId(2 * i))?.state).toBe("confirmed");
  });

  it("more and fewer seats while people come and go", async () => {
    const { at, check } = await begin(poolWith("guest", 10), { holdMinutes: 0 });
    await times(15, (i) => insist(() => at(i).register(i, "guest")));
    await Promise.allSettled([
      at(0).setCapacity("guest", 14),
      ...Array.from({ length: 6 }, (_, i) => insist(() => at(i).cancel(i))),
      ...Array.from({ length: 6 }, (_, i) => insist(() => at(i).register(60 + i, "guest"))),
    ]);
    await insist(() => at(1).setCapacity("guest", 14));
    expect((await check()).truth.seats).toHaveLength(14);
    const taken = await at(2).register(90, "guest");
    expect(taken.registration.state).toMatch(/confirmed|waitlisted/);
    await check();
  });
});
