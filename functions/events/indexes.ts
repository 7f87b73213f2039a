const card = ["card", "counts", "cover"] as const;

/** The secondary indexes of this table: infrastructure makes them, `data/event-codec.ts` writes their attributes. */
export const indexes = [
  { name: "by-start", partitionKey: "listPk", sortKey: "listSk", projection: card },
  { name: "by-directory", partitionKey: "directoryPk", sortKey: "directorySk", projection: card },
] as const;
