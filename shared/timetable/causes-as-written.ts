import type { Cause, Conflict } from "./answer.ts";
import type { Canonical } from "./canonical.ts";

/** A conflict in the numbers of the instance as it was written. */
export function conflictAsWritten({ causes, smallest }: Conflict, order: Canonical): Conflict {
  return { causes: causes.map((cause) => causeAsWritten(cause, order)), smallest };
}

function causeAsWritten(cause: Cause, { meetings, participants }: Canonical): Cause {
  const meeting = (place: number) => (meetings[place - 1] ?? 0) + 1;
  const participant = (place: number) => participants[place - 1] ?? 0;
  switch (cause.kind) {
    case "meeting":
    case "fixed":
    case "session":
      return { ...cause, meeting: meeting(cause.meeting) };
    case "absence":
    case "limit":
      return { ...cause, participant: participant(cause.participant) };
    case "precedence":
      return { ...cause, before: meeting(cause.before), after: meeting(cause.after) };
    case "tables":
    case "homes":
    case "fairness":
      return cause;
  }
}
