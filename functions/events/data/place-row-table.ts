import * as z from "zod";
import type { Audience } from "../../../shared/contracts/events-content.ts";
import type { Cursors } from "../../../shared/dynamo/cursor.ts";
import type { StoredItem, Table } from "../../../shared/dynamo/table.ts";
import type { PlaceChoice, PlaceRows } from "../app/desk-ports.ts";
import type { Row } from "../domain/registration.ts";
import { decodeRow } from "./registration-codec.ts";
import { gateKey, type PlaceList, placePk, poolShards, seatPk } from "./registration-keys.ts";

const GateRecord = z.object({ seatShards: z.int() });
const Position = z.object({ pk: z.string(), sk: z.string() });
type Position = z.infer<typeof Position>;

/** So many partitions are read at once: an event has dozens of small ones. */
const atOnce = 16;

const listOf = { wait: "WAIT", pending: "PENDING", ended: "ENDED" } as const satisfies Record<
  string,
  PlaceList
>;
const upTo = (count: number): number[] => Array.from({ length: count }, (_, i) => i);

/** The rows that places carry: lists, figures and sheets read them alone. */
export function placeRowTable(table: Table, cursors: Cursors): PlaceRows {
  /** The taken places of a partition, after this one. */
  async function rowsIn(pk: string, after = " "): Promise<{ row: Row; position: Position }[]> {
    const rows: { row: Row; position: Position }[] = [];
    let start: StoredItem | undefined;
    do {
      const page = await table.query({
        KeyConditionExpression: "pk = :pk AND sk > :after",
        ExpressionAttributeValues: { ":pk": pk, ":after": after },
        ConsistentRead: true,
        ...(start === undefined ? {} : { ExclusiveStartKey: start }),
      });
      for (const stored of page.items) {
        const row = decodeRow(stored);
        if (row !== undefined) rows.push({ row, position: Position.parse(stored) });
      }
      start = page.lastKey;
    } while (start !== undefined);
    return rows;
  }

  /** How many partitions the seats of a pool lie in; there never come to be fewer. */
  async function seatShardsOf(eventId: string, audience: Audience): Promise<number> {
    const gate = await table.get(gateKey(eventId, audience, 0));
    return gate === undefined ? 0 : GateRecord.parse(gate).seatShards;
  }

  /** The partitions that hold these places, in the order in which lists show them. */
  async function partitionsOf(eventId: string, { audiences, kinds }: PlaceChoice): Promise<string[]> {
    const ofPools = audiences.map(async (audience) => {
      const seatShards = kinds.includes("seat") ? await seatShardsOf(eventId, audience) : 0;
      return kinds.flatMap((kind) =>
        kind === "seat"
          ? upTo(seatShards).map((shard) => seatPk(eventId, audience, shard))
          : upTo(poolShards).map((shard) => placePk(listOf[kind], eventId, audience, shard)),
      );
    });
    return (await Promise.all(ofPools)).flat();
  }

  return {
    async page(eventId, places, { choice, keep }, { limit, cursor }) {
      const list = `places|${eventId}|${choice}`;
      const from = cursor === undefined ? undefined : Position.parse(cursors.open(list, cursor));
      const partitions = await partitionsOf(eventId, places);
      const rest = from === undefined ? partitions : partitions.slice(partitions.indexOf(from.pk));
      const found: { row: Row; position: Position }[] = [];
      for (let i = 0; i < rest.length && found.length <= limit; i += atOnce) {
        const read = await Promise.all(
          rest.slice(i, i + atOnce).map((pk) => rowsIn(pk, pk === from?.pk ? from.sk : undefined)),
        );
        found.push(...read.flat().filter(({ row }) => keep(row)));
      }
      const shown = found.slice(0, limit);
      const last = shown.at(-1);
      const more = found.length > limit && last !== undefined;
      return {
        items: shown.map(({ row }) => row),
        ...(more ? { nextCursor: cursors.seal(list, last.position) } : {}),
      };
    },

    async all(eventId, places) {
      const partitions = await partitionsOf(eventId, places);
      // Whoever moves while the partitions are read may be met twice: the later row is the one that holds.
      const rows = new Map<string, Row>();
      for (let i = 0; i < partitions.length; i += atOnce) {
        const read = await Promise.all(partitions.slice(i, i + atOnce).map((pk) => rowsIn(pk)));
        for (const { row } of read.flat()) {
          const known = rows.get(row.registrantId);
          if (known === undefined || known.version < row.version) rows.set(row.registrantId, row);
        }
      }
      return [...rows.values()];
    },
  };
}
