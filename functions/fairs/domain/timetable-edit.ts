import { DomainError } from "../../../shared/kernel/domain-error.ts";
import type { StoredRequest } from "./request.ts";
import { slotsOf } from "./slots.ts";
import { guardChanges, type MeetingChange } from "./timetable-guards.ts";
import { seatedMeeting } from "./timetable-instance.ts";
import { isAt, meetingCounts, type StoredMeeting, sidesOf } from "./timetable-meeting.ts";
import { absentSlots, isTableOpen, isWanted, meetingLimit, type Situation } from "./timetable-situation.ts";

/** Where a meeting goes; without a seat it is taken out. */
export interface Edit {
  readonly requestId: string;
  readonly seat?: { readonly slot: number; readonly table: number } | undefined;
}

const refused = (code: "slot_taken" | "table_taken" | "absent" | "over_limit"): DomainError =>
  new DomainError("conflict", `timetable.${code}`);

/**
 * What these edits, made at once, do to a version, with everything checked that can be seen from here. That nobody
 * sits in two places is checked once more by the guards when it is stored. `kept`: an organizer says so, and the engine
 * keeps it.
 */
export function edited(
  situation: Situation,
  meetings: readonly StoredMeeting[],
  edits: readonly Edit[],
  { kept }: { readonly kept: boolean },
): MeetingChange[] {
  const held = new Map(meetings.map((meeting) => [meeting.requestId, meeting]));
  const changes = edits.flatMap(({ requestId, seat }): MeetingChange[] => {
    const request = situation.requests.get(requestId);
    const before = held.get(requestId);
    if (request === undefined && before === undefined)
      throw new DomainError("not_found", "request.not_found");
    if (seat === undefined) return before === undefined ? [] : [{ before }];
    if (request === undefined || !isWanted(situation, request))
      throw new DomainError("not_found", "request.not_found");
    checkSeat(situation, request, seat);
    if (before !== undefined && isAt(before, seat.slot, seat.table) && before.kept === kept) return [];
    return [{ before, after: seatedMeeting(request, seat, kept) }];
  });
  if (new Set(edits.map(({ requestId }) => requestId)).size < edits.length) throw refused("slot_taken");
  checkFree(meetings, changes);
  checkLimits(situation, meetings, changes);
  return changes;
}

function checkSeat(
  situation: Situation,
  request: StoredRequest,
  { slot, table }: { readonly slot: number; readonly table: number },
): void {
  const at = slotsOf(situation.setup)[slot - 1];
  const sides = [request.from, request.to].flatMap(
    ({ participantId }) => situation.participants.get(participantId) ?? [],
  );
  const elsewhere = request.session !== undefined && request.session !== at?.session;
  if (at === undefined || elsewhere || sides.some((side) => absentSlots(situation, side).has(slot)))
    throw refused("absent");
  if (!isTableOpen(situation, slot, table)) throw refused("table_taken");
}

/** Nobody and no table twice, as far as is known here. */
function checkFree(meetings: readonly StoredMeeting[], changes: readonly MeetingChange[]): void {
  const { clash } = guardChanges(changes);
  if (clash !== undefined) throw refused(clash.kind === "table" ? "table_taken" : "slot_taken");
  const changing = new Set(changes.flatMap(({ before }) => before?.requestId ?? []));
  const staying = meetings.filter(({ requestId }) => !changing.has(requestId));
  for (const { after } of changes) {
    if (after === undefined) continue;
    const sides = sidesOf(after);
    const here = staying.filter(({ slot }) => slot === after.slot);
    if (here.some((other) => sidesOf(other).some((side) => sides.includes(side))))
      throw refused("slot_taken");
    if (here.some(({ table }) => table === after.table)) throw refused("table_taken");
  }
}

/** Only those who get more than they had: nobody is kept from having fewer. */
function checkLimits(
  situation: Situation,
  meetings: readonly StoredMeeting[],
  changes: readonly MeetingChange[],
): void {
  const before = meetingCounts(meetings);
  const changing = new Set(changes.flatMap(({ before }) => before?.requestId ?? []));
  const after = meetingCounts([
    ...meetings.filter(({ requestId }) => !changing.has(requestId)),
    ...changes.flatMap((change) => change.after ?? []),
  ]);
  for (const [id, count] of after) {
    const participant = situation.participants.get(id);
    if (participant === undefined || count <= (before.get(id) ?? 0)) continue;
    if (count > meetingLimit(situation, participant)) throw refused("over_limit");
  }
}
