const row = ["summary", "openQuestions"] as const;

/** The secondary indexes of this table: infrastructure makes them, `data/challenge-codec.ts` writes their attributes. */
export const indexes = [
  { name: "by-programme", partitionKey: "boardPk", sortKey: "boardSk", projection: row },
  { name: "by-poster", partitionKey: "posterPk", sortKey: "posterSk", projection: row },
  { name: "by-directory", partitionKey: "directoryPk", sortKey: "directorySk", projection: row },
] as const;
