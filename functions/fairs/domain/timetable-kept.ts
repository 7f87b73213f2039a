import type { Placement, StoredMeeting } from "./timetable-meeting.ts";
import { homeTableOf, isTableOpen, type Situation } from "./timetable-situation.ts";

/**
 * Gives meetings that a person has put at a table that table again, where the engine kept the slot and chose another:
 * whoever sits there takes theirs, unless it is a host at home.
 */
export function atKeptTables(
  situation: Situation,
  meetings: readonly StoredMeeting[],
  kept: readonly Placement[],
): StoredMeeting[] {
  const seats = new Map(meetings.map((meeting) => [meeting.requestId, meeting]));
  const isAtHome = ({ requestId, table }: StoredMeeting): boolean => {
    const request = situation.requests.get(requestId);
    return [request?.from, request?.to].some(
      (side) => side !== undefined && homeTableOf(situation, side.organizationId) === table,
    );
  };
  const settled = new Set<string>();
  for (const wish of kept) {
    const meeting = seats.get(wish.requestId);
    if (meeting === undefined || meeting.slot !== wish.slot) continue;
    settled.add(meeting.requestId);
    if (meeting.table === wish.table || !isTableOpen(situation, wish.slot, wish.table)) continue;
    const there = [...seats.values()].find(({ slot, table }) => slot === wish.slot && table === wish.table);
    if (there !== undefined && (settled.has(there.requestId) || isAtHome(there))) continue;
    if (there !== undefined) seats.set(there.requestId, { ...there, table: meeting.table });
    seats.set(meeting.requestId, { ...meeting, table: wish.table });
  }
  return meetings.map((meeting) => seats.get(meeting.requestId) ?? meeting);
}
