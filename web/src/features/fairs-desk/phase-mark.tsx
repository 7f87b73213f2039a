import type { FairPhase } from "../../../../shared/contracts/fairs-content.ts";
import type { RequestState } from "../../../../shared/contracts/meeting-requests-content.ts";
import { useNames } from "../../names/use-names.ts";
import { Mark, type Tone } from "../../signed-in/mark.tsx";

const ofPhase: Readonly<Partial<Record<FairPhase, Tone>>> = {
  announced: "info",
  requesting: "success",
  arranging: "warning",
  published: "success",
  running: "success",
  cancelled: "danger",
};

/** Where a fair's meetings stand. */
export function FairPhaseMark({ phase }: { phase: FairPhase }) {
  const names = useNames();
  return <Mark tone={ofPhase[phase] ?? "neutral"}>{names.label("fairPhase", phase)}</Mark>;
}

const ofState: Readonly<Partial<Record<RequestState, Tone>>> = {
  pending: "info",
  countered: "warning",
  accepted: "success",
  declined: "danger",
};

/** What became of a request. */
export function RequestStateMark({ state }: { state: RequestState }) {
  const names = useNames();
  return <Mark tone={ofState[state] ?? "neutral"}>{names.label("requestState", state)}</Mark>;
}
