import * as z from "zod";
import type { Table } from "../../../shared/dynamo/table.ts";
import { addMilliseconds, epochSeconds } from "../../../shared/kernel/time.ts";
import type { Alerts } from "../app/ports.ts";
import { alertKey, alertsPk, raisedKey } from "./keys.ts";

const AlertRecord = z.object({
  organizationId: z.string(),
  itemId: z.string(),
  otherId: z.string(),
  at: z.string(),
});

/** A listing is open for twelve months at most; after that a pair may be news again. */
const rememberedForMs = 400 * 24 * 3_600_000;
/** A transaction takes no more. */
const mostWrites = 100;

class RaisedBefore extends Error {}

/** New strong matches that owners have not been told of yet. */
export const alertTable = (table: Table): Alerts => ({
  async raise(alert) {
    const { organizationId, itemId, otherId, at } = alert;
    try {
      await table.transact([
        {
          put: {
            Item: {
              ...raisedKey(itemId, otherId),
              at,
              expiresAt: epochSeconds(addMilliseconds(at, rememberedForMs)),
            },
            ConditionExpression: "attribute_not_exists(pk) OR expiresAt < :now",
            ExpressionAttributeValues: { ":now": epochSeconds(at) },
          },
          onConditionFailed: () => new RaisedBefore(),
        },
        { put: { Item: { ...alertKey(organizationId, itemId, otherId), ...alert } } },
      ]);
      return true;
    } catch (error) {
      if (error instanceof RaisedBefore) return false;
      throw error;
    }
  },

  async pending() {
    const stored = await table.queryAll(alertsPk);
    return stored.map((item) => AlertRecord.parse(item));
  },

  async settle(alerts) {
    for (let at = 0; at < alerts.length; at += mostWrites) {
      await table.transact(
        alerts.slice(at, at + mostWrites).map(({ organizationId, itemId, otherId }) => ({
          remove: { Key: alertKey(organizationId, itemId, otherId) },
        })),
      );
    }
  },
});
