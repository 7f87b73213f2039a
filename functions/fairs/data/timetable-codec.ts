import * as z from "zod";
import { Disturbance, SetupCause, TimetableVersion } from "../../../shared/contracts/timetables-content.ts";
import type { StoredItem } from "../../../shared/dynamo/table.ts";
import type { VersionId } from "../app/timetable-ports.ts";
import { type Guard, guardsOf } from "../domain/timetable-guards.ts";
import { meetingCounts, type StoredMeeting } from "../domain/timetable-meeting.ts";
import type { StoredVersion } from "../domain/timetable-version.ts";
import { atKey, fairPk, meetingCountKey, meetingKey, tableAtKey, versionKey, versionPrefix } from "./keys.ts";

const { state, origin, quality, repair, failure } = TimetableVersion.shape;

const VersionRecord = z.object({
  eventId: z.string(),
  number: z.int(),
  state,
  origin,
  basedOn: z.int().optional(),
  repairOf: z.object({ version: z.int(), changes: z.int() }).optional(),
  disturbance: Disturbance.optional(),
  disturbedIn: z.int().optional(),
  seconds: z.int(),
  seed: z.int(),
  run: z.object({ token: z.string(), beatAt: z.string() }).optional(),
  stopRequested: z.boolean(),
  quality,
  weight: z.number().optional(),
  causes: z.array(SetupCause),
  repair,
  failure,
  engine: z.string().optional(),
  held: z.int().optional(),
  unheld: z.int().optional(),
  edits: z.int(),
  orderedBy: z.object({ personId: z.string(), name: z.string() }),
  orderedAt: z.string(),
  finishedAt: z.string().optional(),
  publishedAt: z.string().optional(),
});

/** Which version a key of a changed item names; nothing for the key of anything else. */
export function versionOfKeys(pk: string, sk: string): VersionId | undefined {
  const fair = fairPk("");
  if (!pk.startsWith(fair) || !sk.startsWith(versionPrefix)) return undefined;
  return { eventId: pk.slice(fair.length), number: Number(sk.slice(versionPrefix.length)) };
}

export const encodeVersion = (version: StoredVersion): StoredItem => ({
  ...versionKey(version.eventId, version.number),
  ...version,
});

export const decodeVersion = (stored: StoredItem): StoredVersion => VersionRecord.parse(stored);

/** Guards carry their whole meeting: who reads a day or a slot reads nothing else. */
const MeetingRecord = z.object({
  requestId: z.string(),
  one: z.string(),
  other: z.string(),
  slot: z.int(),
  table: z.int(),
  weight: z.number(),
  mutual: z.boolean(),
  must: z.boolean(),
  kept: z.boolean(),
});

export const decodeMeeting = (stored: StoredItem): StoredMeeting => MeetingRecord.parse(stored);

export const encodeMeeting = ({ eventId, number }: VersionId, meeting: StoredMeeting): StoredItem => ({
  ...meetingKey(eventId, number, meeting.requestId),
  ...meeting,
});

export const guardKey = ({ eventId, number }: VersionId, guard: Guard) =>
  guard.kind === "participant"
    ? atKey(eventId, number, guard.participantId, guard.slot)
    : tableAtKey(eventId, number, guard.slot, guard.table);

export const encodeGuard = (id: VersionId, guard: Guard, meeting: StoredMeeting): StoredItem => ({
  ...guardKey(id, guard),
  ...meeting,
});

/** Everything of these meetings: themselves, their guards, and how many each participant has. */
export function encodeMeetings(id: VersionId, meetings: readonly StoredMeeting[]): StoredItem[] {
  return [
    ...meetings.flatMap((meeting) => [
      encodeMeeting(id, meeting),
      ...guardsOf(meeting).map((guard) => encodeGuard(id, guard, meeting)),
    ]),
    ...[...meetingCounts(meetings)].map(([participantId, count]) => ({
      ...meetingCountKey(id.eventId, id.number, participantId),
      meetings: count,
    })),
  ];
}
