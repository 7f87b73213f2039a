/** The secondary indexes of this table: none, since every list is kept as items of its own (docs/access-patterns.md). */
export const indexes = [] as const;
