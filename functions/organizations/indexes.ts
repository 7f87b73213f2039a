/** The secondary indexes of this table: infrastructure makes them, `data/keys.ts` writes their attributes. */
export const indexes = [
  { name: "gsi1", partitionKey: "gsi1pk", sortKey: "gsi1sk", projection: "ALL" },
  { name: "gsi2", partitionKey: "gsi2pk", sortKey: "gsi2sk", projection: "ALL" },
] as const;
