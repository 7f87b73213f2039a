/** The secondary indexes of this table: infrastructure makes them, `data/keys.ts` writes their attributes. */
export const indexes = [
  /** Organizations of one status, by when they were submitted or last changed. */
  { name: "by-status", partitionKey: "statusPk", sortKey: "statusSk", projection: "ALL" },
  /** The same within one recommending unit, for its district office. */
  { name: "by-unit", partitionKey: "unitPk", sortKey: "unitSk", projection: "ALL" },
  /** Qualifications by the day of their next reminder, in months; sparse. */
  { name: "by-due", partitionKey: "duePk", sortKey: "dueSk", projection: "ALL" },
  /** Every staff role held, by person. */
  { name: "by-staff", partitionKey: "staffPk", sortKey: "staffSk", projection: "ALL" },
] as const;
