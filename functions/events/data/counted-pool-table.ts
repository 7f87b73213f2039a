import { Audience } from "../../../shared/contracts/events-content.ts";
import type { Table } from "../../../shared/dynamo/table.ts";
import type { CountedPools, PoolName } from "../app/count-seats.ts";
import { eventCardKey } from "./keys.ts";

class CountedMeanwhile extends Error {}

/** Counts stand on the row of the lists, so that a list and a page are read with them in one query. */
export const countedPoolTable = (table: Table): CountedPools => ({
  async keep(eventId, counts, countedAt) {
    try {
      await table.transact([
        {
          update: {
            Key: eventCardKey(eventId),
            UpdateExpression: "SET #counts.#audience = :counts, #counted.#audience = :at",
            ConditionExpression: "attribute_not_exists(#counted.#audience) OR #counted.#audience < :at",
            ExpressionAttributeNames: {
              "#counts": "counts",
              "#counted": "countedAt",
              "#audience": counts.audience,
            },
            ExpressionAttributeValues: { ":counts": counts, ":at": countedAt },
          },
          onConditionFailed: () => new CountedMeanwhile(),
        },
      ]);
    } catch (error) {
      if (!(error instanceof CountedMeanwhile)) throw error;
    }
  },
});

const ofPool = /^(?:SEATS|WAIT)#([^#]+)#([^#]+)#\d+$/;

/** The pool that a partition belongs to; undefined for partitions of something else. */
export function poolOfPartition(pk: string): PoolName | undefined {
  const [, eventId, audience] = ofPool.exec(pk) ?? [];
  return eventId === undefined ? undefined : { eventId, audience: Audience.parse(audience) };
}
