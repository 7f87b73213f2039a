import type { Disturbance } from "../../../shared/contracts/timetables-content.ts";
import { engineVersion } from "../../../shared/timetable/answer.ts";
import type { Disturbance as EngineDisturbance } from "../../../shared/timetable/day/disturbance.ts";
import { repair } from "../../../shared/timetable/day/repair.ts";
import type { Timetable } from "../../../shared/timetable/instance.ts";
import { worthOf } from "../../../shared/timetable/worth.ts";
import { affectedBy, differences } from "../domain/timetable-comparison.ts";
import {
  type Arrangement,
  arrangementOf,
  meetingOf,
  meetingsOf,
  type Past,
  timetableOf,
} from "../domain/timetable-instance.ts";
import { type StoredMeeting, sidesOf } from "../domain/timetable-meeting.ts";
import type { Situation } from "../domain/timetable-situation.ts";
import type { StoredVersion } from "../domain/timetable-version.ts";
import type { Made, WatchedSearch } from "./compute-timetable.ts";

/** Partial repairs that are looked at: about a second for a thousand participants. */
const effort = 20_000;

interface Repaired {
  readonly requestIds: readonly string[];
  readonly arrangement: Arrangement["instance"];
  readonly timetable: Timetable;
  readonly least: boolean;
}

/**
 * The timetable that people hold to with as few changes as what happened allows. `situation` is the one afterwards,
 * `before` what was published.
 */
export async function repairTimetable(
  search: WatchedSearch,
  version: StoredVersion,
  situation: Situation,
  before: readonly StoredMeeting[],
  past: Past,
): Promise<Made> {
  const { disturbance } = version;
  if (disturbance === undefined) throw new Error(`version ${version.number} repairs nothing`);
  const over = new Set(past.meetings.map(({ requestId }) => requestId));
  const ahead = before.filter(({ requestId }) => !over.has(requestId));
  const repaired =
    disturbance.kind === "slot_added"
      ? await filled(search, version, situation, ahead, past)
      : reseated(situation, ahead, disturbance, past);
  const kept = new Set(before.filter((meeting) => meeting.kept).map(({ requestId }) => requestId));
  const seated = meetingsOf(situation, repaired.requestIds, repaired.timetable, kept);
  const meetings = [...past.meetings, ...seated];
  const found = differences(before, meetings);
  return {
    state: "ready",
    meetings,
    unheld: repaired.requestIds.length - seated.length,
    // Of what is still to come.
    quality: { status: "feasible", ...worthOf(repaired.arrangement, repaired.timetable), cut: false },
    engine: engineVersion,
    repair: {
      moved: found.moved.map(({ requestId }) => requestId),
      lost: found.lost.map(({ requestId }) => requestId),
      affected: affectedBy(found),
      least: repaired.least,
    },
  };
}

/** Everything stays that can; what cannot finds another seat, and what wants one newly is given one. */
function reseated(
  situation: Situation,
  before: readonly StoredMeeting[],
  disturbance: Exclude<Disturbance, { kind: "slot_added" }>,
  past: Past,
): Repaired {
  const newly = disturbance.kind === "walk_in" ? disturbance.requestIds : [];
  const arrangement = arrangementOf(situation, {
    kept: before.filter((meeting) => meeting.kept),
    without: newly,
    past,
  });
  const { instance, timetable, least } = repair(
    arrangement.instance,
    timetableOf(arrangement, before),
    inNumbers(situation, arrangement, disturbance),
    { k: situation.setup.repairReach, effort },
  );
  return { requestIds: [...arrangement.requestIds, ...newly], arrangement: instance, timetable, least };
}

function inNumbers(
  { requests }: Situation,
  { participantIds }: Arrangement,
  disturbance: Exclude<Disturbance, { kind: "slot_added" }>,
): EngineDisturbance {
  const numberOf = (participantId: string) => participantIds.indexOf(participantId) + 1;
  switch (disturbance.kind) {
    case "absent":
      return { ...disturbance, participant: numberOf(disturbance.participantId) };
    case "table_lost":
      return disturbance;
    case "walk_in":
      return {
        kind: "walk_in",
        meetings: disturbance.requestIds.flatMap((id) => {
          const request = requests.get(id);
          if (request === undefined) return [];
          const { from, to } = request;
          return [meetingOf(request, numberOf(from.participantId), numberOf(to.participantId))];
        }),
      };
  }
}

/** Nobody moves; the slot that was added takes the most that it can of what was left out. */
async function filled(
  search: WatchedSearch,
  version: StoredVersion,
  situation: Situation,
  before: readonly StoredMeeting[],
  past: Past,
): Promise<Repaired> {
  const held = new Set(before.map(({ requestId }) => requestId));
  const arrangement = arrangementOf(situation, { kept: before, past });
  const { instance, requestIds } = arrangement;
  const added = instance.slots;
  const seats = timetableOf(arrangement, before);
  // Of everybody else only the new slot is asked, so that what is held is none of the search's business.
  const open = requestIds.flatMap((id, index) => (held.has(id) ? [] : [index]));
  const meetingsOfSide = new Map<string, number>();
  for (const side of before.flatMap(sidesOf)) meetingsOfSide.set(side, (meetingsOfSide.get(side) ?? 0) + 1);
  const answer = await search(
    {
      ...instance,
      meetings: open.flatMap((index) => instance.meetings[index] ?? []),
      forbidden: instance.forbidden.map((slots) => [
        ...Array.from({ length: added - 1 }, (_, index) => index + 1),
        ...slots.filter((slot) => slot === added),
      ]),
      maxMeetings: arrangement.participantIds.map((id, index) =>
        Math.max(0, (instance.maxMeetings?.[index] ?? added) - (meetingsOfSide.get(id) ?? 0)),
      ),
    },
    version,
  );
  const slot = [...seats.slot];
  const table = [...seats.table];
  open.forEach((index, place) => {
    slot[index] = answer.timetable?.slot[place] ?? 0;
    table[index] = answer.timetable?.table[place] ?? 0;
  });
  return {
    requestIds,
    arrangement: instance,
    timetable: { slot, table },
    least: answer.status === "optimal",
  };
}
