import type { RequestSide, WhyUnheld } from "../../../shared/contracts/meeting-requests-content.ts";
import type { Instant } from "../../../shared/kernel/time.ts";
import { explainer } from "../../../shared/timetable/day/why.ts";
import { slotsOf } from "../domain/slots.ts";
import { timetableOf, weightOf } from "../domain/timetable-instance.ts";
import type { StoredMeeting } from "../domain/timetable-meeting.ts";
import { openArrangement } from "../domain/timetable-open.ts";
import type { Situation } from "../domain/timetable-situation.ts";
import { whyUnheld } from "../domain/timetable-why.ts";

/** A request that a version does not hold, why, and what would admit it. */
export interface Unheld {
  readonly requestId: string;
  readonly from: RequestSide;
  readonly to: RequestSide;
  readonly weight: number;
  readonly why: WhyUnheld;
}

/** Some of what is not held, and how much that is in all. */
export interface UnheldPart {
  readonly items: Unheld[];
  readonly total: number;
}

/** So many of them from this one on, counted from 0. */
interface Part {
  readonly from: number;
  readonly count: number;
}

const whole: Part = { from: 0, count: Number.POSITIVE_INFINITY };

/**
 * Those requests of the situation that are agreed and that these meetings leave out, what weighs most first: as many
 * as somebody asks for, what is held is known from the meetings. Computed from what holds now, so that it is never out
 * of date. On the day only the slots still to come are looked at; when none are, the reason is that of the whole day,
 * and nothing admits it any more.
 */
export function explainUnheld(
  situation: Situation,
  meetings: readonly StoredMeeting[],
  at: Instant,
  { from, count }: Part = whole,
): UnheldPart {
  const slots = slotsOf(situation.setup);
  const begun = slots.filter(({ startsAt }) => startsAt <= at).length;
  const isOver = begun === slots.length;
  const { arrangement, ahead } = openArrangement(situation, meetings, isOver ? 0 : begun);
  const held = new Set(meetings.map(({ requestId }) => requestId));
  const unheld = arrangement.requestIds
    .flatMap((id, index) => {
      const request = situation.requests.get(id);
      return request === undefined || held.has(id) ? [] : [{ id, index, request, weight: weightOf(request) }];
    })
    .sort((x, y) => y.weight - x.weight || (x.id < y.id ? -1 : 1));
  const explain = explainer(arrangement.instance, timetableOf(arrangement, ahead));
  const items = unheld.slice(from, from + count).map(({ id, index, request, weight }): Unheld => {
    const why = whyUnheld(arrangement, explain(index + 1), isOver ? 0 : begun);
    return {
      requestId: id,
      from: request.from,
      to: request.to,
      weight,
      why: isOver ? { ...why, fix: [] } : why,
    };
  });
  return { items, total: unheld.length };
}
