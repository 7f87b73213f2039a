import type { RegistrationState } from "../../../../shared/contracts/registrations.ts";
import { useNames } from "../../names/use-names.ts";
import { Mark, type Tone } from "../../signed-in/mark.tsx";

const tones: Readonly<Record<RegistrationState, Tone>> = {
  held: "warning",
  pending: "info",
  waitlisted: "info",
  offered: "warning",
  confirmed: "success",
  "checked-in": "success",
  lapsed: "neutral",
  declined: "danger",
  cancelled: "neutral",
  removed: "danger",
  "no-show": "neutral",
};

/** Where a registration stands, in a word. */
export function TicketStateMark({ state }: { state: RegistrationState }) {
  const names = useNames();
  return <Mark tone={tones[state]}>{names.label("registrationState", state)}</Mark>;
}
