import { type Instance, isBinding, weightOf } from "./instance.ts";

/** An instance in arrays, everything counted from 0. What the searches read and never write. */
export interface Model {
  readonly instance: Instance;
  readonly participants: number;
  readonly slots: number;
  readonly meetings: number;
  readonly a: Int32Array;
  readonly b: Int32Array;
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
  const of: number[][] = Array.from({ length: participants }, () => []);
  instance.meetings.forEach((meeting, index) => {
    of[meeting.a - 1]?.push(index);
    of[meeting.b - 1]?.push(index);
    for (let slot = 0; slot < slots; slot += 1) {
      const here =
        present[(meeting.a - 1) * slots + slot] === 1 &&
        present[(meeting.b - 1) * slots + slot] === 1 &&
        (meeting.fixed === undefined || meeting.fixed - 1 === slot) &&
        (meeting.session === undefined || session[slot] === meeting.session);
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

/** Maximal idle stretches between two busy slots. */
export function breaksIn(busy: ArrayLike<number>, from: number, slots: number): number {
  let breaks = 0;
  let last = -1;
  for (let slot = 0; slot < slots; slot += 1) {
    if ((busy[from + slot] ?? 0) === 0) continue;
    if (last >= 0 && slot > last + 1) breaks += 1;
    last = slot;
  }
  return breaks;
}
