import type { StoredItem, Table } from "../../../shared/dynamo/table.ts";
import { addMilliseconds, epochSeconds, type Instant } from "../../../shared/kernel/time.ts";
import type { Deliveries } from "../app/webhook-ports.ts";
import type { Delivery } from "../domain/delivery.ts";
import { payloadOf } from "../domain/public-fact.ts";
import { decodeDelivery } from "./delivery-codec.ts";
import { derivedId } from "./derived-id.ts";
import { deliveryKey } from "./keys.ts";

const keptForMs = 30 * 24 * 3_600_000;

/** Longer than an attempt takes: whoever began one and has not ended it by then is dead. */
const leaseMs = 60_000;

const dueInOneRun = 100;

class AlreadyThere extends Error {
  readonly found: StoredItem | undefined;
  constructor(found: StoredItem | undefined) {
    super("already there");
    this.found = found;
  }
}
class TakenByAnother extends Error {}

const expiryAt = (at: Instant): number => epochSeconds(addMilliseconds(at, keptForMs));

/** Messages for webhooks: one item for each webhook and fact, under an id that follows from both. */
export function deliveryTable(table: Table): Deliveries {
  const first = (delivery: Delivery, at: Instant): StoredItem => ({
    ...deliveryKey(delivery.webhookId, delivery.id),
    ...delivery,
    dueFor: delivery.webhookId,
    expiresAt: expiryAt(at),
  });

  return {
    async queue(webhookId, fact, at) {
      const delivery: Delivery = {
        id: derivedId("delivery", fact.at, fact.type, fact.eventId, webhookId),
        webhookId,
        type: fact.type,
        at: fact.at,
        body: payloadOf(fact),
        begun: 0,
        attempts: [],
        nextAttemptAt: at,
      };
      try {
        await table.transact([
          {
            put: { Item: first(delivery, at), ConditionExpression: "attribute_not_exists(pk)" },
            onConditionFailed: (found) => new AlreadyThere(found),
          },
        ]);
        return delivery;
      } catch (error) {
        if (!(error instanceof AlreadyThere) || error.found === undefined) throw error;
        return decodeDelivery(error.found);
      }
    },

    async find(webhookId, id) {
      const stored = await table.get(deliveryKey(webhookId, id));
      return stored === undefined ? undefined : decodeDelivery(stored);
    },

    async due(webhookId, at) {
      const page = await table.query({
        IndexName: "by-due",
        KeyConditionExpression: "dueFor = :webhook AND nextAttemptAt <= :now",
        FilterExpression: "expiresAt > :seconds",
        ExpressionAttributeValues: { ":webhook": webhookId, ":now": at, ":seconds": epochSeconds(at) },
        Limit: dueInOneRun,
      });
      return page.items.map(decodeDelivery);
    },

    async begin(delivery, at) {
      const { nextAttemptAt, begun } = delivery;
      if (nextAttemptAt === undefined || nextAttemptAt > at) return undefined;
      const leasedUntil = addMilliseconds(at, leaseMs);
      try {
        await table.transact([
          {
            update: {
              Key: deliveryKey(delivery.webhookId, delivery.id),
              UpdateExpression: "SET nextAttemptAt = :lease, begun = :next",
              ConditionExpression: "nextAttemptAt = :seen AND begun = :begun",
              ExpressionAttributeValues: {
                ":lease": leasedUntil,
                ":next": begun + 1,
                ":seen": nextAttemptAt,
                ":begun": begun,
              },
            },
            onConditionFailed: () => new TakenByAnother(),
          },
        ]);
        return { ...delivery, nextAttemptAt: leasedUntil, begun: begun + 1 };
      } catch (error) {
        if (error instanceof TakenByAnother) return undefined;
        throw error;
      }
    },

    async end(delivery, attempt, ending) {
      const delivered = ending === "delivered";
      const next = typeof ending === "object" ? ending.nextAttemptAt : undefined;
      const sets = [
        "attempts = list_append(attempts, :attempt)",
        ...(delivered ? ["deliveredAt = :at"] : []),
        ...(next === undefined ? [] : ["nextAttemptAt = :next"]),
      ];
      try {
        await table.transact([
          {
            update: {
              Key: deliveryKey(delivery.webhookId, delivery.id),
              UpdateExpression: `SET ${sets.join(", ")}${next === undefined ? " REMOVE nextAttemptAt, dueFor" : ""}`,
              // A success counts however late it comes; a failure only as long as nobody has begun again.
              ConditionExpression: delivered
                ? "attribute_exists(pk)"
                : "begun = :begun AND attribute_not_exists(deliveredAt)",
              ExpressionAttributeValues: {
                ":attempt": [attempt],
                ...(delivered ? { ":at": attempt.at } : { ":begun": delivery.begun }),
                ...(next === undefined ? {} : { ":next": next }),
              },
            },
            onConditionFailed: () => new TakenByAnother(),
          },
        ]);
      } catch (error) {
        if (!(error instanceof TakenByAnother)) throw error;
      }
    },

    async replay({ deliveredAt: _, ...delivery }, at) {
      const again: Delivery = { ...delivery, begun: 0, attempts: [], nextAttemptAt: at };
      await table.transact([{ put: { Item: first(again, at) } }]);
      return again;
    },
  };
}
