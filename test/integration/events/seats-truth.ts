import { type DynamoDBClient, paginateScan } from "@aws-sdk/client-dynamodb";
import { unmarshall } from "@aws-sdk/util-dynamodb";
import { decodeRegistration, decodeRow } from "../../../functions/events/data/registration-codec.ts";
import {
  headsKey,
  placeKey,
  placePk,
  poolGates,
  poolShards,
  seatNumber,
  seatPk,
} from "../../../functions/events/data/registration-keys.ts";
import { poolOf, type StoredEvent } from "../../../functions/events/domain/event.ts";
import { hasEnded, rowOf, type StoredRegistration } from "../../../functions/events/domain/registration.ts";
import type { Gate, Seat, WaitEntry } from "../../../functions/events/domain/seats.ts";
import { entitled, isFree, mustOpen, waitsBefore } from "../../../functions/events/domain/waitlist.ts";
import type { Audience } from "../../../shared/contracts/events-content.ts";
import type { StoredItem, Table } from "../../../shared/dynamo/table.ts";
import type { Instant } from "../../../shared/kernel/time.ts";

/** What the table really holds, read item by item, and what has to be true of it at every moment. */

const shards = [...Array(poolShards).keys()];

export interface Truth {
  readonly event: StoredEvent;
  readonly audience: Audience;
  readonly seats: readonly Seat[];
  readonly gates: readonly Gate[];
  /** In order. */
  readonly waiting: readonly WaitEntry[];
  readonly places: readonly StoredItem[];
  readonly registrations: ReadonlyMap<string, StoredRegistration>;
}

const place = ({ place: where }: StoredRegistration): WaitEntry["rank"] | undefined =>
  where.kind === "wait" ? where.rank : undefined;

/** Every item of a table, by partition: one question, where a pool alone has two in each of its shards. */
async function partitionsOf(client: DynamoDBClient, table: Table): Promise<Map<string, StoredItem[]>> {
  const partitions = new Map<string, StoredItem[]>();
  for await (const { Items = [] } of paginateScan(
    { client },
    { TableName: table.name, ConsistentRead: true },
  ))
    for (const item of Items.map((each) => unmarshall(each) as StoredItem)) {
      const pk = String(item.pk);
      partitions.set(pk, [...(partitions.get(pk) ?? []), item]);
    }
  return partitions;
}

/** Everything of one pool, in a table that holds this event and no other. */
export async function truthOf(
  client: DynamoDBClient,
  table: Table,
  event: StoredEvent,
  audience: Audience,
): Promise<Truth> {
  const partitions = await partitionsOf(client, table);
  const read = (pks: readonly string[]) => pks.flatMap((pk) => partitions.get(pk) ?? []);
  const of = (list: "WAIT" | "PENDING" | "ENDED") =>
    shards.map((shard) => placePk(list, event.id, audience, shard));
  const seatItems = read([0, 1, 2].map((shard) => seatPk(event.id, audience, shard)));
  const waitItems = read(of("WAIT"));
  const others = read([...of("PENDING"), ...of("ENDED")]);
  const places = [...seatItems, ...waitItems, ...others].filter((item) => item.registrantId !== undefined);
  const ids = [...new Set(places.map((item) => String(item.registrantId)))];
  const found = ids.map((id) =>
    partitions.get(`PERSON#${id}`)?.find(({ sk }) => sk === `REGISTRATION#${event.id}`),
  );
  const registrations = new Map(
    found.flatMap((item) => {
      if (item === undefined) return [];
      const registration = decodeRegistration(item);
      return [[registration.registrantId, registration] as const];
    }),
  );
  const waiting = [...registrations.values()]
    .flatMap((registration) => {
      const { place: where, registrantId } = registration;
      const rank = place(registration);
      return where.kind !== "wait" || rank === undefined || registration.audience !== audience
        ? []
        : [{ registrantId, rank, since: where.since }];
    })
    .sort((one, other) => (waitsBefore(one, other) ? -1 : 1));
  return {
    event,
    audience,
    seats: seatItems.map((item) => ({
      number: seatNumber(String(item.sk)),
      registrantId: item.registrantId as string | undefined,
      until: item.until as string | undefined,
    })),
    gates: waitItems.filter(({ sk }) => String(sk).startsWith("GATE")) as unknown as Gate[],
    waiting,
    places,
    registrations,
  };
}

const must = (holds: boolean, what: string, more: unknown = ""): void => {
  if (!holds) throw new Error(`${what} ${JSON.stringify(more)}`);
};

/** What must hold whatever happened, and whatever crashed, before this instant. */
export function checkTruth(truth: Truth, at: Instant): void {
  const { event, audience, seats, gates, waiting, places, registrations } = truth;
  const pool = poolOf(event, audience);
  const placesOf = new Map<string, StoredItem[]>();
  for (const item of places) {
    const id = String(item.registrantId);
    placesOf.set(id, [...(placesOf.get(id) ?? []), item]);
  }
  for (const [id, items] of placesOf) {
    must(items.length === 1, "somebody is in two places", items);
    const registration = registrations.get(id);
    if (registration === undefined) throw new Error(`nobody's place ${JSON.stringify(items)}`);
    const { pk, sk } = placeKey(registration);
    must(items[0]?.pk === pk && items[0]?.sk === sk, "a place that is not the registration's", items);
    const row = decodeRow(items[0] ?? {});
    must(JSON.stringify(sorted(row)) === JSON.stringify(sorted(rowOf(registration))), "a stale row", row);
  }
  must(
    gates.length === poolGates && gates.every(({ size }) => size === seats.length),
    "gates that miscount seats",
    gates,
  );
  must(new Set(gates.map(({ opened }) => opened)).size === 1, "half opened", gates);
  const view = { eventId: event.id, audience, gates, heads: waiting, seats };
  // Until somebody carries the cut-off out, the first phase lasts.
  const seen = mustOpen(view, pool, at) ? "2026-03-02T01:00:00.000Z" : at;
  if (seats.some(isFree)) {
    const stranded = entitled(view, event, pool, seen);
    must(stranded.length === 0, "a free seat while somebody waits for it", stranded);
  }
}

const sorted = (value: unknown): unknown =>
  value === null || typeof value !== "object" || Array.isArray(value)
    ? value
    : Object.fromEntries(
        Object.entries(value)
          .filter(([, inner]) => inner !== undefined)
          .sort(([one], [other]) => (one < other ? -1 : 1))
          .map(([name, inner]) => [name, sorted(inner)]),
      );

/** Nobody who waits before and after was passed over by somebody who got a seat in between. */
export function checkOrder(before: Truth, after: Truth): void {
  const stillWaiting = after.waiting.filter((entry) =>
    before.waiting.some(
      ({ registrantId, rank, since }) =>
        registrantId === entry.registrantId && rank === entry.rank && since === entry.since,
    ),
  );
  const seated = new Set(after.seats.map(({ registrantId }) => registrantId));
  for (const entry of before.waiting.filter(({ registrantId }) => seated.has(registrantId))) {
    const passedOver = stillWaiting.filter((other) => waitsBefore(other, entry));
    must(passedOver.length === 0, "overtaken on the waitlist", { entry, passedOver });
  }
}

/** The head-counts of organizations are what there is to count. */
export async function checkHeads(table: Table, truth: Truth): Promise<void> {
  if (poolOf(truth.event, truth.audience).perOrganization === undefined) return;
  const counts = new Map<string, number>();
  for (const { organization, state } of truth.registrations.values()) {
    if (organization?.id === undefined) continue;
    counts.set(organization.id, (counts.get(organization.id) ?? 0) + (hasEnded(state) ? 0 : 1));
  }
  for (const [id, count] of counts) {
    const item = await table.get(headsKey(truth.event.id, truth.audience, id));
    must(Number(item?.heads ?? 0) === count, "a head-count that is wrong", { id, count, item });
  }
}
