import { type Instance, isBinding, type Meeting, weightOf } from "./instance.ts";

/** An instance in arrays, everything counted from 0. What the searches read and never write. */
export interface Model {
  readonly instance: Instance;
  readonly participants: number;
  readonly slots: number;
  readonly meetings: number;
  readonly a: Int32Array;
  readonly b: Int32Array;
  /** Per meeting the home table that it shares with meetings of other hosts, as one more party; else -1. */
  readonly c: Int32Array;
  /** Participants, and after them the shared home tables: none of them is in two meetings at once. */
  readonly parties: number;
  readonly weight: Float64Array;
  readonly binding: Uint8Array;
  /** Per meeting and slot: 1 where it may be held as far as it alone is concerned. */
  readonly domain: Uint8Array;
  /** Per slot: open tables. */
  readonly capacity: Int32Array;
  /** Per participant: meetings at most. */
  readonly limit: Int32Array;
  readonly meetingsOf: readonly Int32Array[];
  readonly present: Uint8Array;
  /** Per meeting: those that must come before it and those that must come after it. */
  readonly earlier: readonly (readonly number[])[];
  readonly later: readonly (readonly number[])[];
  readonly fairness: number | undefined;
}

export function modelOf(instance: Instance): Model {
  const { participants, slots } = instance;
  const meetings = instance.meetings.length;
  const present = presence(instance);
  const session = sessionOfSlots(instance);
  const a = Int32Array.from(instance.meetings, (meeting) => meeting.a - 1);
  const b = Int32Array.from(instance.meetings, (meeting) => meeting.b - 1);
  const domain = new Uint8Array(meetings * slots);
  const closedHome = new Set(instance.closed?.map(({ slot, table }) => `${slot}:${table}`));
  const of: number[][] = Array.from({ length: participants }, () => []);
  instance.meetings.forEach((meeting, index) => {
    of[meeting.a - 1]?.push(index);
    of[meeting.b - 1]?.push(index);
    for (let slot = 0; slot < slots; slot += 1) {
      const here =
        present[(meeting.a - 1) * slots + slot] === 1 &&
        present[(meeting.b - 1) * slots + slot] === 1 &&
        (meeting.fixed === undefined || meeting.fixed - 1 === slot) &&
        (meeting.session === undefined || session[slot] === meeting.session) &&
        !closedHome.has(`${slot + 1}:${homeOf(meeting, instance.homeTable)}`);
      if (here) domain[index * slots + slot] = 1;
    }
  });
  const capacity = new Int32Array(slots).fill(instance.tables);
  for (const { slot } of instance.closed ?? []) capacity[slot - 1] = (capacity[slot - 1] ?? 0) - 1;
  const earlier: number[][] = Array.from({ length: meetings }, () => []);
  const later: number[][] = Array.from({ length: meetings }, () => []);
  for (const [x, y] of instance.precedences ?? []) {
    later[x - 1]?.push(y - 1);
    earlier[y - 1]?.push(x - 1);
  }
  return {
    instance,
    participants,
    slots,
    meetings,
    a,
    b,
    ...sharedHomes(instance),
    weight: Float64Array.from(instance.meetings, weightOf),
    binding: Uint8Array.from(instance.meetings, (meeting) => Number(isBinding(meeting, instance.mode))),
    domain,
    capacity,
    limit: Int32Array.from({ length: participants }, (_, index) => instance.maxMeetings?.[index] ?? slots),
    meetingsOf: of.map((list) => Int32Array.from(list)),
    present,
    earlier,
    later,
    fairness: instance.mode === "all" && (instance.fairness ?? -1) >= 0 ? instance.fairness : undefined,
  };
}

/** Two hosts of one table cannot both receive at the same time. */
function sharedHomes({ participants, meetings, homeTable }: Instance): Pick<Model, "c" | "parties"> {
  const c = new Int32Array(meetings.length).fill(-1);
  if (homeTable === undefined) return { c, parties: participants };
  const hosts = new Map<number, number>();
  for (const table of homeTable) if (table) hosts.set(table, (hosts.get(table) ?? 0) + 1);
  const shared = [...hosts].filter(([, count]) => count > 1).map(([table]) => table);
  shared.sort((x, y) => x - y);
  meetings.forEach((meeting, index) => {
    const home = homeOf(meeting, homeTable);
    const place = home === undefined ? -1 : shared.indexOf(home);
    if (place >= 0) c[index] = participants + place;
  });
  return { c, parties: participants + shared.length };
}

/** The table at which a meeting is held because one of its two sides is a host; of two hosts the lower table. */
export function homeOf(meeting: Meeting, homeTable: Instance["homeTable"]): number | undefined {
  const homes = [meeting.a, meeting.b].map((side) => homeTable?.[side - 1]).filter((table) => table != null);
  return homes.length === 0 ? undefined : Math.min(...homes);
}

/** Per participant and slot: 1 where present. */
function presence({ participants, slots, forbidden }: Instance): Uint8Array {
  const present = new Uint8Array(participants * slots).fill(1);
  forbidden.forEach((absent, participant) => {
    for (const slot of absent) present[participant * slots + slot - 1] = 0;
  });
  return present;
}

/** Per slot its session, from 1; 0 outside all. */
function sessionOfSlots({ slots, sessions }: Instance): number[] {
  return Array.from(
    { length: slots },
    (_, slot) => 1 + sessions.findIndex(([first, last]) => slot + 1 >= first && slot + 1 <= last),
  );
}

/** Idle slots between two busy ones, and the breaks that they make, as `breaks + idle / 1024`. */
export function idlenessIn(busy: Uint8Array, from: number, slots: number): number {
  let idleness = 0;
  let last = -1;
  for (let slot = 0; slot < slots; slot += 1) {
    if (busy[from + slot] === 0) continue;
    if (last >= 0 && slot > last + 1) idleness += 1 + (slot - last - 1) / idleUnit;
    last = slot;
  }
  return idleness;
}

/** A power of two: sums of idleness stay exact. */
export const idleUnit = 1024;
