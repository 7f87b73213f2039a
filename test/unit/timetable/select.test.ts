import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { solve } from "../../../shared/timetable/index.ts";
import { check } from "./check.ts";
import { everyTimetable, smallFair } from "./small-fairs.ts";

const options = { seconds: 5, seed: 1 };

describe("the best of what was requested", () => {
  it("is never above its bound, and as good as any timetable where it says so", async () => {
    let [certified, runs] = [0, 0];
    await fc.assert(
      fc.asyncProperty(smallFair("select"), async (instance) => {
        const answer = await solve(instance, options);
        const most = Math.max(...[...everyTimetable(instance)].map(({ weight }) => weight));
        if (answer.timetable === undefined) {
          expect(answer.status).toBe("infeasible");
          expect(most).toBe(Number.NEGATIVE_INFINITY);
          return;
        }
        const verdict = check(instance, answer.timetable.slot, answer.timetable.table);
        expect(verdict.errors).toEqual([]);
        expect(verdict.weight).toBe(answer.objective);
        expect(answer.worth).toMatchObject({ breaks: verdict.breaks, worstServed: verdict.worstServed });
        expect(answer.bound).toBeGreaterThanOrEqual(most);
        if (answer.status === "optimal") expect(answer.objective).toBe(most);
        runs += 1;
        certified += Number(answer.status === "optimal");
      }),
      { numRuns: 25, verbose: 1 },
    );
    expect(certified).toBeGreaterThan(runs / 3);
  });
});
