import * as z from "zod";
import type { Audience } from "../../../shared/contracts/events-content.ts";
import type { StoredItem, Table } from "../../../shared/dynamo/table.ts";
import { Overtaken, type Pools } from "../app/registration-ports.ts";
import type { Rank } from "../domain/registration.ts";
import type { Gate, PoolChange, PoolView, Seat, WaitEntry } from "../domain/seats.ts";
import { waitsBefore } from "../domain/waitlist.ts";
import { layOutPool } from "./lay-out-pool.ts";
import { poolMemory } from "./pool-memory.ts";
import { changeWrites } from "./pool-writes.ts";
import { gatePrefix, gatesInShard, placePk, poolShards, seatNumber, seatPk } from "./registration-keys.ts";
import { waitingPositions } from "./waitlist-positions.ts";

const GateRecord = z.object({
  joins: z.int(),
  releases: z.int(),
  size: z.int(),
  seatShards: z.int(),
  opened: z.boolean(),
});
const SeatRecord = z.object({ registrantId: z.string().optional(), until: z.string().optional() });
const shards = [...Array(poolShards).keys()];

const byTurn = (one: WaitEntry, other: WaitEntry): number => (waitsBefore(one, other) ? -1 : 1);

/** `W#<rank>#<since>#<registrant>`: the key says everything that the order needs. */
function waitEntry(sk: string): WaitEntry {
  const [, rank, since = "", registrantId = ""] = sk.split("#");
  return { rank: Number(rank) as Rank, since, registrantId };
}

/** The seats and the waitlists of pools, in the table of this module. */
export function seatTable(table: Table): Pools {
  /** One query reads the gates and then the first of those who wait behind them: nobody can join unseen in between. */
  async function readShard(eventId: string, audience: Audience, shard: number, heads: number) {
    const { items } = await table.query({
      KeyConditionExpression: "pk = :pk",
      ExpressionAttributeValues: { ":pk": placePk("WAIT", eventId, audience, shard) },
      ProjectionExpression: "sk, joins, releases, #size, seatShards, opened",
      ExpressionAttributeNames: { "#size": "size" },
      ConsistentRead: true,
      Limit: gatesInShard + heads,
    });
    const gates = items.filter(({ sk }) => String(sk).startsWith(gatePrefix));
    if (gates.length < gatesInShard) throw new Error(`pool ${audience} of ${eventId} lacks gates`);
    return {
      gates: gates.map((gate) => GateRecord.parse(gate)),
      waiting: items.slice(gatesInShard).map(({ sk }) => waitEntry(String(sk))),
    };
  }

  async function readSeats(eventId: string, audience: Audience, shard: number): Promise<Seat[]> {
    const seats: Seat[] = [];
    let start: StoredItem | undefined;
    do {
      const page = await table.query({
        KeyConditionExpression: "pk = :pk",
        ExpressionAttributeValues: { ":pk": seatPk(eventId, audience, shard) },
        ProjectionExpression: "sk, registrantId, #until",
        ExpressionAttributeNames: { "#until": "until" },
        ConsistentRead: true,
        ...(start === undefined ? {} : { ExclusiveStartKey: start }),
      });
      for (const item of page.items)
        seats.push({ number: seatNumber(String(item.sk)), ...SeatRecord.parse(item) });
      start = page.lastKey;
    } while (start !== undefined);
    return seats;
  }

  async function look(eventId: string, audience: Audience, heads: number): Promise<PoolView> {
    const queues = await Promise.all(shards.map((shard) => readShard(eventId, audience, shard, heads)));
    const gates = [...Array(gatesInShard).keys()].flatMap((row) =>
      queues.flatMap((queue): Gate[] => queue.gates.slice(row, row + 1)),
    );
    const seatShards = Math.max(...gates.map((gate) => gate.seatShards));
    const seats = await Promise.all(
      [...Array(seatShards).keys()].map((shard) => readSeats(eventId, audience, shard)),
    );
    return {
      eventId,
      audience,
      gates,
      heads: queues
        .flatMap(({ waiting }) => waiting)
        .sort(byTurn)
        .slice(0, heads),
      seats: seats.flat(),
    };
  }

  const memory = poolMemory(look);

  /** A registration that is not what it was says nothing about its pool: the same call again must not read it anew. */
  const saysNothingOfPool = (error: unknown): boolean =>
    error instanceof Overtaken && error.what === "registration";

  async function commit(change: PoolChange): Promise<void> {
    try {
      await table.transact(changeWrites(change));
    } catch (error) {
      if (!saysNothingOfPool(error)) memory.forget(change);
      throw error;
    }
    memory.note(change);
  }

  return {
    open: layOutPool(table),
    recent: memory.recent,
    look: memory.fresh,
    commit,
    position: waitingPositions(table),
  };
}
