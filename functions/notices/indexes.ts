/** The secondary indexes of this table: infrastructure makes them, `data` writes their attributes. */
export const indexes = [
  {
    /** What is due for a webhook, by when: only deliveries that wait for an attempt have these attributes. */
    name: "by-due",
    partitionKey: "dueFor",
    sortKey: "nextAttemptAt",
    projection: "ALL",
  },
] as const;
