import { createHash } from "node:crypto";
import * as z from "zod";
import type { StoredItem, Table } from "../../../shared/dynamo/table.ts";
import { addDays, endOfCivilDate, epochSeconds } from "../../../shared/kernel/time.ts";
import type { Impressions } from "../app/ports.ts";
import { impressionKey, impressionsPk } from "./keys.ts";

const ImpressionRecord = z.object({
  day: z.string(),
  at: z.string(),
  itemId: z.string(),
  snapshot: z.string().optional(),
  weights: z.string(),
  shown: z.array(z.object({ id: z.string(), organizationId: z.string() })),
});

/** Long enough to learn a ranking from one day; they name no person. */
const keptDays = 730;

/** The same list looks the same: reloading a page shows nobody more often. */
const listName = (shown: readonly { readonly id: string }[]): string =>
  createHash("sha256")
    .update(shown.map(({ id }) => id).join())
    .digest("base64url")
    .slice(0, 12);

/** The lists that owners saw, one partition a day. */
export const impressionTable = (table: Table): Impressions => ({
  note: (impression) =>
    table.transact([
      {
        put: {
          Item: {
            ...impressionKey(impression.day, impression.itemId, listName(impression.shown)),
            ...impression,
            expiresAt: epochSeconds(endOfCivilDate(addDays(impression.day, keptDays))),
          },
        },
      },
    ]),

  async *of(day) {
    let start: StoredItem | undefined;
    do {
      const page = await table.query({
        KeyConditionExpression: "pk = :pk",
        ExpressionAttributeValues: { ":pk": impressionsPk(day) },
        ...(start === undefined ? {} : { ExclusiveStartKey: start }),
      });
      for (const stored of page.items) yield ImpressionRecord.parse(stored);
      start = page.lastKey;
    } while (start !== undefined);
  },
});
