import type { RegistrationState } from "../../../shared/contracts/registrations.ts";
import type { Instant } from "../../../shared/kernel/time.ts";
import type { RegistrationMove } from "./registration-transitions.ts";

export interface PersonRef {
  readonly personId: string;
  readonly name: string;
}

/** What became of a registration, kept with it: the first write needs no log item beside it. */
export interface HistoryEntry {
  readonly at: Instant;
  readonly action: RegistrationMove;
  readonly from: RegistrationState | "none";
  readonly to: RegistrationState;
  /** Absent: the platform, by a rule. */
  readonly by?: PersonRef | undefined;
  readonly reason?: string | undefined;
  /** The version that it made: tells what is new in it, also when old entries have gone. */
  readonly version: number;
}

const kept = 30;

export const withEntry = (history: readonly HistoryEntry[], entry: HistoryEntry): readonly HistoryEntry[] => [
  ...history.slice(1 - kept),
  entry,
];

/** Steps of the form and of the door: nothing that a person needs to be told. */
const silent: readonly RegistrationMove[] = ["hold", "change", "walk-in", "check-in", "undo-check-in"];

type News = Exclude<RegistrationState, "held" | "checked-in" | "no-show"> | "displaced";

/** What the person is told of an entry; undefined when it is no news. A form left open is none, a lost offer is. */
export function newsOf({ action, from, to }: HistoryEntry): News | undefined {
  if (silent.includes(action) || (from === "held" && action !== "register")) return undefined;
  if (action === "displace") return "displaced";
  return to === "held" || to === "checked-in" || to === "no-show" ? undefined : to;
}
