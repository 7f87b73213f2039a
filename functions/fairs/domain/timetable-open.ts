import type { Meeting } from "../../../shared/timetable/instance.ts";
import { type Arrangement, arrangementOf } from "./timetable-instance.ts";
import type { StoredMeeting } from "./timetable-meeting.ts";
import type { Situation } from "./timetable-situation.ts";

/**
 * What the engine is told to say why requests are left out: these requests, and what is held around them as the
 * version has it. The first `begun` slots are over: the others are numbered from 1, and what was held before counts
 * only for how many meetings somebody may have.
 */
export function openArrangement(
  situation: Situation,
  meetings: readonly StoredMeeting[],
  begun: number,
): { readonly arrangement: Arrangement; readonly ahead: StoredMeeting[] } {
  const held = new Map(meetings.map((meeting) => [meeting.requestId, meeting]));
  const asked = new Map([...situation.requests].filter(([id]) => !held.has(id)));
  const over = meetings.filter(({ slot }) => slot <= begun);
  const whole = arrangementOf(
    { ...situation, requests: asked },
    { past: { slots: new Set(), meetings: over } },
  );
  const numbers = new Map(whole.participantIds.map((id, index) => [id, index + 1]));
  const ahead: StoredMeeting[] = [];
  const around: Meeting[] = [];
  for (const meeting of meetings) {
    const [a, b] = [numbers.get(meeting.one), numbers.get(meeting.other)];
    // Who left meanwhile has no meetings any more.
    if (meeting.slot <= begun || a === undefined || b === undefined) continue;
    ahead.push({ ...meeting, slot: meeting.slot - begun });
    const { weight: w, mutual, must } = meeting;
    around.push({ a, b, w, ...(mutual && { mutual }), ...(must && { must }) });
  }
  const { instance } = whole;
  const isAhead = (slot: number): boolean => slot > begun;
  return {
    ahead,
    arrangement: {
      participantIds: whole.participantIds,
      requestIds: [...whole.requestIds, ...ahead.map(({ requestId }) => requestId)],
      instance: {
        ...instance,
        slots: instance.slots - begun,
        sessions: instance.sessions.map(([first, last]): [number, number] =>
          last <= begun ? [1, 0] : [Math.max(1, first - begun), last - begun],
        ),
        closed: (instance.closed ?? []).flatMap(({ slot, table }) =>
          isAhead(slot) ? [{ slot: slot - begun, table }] : [],
        ),
        forbidden: instance.forbidden.map((slots) => slots.filter(isAhead).map((slot) => slot - begun)),
        meetings: [...instance.meetings, ...around],
      },
    },
  };
}
