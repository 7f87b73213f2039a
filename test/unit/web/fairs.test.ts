import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Slot } from "../../../shared/contracts/fairs-content.ts";
import type { MeetingRequest, RequestState } from "../../../shared/contracts/meeting-requests-content.ts";
import { addMilliseconds } from "../../../shared/kernel/time.ts";
import {
  type Agenda,
  daysOf,
  nowAndNext,
  openSlots,
} from "../../../web/src/features/fairs/agenda/day-view.ts";
import {
  grouped,
  requestsByOther,
  viewOf,
  waitingForMe,
} from "../../../web/src/features/fairs/request-view.ts";
import {
  isOver,
  nextMilestone,
  phaseNow,
  type TimedFair,
} from "../../../web/src/features/fairs-public/fair-phase.ts";

const me = "ptc_01JZZZZZZZZZZZZZZZZZZZZZZM";
const other = "ptc_01JZZZZZZZZZZZZZZZZZZZZZZN";
const morning = "2026-03-20T01:00:00.000Z";
const at = (minutes: number): string => addMilliseconds(morning, minutes * 60_000);

const sessions = [
  { name: "上午", startsAt: at(0), endsAt: at(100) },
  { name: "下午", startsAt: at(270), endsAt: at(320) },
  { name: "次日", startsAt: at(24 * 60), endsAt: at(24 * 60 + 50) },
];
const slotsOf = (session: number, start: number, count: number, first: number): Slot[] =>
  Array.from({ length: count }, (_, i) => ({
    number: first + i,
    session,
    startsAt: at(start + i * 25),
    endsAt: at(start + i * 25 + 20),
  }));
const slots = [...slotsOf(1, 0, 4, 1), ...slotsOf(2, 270, 2, 5), ...slotsOf(3, 24 * 60, 2, 7)];

const side = (participantId: string) => ({
  participantId,
  organizationId: `org_${participantId.slice(4)}`,
  organizationName: "示例单位",
  kind: "enterprise" as const,
  name: "王工",
});

function request(fields: Partial<MeetingRequest> = {}): MeetingRequest {
  return {
    id: "mrq_01JZZZZZZZZZZZZZZZZZZZZZZZ",
    eventId: "act_01JZZZZZZZZZZZZZZZZZZZZZZZ",
    from: side(me),
    to: side(other),
    asks: [{ participantId: me, priority: 2, at: morning }],
    state: "accepted",
    accounts: [],
    moves: [],
    version: 1,
    ...fields,
  };
}

const seatedAt = (number: number): MeetingRequest => {
  const slot = slots[number - 1] as Slot;
  return request({ seat: { slot: number, table: 3, startsAt: slot.startsAt, endsAt: slot.endsAt } });
};

const agenda = (fields: Partial<Agenda> = {}): Agenda => ({
  setup: { sessions, blocks: [] },
  slots,
  away: [],
  meetings: [],
  kind: "enterprise",
  ...fields,
});

describe("the phase of a fair on an open page", () => {
  const fair: TimedFair = {
    phase: "announced",
    slots,
    setup: { requestsOpenAt: at(-10_000), requestsCloseAt: at(-5000), publishAt: at(-2000) },
  };
  const published = { ...fair, published: { at: at(-2500) } };
  it.each([
    [fair, at(-10_001), "announced", "opens"],
    [fair, at(-10_000), "requesting", "closes"],
    [fair, at(-5000), "arranging", "publishes"],
    [fair, at(-1999), "arranging", undefined],
    [published, at(-1), "published", "starts"],
    [published, at(0), "running", undefined],
    [published, slots.at(-1)?.endsAt ?? "", "finished", undefined],
    [{ ...published, phase: "cancelled" } as const, at(0), "cancelled", undefined],
  ])("%#: follows the instants", (one, now, phase, is) => {
    expect([phaseNow(one, now), nextMilestone(one, now)?.is]).toEqual([phase, is]);
    expect(isOver(phaseNow(one, now))).toBe(phase === "finished" || phase === "cancelled");
  });
});

describe("requests of one participant", () => {
  it.each<[RequestState, boolean, string]>([
    ["pending", true, "waiting"],
    ["pending", false, "answer"],
    ["countered", true, "answer"],
    ["countered", false, "waiting"],
    ["accepted", true, "agreed"],
    ["declined", false, "over"],
    ["expired", true, "over"],
  ])("%s, asked by me: %s → %s", (state, byMe, group) => {
    const one = request({ state, ...(byMe ? {} : { from: side(other), to: side(me) }) });
    const view = viewOf(one, me);
    expect([view.group, view.other.participantId]).toEqual([group, other]);
    expect(grouped([one], me)[view.group]).toHaveLength(1);
    expect(requestsByOther([one], me).get(other)?.request.id).toBe(one.id);
  });

  it("counts what waits for me: answers, and other times that the other side proposes", () => {
    const proposed = { slot: 2, at: morning };
    expect(
      waitingForMe(
        [
          request({ state: "pending" }),
          request({ state: "countered" }),
          request({ reschedule: { ...proposed, by: other } }),
          request({ reschedule: { ...proposed, by: me } }),
        ],
        me,
      ),
    ).toBe(2);
  });

  it("puts the most important first", () => {
    const asks = (mine: 1 | 2 | 3, id: string) =>
      request({ id, asks: [{ participantId: me, priority: mine, at: morning }] });
    const { agreed } = grouped([asks(1, "mrq_a"), asks(3, "mrq_b"), asks(3, "mrq_c")], me);
    expect(agreed.map(({ request: { id } }) => id)).toEqual(["mrq_b", "mrq_c", "mrq_a"]);
  });
});

describe("a day", () => {
  it("says for each slot what one does, with blocks and breaks", () => {
    const block = { title: "主题报告", startsAt: at(25), endsAt: at(50), kinds: [] };
    const [first, second] = daysOf(
      agenda({ setup: { sessions, blocks: [block] }, away: [3], meetings: [seatedAt(1)] }),
    );
    expect(first?.sessions.map(({ rows }) => rows.map(({ is }) => is))).toEqual([
      ["meeting", "block", "away", "free"],
      ["free", "free"],
    ]);
    expect(first?.breaks).toEqual([{ is: "break", startsAt: at(100), endsAt: at(270) }]);
    expect(second?.sessions.map(({ number }) => number)).toEqual([3]);
  });

  it("leaves out what is for other kinds", () => {
    const block = { title: "高校座谈", startsAt: at(0), endsAt: at(100), kinds: ["university" as const] };
    expect(openSlots(agenda({ setup: { sessions, blocks: [block] } }), at(-1))).toHaveLength(slots.length);
  });

  it("shows every slot exactly once, whatever is taken or left out", () => {
    const seed = 20_260_320;
    const some = fc.uniqueArray(fc.integer({ min: 1, max: slots.length }), { maxLength: slots.length });
    fc.assert(
      fc.property(some, some, fc.integer({ min: -10, max: 2000 }), (taken, away, minutes) => {
        const one = agenda({ away, meetings: taken.map(seatedAt) });
        const rows = daysOf(one).flatMap(({ sessions: all }) => all.flatMap((session) => session.rows));
        const numbers = rows.flatMap((row) => ("slot" in row ? [row.slot.number] : []));
        expect(numbers).toEqual(slots.map(({ number }) => number));
        for (const { number, startsAt } of openSlots(one, at(minutes))) {
          expect(taken.includes(number) || away.includes(number)).toBe(false);
          expect(startsAt > at(minutes)).toBe(true);
        }
        const { current, next } = nowAndNext(one.meetings, at(minutes));
        if (current !== undefined && next !== undefined)
          expect(current.seat.slot).toBeLessThan(next.seat.slot);
      }),
      { seed },
    );
  });
});
