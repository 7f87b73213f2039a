import type { RegistrationState } from "../../../../../shared/contracts/registrations.ts";
import { useNames } from "../../../names/use-names.ts";
import { Mark, type Tone } from "../../../signed-in/mark.tsx";

const tones: Readonly<Record<RegistrationState, Tone>> = {
  held: "neutral",
  pending: "warning",
  waitlisted: "info",
  offered: "info",
  confirmed: "success",
  "checked-in": "success",
  lapsed: "neutral",
  declined: "danger",
  cancelled: "neutral",
  removed: "danger",
  "no-show": "warning",
};

/** Where a registration stands. */
export function RegistrationMark({ state }: { state: RegistrationState }) {
  const names = useNames();
  return <Mark tone={tones[state]}>{names.label("registrationState", state)}</Mark>;
}
