import type { ChallengeSummary } from "../../../../shared/contracts/challenges.ts";
import type { ChallengePhase } from "../../../../shared/contracts/challenges-content.ts";

/** Without an opening instant, what was read says whether it has opened. */
export type Timed = Pick<ChallengeSummary, "phase" | "opensAt" | "closesAt">;

const timed = new Set<ChallengePhase>(["announced", "open", "closed"]);

/**
 * The phase now, of a challenge that was read some time ago: a page that stays open must not offer what has ended.
 * The same instants as on the server; the window includes its first and excludes its last.
 */
export function phaseNow({ phase, opensAt, closesAt }: Timed, now: string): ChallengePhase {
  if (!timed.has(phase) || closesAt === undefined) return phase;
  if (opensAt === undefined ? phase === "announced" : now < opensAt) return "announced";
  return now < closesAt ? "open" : "closed";
}

/** What comes next, and when. */
export interface Milestone {
  readonly is: "opens" | "closes";
  readonly at: string;
}

export function nextMilestone(challenge: Timed, now: string): Milestone | undefined {
  const phase = phaseNow(challenge, now);
  const { opensAt, closesAt } = challenge;
  if (phase === "announced" && opensAt !== undefined) return { is: "opens", at: opensAt };
  if (phase === "open" && closesAt !== undefined) return { is: "closes", at: closesAt };
  return undefined;
}

/** How a phase looks: what is open stands out, what waits is quiet, what came to nothing warns. */
export function phaseTone(phase: ChallengePhase): "open" | "soon" | "off" | "past" {
  if (phase === "open") return "open";
  if (phase === "failed" || phase === "withdrawn" || phase === "cancelled") return "off";
  return phase === "confirmed" ? "past" : "soon";
}
