import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { indexes } from "../../../functions/fairs/indexes.ts";
import type { Table } from "../../../shared/dynamo/table.ts";
import { addMilliseconds } from "../../../shared/kernel/time.ts";
import { solveInThread } from "../../../shared/timetable/in-thread.ts";
import { type LocalStore, startStore } from "../../support/dynamodb-local.ts";
import { patience } from "../../support/patience.ts";
import { begin, checkStored, code, crowd, organizer, searchHere } from "./timetable-world.ts";

let store: LocalStore;
let table: Table;

beforeAll(async () => {
  store = await startStore();
  table = await store.newTable("timetables", indexes);
});
afterAll(() => store.stop());

// Each item takes DynamoDB Local its time on a busy machine.
describe("the job", { timeout: 120_000 }, () => {
  it("delivered twice makes a version once", async () => {
    const world = await begin(table, crowd());
    const { number } = await world.order();
    let searches = 0;
    const search: typeof searchHere = (instance, options) => {
      searches += 1;
      return searchHere(instance, options);
    };
    await Promise.all([1, 2, 3].map(() => world.run(number, { search })));
    expect(searches).toBe(1);
    expect((await world.version(number)).state).toBe("ready");
    expect(await checkStored(world, number)).toEqual([]);
  });

  it("killed while it writes is begun anew by another, and nothing of the first is left", async () => {
    const world = await begin(table, crowd());
    const { number } = await world.order();
    const killed = world.run(number, {
      timetables: {
        ...world.parts.timetables,
        write: async (id, meetings) => {
          await world.parts.timetables.write(
            id,
            meetings.slice(0, 3).map((meeting, index) => ({ ...meeting, slot: index + 9 })),
            async () => true,
          );
          throw new Error("killed");
        },
      },
    });
    await expect(killed).rejects.toThrow("killed");
    expect((await world.version(number)).state).toBe("running");
    // The first one's silence is what tells that it is dead.
    world.moment.now = addMilliseconds(world.moment.now, 16_000);
    await world.run(number);
    expect(await world.version(number)).toMatchObject({ state: "ready", held: 8 });
    expect(await checkStored(world, number)).toEqual([]);
  });

  it("that was taken over writes nothing any more", async () => {
    const world = await begin(table, crowd());
    const { number } = await world.order();
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const slow = world.run(number, {
      search: (instance, options) => ({
        answer: held.then(() => searchHere(instance, options).answer),
        stop: release,
      }),
    });
    await expect.poll(async () => (await world.version(number)).state, { timeout: patience }).toBe("running");
    const version = await world.version(number);
    await world.parts.versions.take(version, "another", addMilliseconds(world.moment.now, 16_000));
    await slow;
    expect((await world.version(number)).run?.token).toBe("another");
    expect(await world.meetings(number)).toEqual([]);
  });

  it("searches in a thread beside it", async () => {
    const world = await begin(table, crowd());
    const { number } = await world.order();
    const file = new URL("../../support/search-thread.ts", import.meta.url);
    await world.run(number, { search: (instance, options) => solveInThread(file, instance, options) });
    expect(await world.version(number)).toMatchObject({ state: "ready", held: 8 });
  });

  it("keeps the best so far when somebody says stop", async () => {
    const world = await begin(table, crowd());
    const { number } = await world.order();
    let stopped = false;
    const run = world.run(number, {
      search: (instance, options) => {
        let end = () => {};
        const asked = new Promise<void>((resolve) => {
          end = resolve;
        });
        options.progress({ objective: 3, bound: 20 });
        return {
          answer: asked.then(() => searchHere(instance, options).answer),
          stop: () => {
            stopped = true;
            end();
          },
        };
      },
    });
    await expect
      .poll(async () => (await world.version(number)).quality, { timeout: patience })
      .toEqual({ status: "feasible", weight: 3, bound: 20, cut: false });
    await world.orders.stop(world.eventId, number, organizer);
    await run;
    expect(stopped).toBe(true);
    expect(await world.version(number)).toMatchObject({ state: "ready", held: 8 });
  });

  it("that nobody finishes has failed once nobody can finish it any more", async () => {
    const world = await begin(table, crowd());
    const { number } = await world.order();
    world.moment.now = addMilliseconds(world.moment.now, 21 * 60_000);
    const [version] = (await world.read.list(world.eventId, organizer)).items;
    expect(version).toMatchObject({ number, state: "failed", failure: "interrupted" });
    expect(await code(world.order())).toBe("done");
  });
});
