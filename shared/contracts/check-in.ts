import * as z from "zod";
import { Instant, idOf, OrganizationId, Phone, Reason, text } from "./common.ts";
import { contract } from "./contract.ts";
import { Audience, EventId } from "./events-content.ts";
import { RegistrantId, Registration, RegistrationState } from "./registrations.ts";

/** 签到: the door of an event, also without a network. */

/** Doors open a day ahead: exhibitions hand out badges the evening before. A scan before that counts for nothing. */
export const doorOpensBeforeMs = 24 * 3_600_000;

/** One look at one ticket, made on a device; `scanId` is the device's own, so that sending it again adds nothing. */
const Scan = z.strictObject({
  scanId: idOf("scan"),
  registrantId: RegistrantId,
  /** Of the ticket: who registers anew gets a new one, and the old ticket is void. */
  serial: z.int().positive(),
  /** By the device's clock. */
  scannedAt: Instant,
  by: z.enum(["qr", "code"]),
});

const ScanResult = z.object({
  scanId: z.string(),
  /** admitted: the earliest known scan; duplicate: an earlier one counts; refused: no seat, or a void ticket. */
  verdict: z.enum(["admitted", "duplicate", "refused"]),
  /** Of a refused one. */
  problem: z.string().optional(),
  /** The scan that counts. */
  first: z.object({ at: Instant, deviceName: z.string() }).optional(),
});

const Attendee = z.object({
  registrantId: RegistrantId,
  serial: z.int(),
  audience: Audience,
  name: z.string(),
  organizationName: z.string().optional(),
  state: RegistrationState,
  /** To be typed when the QR code cannot be read. */
  code: z.string(),
  checkIn: z.object({ at: Instant, deviceName: z.string() }).optional(),
});

const module = "events";
const path = z.strictObject({ eventId: EventId });
const one = "/v1/events/{eventId}";
const organizers = ["organizer", "district", "operator"] as const;

export const checkInContracts = {
  readDoorList: contract({
    key: `GET ${one}/door-list`,
    module,
    who: organizers,
    status: 200,
    path,
    reply: z.object({
      eventId: EventId,
      title: z.string(),
      startsAt: Instant,
      endsAt: Instant,
      /** Ed25519, base64url: verifies the tickets of every event. */
      publicKey: z.string(),
      at: Instant,
      attendees: z.array(Attendee),
      nextCursor: z.string().optional(),
    }),
    summary: {
      zh: "签到名单与验票公钥（供离线使用）",
      en: "Everybody with a seat and the key that verifies tickets, to be kept for use without a network",
    },
    query: z.strictObject({
      limit: z.coerce.number().int().min(1).max(500).default(500),
      cursor: z.string().min(1).max(2000).optional(),
    }),
    problems: ["event.not_found"],
  }),
  recordScans: contract({
    key: `POST ${one}/scans`,
    module,
    who: organizers,
    status: 200,
    path,
    body: z.strictObject({
      deviceId: idOf("device"),
      deviceName: text(40),
      scans: z.array(Scan).min(1).max(50),
    }),
    reply: z.object({ results: z.array(ScanResult) }),
    summary: {
      zh: "上传扫码记录：最早一次为准，重复的说明设备与时间",
      en: "Hand in scans: the earliest counts, whatever order they arrive in",
    },
    problems: ["event.not_found", "event.not_published"],
  }),
  undoCheckIn: contract({
    key: `POST ${one}/registrations/{registrantId}/undo-check-in`,
    module,
    who: organizers,
    status: 200,
    path: z.strictObject({ eventId: EventId, registrantId: RegistrantId }),
    body: z.strictObject({ reason: Reason }),
    reply: Registration,
    summary: { zh: "撤销签到", en: "Take a check-in back" },
    problems: ["event.not_found", "registration.not_found", "registration.not_checked_in"],
  }),
  addWalkIn: contract({
    key: `POST ${one}/walk-ins`,
    module,
    who: organizers,
    status: 201,
    creates: true,
    path,
    body: z.strictObject({
      audience: Audience,
      name: text(40),
      organizationName: text(80).optional(),
      organizationId: OrganizationId.optional(),
      phone: Phone.optional(),
      deviceName: text(40),
    }),
    reply: Registration,
    summary: {
      zh: "现场登记并签到（占用名额）",
      en: "Register somebody at the door; takes a seat, checks in",
    },
    example: { audience: "guest", name: "王某", organizationName: "示例单位", deviceName: "一号口" },
    problems: [
      "event.not_found",
      "event.not_published",
      "event.pool_unknown",
      "organization.not_found",
      "registration.full",
      "registration.organization_full",
    ],
  }),
  readLiveRoom: contract({
    key: `GET ${one}/live`,
    module,
    who: [...organizers, "auditor"],
    status: 200,
    path,
    reply: z.object({
      at: Instant,
      pools: z.array(
        z.object({
          audience: Audience,
          capacity: z.int(),
          confirmed: z.int(),
          checkedIn: z.int(),
          walkIns: z.int(),
          waiting: z.int(),
          free: z.int(),
        }),
      ),
      /** Latest first. */
      recent: z.array(
        z.object({
          registrantId: RegistrantId,
          name: z.string(),
          organizationName: z.string().optional(),
          audience: Audience,
          at: Instant,
          deviceName: z.string(),
          walkIn: z.boolean(),
        }),
      ),
      /** Tickets that were shown more than once. */
      duplicates: z.int(),
    }),
    summary: { zh: "签到现场实时情况", en: "How the door stands now" },
    problems: ["event.not_found"],
  }),
} as const;
