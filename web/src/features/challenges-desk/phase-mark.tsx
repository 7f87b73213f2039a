import type { ChallengePhase } from "../../../../shared/contracts/challenges-content.ts";
import { useNames } from "../../names/use-names.ts";
import { Mark, type Tone } from "../../signed-in/mark.tsx";

const tones: Readonly<Partial<Record<ChallengePhase, Tone>>> = {
  returned: "warning",
  rejected: "danger",
  demonstrated: "success",
  announced: "info",
  open: "success",
  closed: "warning",
  opened: "info",
  reviewing: "info",
  deciding: "info",
  publicity: "info",
  "publicity-over": "warning",
  confirmed: "success",
  failed: "danger",
  withdrawn: "danger",
  cancelled: "danger",
};

/** Where a challenge stands. */
export function ChallengePhaseMark({ phase }: { phase: ChallengePhase }) {
  const names = useNames();
  return <Mark tone={tones[phase] ?? "neutral"}>{names.label("challengePhase", phase)}</Mark>;
}
