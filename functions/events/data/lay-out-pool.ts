import type { Audience } from "../../../shared/contracts/events-content.ts";
import type { Table, Write } from "../../../shared/dynamo/table.ts";
import { newGate } from "./gate-writes.ts";
import { gateKey, poolGates, seatKey, shardOfSeat } from "./registration-keys.ts";

/** A transaction holds 100 items: so many seats, and the question whether the gates are there already. */
const seatsAtOnce = 99;
/** Transactions under way at once. */
const underWay = 4;

class LaidOut extends Error {}
class Present extends Error {}

/** Nobody can be in a pool without gates, so nothing that is put before them can take a seat from anybody. */
const beforeTheGates = (eventId: string, audience: Audience): Write => ({
  check: { Key: gateKey(eventId, audience, 0), ConditionExpression: "attribute_not_exists(pk)" },
  onConditionFailed: () => new LaidOut(),
});

const newItem = (item: Record<string, unknown>, onConditionFailed: () => Error): Write => ({
  put: { Item: item, ConditionExpression: "attribute_not_exists(pk)" },
  onConditionFailed,
});

/**
 * Puts the first seats of a pool, then all its gates: from then on people can register, and not before. Answers whether
 * the pool surely has these seats and no others; not so where the gates, or after a crash some seats, were there before.
 */
export const layOutPool =
  (table: Table) =>
  async (eventId: string, audience: Audience, capacity: number): Promise<boolean> => {
    let afresh = true;
    const putSeats = async (numbers: readonly number[]): Promise<void> => {
      const seats = numbers.map((number) =>
        newItem({ ...seatKey(eventId, audience, number) }, () => new Present()),
      );
      await table.transact([beforeTheGates(eventId, audience), ...seats]).catch((error: unknown) => {
        if (!(error instanceof Present)) throw error;
        afresh = false;
      });
    };
    const numbers = Array.from({ length: capacity }, (_, i) => i + 1);
    const parcels: number[][] = [];
    while (numbers.length > 0) parcels.push(numbers.splice(0, seatsAtOnce));
    const gate = { ...newGate, size: capacity, seatShards: shardOfSeat(capacity) + 1 };
    const gates = [...Array(poolGates).keys()].map((number) =>
      newItem({ ...gateKey(eventId, audience, number), ...gate }, () => new LaidOut()),
    );
    try {
      while (parcels.length > 0) await Promise.all(parcels.splice(0, underWay).map(putSeats));
      await table.transact(gates);
      return afresh;
    } catch (error) {
      if (error instanceof LaidOut) return false;
      throw error;
    }
  };
