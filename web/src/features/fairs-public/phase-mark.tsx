import { useNames } from "../../names/use-names.ts";
import { useServerNow } from "../../ui/use-server-clock.ts";
import { phaseNow, phaseTone, type TimedFair } from "./fair-phase.ts";

/** Where the meetings of a fair stand, in a word. */
export function PhaseMark({ fair }: { fair: TimedFair }) {
  const names = useNames();
  const phase = phaseNow(fair, useServerNow(20_000));
  return <span className={`phase phase--${phaseTone(phase)}`}>{names.label("fairPhase", phase)}</span>;
}
