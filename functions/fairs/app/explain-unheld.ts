import type { RequestSide, WhyUnheld } from "../../../shared/contracts/meeting-requests-content.ts";
import { explainer } from "../../../shared/timetable/day/why.ts";
import { arrangementOf, timetableOf, weightOf } from "../domain/timetable-instance.ts";
import type { StoredMeeting } from "../domain/timetable-meeting.ts";
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
 * Everything that is agreed and that these meetings leave out, what weighs most first; with `only`, of these requests.
 * Computed from what holds now, so that it is never out of date.
 */
export function explainUnheld(
  situation: Situation,
  meetings: readonly StoredMeeting[],
  only?: ReadonlySet<string>,
): Unheld[] {
  const arrangement = arrangementOf(situation);
  const timetable = timetableOf(arrangement, meetings);
  const explain = explainer(arrangement.instance, timetable);
  const unheld = arrangement.requestIds.flatMap((id, index): Unheld[] => {
    const request = situation.requests.get(id);
    if (request === undefined || (timetable.slot[index] ?? 0) > 0 || only?.has(id) === false) return [];
    const why = whyUnheld(arrangement, explain(index + 1));
    return [{ requestId: id, from: request.from, to: request.to, weight: weightOf(request), why }];
  });
  return unheld.sort((x, y) => y.weight - x.weight || (x.requestId < y.requestId ? -1 : 1));
}
