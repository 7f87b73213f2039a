import type { Instance } from "./instance.ts";
import { homeOf } from "./model.ts";

/**
 * A table for each meeting that is held, slot by slot: hosts receive at their own table, everybody else stays where
 * one of the two sat last as far as that table is free.
 */
export function seated(instance: Instance, slot: readonly number[]): number[] {
  const table = new Array<number>(slot.length).fill(0);
  const last = new Map<number, number>();
  const meetingsOf = countMeetings(instance, slot);
  for (let now = 1; now <= instance.slots; now += 1) {
    const here = instance.meetings.flatMap((meeting, index) =>
      slot[index] === now ? [{ meeting, index }] : [],
    );
    const free = freeTables(instance, now);
    const sit = (index: number, where: number) => {
      table[index] = where;
      free.delete(where);
    };
    const homeless: typeof here = [];
    for (const one of here) {
      const home = homeOf(one.meeting, instance.homeTable);
      if (home === undefined) homeless.push(one);
      else sit(one.index, home);
    }
    // Who has the most meetings gains most by staying.
    const busiest = ({ meeting }: (typeof here)[number]) =>
      Math.max(meetingsOf.get(meeting.a) ?? 0, meetingsOf.get(meeting.b) ?? 0);
    homeless.sort((x, y) => busiest(y) - busiest(x) || x.index - y.index);
    const wandering = homeless.filter(({ meeting, index }) => {
      const sides = [meeting.a, meeting.b].sort(
        (x, y) => (meetingsOf.get(y) ?? 0) - (meetingsOf.get(x) ?? 0),
      );
      const familiar = sides
        .map((side) => last.get(side))
        .find((where) => where !== undefined && free.has(where));
      if (familiar !== undefined) sit(index, familiar);
      return familiar === undefined;
    });
    const claimed = new Set(last.values());
    for (const { index } of wandering) {
      const where = [...free].find((one) => !claimed.has(one)) ?? [...free][0];
      if (where === undefined) throw new Error(`slot ${now} holds more meetings than it has tables`);
      sit(index, where);
    }
    for (const { meeting, index } of here) {
      for (const side of [meeting.a, meeting.b]) last.set(side, table[index] ?? 0);
    }
  }
  return table;
}

/** How often somebody has to go to another table than the last time. */
export function tableMoves(
  { meetings, slots }: Instance,
  slot: readonly number[],
  table: readonly number[],
): number {
  const last = new Map<number, number>();
  let moves = 0;
  for (let now = 1; now <= slots; now += 1) {
    meetings.forEach((meeting, index) => {
      if (slot[index] !== now) return;
      for (const side of [meeting.a, meeting.b]) {
        const before = last.get(side);
        if (before !== undefined && before !== table[index]) moves += 1;
        last.set(side, table[index] ?? 0);
      }
    });
  }
  return moves;
}

function countMeetings({ meetings }: Instance, slot: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>();
  meetings.forEach((meeting, index) => {
    if ((slot[index] ?? 0) === 0) return;
    for (const side of [meeting.a, meeting.b]) counts.set(side, (counts.get(side) ?? 0) + 1);
  });
  return counts;
}

function freeTables({ tables, closed }: Instance, slot: number): Set<number> {
  const free = new Set(Array.from({ length: tables }, (_, index) => index + 1));
  for (const one of closed ?? []) if (one.slot === slot) free.delete(one.table);
  return free;
}
