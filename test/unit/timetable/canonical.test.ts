import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Instance, solve } from "../../../shared/timetable/index.ts";
import { smallFair } from "./small-fairs.ts";

const named = (instance: Instance): Instance => ({
  ...instance,
  ids: Array.from({ length: instance.participants }, (_, index) => `org-${index}`),
});

/** The same fair with its people numbered and its lists written another way. */
function rewritten(instance: Instance, people: readonly number[], places: readonly number[]): Instance {
  const renamed = (participant: number) => people.indexOf(participant - 1) + 1;
  const placed = (meeting: number) => places.indexOf(meeting - 1) + 1;
  const pick = <T>(values: readonly T[]) => people.map((participant) => values[participant] as T);
  return {
    ...instance,
    ids: pick(instance.ids ?? []),
    forbidden: pick(instance.forbidden).map((slots) => slots.toReversed()),
    ...(instance.maxMeetings && { maxMeetings: pick(instance.maxMeetings) }),
    meetings: places.flatMap((place) => {
      const meeting = instance.meetings[place];
      return meeting ? [{ ...meeting, a: renamed(meeting.b), b: renamed(meeting.a) }] : [];
    }),
    precedences: (instance.precedences ?? []).map(([x, y]): [number, number] => [placed(x), placed(y)]),
  };
}

describe("the order of the input", () => {
  it.each(["all", "select"] as const)("changes nothing in mode %s", async (mode) => {
    const fair = smallFair(mode).chain((instance) => {
      const indices = (length: number) => Array.from({ length }, (_, index) => index);
      return fc.record({
        instance: fc.constant(named(instance)),
        people: fc.shuffledSubarray(indices(instance.participants), { minLength: instance.participants }),
        places: fc.shuffledSubarray(indices(instance.meetings.length), {
          minLength: instance.meetings.length,
        }),
      });
    });
    const options = { seconds: 10, seed: 7 };
    await fc.assert(
      fc.asyncProperty(fair, async ({ instance, people, places }) => {
        const one = await solve(instance, options);
        if (one.cut) return;
        const other = await solve(rewritten(instance, people, places), options);
        expect(other).toMatchObject({
          status: one.status,
          ...(one.bound !== undefined && { bound: one.bound }),
        });
        expect(other.timetable?.slot).toEqual(
          one.timetable && places.map((place) => one.timetable?.slot[place]),
        );
        expect(other.timetable?.table).toEqual(
          one.timetable && places.map((place) => one.timetable?.table[place]),
        );
      }),
      { numRuns: 15, verbose: 1 },
    );
  });
});
