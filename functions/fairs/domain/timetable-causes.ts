import type { SetupCause } from "../../../shared/contracts/timetables-content.ts";
import type { Cause } from "../../../shared/timetable/answer.ts";
import type { Impossibility } from "../../../shared/timetable/impossible.ts";
import type { Arrangement } from "./timetable-instance.ts";

/** What cannot be kept together, in the organizers' words: who, which request, which slots. */
export function setupCause(arrangement: Arrangement, cause: Cause | Impossibility): SetupCause {
  const about = (
    participants: readonly number[],
    requests: readonly number[],
    slots: readonly number[],
  ): SetupCause => ({
    kind: cause.kind,
    participantIds: participants.flatMap((number) => arrangement.participantIds[number - 1] ?? []),
    requestIds: requests.flatMap((number) => arrangement.requestIds[number - 1] ?? []),
    slots: [...slots],
  });
  switch (cause.kind) {
    case "meeting":
    case "fixed":
    case "session":
    case "no_slot_for_meeting":
      return about([], [cause.meeting], []);
    case "absence":
      return about([cause.participant], [], [cause.slot]);
    case "limit":
      return about([cause.participant], [], []);
    case "precedence":
      return about([], [cause.before, cause.after], []);
    case "precedence_cycle":
      return about([], cause.meetings, []);
    case "fixed_collision":
    case "fixed_over_tables":
      return about([], cause.meetings, [cause.slot]);
    case "tables":
    case "homes":
    case "fairness":
    case "no_slots":
    case "no_tables":
    case "everybody_absent":
      return about([], [], []);
  }
}
