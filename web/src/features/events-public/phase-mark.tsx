import type { EventCard } from "../../../../shared/contracts/events-content.ts";
import { useNames } from "../../names/use-names.ts";
import { phaseNow, phaseTone } from "./phase.ts";
import { useNow } from "./use-now.ts";

type Timed = Parameters<typeof phaseNow>[0];

/** Where the event stands, in a word. */
export function PhaseMark({ event }: { event: Timed | EventCard }) {
  const names = useNames();
  const phase = phaseNow(event, useNow(20_000));
  return <span className={`phase phase--${phaseTone(phase)}`}>{names.label("eventPhase", phase)}</span>;
}
