import type { WhyUnheld } from "../../../shared/contracts/meeting-requests-content.ts";
import type { Explanation, Remedy, WhyNot } from "../../../shared/timetable/day/why.ts";
import type { Arrangement } from "./timetable-instance.ts";

/**
 * Why a request is not held and what would admit it, in the fair's words. The arrangement's first slot follows `begun`
 * others of the fair.
 */
export function whyUnheld(
  arrangement: Arrangement,
  { why, fix, cost }: Explanation,
  begun: number,
): WhyUnheld {
  const { participantIds } = arrangement;
  return {
    code: why.code,
    participantIds: participantsOf(why).flatMap((number) => participantIds[number - 1] ?? []),
    slots: why.code === "tables_full" || why.code === "open" ? why.slots.map((slot) => slot + begun) : [],
    outweighedBy: why.code === "outweighed" ? why.by.length : 0,
    // What must be held cannot be given up: then nothing would admit it.
    fix: Number.isFinite(cost) ? fix.map((remedy) => remedyOf(arrangement, remedy, begun)) : [],
  };
}

function participantsOf(why: WhyNot): readonly number[] {
  if (why.code === "participant_absent") return [why.participant];
  return why.code === "limit_reached" ? why.participants : [];
}

function remedyOf(
  { participantIds, requestIds }: Arrangement,
  remedy: Remedy,
  begun: number,
): WhyUnheld["fix"][number] {
  const participantId = (number: number) => participantIds[number - 1] ?? "";
  const requestId = (number: number) => requestIds[number - 1] ?? "";
  switch (remedy.kind) {
    case "hold":
      return { kind: remedy.kind, slot: remedy.slot + begun };
    case "add_table":
      return { kind: remedy.kind };
    case "be_present":
      return {
        kind: remedy.kind,
        participantId: participantId(remedy.participant),
        slot: remedy.slot + begun,
      };
    case "raise_limit":
      return { kind: remedy.kind, participantId: participantId(remedy.participant) };
    case "give_up":
    case "ignore_session":
    case "ignore_fixed":
      return { kind: remedy.kind, requestId: requestId(remedy.meeting) };
    case "ignore_order":
      return { kind: remedy.kind, requestId: requestId(remedy.before) };
  }
}
