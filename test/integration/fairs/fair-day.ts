import type { RequestOrder } from "../../../functions/fairs/app/answer-request.ts";
import { askMeeting } from "../../../functions/fairs/app/ask-meeting.ts";
import { slotsOf } from "../../../functions/fairs/domain/slots.ts";
import type { StoredMeeting } from "../../../functions/fairs/domain/timetable-meeting.ts";
import type { Disturbance } from "../../../shared/contracts/timetables-content.ts";
import type { Table } from "../../../shared/dynamo/table.ts";
import type { Instant } from "../../../shared/kernel/time.ts";
import { faultsOf } from "../../support/timetable-checker.ts";
import { type Gathering, participantId } from "../../support/timetable-fair.ts";
import { agentOf, dayCases } from "./day-cases.ts";
import { begin, checkStored, code, newCall, organizer } from "./timetable-world.ts";

/** Everything that anybody can do to a timetable, from the first request to the last slot. */
export const doings = [
  "ask",
  "accept",
  "decline",
  "counter",
  "withdraw",
  "order",
  "ban",
  "unrule",
  "solve",
  "copy",
  "seat",
  "unseat",
  "swap",
  "publish",
  "away",
  "absent",
  "table_lost",
  "slot_added",
  "walk_in",
  "reschedule",
  "meet-now",
  "time",
] as const;

/** One thing that is done; `one`, `other` and the seat mean what is there at that moment. */
export interface Doing {
  readonly what: (typeof doings)[number];
  readonly one: number;
  readonly other: number;
  readonly slot: number;
  readonly table: number;
}

/** From the weeks of requests to the evening. */
const moments: readonly Instant[] = [
  "2026-03-10T02:00:00.000Z",
  "2026-03-17T00:00:00.000Z",
  "2026-03-20T00:30:00.000Z",
  "2026-03-20T01:01:00.000Z",
  "2026-03-20T01:27:00.000Z",
];

const at = <T>(list: readonly T[], place: number): T | undefined => list[place % list.length];

/** Nobody and no table twice at a time; counted here, by nothing of the product. */
function overlapsOf(meetings: readonly StoredMeeting[]): string[] {
  const seen = new Set<string>();
  return meetings.flatMap(({ one, other, slot, table }) =>
    [one, other, `table ${table}`].flatMap((what) => {
      const name = `${what} at ${slot}`;
      if (seen.has(name)) return [name];
      seen.add(name);
      return [];
    }),
  );
}

/** A fair on a real table, to which anything is done by whoever may do it. */
export async function fairDay(table: Table, gathering: Gathering) {
  const world = await begin(table, gathering);
  world.moment.now = moments[0] ?? "";
  const { eventId, parts } = world;
  const cases = dayCases(world);
  const ask = askMeeting(cases.parts);
  let passed = 0;

  const serialOf = (id: string) => gathering.participants.findIndex((one) => one.id === id) + 1;
  const agentFor = (id: string) => agentOf(serialOf(id));
  const everyRequest = () => cases.requests.listAll(eventId);
  const changes = async () => (await world.fair()).published?.changes ?? 0;
  const latest = async () =>
    (await parts.versions.list(eventId)).find(
      ({ state, publishedAt }) => state === "ready" && publishedAt === undefined,
    );

  /** The version to edit: what people hold to, or the newest draft. */
  async function board(wantsDraft: boolean) {
    const draft = await latest();
    const published = (await world.fair()).published?.version;
    const number = wantsDraft ? (draft?.number ?? published) : (published ?? draft?.number);
    if (number === undefined) return undefined;
    return { number, meetings: await world.meetings(number) };
  }

  async function answered({ one, other, slot }: Doing, move: "accept" | "decline" | "counter" | "withdraw") {
    const request = at(await everyRequest(), one);
    if (request === undefined) return "nothing";
    const orders = {
      accept: { move: "accept", priority: 2 },
      decline: { move: "decline", code: "no-time" },
      counter: { move: "counter", session: (slot % 2) + 1 },
      withdraw: { move: "withdraw" },
    } as const;
    const side = other % 2 === 0 ? request.to : request.from;
    const order: RequestOrder = { ...orders[move], expectedVersion: request.version };
    return code(cases.answer.carryOut(eventId, request.id, order, agentFor(side.participantId)));
  }

  async function ruled({ one, other }: Doing, rule: "must" | "banned" | "none") {
    const pair = { one: participantId(2 * (one % 3) + 1), other: participantId(2 * (other % 3) + 2) };
    return code(cases.rule(eventId, { ...pair, rule, reason: "重点对接" }, organizer));
  }

  async function edits({ one, other, slot, table: where }: Doing, what: "seat" | "unseat" | "swap") {
    const found = await board(other % 2 === 0);
    if (found === undefined) return "nothing";
    const { number, meetings } = found;
    const [first, second] = [at(meetings, one), at(meetings, one + other + 1)];
    const request = at(await everyRequest(), one);
    const seatOf = (meeting: StoredMeeting | undefined) =>
      meeting && { slot: meeting.slot, table: meeting.table };
    const wanted = {
      seat: request === undefined ? [] : [{ requestId: request.id, seat: { slot, table: where } }],
      unseat: first === undefined ? [] : [{ requestId: first.requestId }],
      swap:
        first === undefined || second === undefined || first === second
          ? []
          : [
              { requestId: first.requestId, seat: seatOf(second) },
              { requestId: second.requestId, seat: seatOf(first) },
            ],
    }[what];
    if (wanted.length === 0) return "nothing";
    return code(world.edit(number, wanted, await changes()));
  }

  /** Of two things that happen at once the second finds the job at work, and another answers it. */
  const repaired = (disturbance: Disturbance) => code(world.repaired(disturbance));

  async function walkIn({ one }: Doing) {
    const published = (await world.fair()).published;
    if (published === undefined) return "nothing";
    const held = new Set((await world.meetings(published.version)).map(({ requestId }) => requestId));
    const left = (await everyRequest()).filter(
      ({ id, state, rule }) => !held.has(id) && state === "accepted" && rule === undefined,
    );
    const request = at(left, one);
    return request === undefined ? "nothing" : repaired({ kind: "walk_in", requestIds: [request.id] });
  }

  async function rescheduled({ one, slot }: Doing) {
    const found = await board(false);
    const meeting = found && at(found.meetings, one);
    const request = meeting && (await cases.requests.find(eventId, meeting.requestId));
    if (request === undefined) return "nothing";
    const [asks, answers] = [agentFor(request.from.participantId), agentFor(request.to.participantId)];
    const wish = { slot, expectedVersion: request.version };
    const proposed = await code(cases.reschedule.propose(eventId, request.id, wish, asks));
    if (proposed !== "done") return proposed;
    const answer = { agreed: true, expectedVersion: request.version + 1 };
    return code(cases.reschedule.answer(eventId, request.id, answer, answers));
  }

  async function metNow({ one, other, slot }: Doing) {
    const [from, to] = [participantId(2 * (one % 3) + 1), participantId(2 * (other % 3) + 2)];
    let requestId = "";
    let expectedVersion = 0;
    const asked = await code(
      cases.ask(eventId, { from, to, slot }, { actor: agentFor(from), call: newCall() }).then((made) => {
        requestId = made.request.id;
        expectedVersion = made.request.version;
      }),
    );
    if (asked !== "done") return asked;
    return code(cases.accept(eventId, requestId, { expectedVersion }, agentFor(to)));
  }

  /** What it led to: `done`, `nothing` when there was nothing to do it with, or the code of the refusal. */
  async function carryOut(doing: Doing): Promise<string> {
    const { what, one, other, slot, table: where } = doing;
    switch (what) {
      case "ask": {
        const [from, to] = [participantId(2 * (one % 3) + 1), participantId(2 * (other % 3) + 2)];
        return code(ask(eventId, { from, to, priority: 3 }, { actor: agentFor(from), call: newCall() }));
      }
      case "accept":
      case "decline":
      case "counter":
      case "withdraw":
        return answered(doing, what);
      case "order":
        return ruled(doing, "must");
      case "ban":
        return ruled(doing, "banned");
      case "unrule":
        return ruled(doing, "none");
      case "solve":
        return code(world.solved());
      case "copy": {
        const found = await board(other % 2 === 0);
        if (found === undefined) return "nothing";
        return code(
          world.orders
            .copy(eventId, found.number, { actor: organizer, call: newCall() })
            .then(({ number }) => world.run(number)),
        );
      }
      case "seat":
      case "unseat":
      case "swap":
        return edits(doing, what);
      case "publish": {
        const draft = await latest();
        return draft === undefined ? "nothing" : code(world.publish(draft.number, await changes()));
      }
      case "away": {
        const person = await parts.participants.find(eventId, participantId((one % 6) + 1));
        if (person === undefined) return "nothing";
        await world.putParticipant({ ...person, away: [slot], version: person.version + 1 });
        return "done";
      }
      case "absent":
        return repaired({ kind: "absent", participantId: participantId((one % 6) + 1), slots: [slot] });
      case "table_lost":
        return repaired({ kind: "table_lost", table: where, slots: [slot] });
      case "slot_added":
        return repaired({ kind: "slot_added", session: 2 });
      case "walk_in":
        return walkIn(doing);
      case "reschedule":
        return rescheduled(doing);
      case "meet-now":
        return metNow(doing);
      case "time":
        passed = Math.min(passed + 1, moments.length - 1);
        world.moment.now = moments[passed] ?? "";
        return "done";
    }
  }

  return {
    carryOut,

    /** Of every version that there is: nobody twice, and every guard and count as its meetings say. */
    async overlaps(): Promise<string[]> {
      const ready = (await parts.versions.list(eventId)).filter(({ state }) => state === "ready");
      const found = await Promise.all(
        ready.map(async ({ number }) => [
          ...overlapsOf(await world.meetings(number)),
          ...(await checkStored(world, number)),
        ]),
      );
      return found.flat();
    },

    /** What is wrong with what people hold to, of what is still to come; `whole`: with what they said of being away. */
    async faults(whole: boolean): Promise<string[]> {
      const { setup, published } = await world.fair();
      if (published === undefined) return [];
      const [people, requests, disturbances, meetings] = await Promise.all([
        parts.participants.listAll(eventId),
        everyRequest(),
        parts.publishing.disturbances(eventId),
        world.meetings(published.version),
      ]);
      const begun = slotsOf(setup).filter(({ startsAt }) => startsAt <= world.moment.now).length;
      return faultsOf(
        {
          setup,
          participants: whole ? people : people.map((one) => ({ ...one, away: [] })),
          requests,
          missing: disturbances.flatMap((one) => (one.kind === "absent" ? [one] : [])),
          lostTables: disturbances.flatMap((one) => (one.kind === "table_lost" ? [one] : [])),
        },
        meetings.filter(({ slot }) => slot > begun),
      );
    },
  };
}
