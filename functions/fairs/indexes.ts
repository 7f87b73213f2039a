/** The secondary indexes of this table: infrastructure makes them, `data/fair-codec.ts` writes their attributes. */
export const indexes = [
  { name: "by-start", partitionKey: "listPk", sortKey: "listSk", projection: "ALL" },
] as const;
