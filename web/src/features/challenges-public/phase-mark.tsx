import { useNames } from "../../names/use-names.ts";
import { useServerNow } from "../../ui/use-server-clock.ts";
import { phaseNow, phaseTone, type Timed } from "./phase.ts";

/** Where the challenge stands, in a word. */
export function PhaseMark({ challenge }: { challenge: Timed }) {
  const names = useNames();
  const phase = phaseNow(challenge, useServerNow(20_000));
  return <span className={`phase phase--${phaseTone(phase)}`}>{names.label("challengePhase", phase)}</span>;
}
