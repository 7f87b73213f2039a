import { type Sha256, sha256Hex } from "./sha256.ts";

/**
 * The lot that somebody draws: lower goes first. Anybody can repeat the draw from the seed, and nobody can choose it
 * who does not choose the seed: it must be fixed after those who draw are, and published.
 */
export const lotOf = (seed: string, id: string): Sha256 =>
  sha256Hex(new TextEncoder().encode(`duijie draw\n${seed}\n${id}`));
