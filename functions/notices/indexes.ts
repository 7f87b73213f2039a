/** The secondary indexes of this table: infrastructure makes them, `data/keys.ts` writes their attributes. */
export const indexes = [] as const;
