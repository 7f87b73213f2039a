import type { Committee } from "../../../../../shared/contracts/sealing.ts";

/** Why a committee cannot be fixed yet; empty when it can. */
export type Lack = "holders" | "auditor";

/** Two must never be enough for all: losing one share does no harm, and an auditor holds one. */
export function lacksOf({ holders }: Pick<Committee, "holders">): Lack[] {
  const lacks: Lack[] = [];
  if (holders.length < 3) lacks.push("holders");
  if (!holders.some(({ role }) => role === "auditor")) lacks.push("auditor");
  return lacks;
}

/** Thresholds that leave at least one share to lose. */
export const thresholds = (holders: number): number[] =>
  Array.from({ length: Math.max(0, Math.min(holders - 1, 10) - 1) }, (_, i) => i + 2);

/** More than half, so that no minority opens; never all. */
export const usualThreshold = (holders: number): number =>
  Math.max(2, Math.min(holders - 1, Math.floor(holders / 2) + 1));
