import type { Instance } from "../../../shared/timetable/instance.ts";

/**
 * What event platforms do: one request after the other takes the first slot that is free for both. By priority, the
 * heavier requests come first. Returns the weight that is held.
 */
export function filled(instance: Instance, by: "arrival" | "priority"): number {
  const { meetings, slots, tables, forbidden, maxMeetings } = instance;
  const order = meetings.map((meeting, index) => ({ ...meeting, index }));
  if (by === "priority") order.sort((x, y) => (y.w ?? 1) - (x.w ?? 1) || x.index - y.index);
  const absent = forbidden.map((own) => new Set(own));
  const busy = new Set<string>();
  const load = new Array<number>(slots + 1).fill(0);
  const count = new Map<number, number>();
  let weight = 0;
  for (const { a, b, w } of order) {
    const sides = [a, b];
    if (sides.some((side) => (count.get(side) ?? 0) >= (maxMeetings?.[side - 1] ?? slots))) continue;
    for (let slot = 1; slot <= slots; slot += 1) {
      const blocked = sides.some((side) => busy.has(`${side}:${slot}`) || absent[side - 1]?.has(slot));
      if (blocked || (load[slot] ?? 0) >= tables) continue;
      for (const side of sides) {
        busy.add(`${side}:${slot}`);
        count.set(side, (count.get(side) ?? 0) + 1);
      }
      load[slot] = (load[slot] ?? 0) + 1;
      weight += w ?? 1;
      break;
    }
  }
  return weight;
}
