import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { explainUnheld } from "../../../functions/fairs/app/explain-unheld.ts";
import { freeTables } from "../../../functions/fairs/domain/free-at.ts";
import { slotsOf } from "../../../functions/fairs/domain/slots.ts";
import { edited } from "../../../functions/fairs/domain/timetable-edit.ts";
import { arrangementOf, meetingsOf } from "../../../functions/fairs/domain/timetable-instance.ts";
import type { StoredMeeting } from "../../../functions/fairs/domain/timetable-meeting.ts";
import { objections } from "../../../functions/fairs/domain/timetable-objections.ts";
import { type Situation, situationOf } from "../../../functions/fairs/domain/timetable-situation.ts";
import { WhyUnheld } from "../../../shared/contracts/meeting-requests-content.ts";
import { solve } from "../../../shared/timetable/index.ts";
import { faultsOf } from "../../support/timetable-checker.ts";
import {
  fairWith,
  type Gathering,
  gatherings,
  organizationId,
  participantWith,
  requestWith,
  setupWith,
} from "../../support/timetable-fair.ts";
import { shortOf } from "./short-of.ts";

const beforeTheDay = "2026-03-19T00:00:00.000Z";

const situationIn = ({ setup, participants, requests }: Gathering): Situation =>
  situationOf(fairWith(setup), participants, requests, []);

async function solved(situation: Situation): Promise<StoredMeeting[] | undefined> {
  const { instance, requestIds } = arrangementOf(situation);
  const { timetable } = await solve(instance, { seconds: 5, seed: 1 });
  return timetable && meetingsOf(situation, requestIds, timetable, new Set());
}

const shuffled = (gathering: Gathering, by: readonly number[]): Gathering => {
  const reordered = <T>(list: readonly T[]): T[] =>
    list
      .map((one, index) => ({ one, place: by[index % by.length] ?? 0 }))
      .sort((x, y) => x.place - y.place)
      .map(({ one }) => one);
  return {
    ...gathering,
    participants: reordered(gathering.participants),
    requests: reordered(gathering.requests),
  };
};

describe("a timetable of a fair", () => {
  it("can be held, whatever is in the way", async () => {
    let held = 0;
    await fc.assert(
      fc.asyncProperty(gatherings, async (gathering) => {
        const situation = situationIn(gathering);
        const meetings = await solved(situation);
        if (meetings === undefined) return;
        held += meetings.length;
        expect(faultsOf(gathering, meetings)).toEqual([]);
        expect(objections(situation, meetings, {})).toEqual([]);
      }),
      { numRuns: 60, verbose: 1 },
    );
    expect(held).toBeGreaterThan(30);
  });

  it("is the same in whatever order people and requests are read", async () => {
    const order = fc.array(fc.nat(1_000), { minLength: 12, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(gatherings, order, async (gathering, by) => {
        const meetings = await solved(situationIn(gathering));
        expect(await solved(situationIn(shuffled(gathering, by)))).toEqual(meetings);
      }),
      { numRuns: 30, verbose: 1 },
    );
  });

  it("tells of each request that it leaves out what admits it, and that is true", async () => {
    const codes = new Map<string, number>();
    // Taken out by hand, so that some could be held as things stand; and how much of the day is over.
    const edits = fc.record({ out: fc.subarray([0, 1, 2, 3, 4, 5, 6, 7]), begun: fc.nat({ max: 5 }) });
    await fc.assert(
      fc.asyncProperty(shortOf, edits, async (gathering, { out, begun }) => {
        const best = await solved(situationIn(gathering));
        if (best === undefined) return;
        const meetings = best.filter((_, index) => !out.includes(index));
        const at = slotsOf(gathering.setup)[begun - 1]?.startsAt ?? beforeTheDay;
        const over = slotsOf(gathering.setup).filter(({ startsAt }) => startsAt <= at).length;
        const { items: unheld, total } = explainUnheld(situationIn(gathering), meetings, at);
        expect(total).toBe(unheld.length);
        const page = explainUnheld(situationIn(gathering), meetings, at, { from: 1, count: 2 });
        expect(page).toEqual({ items: unheld.slice(1, 3), total });
        const held = new Set(meetings.map(({ requestId }) => requestId));
        expect(unheld.map(({ requestId }) => requestId).sort()).toEqual(
          arrangementOf(situationIn(gathering)).requestIds.filter((id) => !held.has(id)),
        );
        for (const { requestId, why } of unheld) {
          codes.set(why.code, (codes.get(why.code) ?? 0) + 1);
          // What is over admits nothing: neither is it named, nor what was held there given up.
          for (const { slot } of why.fix) expect(slot ?? Number.POSITIVE_INFINITY).toBeGreaterThan(over);
          if (why.fix.length === 0) continue;
          const after = applied(gathering, meetings, why.fix);
          const stays = (some: readonly StoredMeeting[]) => some.filter(({ slot }) => slot <= over);
          expect(stays(after.meetings)).toEqual(stays(meetings));
          const situation = situationIn(after.gathering);
          const seat = { slot: after.slot, table: freeTables(situation, after.slot, after.here)[0] ?? 0 };
          const changes = edited(situation, after.meetings, [{ requestId, seat }], { kept: true });
          const now = [...after.meetings, ...changes.flatMap((change) => change.after ?? [])];
          expect(now).toHaveLength(after.meetings.length + 1);
          expect(faultsOf(after.gathering, now)).toEqual([]);
        }
      }),
      { numRuns: 150, verbose: 1 },
    );
    // Fairs know no order of meetings: every other reason occurs.
    const { options } = WhyUnheld.shape.code;
    expect([...codes.keys()].sort()).toEqual(options.filter((code) => code !== "order").sort());
  });

  it("keeps what a person has moved where it is, as long as that can be", () => {
    const [one, other, third] = [1, 2, 4].map((serial) => participantWith(serial));
    if (!one || !other || !third) throw new Error("no participants");
    const requests = [requestWith(1, [one, other]), requestWith(2, [one, third])];
    const gathering = {
      setup: setupWith({ slots: 2, tables: 1 }),
      participants: [one, other, third],
      requests,
    };
    const kept = [{ requestId: requests[0]?.id ?? "", slot: 2, table: 1 }];
    const fixed = (also: Partial<Gathering>) =>
      arrangementOf(situationIn({ ...gathering, ...also }), { kept }).instance.meetings[0]?.fixed;
    expect(fixed({})).toBe(2);
    expect(fixed({ participants: [one, { ...other, away: [2] }, third] })).toBeUndefined();
    expect(fixed({ setup: setupWith({ slots: 1, tables: 1 }) })).toBeUndefined();
  });

  it("asks nothing for those who left, are banned or may not meet", () => {
    const people = [1, 2, 3, 4, 5].map((serial) => participantWith(serial));
    const [a, b, c, d, e] = people;
    if (!a || !b || !c || !d || !e) throw new Error("no participants");
    const participants = [
      a,
      b,
      c,
      { ...d, state: "left" as const },
      { ...e, organizationId: organizationId(2) },
    ];
    const requests = [
      requestWith(1, [a, b]),
      requestWith(2, [c, b], { rule: "banned" }),
      requestWith(3, [a, d]),
      requestWith(4, [a, c]),
      requestWith(5, [e, b]),
      requestWith(6, [c, b], { state: "pending" }),
      requestWith(7, [a, c], { rule: "must", state: "declined" }),
    ];
    const situation = situationIn({ setup: setupWith({ slots: 2, tables: 1 }), participants, requests });
    expect(arrangementOf(situation).requestIds).toEqual([requests[0]?.id, requests[6]?.id]);
  });
});

/** The fair and its timetable after an organizer has done what was named; the request itself is not seated yet. */
function applied(gathering: Gathering, meetings: readonly StoredMeeting[], fix: WhyUnheld["fix"]) {
  let { setup, participants, requests } = gathering;
  let left = [...meetings];
  let slot = 0;
  for (const remedy of fix) {
    const participant = participants.find(({ id }) => id === remedy.participantId);
    if (remedy.kind === "hold") slot = remedy.slot ?? 0;
    if (remedy.kind === "add_table") setup = { ...setup, tables: [...setup.tables, { name: "新" }] };
    if (remedy.kind === "give_up") left = left.filter(({ requestId }) => requestId !== remedy.requestId);
    if (remedy.kind === "ignore_session")
      requests = requests.map((one) => (one.id === remedy.requestId ? { ...one, session: undefined } : one));
    if (remedy.kind === "raise_limit" && participant !== undefined) {
      const limit =
        setup.limits.find(({ kind }) => kind === participant.kind)?.meetings ?? setup.meetingsEach;
      const others = setup.limits.filter(({ kind }) => kind !== participant.kind);
      setup = {
        ...setup,
        limits: [...others, { kind: participant.kind, requests: 20, meetings: limit + 1 }],
      };
    }
    // Who is to be there is excused from the agenda too.
    if (remedy.kind === "be_present") {
      setup = { ...setup, blocks: [] };
      participants = participants.map((one) =>
        one.id === participant?.id ? { ...one, away: one.away.filter((at) => at !== remedy.slot) } : one,
      );
    }
  }
  const here = left.filter((meeting) => meeting.slot === slot);
  return { gathering: { setup, participants, requests }, meetings: left, here, slot };
}
