import * as z from "zod";

import { StoredFile } from "../../../shared/contracts/files.ts";
import {
  Answers,
  RegistrationState,
  RegistrationRow as ShownRow,
} from "../../../shared/contracts/registrations.ts";
import type { StoredItem } from "../../../shared/dynamo/table.ts";
import { type Row, rowOf, type StoredRegistration } from "../domain/registration.ts";
import { type RegistrationMove, transitions } from "../domain/registration-transitions.ts";
import { placeKey, registrationKey } from "./registration-keys.ts";

/** Stored items and back. Parsed on read: what does not fit is a fault of ours and fails loudly. */

const StoredState = RegistrationState.exclude(["no-show"]);
const Move = z.enum(Object.keys(transitions) as [RegistrationMove, ...RegistrationMove[]]);

const CheckInRecord = z.object({
  at: z.string(),
  deviceId: z.string(),
  deviceName: z.string(),
  scanId: z.string(),
  by: z.enum(["qr", "code", "desk"]),
});
const DoorRecord = z.object({
  checkIn: CheckInRecord.optional(),
  shown: z.int(),
  latestAt: z.string().optional(),
  voidUntil: z.string().optional(),
});

const {
  eventId,
  registrantId,
  audience,
  name,
  organization,
  registeredAt,
  until,
  walkIn,
  stateReason,
  version,
} = ShownRow.shape;
const RowRecord = z.object({
  eventId,
  registrantId,
  audience,
  state: StoredState,
  name,
  organization,
  registeredAt,
  until,
  serial: z.int().positive(),
  walkIn,
  door: DoorRecord.optional(),
  stateReason,
  version,
});

const PlaceRecord = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("seat"), number: z.int().positive() }),
  z.object({
    kind: z.literal("wait"),
    rank: z.union([z.literal(0), z.literal(1), z.literal(2)]),
    since: z.string(),
  }),
  z.object({ kind: z.literal("pending"), since: z.string() }),
  z.object({ kind: z.literal("ended") }),
]);

const EntryRecord = z.object({
  at: z.string(),
  action: Move,
  from: RegistrationState.or(z.literal("none")),
  to: RegistrationState,
  by: z.object({ personId: z.string(), name: z.string() }).optional(),
  reason: z.string().optional(),
  version: z.int(),
});

const RegistrationRecord = RowRecord.extend({
  place: PlaceRecord,
  phone: z.string().optional(),
  answers: Answers,
  files: z.array(StoredFile),
  call: z.object({ key: z.string(), fingerprint: z.string() }).optional(),
  history: z.array(EntryRecord),
});

export const encodeRegistration = (registration: StoredRegistration): StoredItem => ({
  ...registrationKey(registration.eventId, registration.registrantId),
  ...registration,
});

export const decodeRegistration = (stored: StoredItem): StoredRegistration =>
  RegistrationRecord.parse(stored);

/** The item of its place. */
export const encodePlace = (registration: StoredRegistration): StoredItem => ({
  ...placeKey(registration),
  ...rowOf(registration),
});

/** The row that a place carries; undefined for a free seat and for a gate. */
export const decodeRow = (stored: StoredItem): Row | undefined =>
  stored.registrantId === undefined ? undefined : RowRecord.parse(stored);
