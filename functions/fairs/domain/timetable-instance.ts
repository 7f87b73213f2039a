import type { Instant } from "../../../shared/kernel/time.ts";
import {
  type Instance,
  type Meeting,
  requestWeight,
  type Timetable,
} from "../../../shared/timetable/instance.ts";
import { isMutual, type StoredRequest } from "./request.ts";
import { slotsOf } from "./slots.ts";
import { meetingCounts, type Placement, type StoredMeeting, sidesOf } from "./timetable-meeting.ts";
import {
  absentSlots,
  closedTables,
  homeTableOf,
  isTableOpen,
  isWanted,
  meetingLimit,
  type Situation,
} from "./timetable-situation.ts";

/** A fair in the engine's numbers, and the ids that they stand for. */
export interface Arrangement {
  readonly instance: Instance;
  /** Participant n of the instance stands at n - 1; so do requests. */
  readonly participantIds: readonly string[];
  readonly requestIds: readonly string[];
}

const byId = ({ id }: { readonly id: string }, other: { readonly id: string }): number =>
  id < other.id ? -1 : 1;

/** What a request is worth: what an organizer orders without anybody's wish counts as the least wish. */
export const weightOf = ({ asks }: Pick<StoredRequest, "asks">): number =>
  Math.max(1, requestWeight(asks.map(({ priority }) => priority)));

/** What the day has passed already: nothing is moved there, and what is held there stays. */
export interface Past {
  readonly slots: ReadonlySet<number>;
  readonly meetings: readonly StoredMeeting[];
}

/** The past of what people hold to: without those who turned out not to be there, for they may meet later. */
export function pastAt(situation: Situation, published: readonly StoredMeeting[], at: Instant): Past {
  const begun = slotsOf(situation.setup).filter(({ startsAt }) => startsAt <= at);
  const slots = new Set(begun.map(({ number }) => number));
  const isThere = (participantId: string, slot: number): boolean => {
    const participant = situation.participants.get(participantId);
    return participant !== undefined && !absentSlots(situation, participant).has(slot);
  };
  const meetings = published.filter(
    (meeting) =>
      slots.has(meeting.slot) &&
      isTableOpen(situation, meeting.slot, meeting.table) &&
      sidesOf(meeting).every((side) => isThere(side, meeting.slot)),
  );
  return { slots, meetings };
}

/**
 * What the engine is asked: the requests that may be held, of those who take part. Everything stands in the order of
 * ids, so that it does not matter how it was read. `kept` stays at its slot as far as that still exists for it;
 * `without` and what has passed is left out.
 */
export function arrangementOf(
  situation: Situation,
  {
    kept = [],
    without = [],
    past = { slots: new Set(), meetings: [] },
  }: {
    readonly kept?: readonly Placement[];
    readonly without?: readonly string[];
    readonly past?: Past;
  } = {},
): Arrangement {
  const slots = slotsOf(situation.setup);
  const participants = [...situation.participants.values()].filter(({ state }) => state === "in").sort(byId);
  const participantIds = participants.map(({ id }) => id);
  const numbers = new Map(participantIds.map((id, index) => [id, index + 1]));
  const absences = participants.map(
    (participant) => new Set([...absentSlots(situation, participant), ...past.slots]),
  );
  const had = meetingCounts(past.meetings);
  const leftOut = new Set([...without, ...past.meetings.map(({ requestId }) => requestId)]);
  const requests = [...situation.requests.values()]
    .filter((request) => !leftOut.has(request.id) && isWanted(situation, request))
    .sort(byId);
  const fixed = new Map(kept.map((placement) => [placement.requestId, placement]));
  const meetings = requests.map((request): Meeting => {
    const a = numbers.get(request.from.participantId) ?? 0;
    const b = numbers.get(request.to.participantId) ?? 0;
    const place = fixed.get(request.id);
    const stays =
      place !== undefined &&
      place.slot <= slots.length &&
      isTableOpen(situation, place.slot, place.table) &&
      ![a, b].some((side) => absences[side - 1]?.has(place.slot)) &&
      (request.session === undefined || slots[place.slot - 1]?.session === request.session);
    return meetingOf(request, a, b, stays ? place.slot : undefined);
  });
  const homes = participants.map(({ organizationId }) => homeTableOf(situation, organizationId) ?? null);
  return {
    participantIds,
    requestIds: requests.map(({ id }) => id),
    instance: {
      mode: "select",
      participants: participants.length,
      ids: participantIds,
      slots: slots.length,
      sessions: situation.setup.sessions.map((_, index): [number, number] => {
        const own = slots.filter(({ session }) => session === index + 1);
        // A session that holds no slot is an empty range.
        return [own[0]?.number ?? 1, own.at(-1)?.number ?? 0];
      }),
      tables: situation.setup.tables.length,
      closed: closedTables(situation).filter(
        ({ slot, table }, index, all) =>
          slot <= slots.length &&
          table <= situation.setup.tables.length &&
          all.findIndex((one) => one.slot === slot && one.table === table) === index,
      ),
      meetings,
      forbidden: absences.map((own) => [...own].filter((slot) => slot <= slots.length).sort((x, y) => x - y)),
      maxMeetings: participants.map((participant) =>
        Math.max(0, meetingLimit(situation, participant) - (had.get(participant.id) ?? 0)),
      ),
      ...(homes.some((home) => home !== null) && { homeTable: homes }),
    },
  };
}

/** One request in the engine's words, between the participants of these numbers. */
export const meetingOf = (request: StoredRequest, a: number, b: number, fixed?: number): Meeting => ({
  a,
  b,
  w: weightOf(request),
  ...(request.session !== undefined && { session: request.session }),
  ...(fixed !== undefined && { fixed }),
  ...(isMutual(request) && { mutual: true }),
  ...(request.rule === "must" && { must: true }),
});

/** Where the engine's meetings stand in a timetable that people know. */
export function timetableOf({ requestIds }: Arrangement, placements: readonly Placement[]): Timetable {
  const at = new Map(placements.map((placement) => [placement.requestId, placement]));
  return {
    slot: requestIds.map((id) => at.get(id)?.slot ?? 0),
    table: requestIds.map((id) => at.get(id)?.table ?? 0),
  };
}

/** What the engine says is held, in the fair's words; `kept` are those that a person has moved. */
export function meetingsOf(
  situation: Situation,
  requestIds: readonly string[],
  { slot, table }: Timetable,
  kept: ReadonlySet<string>,
): StoredMeeting[] {
  return requestIds.flatMap((id, index): StoredMeeting[] => {
    const request = situation.requests.get(id);
    const [at, where] = [slot[index] ?? 0, table[index] ?? 0];
    if (request === undefined || at === 0) return [];
    return [seatedMeeting(request, { slot: at, table: where }, kept.has(id))];
  });
}

/** A request that has a seat. */
export const seatedMeeting = (
  request: StoredRequest,
  { slot, table }: { readonly slot: number; readonly table: number },
  kept: boolean,
): StoredMeeting => ({
  requestId: request.id,
  one: request.from.participantId,
  other: request.to.participantId,
  slot,
  table,
  weight: weightOf(request),
  mutual: isMutual(request),
  must: request.rule === "must",
  kept,
});
