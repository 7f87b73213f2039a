import { randomUUID } from "node:crypto";
import { editTimetable } from "../../../functions/fairs/app/edit-timetable.ts";
import { type MakingParts, makeTimetable } from "../../../functions/fairs/app/make-timetable.ts";
import { orderVersions } from "../../../functions/fairs/app/order-version.ts";
import { publishTimetable } from "../../../functions/fairs/app/publish-timetable.ts";
import { readTimetables } from "../../../functions/fairs/app/read-timetable.ts";
import type { StartSearch } from "../../../functions/fairs/app/timetable-ports.ts";
import { encodeFair } from "../../../functions/fairs/data/fair-codec.ts";
import { foundFairs } from "../../../functions/fairs/data/fair-table.ts";
import { pairKey } from "../../../functions/fairs/data/keys.ts";
import { encodeParticipant } from "../../../functions/fairs/data/participant-codec.ts";
import { foundParticipants } from "../../../functions/fairs/data/participant-table.ts";
import { publishingTable } from "../../../functions/fairs/data/publishing-table.ts";
import { encodeRequest, encodeSides } from "../../../functions/fairs/data/request-codec.ts";
import { foundRequests } from "../../../functions/fairs/data/request-table.ts";
import { timetableTable } from "../../../functions/fairs/data/timetable-table.ts";
import { versionTable } from "../../../functions/fairs/data/version-table.ts";
import type { StoredFair } from "../../../functions/fairs/domain/fair.ts";
import type { StoredParticipant } from "../../../functions/fairs/domain/participant.ts";
import { type StoredRequest, sideIdsOf } from "../../../functions/fairs/domain/request.ts";
import type { CreatingCall } from "../../../shared/dynamo/once.ts";
import type { Table } from "../../../shared/dynamo/table.ts";
import type { Actor } from "../../../shared/identity/actor.ts";
import { DomainError } from "../../../shared/kernel/domain-error.ts";
import type { Instant } from "../../../shared/kernel/time.ts";
import { solve } from "../../../shared/timetable/index.ts";
import {
  fairWith,
  type Gathering,
  participantWith,
  requestWith,
  setupWith,
} from "../../support/timetable-fair.ts";

/** A fair on a real table, and what its organizer and the job do with it. */

export const organizer: Actor = {
  personId: "per_00000000000000000000000001",
  name: "周主任",
  memberships: [],
  staff: [{ role: "organizer", units: [] }],
};

let calls = 0;
export const newCall = (): CreatingCall => {
  calls += 1;
  return { personId: organizer.personId, key: `${randomUUID()}`, fingerprint: `${calls}` };
};

/** The engine in this thread. */
export const searchHere: StartSearch = (instance, options) => {
  const signal = { aborted: false };
  return {
    answer: solve(instance, { ...options, signal }),
    stop: () => {
      signal.aborted = true;
    },
  };
};

let fairs = 0;

/** Requests are closed, no session has begun. */
export const arranging: Instant = "2026-03-17T00:00:00.000Z";

export async function begin(table: Table, gathering: Gathering) {
  fairs += 1;
  const eventId = `act_${String(fairs).padStart(26, "0")}`;
  const moment = { now: arranging };
  const clock = { now: () => moment.now };
  const parts = {
    fairs: foundFairs(table),
    participants: foundParticipants(table),
    requests: foundRequests(table),
    versions: versionTable(table),
    timetables: timetableTable(table),
    publishing: publishingTable(table),
    clock,
  };
  const putParticipant = (participant: StoredParticipant) =>
    table.writeMany([{ put: encodeParticipant({ ...participant, eventId }) }]);
  const putRequest = (request: StoredRequest) =>
    table.writeMany([request].flatMap((one) => stored({ ...one, eventId })).map((put) => ({ put })));
  const stored = (request: StoredRequest) => [
    encodeRequest(request),
    ...encodeSides(request),
    { ...pairKey(eventId, ...sideIdsOf(request)), requestId: request.id },
  ];
  const putFair = (fair: StoredFair) => table.writeMany([{ put: encodeFair(fair) }]);
  await putFair({ ...fairWith(gathering.setup), eventId });
  await table.writeMany([
    ...gathering.participants.map((one) => ({ put: encodeParticipant({ ...one, eventId }) })),
    ...gathering.requests.flatMap((one) => stored({ ...one, eventId }).map((put) => ({ put }))),
  ]);

  /** A run of the job, with all the time in the world. */
  const run = (number: number, also: Partial<MakingParts> = {}, remainingMs = 300_000) =>
    makeTimetable({
      ...parts,
      search: searchHere,
      newToken: randomUUID,
      pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds / 20)),
      ...also,
    })({ eventId, number }, () => remainingMs);

  const order = orderVersions(parts);
  const read = readTimetables(parts);
  const edit = editTimetable(parts);
  const publish = publishTimetable(parts);
  return {
    eventId,
    table,
    parts,
    moment,
    putParticipant,
    putRequest,
    putFair,
    run,
    fair: async () => {
      const fair = await parts.fairs.find(eventId);
      if (fair === undefined) throw new Error("no fair");
      return fair;
    },
    order: () => order.solve(eventId, { seconds: 5, seed: 1 }, { actor: organizer, call: newCall() }),
    orders: order,
    read,
    meetings: (number: number) => parts.timetables.meetings({ eventId, number }),
    version: async (number: number) => {
      const version = await parts.versions.find({ eventId, number });
      if (version === undefined) throw new Error(`no version ${number}`);
      return version;
    },
    edit: (number: number, edits: Parameters<typeof edit>[0]["edits"], expectedChanges = 0) =>
      edit({ eventId, number, edits, expectedChanges, actor: organizer }),
    publish: (number: number, expectedChanges = 0) =>
      publish(eventId, number, { expectedChanges, actor: organizer }),
    /** The same with something of it replaced. */
    publishWith: publishTimetable,
    /** An ordered version, made. */
    async solved() {
      const { number } = await order.solve(
        eventId,
        { seconds: 5, seed: 1 },
        { actor: organizer, call: newCall() },
      );
      await run(number);
      return number;
    },
    async repaired(disturbance: Parameters<typeof order.repair>[1]) {
      const { number } = await order.repair(eventId, disturbance, { actor: organizer, call: newCall() });
      await run(number);
      return number;
    },
  };
}

export type World = Awaited<ReturnType<typeof begin>>;

/** The guards and counts that are stored for a version, against what its meetings say. */
export async function checkStored({ table, eventId }: World, number: number): Promise<string[]> {
  const pk = `TIMETABLE#${eventId}#${String(number).padStart(3, "0")}`;
  const items = await table.queryAll(pk);
  const meetings = items.filter(({ sk }) => String(sk).startsWith("MEETING#"));
  const expected = new Map<string, string>();
  const counts = new Map<string, number>();
  const slotOf = (value: unknown) => String(value).padStart(3, "0");
  for (const { requestId, one, other, slot, table: where } of meetings) {
    for (const side of [one, other]) {
      expected.set(`AT#${side}#${slotOf(slot)}`, String(requestId));
      counts.set(`COUNT#${side}`, (counts.get(`COUNT#${side}`) ?? 0) + 1);
    }
    expected.set(`TABLE#${slotOf(slot)}#${slotOf(where)}`, String(requestId));
  }
  const faults: string[] = [];
  if (expected.size !== 3 * meetings.length) faults.push("two meetings want the same guard");
  for (const { sk, requestId, meetings: count } of items) {
    const name = String(sk);
    if (name.startsWith("COUNT#")) {
      if (Number(count) !== (counts.get(name) ?? 0)) faults.push(`${name} counts ${count}`);
      counts.delete(name);
    } else if (!name.startsWith("MEETING#")) {
      if (expected.get(name) !== requestId) faults.push(`${name} is kept by ${requestId}`);
      expected.delete(name);
    }
  }
  faults.push(...[...expected.keys()].map((name) => `${name} is missing`));
  faults.push(...[...counts.keys()].map((name) => `${name} is missing`));
  return faults;
}

/** Everybody of six wants to meet everybody whom they may: nine requests, eight seats. */
export function crowd(also: Parameters<typeof setupWith>[0]["also"] = {}): Gathering {
  const participants = [1, 2, 3, 4, 5, 6].map((serial) => participantWith(serial));
  const enterprises = participants.filter(({ kind }) => kind === "enterprise");
  const universities = participants.filter(({ kind }) => kind === "university");
  const pairs = enterprises.flatMap((one) => universities.map((other) => [one, other] as const));
  return {
    setup: setupWith({ slots: 4, tables: 2, also }),
    participants,
    requests: pairs.map((pair, index) => requestWith(index + 1, pair)),
  };
}

/** What a call led to: the code of its refusal, or that it was done. */
export const code = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => "done",
    (error: unknown) => (error instanceof DomainError ? error.code : String(error)),
  );

/** How often each. */
export const tally = (codes: readonly string[]): Record<string, number> =>
  Object.fromEntries([...new Set(codes)].map((one) => [one, codes.filter((other) => other === one).length]));
