/** Ranking by text: pure TypeScript, the same in a function, in the console's build and from the command line. */
export { normalize } from "./normalize.ts";
export type { Feedback, PreparedQuery } from "./prepared-query.ts";
export { SnapshotRefused } from "./segment-codec.ts";
export { learnStatistics, type Statistics } from "./statistics.ts";
export { terms } from "./terms.ts";
export { type QueryOptions, type TermShare, type TextHit, TextIndex } from "./text-index.ts";
export type { TextItem } from "./text-item.ts";
