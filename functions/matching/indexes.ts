/** This table needs no secondary index. */
export const indexes = [] as const;
