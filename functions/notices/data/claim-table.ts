import type { Table } from "../../../shared/dynamo/table.ts";
import { addMilliseconds, epochSeconds } from "../../../shared/kernel/time.ts";
import type { Claims } from "../app/ports.ts";

/** One item for each event and person. */
const noticeKey = (eventId: string, personId: string) => ({
  pk: `NOTICE#${eventId}`,
  sk: `PERSON#${personId}`,
});

/** Longer than the function may run: whoever holds a claim after that is dead. */
const leaseMs = 90_000;

/** Longer than any event is delivered again, replays from an archive included. */
const rememberedForMs = 90 * 24 * 3_600_000;

class Taken extends Error {
  readonly sent: boolean;
  constructor(sent: boolean) {
    super("taken");
    this.sent = sent;
  }
}

/** Claims with a lease: a crash between claim and mail is made good by the next delivery, a sent mail stays sent. */
export const claimTable = (table: Table): Claims => ({
  async claim(eventId, personId, at) {
    try {
      await table.transact([
        {
          put: {
            Item: {
              ...noticeKey(eventId, personId),
              leasedUntil: addMilliseconds(at, leaseMs),
              expiresAt: epochSeconds(addMilliseconds(at, rememberedForMs)),
            },
            ConditionExpression:
              "attribute_not_exists(pk) OR (attribute_not_exists(sentAt) AND leasedUntil <= :now)",
            ExpressionAttributeValues: { ":now": at },
          },
          onConditionFailed: (found) => new Taken(found?.sentAt !== undefined),
        },
      ]);
      return "claimed";
    } catch (error) {
      if (!(error instanceof Taken)) throw error;
      return error.sent ? "sent" : "busy";
    }
  },

  sent: (eventId, personId, at) =>
    table.transact([
      {
        update: {
          Key: noticeKey(eventId, personId),
          UpdateExpression: "SET sentAt = :at",
          ExpressionAttributeValues: { ":at": at },
        },
      },
    ]),

  release: (eventId, personId, at) =>
    table.transact([
      {
        update: {
          Key: noticeKey(eventId, personId),
          UpdateExpression: "SET leasedUntil = :at",
          ConditionExpression: "attribute_not_exists(sentAt)",
          ExpressionAttributeValues: { ":at": at },
        },
      },
    ]),
});
