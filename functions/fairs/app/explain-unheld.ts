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
): Unheld[] {
  const slots = slotsOf(situation.setup);
  const begun = slots.filter(({ startsAt }) => startsAt <= at).length;
  const isOver = begun === slots.length;
  const { arrangement, ahead } = openArrangement(situation, meetings, isOver ? 0 : begun);
  const explain = explainer(arrangement.instance, timetableOf(arrangement, ahead));
  const held = new Set(meetings.map(({ requestId }) => requestId));
  const unheld = arrangement.requestIds.flatMap((id, index): Unheld[] => {
    const request = situation.requests.get(id);
    if (request === undefined || held.has(id)) return [];
    const why = whyUnheld(arrangement, explain(index + 1), isOver ? 0 : begun);
    return [
      {
        requestId: id,
        from: request.from,
        to: request.to,
        weight: weightOf(request),
        why: isOver ? { ...why, fix: [] } : why,
      },
    ];
  });
  return unheld.sort((x, y) => y.weight - x.weight || (x.requestId < y.requestId ? -1 : 1));
}
