import type { Table } from "../../../shared/dynamo/table.ts";
import { addMilliseconds, epochSeconds } from "../../../shared/kernel/time.ts";
import type { Claims, Entry } from "../app/ports.ts";
import { encodeEntry, noticeIdOf } from "./entry-codec.ts";
import { claimKey, entryKey, unreadKey } from "./keys.ts";

/** Longer than the function may run: whoever holds a claim after that is dead. */
const leaseMs = 90_000;

const dayMs = 24 * 3_600_000;
/** Longer than any event is delivered again, replays from an archive included. */
const rememberedForMs = 90 * dayMs;
const keptForMs = 180 * dayMs;

class Taken extends Error {}

class Held extends Error {
  readonly settled: boolean;
  constructor(settled: boolean) {
    super("held");
    this.settled = settled;
  }
}

/** Claims with a lease: a crash between claim and mail is made good by the next delivery, a sent mail stays sent. */
export function claimTable(table: Table): Claims {
  /** The claim and the inbox's entry, all or nothing: whoever comes second finds both. */
  const open = (entry: Entry, at: string): Promise<void> => {
    const { personId, notice } = entry;
    const noticeId = noticeIdOf(entry);
    const kept = { ...encodeEntry(entry), expiresAt: epochSeconds(addMilliseconds(at, keptForMs)) };
    return table.transact([
      {
        put: {
          Item: {
            ...claimKey(notice.eventId, personId),
            leasedUntil: addMilliseconds(at, leaseMs),
            expiresAt: epochSeconds(addMilliseconds(at, rememberedForMs)),
          },
          ConditionExpression: "attribute_not_exists(pk)",
        },
        onConditionFailed: () => new Taken(),
      },
      { put: { Item: { ...entryKey(personId, noticeId), ...kept } } },
      { put: { Item: { ...unreadKey(personId, noticeId), ...kept } } },
    ]);
  };

  const takeOver = ({ notice, personId }: Entry, at: string): Promise<void> =>
    table.transact([
      {
        update: {
          Key: claimKey(notice.eventId, personId),
          UpdateExpression: "SET leasedUntil = :until",
          ConditionExpression: "attribute_not_exists(settledAt) AND leasedUntil <= :now",
          ExpressionAttributeValues: { ":now": at, ":until": addMilliseconds(at, leaseMs) },
        },
        onConditionFailed: (found) => new Held(found?.settledAt !== undefined),
      },
    ]);

  return {
    async claim(entry, at) {
      try {
        await open(entry, at).catch((error) => {
          if (!(error instanceof Taken)) throw error;
          return takeOver(entry, at);
        });
        return "claimed";
      } catch (error) {
        if (!(error instanceof Held)) throw error;
        return error.settled ? "settled" : "busy";
      }
    },

    settle: (eventId, personId, outcome, at) =>
      table.transact([
        {
          update: {
            Key: claimKey(eventId, personId),
            UpdateExpression: "SET settledAt = :at, outcome = :outcome",
            ExpressionAttributeValues: { ":at": at, ":outcome": outcome },
          },
        },
      ]),

    release: (eventId, personId, at) =>
      table.transact([
        {
          update: {
            Key: claimKey(eventId, personId),
            UpdateExpression: "SET leasedUntil = :at",
            ConditionExpression: "attribute_not_exists(settledAt)",
            ExpressionAttributeValues: { ":at": at },
          },
        },
      ]),
  };
}
