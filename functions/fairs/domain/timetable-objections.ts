import type { Objected } from "../../../shared/contracts/timetables-content.ts";
import { isAgreed } from "./request.ts";
import { slotsOf } from "./slots.ts";
import { meetingCounts, type StoredMeeting, sidesOf } from "./timetable-meeting.ts";
import { absentSlots, isTableOpen, isWanted, meetingLimit, type Situation } from "./timetable-situation.ts";
import type { StoredVersion } from "./timetable-version.ts";

/**
 * What has changed since a version was made so that it cannot be held as it is. None: it may be published. What a
 * repair has to give up, must-meets too, is on its own list.
 */
export function objections(
  situation: Situation,
  meetings: readonly StoredMeeting[],
  { disturbance }: Pick<StoredVersion, "disturbance">,
): Objected[] {
  const slots = slotsOf(situation.setup);
  const absent = new Map(
    [...situation.participants.values()].map((participant) => [
      participant.id,
      absentSlots(situation, participant),
    ]),
  );
  const found = meetings.flatMap((meeting): Objected[] => {
    const object = (why: Objected["why"], participantIds: readonly string[]): Objected[] => [
      { requestId: meeting.requestId, why, participantIds: [...participantIds] },
    ];
    const sides = sidesOf(meeting);
    const request = situation.requests.get(meeting.requestId);
    const left = sides.filter((side) => situation.participants.get(side)?.state !== "in");
    if (left.length > 0) return object("left", left);
    if (request === undefined || (request.rule !== "banned" && !isAgreed(request)))
      return object("withdrawn", sides);
    if (!isWanted(situation, request)) return object("banned", sides);
    const slot = slots[meeting.slot - 1];
    if (slot === undefined) return object("slot_gone", sides);
    const gone = sides.filter((side) => absent.get(side)?.has(meeting.slot));
    if (gone.length > 0) return object("absent", gone);
    // A side has agreed to another session since: in this one it is not there.
    if (request.session !== undefined && request.session !== slot.session) return object("absent", sides);
    if (!isTableOpen(situation, meeting.slot, meeting.table)) return object("table_gone", sides);
    return [];
  });
  return [
    ...found,
    ...overLimit(situation, meetings),
    ...(disturbance === undefined ? unheldMusts(situation, meetings) : []),
  ];
}

/** Each of the meetings that are too many, the last of the day first. */
function overLimit(situation: Situation, meetings: readonly StoredMeeting[]): Objected[] {
  return [...meetingCounts(meetings)].flatMap(([participantId, count]): Objected[] => {
    const participant = situation.participants.get(participantId);
    const over = participant === undefined ? 0 : count - meetingLimit(situation, participant);
    if (over <= 0) return [];
    return meetings
      .filter((meeting) => sidesOf(meeting).includes(participantId))
      .sort((x, y) => y.slot - x.slot)
      .slice(0, over)
      .map(({ requestId }) => ({ requestId, why: "over_limit", participantIds: [participantId] }));
  });
}

function unheldMusts(situation: Situation, meetings: readonly StoredMeeting[]): Objected[] {
  const held = new Set(meetings.map(({ requestId }) => requestId));
  return [...situation.requests.values()].flatMap((request): Objected[] =>
    request.rule === "must" && !held.has(request.id) && isWanted(situation, request)
      ? [
          {
            requestId: request.id,
            why: "must_unheld",
            participantIds: [request.from.participantId, request.to.participantId],
          },
        ]
      : [],
  );
}
