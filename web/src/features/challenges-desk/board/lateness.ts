import type { BoardRow } from "../../../../../shared/contracts/challenges.ts";
import type { ChallengePhase } from "../../../../../shared/contracts/challenges-content.ts";

/** Days after which somebody should ask why; phases that end by themselves have none. */
const patienceDays: Readonly<Partial<Record<ChallengePhase, number>>> = {
  submitted: 5,
  returned: 15,
  recommended: 20,
  demonstrated: 30,
  closed: 2,
  opened: 5,
  reviewing: 15,
  deciding: 10,
  "publicity-over": 5,
};

const dayMs = 86_400_000;
type Standing = Pick<BoardRow, "phase" | "stateSince" | "closesAt">;

/** Since when it waits: what was published waits for its opening only from the closing on. */
export const waitsSince = ({ phase, stateSince, closesAt }: Standing): string =>
  phase === "closed" ? (closesAt ?? stateSince) : stateSince;

export const daysWaiting = (row: Standing, now: string): number =>
  Math.max(0, Math.floor((Date.parse(now) - Date.parse(waitsSince(row))) / dayMs));

/** How many days longer than usual; undefined while nobody need ask. */
export function daysLate(row: Standing, now: string): number | undefined {
  const patience = patienceDays[row.phase];
  if (patience === undefined) return undefined;
  const over = daysWaiting(row, now) - patience;
  return over > 0 ? over : undefined;
}

/** The stages of the board, in the order in which a challenge passes them. */
export const stages = {
  collecting: ["draft", "submitted", "returned"],
  assessing: ["recommended", "demonstrated"],
  solving: ["announced", "open"],
  opening: ["closed", "opened"],
  deciding: ["reviewing", "deciding"],
  notice: ["publicity", "publicity-over"],
  ended: ["confirmed", "failed", "withdrawn", "cancelled", "rejected", "diverted"],
} as const satisfies Record<string, readonly ChallengePhase[]>;
export type Stage = keyof typeof stages;

/** Stage by stage, and in each who has waited longest first. */
export function inBoardOrder(rows: readonly BoardRow[]): BoardRow[] {
  const order = Object.values(stages).flat() as readonly ChallengePhase[];
  return [...rows].sort(
    (one, other) =>
      order.indexOf(one.phase) - order.indexOf(other.phase) ||
      waitsSince(one).localeCompare(waitsSince(other)),
  );
}

export const stageOf = (phase: ChallengePhase): Stage => {
  const found = Object.entries(stages).find(([, phases]) => (phases as readonly string[]).includes(phase));
  if (found === undefined) throw new Error(`no stage for ${phase}`);
  return found[0] as Stage;
};
