import { describe, expect, it } from "vitest";
import {
  type Instance,
  InstanceError,
  impossibilities,
  readInstance,
  solve,
} from "../../../shared/timetable/index.ts";

const day: Instance = {
  mode: "all",
  participants: 3,
  slots: 3,
  sessions: [[1, 3]],
  tables: 2,
  meetings: [
    { a: 1, b: 2 },
    { a: 2, b: 3 },
    { a: 1, b: 3 },
  ],
  forbidden: [[], [], []],
};

describe("a set-up that cannot work", () => {
  it.each([
    [{ slots: 0, sessions: [] }, { kind: "no_slots" }],
    [{ tables: 0 }, { kind: "no_tables" }],
    [
      {
        forbidden: [
          [1, 2, 3],
          [1, 2, 3],
          [3, 2, 1],
        ],
      },
      { kind: "everybody_absent" },
    ],
    [
      {
        precedences: [
          [1, 2],
          [2, 3],
          [3, 1],
        ],
      },
      { kind: "precedence_cycle", meetings: [1, 2, 3] },
    ],
    [
      {
        meetings: [
          { a: 1, b: 2, fixed: 2 },
          { a: 2, b: 3, fixed: 2 },
        ],
      },
      { kind: "fixed_collision", meetings: [1, 2], slot: 2 },
    ],
    [{ forbidden: [[1, 2], [3], []] }, { kind: "no_slot_for_meeting", meeting: 1 }],
    [
      {
        tables: 1,
        participants: 4,
        forbidden: [[], [], [], []],
        meetings: [
          { a: 1, b: 2, fixed: 1 },
          { a: 3, b: 4, fixed: 1 },
        ],
      },
      { kind: "fixed_over_tables", slot: 1, meetings: [1, 2] },
    ],
  ] as [Partial<Instance>, object][])("is named before solving: %j", async (change, named) => {
    const instance = { ...day, ...change };
    expect(impossibilities(instance)).toContainEqual(named);
    expect((await solve(instance, { seconds: 5, seed: 1 })).status).toBe("infeasible");
  });

  it("is not seen where there is none", () => {
    expect(impossibilities(day)).toEqual([]);
  });
});

describe("an instance from a file", () => {
  it("is read", () => {
    expect(readInstance(JSON.parse(JSON.stringify(day)))).toEqual(day);
  });

  it.each([
    [[], "the file"],
    [{ ...day, slots: -1 }, "slots"],
    [{ ...day, meetings: [{ a: 1, b: 1 }] }, "cannot meet itself"],
    [{ ...day, meetings: [{ a: 1, b: 9 }] }, "meetings[0].b"],
    [{ ...day, meetings: [{ a: 1, b: 2, session: 4 }] }, "no such session"],
    [{ ...day, forbidden: [[]] }, "one list per participant"],
    [{ ...day, forbidden: [[9], [], []] }, "forbidden[0]"],
    [{ ...day, precedences: [[1, 7]] }, "precedences[0]"],
    [{ ...day, ids: ["a", "a", "b"] }, "ids"],
  ])("is refused with the place that is wrong: %#", (value, where) => {
    expect(() => readInstance(value)).toThrow(InstanceError);
    expect(() => readInstance(value)).toThrow(where);
  });
});
