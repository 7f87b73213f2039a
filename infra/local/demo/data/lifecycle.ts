import type { DemoMove } from "./types.ts";

/** The lives that demo items have led, by where they ended. */

type Path = readonly [DemoMove, ...DemoMove[]];

const submit = { move: "submit" } as const;
const publish = { move: "publish" } as const;

export const draft = [] as const;
export const submitted = [submit] as const satisfies Path;
export const open = [submit, publish] as const satisfies Path;

export const returned = (reason: string): Path => [submit, { move: "return", reason }];
export const refining = (reason: string): Path => [submit, { move: "refine", reason }];
export const diverted = (to: "challenge" | "service" | "other", reason: string): Path => [
  submit,
  { move: "divert", to, reason },
];
export const matched = (reason: string): Path => [submit, publish, { move: "match", reason }];
export const closed = (reason: string): Path => [submit, publish, { move: "close", reason }];

/** Open at the second attempt: returned once, corrected, submitted again. */
export const openAfterReturn = (reason: string): Path => [
  submit,
  { move: "return", reason },
  submit,
  publish,
];

/** Open after a broker made it precise. */
export const openAfterRefining = (asked: string, done: string): Path => [
  submit,
  { move: "refine", reason: asked },
  { move: "hand-back", reason: done },
  publish,
];
