import type { Fact } from "./fact.ts";

/** How well one field of a pair fits, and what an explanation says about it: one judgement for both. */
export interface Assessment {
  /** 0…1; undefined when one side does not say. */
  readonly value: number | undefined;
  readonly satisfied?: readonly Fact[];
  readonly violated?: readonly Fact[];
}

/** One side does not say: neither for nor against. */
export const unknown: Assessment = { value: undefined };
