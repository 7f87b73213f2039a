import type { ProposalState } from "../../../../../shared/contracts/proposals-content.ts";
import { useNames } from "../../../names/use-names.ts";
import { Mark, type Tone } from "../../../signed-in/mark.tsx";

const tones: Readonly<Partial<Record<ProposalState, Tone>>> = {
  damaged: "danger",
  opened: "info",
  "formal-ok": "success",
  "formal-rejected": "danger",
  qualified: "success",
  unqualified: "warning",
  won: "success",
  reserve: "info",
  disqualified: "danger",
};

export function ProposalStateMark({ state }: { state: ProposalState }) {
  const names = useNames();
  return <Mark tone={tones[state] ?? "neutral"}>{names.label("proposalState", state)}</Mark>;
}
