import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { affectedBy, compared, differences } from "../../../functions/fairs/domain/timetable-comparison.ts";
import { type Edit, edited } from "../../../functions/fairs/domain/timetable-edit.ts";
import {
  countChanges,
  guardChanges,
  guardsOf,
  type MeetingChange,
} from "../../../functions/fairs/domain/timetable-guards.ts";
import { meetingCounts, type StoredMeeting } from "../../../functions/fairs/domain/timetable-meeting.ts";
import { objections } from "../../../functions/fairs/domain/timetable-objections.ts";
import { situationOf } from "../../../functions/fairs/domain/timetable-situation.ts";
import { DomainError } from "../../../shared/kernel/domain-error.ts";
import { faultsOf } from "../../support/timetable-checker.ts";
import {
  fairWith,
  type Gathering,
  gatherings,
  participantWith,
  requestId,
  requestWith,
  setupWith,
} from "../../support/timetable-fair.ts";

const situationIn = ({ setup, participants, requests }: Gathering) =>
  situationOf(fairWith(setup), participants, requests, []);

const afterChanges = (
  meetings: readonly StoredMeeting[],
  changes: readonly MeetingChange[],
): StoredMeeting[] => {
  const gone = new Set(changes.flatMap(({ before }) => before?.requestId ?? []));
  return [
    ...meetings.filter((meeting) => !gone.has(meeting.requestId)),
    ...changes.flatMap(({ after }) => after ?? []),
  ];
};

/** Of the requests of a fair, or of one that it has not. */
const edits = fc.array(
  fc.record({
    of: fc.nat(12),
    seat: fc.option(
      fc.record({ slot: fc.integer({ min: 1, max: 5 }), table: fc.integer({ min: 1, max: 3 }) }),
      { nil: undefined },
    ),
  }),
  { minLength: 1, maxLength: 3 },
);

describe("edits by hand", () => {
  it("never lead to anything that cannot be held, in whatever order", () => {
    let [carriedOut, refused] = [0, 0];
    fc.assert(
      fc.property(gatherings, fc.array(edits, { minLength: 10, maxLength: 40 }), (gathering, sequence) => {
        const situation = situationIn(gathering);
        const { requests } = gathering;
        let meetings: StoredMeeting[] = [];
        const guards = new Map<string, string>();
        const counts = new Map<string, number>();
        for (const some of sequence) {
          try {
            const wanted = some.map(({ of, seat }): Edit => {
              const request = requests[of % (requests.length + 1)];
              return { requestId: request?.id ?? requestId(99), seat };
            });
            const changes = edited(situation, meetings, wanted, { kept: true });
            for (const { guard, before, after } of guardChanges(changes).changes) {
              const key = JSON.stringify(guard);
              expect(guards.get(key)).toBe(before?.requestId);
              if (after === undefined) guards.delete(key);
              else guards.set(key, after.requestId);
            }
            for (const [side, change] of countChanges(changes))
              counts.set(side, (counts.get(side) ?? 0) + change);
            meetings = afterChanges(meetings, changes);
            carriedOut += 1;
          } catch (error) {
            if (!(error instanceof DomainError)) throw error;
            refused += 1;
          }
          expect(faultsOf(gathering, meetings)).toEqual([]);
        }
        // What is stored beside the meetings says the same as they do.
        const expected = meetings.flatMap((meeting) =>
          guardsOf(meeting).map((guard) => [JSON.stringify(guard), meeting.requestId] as const),
        );
        expect(new Map([...guards].sort())).toEqual(new Map(expected.sort()));
        const counted = [...counts].filter(([, count]) => count > 0).sort();
        expect(counted).toEqual([...meetingCounts(meetings)].sort());
      }),
      { numRuns: 300, verbose: 1 },
    );
    expect(Math.min(carriedOut, refused)).toBeGreaterThan(100);
  });

  const people = [1, 2, 3, 4].map((serial) => participantWith(serial));
  const [a, b, c, d] = people;
  if (!a || !b || !c || !d) throw new Error("no participants");
  const requests = [requestWith(1, [a, b]), requestWith(2, [c, d]), requestWith(3, [a, d])];
  const gathering: Gathering = { setup: setupWith({ slots: 3, tables: 2 }), participants: people, requests };
  const situation = situationIn(gathering);
  const seated = (also: readonly Edit[]) => afterChanges([], edited(situation, [], also, { kept: false }));
  const seat = (serial: number, slot: number, table: number): Edit => ({
    requestId: requestId(serial),
    seat: { slot, table },
  });
  const start = seated([seat(1, 1, 1), seat(2, 1, 2)]);

  it("let two meetings change places", () => {
    const after = afterChanges(
      start,
      edited(situation, start, [seat(1, 1, 2), seat(2, 1, 1)], { kept: true }),
    );
    expect(faultsOf(gathering, after)).toEqual([]);
    expect(after.map(({ requestId, table }) => [requestId, table])).toEqual([
      [requestId(1), 2],
      [requestId(2), 1],
    ]);
  });

  it.each([
    ["timetable.slot_taken", [seat(3, 1, 1)]],
    ["timetable.slot_taken", [seat(3, 2, 1), seat(3, 3, 1)]],
    ["timetable.table_taken", [seat(2, 1, 1)]],
    ["timetable.table_taken", [seat(2, 2, 3)]],
    ["timetable.absent", [seat(2, 4, 1)]],
    ["request.not_found", [seat(9, 1, 1)]],
  ] as const)("are refused with %s", (code, some) => {
    expect(() => edited(situation, start, some, { kept: true })).toThrow(expect.objectContaining({ code }));
  });

  it("are told only to those for whom something changes", () => {
    const after = afterChanges(start, edited(situation, start, [seat(2, 2, 2)], { kept: true }));
    const found = differences(start, after);
    expect(affectedBy(found)).toEqual([c.id, d.id]);
    expect(compared({ before: start, after: [], number: 1 }, (id) => id).worseOff).toHaveLength(4);
  });
});

describe("what changed since", () => {
  const people = [1, 2].map((serial) => participantWith(serial));
  const [a, b] = people;
  if (!a || !b) throw new Error("no participants");
  const request = requestWith(1, [a, b]);
  const gathering: Gathering = {
    setup: setupWith({ slots: 2, tables: 2 }),
    participants: people,
    requests: [request],
  };
  const meetings = afterChanges(
    [],
    edited(situationIn(gathering), [], [{ requestId: request.id, seat: { slot: 2, table: 2 } }], {
      kept: false,
    }),
  );
  it.each([
    ["left", { participants: [a, { ...b, state: "left" as const }] }],
    ["absent", { participants: [a, { ...b, away: [2] }] }],
    ["withdrawn", { requests: [{ ...request, state: "withdrawn" as const }] }],
    ["withdrawn", { requests: [] }],
    ["banned", { requests: [{ ...request, rule: "banned" as const }] }],
    ["banned", { setup: setupWith({ slots: 2, tables: 2, also: { sameChainOnly: true } }) }],
    ["slot_gone", { setup: setupWith({ slots: 1, tables: 2 }) }],
    ["table_gone", { setup: setupWith({ slots: 2, tables: 1 }) }],
    [
      "must_unheld",
      {
        participants: [a, b, participantWith(3)],
        requests: [request, requestWith(2, [participantWith(3), b], { rule: "must" as const })],
      },
    ],
  ] as const)("is listed as %s", (why, change) => {
    const found = objections(situationIn({ ...gathering, ...change }), meetings, {});
    expect(found.map((one) => one.why)).toEqual([why]);
  });

  it("lists meetings beyond a limit, the last of the day first", () => {
    const limited = { ...gathering.setup, meetingsEach: 1 };
    const third = participantWith(4);
    const second = requestWith(2, [a, third]);
    const all = [
      ...meetings,
      { ...(meetings[0] as StoredMeeting), requestId: second.id, other: third.id, slot: 1 },
    ];
    const found = objections(
      situationIn({ setup: limited, participants: [a, b, third], requests: [request, second] }),
      all,
      {},
    );
    expect(found).toEqual([{ requestId: request.id, why: "over_limit", participantIds: [a.id] }]);
  });
});
