/** The secondary indexes of this table: infrastructure makes them, `data/keys.ts` writes their attributes. */
export const indexes = [
  { name: "by-owner", partitionKey: "ownerPk", sortKey: "ownerSk", projection: ["summary"] },
  { name: "by-queue", partitionKey: "queuePk", sortKey: "queueSk", projection: ["summary"] },
  { name: "by-queue-all", partitionKey: "allQueuePk", sortKey: "allQueueSk", projection: ["summary"] },
] as const;
