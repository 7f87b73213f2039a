import { asWritten, canonical, inOrder } from "../canonical.ts";
import type { Instance, Timetable } from "../instance.ts";
import { seated } from "../seating.ts";
import { amended, type Disturbance } from "./disturbance.ts";
import { Reseating } from "./reseating.ts";

export interface RepairOptions {
  /** People that may be affected at most, beside those of the meetings that cannot stay. */
  readonly k: number;
  /** Partial repairs looked at before the best so far is taken. */
  readonly effort: number;
}

export interface Repair {
  readonly instance: Instance;
  readonly timetable: Timetable;
  /** Meetings, from 1, that are held elsewhere than before. */
  readonly moved: readonly number[];
  /** Meetings that were held and no longer are. */
  readonly lost: readonly number[];
  /** Participants who have to be told. */
  readonly affected: readonly number[];
  /** Shown that nobody loses less, and that no fewer meetings change for it. */
  readonly least: boolean;
}

/**
 * The timetable after something went wrong: what can stay stays. First as little weight is lost as can be, then as
 * few meetings as possible change. Found by trying all repairs with one more change at a time.
 */
export function repair(
  written: Instance,
  before: Timetable,
  disturbance: Disturbance,
  { k, effort }: RepairOptions,
): Repair {
  const instance = amended(written, disturbance);
  const order = canonical(instance);
  const old = inOrder(before, order);
  // Walk-ins never had a seat and want one; what was left out before stays out.
  const wanted = order.meetings.map(
    (place, index) => (old.slot[index] ?? 0) > 0 || place >= before.slot.length,
  );
  const search = new Reseating(order.instance, old.slot, wanted, { k, effort });
  const { slot, least } = search.run();
  const table = keptTables(order.instance, old, slot);
  const timetable = asWritten({ slot, table }, order);
  const places = instance.meetings.map((_, index) => index);
  const was = (index: number) => before.slot[index] ?? 0;
  const is = (index: number) => timetable.slot[index] ?? 0;
  const moved = places.filter((index) => was(index) > 0 && is(index) > 0 && was(index) !== is(index));
  const lost = places.filter((index) => was(index) > 0 && is(index) === 0);
  const reseated = places.filter(
    (index) => was(index) > 0 && was(index) === is(index) && before.table[index] !== timetable.table[index],
  );
  const added = places.filter((index) => was(index) === 0 && is(index) > 0);
  const told = [...moved, ...lost, ...reseated, ...added].flatMap((index) => {
    const meeting = instance.meetings[index];
    return meeting === undefined ? [] : [meeting.a, meeting.b];
  });
  return {
    instance,
    timetable,
    moved: moved.map((index) => index + 1),
    lost: lost.map((index) => index + 1),
    affected: [...new Set(told)].sort((x, y) => x - y),
    least,
  };
}

/** Who did not move keeps the table; whoever did takes one that is free. */
function keptTables(instance: Instance, old: Timetable, slot: readonly number[]): number[] {
  const fresh = seated(instance, slot);
  const table = new Array<number>(slot.length).fill(0);
  const taken = new Map<string, number>();
  const sit = (index: number, where: number) => {
    table[index] = where;
    taken.set(`${slot[index]}:${where}`, index);
  };
  const closed = new Set(instance.closed?.map((one) => `${one.slot}:${one.table}`));
  const usable = (index: number, where: number) => {
    const key = `${slot[index]}:${where}`;
    return where > 0 && where <= instance.tables && !taken.has(key) && !closed.has(key);
  };
  slot.forEach((at, index) => {
    const where = old.table[index] ?? 0;
    if (at > 0 && at === old.slot[index] && usable(index, where)) sit(index, where);
  });
  for (const [index, at] of slot.entries()) {
    if (at === 0 || (table[index] ?? 0) > 0) continue;
    const choices = [fresh[index] ?? 0, ...Array.from({ length: instance.tables }, (_, place) => place + 1)];
    const where = choices.find((one) => usable(index, one));
    // A host's table may be held by a guest who was there first: then everybody is seated anew.
    if (where === undefined || (instance.homeTable !== undefined && where !== fresh[index])) return fresh;
    sit(index, where);
  }
  return table;
}
