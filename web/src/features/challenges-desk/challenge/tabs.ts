import type { ChallengePhase } from "../../../../../shared/contracts/challenges-content.ts";
import type { ChallengeTab } from "../challenge-desk-paths.ts";

interface Reader {
  /** Department or auditor: may hold shares and reads proposals once they are open. */
  readonly holder: boolean;
  readonly ofPoster: boolean;
}

const before: readonly ChallengePhase[] = [
  "draft",
  "submitted",
  "returned",
  "rejected",
  "recommended",
  "diverted",
  "demonstrated",
];
const running: readonly ChallengePhase[] = ["announced", "open"];
const decided: readonly ChallengePhase[] = ["publicity", "publicity-over", "confirmed", "cancelled"];

/** What there is to see of a challenge in this phase, for this reader. */
export function tabsOf(
  phase: ChallengePhase,
  { holder, ofPoster }: Reader,
): readonly ("content" | ChallengeTab)[] {
  const published = !before.includes(phase);
  const past = published && !running.includes(phase);
  const opened = past && phase !== "closed";
  const ranked = phase === "deciding" || decided.includes(phase);
  const asks = published && (holder || ofPoster);
  return [
    "content",
    ...(asks ? (["questions"] as const) : []),
    ...(holder && past ? (["opening"] as const) : []),
    ...((holder && opened) || (ofPoster && ranked) ? (["proposals"] as const) : []),
    ...(holder && opened ? (["review"] as const) : []),
    ...((holder || ofPoster) && ranked ? (["award"] as const) : []),
    ...(holder && decided.includes(phase) ? (["objections"] as const) : []),
    "log",
  ];
}
