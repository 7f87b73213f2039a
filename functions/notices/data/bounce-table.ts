import { createHash } from "node:crypto";
import * as z from "zod";
import type { Table } from "../../../shared/dynamo/table.ts";
import type { Bounces } from "../app/ports.ts";
import { bounceKey } from "./keys.ts";

const BounceRecord = z.object({ addressHash: z.string(), since: z.string(), code: z.string() });

/** The address stands in the profile; here it is only recognised. */
const hashOf = (address: string): string =>
  createHash("sha256").update(address.trim().toLowerCase()).digest("hex");

class KnownAlready extends Error {}

/** Addresses that are refused: one for each person, the latest. */
export const bounceTable = (table: Table): Bounces => ({
  async of(personId, address) {
    const stored = await table.get(bounceKey(personId));
    if (stored === undefined) return undefined;
    const { addressHash, since, code } = BounceRecord.parse(stored);
    return addressHash === hashOf(address) ? { since, code } : undefined;
  },

  async note(personId, address, { since, code }) {
    const addressHash = hashOf(address);
    try {
      await table.transact([
        {
          put: {
            Item: { ...bounceKey(personId), addressHash, since, code },
            ConditionExpression: "attribute_not_exists(pk) OR addressHash <> :hash",
            ExpressionAttributeValues: { ":hash": addressHash },
          },
          onConditionFailed: () => new KnownAlready(),
        },
      ]);
    } catch (error) {
      if (!(error instanceof KnownAlready)) throw error;
    }
  },

  forget: (personId) => table.transact([{ remove: { Key: bounceKey(personId) } }]),
});
