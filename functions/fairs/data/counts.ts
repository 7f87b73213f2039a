import * as z from "zod";
import type { Table, Write } from "../../../shared/dynamo/table.ts";
import type { Counts, FairCounts } from "../app/fair-ports.ts";
import { countsKey, countsPrefix, fairPk } from "./keys.ts";

/** Counts what a transaction changes, in the part that the changed thing's id chooses. */
export function countsWrites(eventId: string, id: string, change: Partial<FairCounts>): Write[] {
  const changed = Object.entries(change).filter(([, by]) => by !== 0);
  if (changed.length === 0) return [];
  return [
    {
      update: {
        Key: countsKey(eventId, id),
        UpdateExpression: `ADD ${changed.map(([name]) => `#${name} :${name}`).join(", ")}`,
        ExpressionAttributeNames: Object.fromEntries(changed.map(([name]) => [`#${name}`, name])),
        ExpressionAttributeValues: Object.fromEntries(changed.map(([name, by]) => [`:${name}`, by])),
      },
    },
  ];
}

const part = z.int().default(0);
const Part = z.object({ participants: part, requests: part, accepted: part, mutual: part });

/** The counts of a fair, from their parts. */
export const countsTable = (table: Table): Counts => ({
  async of(eventId) {
    const parts = (await table.queryAll(fairPk(eventId), countsPrefix)).map((stored) => Part.parse(stored));
    const sum = (name: keyof FairCounts) => parts.reduce((total, one) => total + one[name], 0);
    return {
      participants: sum("participants"),
      requests: sum("requests"),
      accepted: sum("accepted"),
      mutual: sum("mutual"),
    };
  },
});
