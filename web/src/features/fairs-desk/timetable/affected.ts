import type { Comparison, Meeting } from "../../../../../shared/contracts/timetables-content.ts";

type Changes = Pick<Comparison, "moved" | "lost" | "added">;

/** Whose agenda is another one afterwards: both sides of whatever moved, went or came. */
export function affectedBy(
  { moved, lost, added }: Changes,
  before: readonly Meeting[],
  after: readonly Meeting[],
): string[] {
  const changed = new Set([...moved, ...lost, ...added]);
  const sides = [...before, ...after]
    .filter(({ requestId }) => changed.has(requestId))
    .flatMap(({ one, other }) => [one, other]);
  return [...new Set(sides)];
}

/** Who sits down at all. */
export const seatedIn = (meetings: readonly Meeting[]): string[] => [
  ...new Set(meetings.flatMap(({ one, other }) => [one, other])),
];
