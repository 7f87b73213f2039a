import { describe, expect, it } from "vitest";
import { poolMemory } from "../../../functions/events/data/pool-memory.ts";
import type { PoolView, Seat } from "../../../functions/events/domain/seats.ts";

const free: Seat = { number: 0 };
const taken: Seat = { number: 0, registrantId: "per_1" };

function memoryOf(...seats: readonly Seat[]) {
  let at = 0;
  let looks = 0;
  const look = async (eventId: string, audience: PoolView["audience"]): Promise<PoolView> => {
    looks += 1;
    return { eventId, audience, gates: [], heads: [], seats };
  };
  const memory = poolMemory(look, () => at);
  return {
    /** Asks so long after the beginning; gives how often the table was read by then. */
    async asked(afterMs: number, joins: boolean): Promise<number> {
      at = afterMs;
      await memory.recent("act_1", "guest", joins);
      return looks;
    },
    forget: () => memory.forget({ eventId: "act_1", audience: "guest" }),
  };
}

describe("what a function remembers of a pool", () => {
  it("is a second old at most where there are seats to take", async () => {
    const memory = memoryOf(free);
    expect(await memory.asked(0, true)).toBe(1);
    expect(await memory.asked(999, true)).toBe(1);
    expect(await memory.asked(1000, true)).toBe(2);
  });

  it("stands for whoever joins a full pool, until a gate says otherwise", async () => {
    const memory = memoryOf(taken);
    expect(await memory.asked(0, true)).toBe(1);
    expect(await memory.asked(3_600_000, true)).toBe(1);
    memory.forget();
    expect(await memory.asked(3_600_001, true)).toBe(2);
  });

  it("is no older than a second for whoever would be told that it is full", async () => {
    const memory = memoryOf(taken);
    expect(await memory.asked(0, false)).toBe(1);
    expect(await memory.asked(1000, false)).toBe(2);
  });
});
