import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { relaxed } from "../../../shared/timetable/conflict.ts";
import { solve } from "../../../shared/timetable/index.ts";
import { check } from "./check.ts";
import { everyTimetable, smallFair } from "./small-fairs.ts";

const options = { seconds: 20, seed: 1 };
const feasible = (instance: Parameters<typeof everyTimetable>[0]) => !everyTimetable(instance).next().done;

describe("every meeting held", () => {
  it("has the fewest breaks of all timetables, or says which causes contradict each other", async () => {
    await fc.assert(
      fc.asyncProperty(smallFair("all"), async (instance) => {
        const answer = await solve(instance, options);
        const fewest = Math.min(...[...everyTimetable(instance)].map(({ breaks }) => breaks));
        if (answer.timetable === undefined) {
          expect(answer.status).toBe("infeasible");
          expect(fewest).toBe(Number.POSITIVE_INFINITY);
          const { causes, smallest } = answer.conflict ?? { causes: [], smallest: false };
          expect(smallest).toBe(true);
          expect(feasible(relaxed(instance, causes))).toBe(false);
          for (const cause of causes) {
            expect(
              feasible(
                relaxed(
                  instance,
                  causes.filter((other) => other !== cause),
                ),
              ),
            ).toBe(true);
          }
          return;
        }
        expect(answer).toMatchObject({ status: "optimal", objective: fewest, bound: fewest });
        const verdict = check(instance, answer.timetable.slot, answer.timetable.table);
        expect(verdict.errors).toEqual([]);
        expect(verdict.breaks).toBe(fewest);
      }),
      { numRuns: 60, verbose: 1 },
    );
  });

  it("keeps two hosts of one table apart", async () => {
    const answer = await solve(
      {
        mode: "all",
        participants: 4,
        slots: 2,
        sessions: [[1, 2]],
        tables: 2,
        homeTable: [2, 2, null, null],
        meetings: [
          { a: 1, b: 3 },
          { a: 2, b: 4 },
        ],
        forbidden: [[], [], [], []],
      },
      options,
    );
    expect(answer.timetable?.table).toEqual([2, 2]);
    expect(new Set(answer.timetable?.slot).size).toBe(2);
  });

  it("ends at once when it is told to, without a timetable that was never checked", async () => {
    const answer = await solve(
      {
        mode: "all",
        participants: 2,
        slots: 2,
        sessions: [[1, 2]],
        tables: 1,
        meetings: [{ a: 1, b: 2 }],
        forbidden: [[], []],
      },
      { ...options, signal: { aborted: true } },
    );
    expect(answer.cut).toBe(true);
    expect(["unknown", "optimal", "feasible"]).toContain(answer.status);
  });
});
