import type { Instance, Meeting, Timetable } from "./instance.ts";

/** The same fair in the one order that does not depend on how its lists were written, and the way back. */
export interface Canonical {
  readonly instance: Instance;
  /** Per meeting here its place in the list as written, from 0. */
  readonly meetings: readonly number[];
  /** Per participant here its number as written, from 1. */
  readonly participants: readonly number[];
}

/**
 * Ties between equal choices are broken by order and by seed. Were the order that of the input, two people who load
 * the same fair from two exports would publish two timetables.
 */
export function canonical(written: Instance): Canonical {
  const participants = Array.from({ length: written.participants }, (_, index) => index + 1);
  const { ids } = written;
  if (ids !== undefined) participants.sort((x, y) => ordered(ids[x - 1] ?? "", ids[y - 1] ?? ""));
  const renamed = new Map(participants.map((participant, index) => [participant, index + 1]));
  const rename = (participant: number) => renamed.get(participant) ?? participant;
  const keyed = written.meetings.map((meeting, index) => ({ meeting: renameIn(meeting, rename), index }));
  keyed.sort((x, y) => compareMeetings(x.meeting, y.meeting) || x.index - y.index);
  const places = new Map(keyed.map(({ index }, place) => [index + 1, place + 1]));
  const place = (meeting: number) => places.get(meeting) ?? meeting;
  const perParticipant = <T>(values: readonly T[]) =>
    participants.map((participant) => values[participant - 1] as T);
  const instance: Instance = {
    ...written,
    meetings: keyed.map(({ meeting }) => meeting),
    forbidden: perParticipant(written.forbidden).map((slots) => [...new Set(slots)].sort((x, y) => x - y)),
    ...(ids && { ids: perParticipant(ids) }),
    ...(written.maxMeetings && { maxMeetings: perParticipant(written.maxMeetings) }),
    ...(written.homeTable && { homeTable: perParticipant(written.homeTable) }),
    ...(written.closed && {
      closed: [...written.closed].sort((x, y) => x.slot - y.slot || x.table - y.table),
    }),
    ...(written.precedences && {
      precedences: written.precedences
        .map(([x, y]): [number, number] => [place(x), place(y)])
        .sort((x, y) => x[0] - y[0] || x[1] - y[1]),
    }),
  };
  return { instance, meetings: keyed.map(({ index }) => index), participants };
}

/** A timetable of the canonical instance in the order of the list as written. */
export function asWritten(timetable: Timetable, order: Canonical): Timetable {
  const slot = new Array<number>(timetable.slot.length).fill(0);
  const table = new Array<number>(timetable.slot.length).fill(0);
  order.meetings.forEach((written, place) => {
    slot[written] = timetable.slot[place] ?? 0;
    table[written] = timetable.table[place] ?? 0;
  });
  return { slot, table };
}

/** A timetable as written in the canonical order. */
export function inOrder(timetable: Timetable, order: Canonical): Timetable {
  const picked = (values: readonly number[]) => order.meetings.map((written) => values[written] ?? 0);
  return { slot: picked(timetable.slot), table: picked(timetable.table) };
}

function renameIn(meeting: Meeting, rename: (participant: number) => number): Meeting {
  const [a, b] = [rename(meeting.a), rename(meeting.b)];
  return { ...meeting, a: Math.min(a, b), b: Math.max(a, b) };
}

const ordered = (x: string, y: string) => (x < y ? -1 : x > y ? 1 : 0);

function compareMeetings(x: Meeting, y: Meeting): number {
  return (
    x.a - y.a ||
    x.b - y.b ||
    (x.session ?? 0) - (y.session ?? 0) ||
    (x.fixed ?? 0) - (y.fixed ?? 0) ||
    (y.w ?? 1) - (x.w ?? 1) ||
    Number(y.must ?? false) - Number(x.must ?? false) ||
    Number(y.mutual ?? false) - Number(x.mutual ?? false)
  );
}
