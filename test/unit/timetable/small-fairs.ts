import fc from "fast-check";
import type { Instance, Meeting } from "../../../shared/timetable/instance.ts";
import { check } from "./check.ts";

/** Fairs so small that every timetable can be tried. */
export function smallFair(mode: Instance["mode"]): fc.Arbitrary<Instance> {
  return fc
    .record({ participants: fc.integer({ min: 2, max: 5 }), slots: fc.integer({ min: 1, max: 4 }) })
    .chain(({ participants, slots }) => {
      const slot = fc.integer({ min: 1, max: slots });
      const pair = fc
        .tuple(fc.integer({ min: 1, max: participants }), fc.integer({ min: 1, max: participants }))
        .filter(([a, b]) => a < b);
      const rarely = <T>(value: fc.Arbitrary<T>) =>
        fc.oneof({ arbitrary: fc.constant(undefined), weight: 6 }, { arbitrary: value, weight: 1 });
      const meeting = fc
        .record({
          pair,
          fixed: rarely(slot),
          session: rarely(fc.constantFrom(1, 2)),
          w: fc.integer({ min: 1, max: 5 }),
          must: rarely(fc.constant(true)),
        })
        .map(
          ({ pair: [a, b], fixed, session, w, must }): Meeting => ({
            a,
            b,
            w,
            ...(fixed !== undefined && { fixed }),
            ...(session !== undefined && { session }),
            ...(must && mode === "select" && { must }),
          }),
        );
      const half = Math.ceil(slots / 2);
      return fc
        .record({
          meetings: fc.uniqueArray(meeting, {
            minLength: 1,
            maxLength: 5,
            selector: ({ a, b }) => `${a}:${b}`,
          }),
          tables: fc.integer({ min: 1, max: 3 }),
          forbidden: fc.array(fc.uniqueArray(slot, { maxLength: 2 }), {
            minLength: participants,
            maxLength: participants,
          }),
          limit: rarely(fc.integer({ min: 1, max: 3 })),
          fairness: rarely(fc.integer({ min: 0, max: 1 })),
          order: fc.array(fc.tuple(fc.nat(4), fc.nat(4)), { maxLength: 1 }),
        })
        .map(
          ({ meetings, tables, forbidden, limit, fairness, order }): Instance => ({
            mode,
            participants,
            slots,
            tables,
            sessions: [
              [1, half],
              [half + 1, slots],
            ],
            meetings,
            forbidden,
            precedences: order
              .map(([x, y]): [number, number] => [(x % meetings.length) + 1, (y % meetings.length) + 1])
              .filter(([x, y]) => x !== y),
            ...(limit !== undefined && {
              maxMeetings: forbidden.map((_, index) => (index === 0 ? limit : null)),
            }),
            ...(fairness !== undefined && mode === "all" && { fairness }),
          }),
        );
    });
}

/** Every timetable that the checker accepts, tables aside: they are numbered within each slot. */
export function* everyTimetable(
  instance: Instance,
): Generator<{ slot: number[]; breaks: number; weight: number }> {
  const slot = new Array<number>(instance.meetings.length).fill(0);
  const first = instance.mode === "all" ? 1 : 0;
  const size = instance.slots + 1 - first;
  const total = size ** slot.length;
  for (let code = 0; code < total; code += 1) {
    let rest = code;
    for (let index = 0; index < slot.length; index += 1) {
      slot[index] = first + (rest % size);
      rest = Math.floor(rest / size);
    }
    const used = new Map<number, number>();
    const table = slot.map((at) => {
      used.set(at, (used.get(at) ?? 0) + 1);
      return used.get(at) ?? 0;
    });
    const { errors, breaks, weight } = check(instance, slot, table);
    if (errors.length === 0) yield { slot: [...slot], breaks, weight };
  }
}
