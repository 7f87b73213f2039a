import type { EventPhase } from "../../../../shared/contracts/events-content.ts";
import { useNames } from "../../names/use-names.ts";
import { Mark, type Tone } from "../../signed-in/mark.tsx";

const tones: Readonly<Record<EventPhase, Tone>> = {
  draft: "neutral",
  announced: "info",
  open: "success",
  closed: "info",
  running: "success",
  finished: "neutral",
  postponed: "warning",
  cancelled: "danger",
  archived: "neutral",
};

/** Where an event stands now. */
export function PhaseMark({ phase }: { phase: EventPhase }) {
  const names = useNames();
  return <Mark tone={tones[phase]}>{names.label("eventPhase", phase)}</Mark>;
}
