import * as z from "zod";
import {
  ChainCodeSchema,
  ExpectedVersion,
  FileId,
  Instant,
  OrganizationId,
  Phone,
  pageOf,
  pageQuery,
  Reason,
  text,
  UnitCodeSchema,
  uniqueList,
} from "./common.ts";
import { contract } from "./contract.ts";
import { Audience, attendanceModes, EventId, EventKind, EventPhase } from "./events-content.ts";
import { DownloadTicket, FileAnnouncement, StoredFile, UploadTicket } from "./files.ts";
import { OrganizationKind, QualificationTypeSchema } from "./organization-facts.ts";

/** 报名: a person's place at an event, for an organization or for themselves. */

/** `per_…`, or `wlk_…` for somebody who was registered at the door. */
export const RegistrantId = z.string().regex(/^(per|wlk)_[0-9A-HJKMNP-TV-Z]{26}$/);

/**
 * held: a seat is kept while the form is filled in; pending: an organizer decides; waitlisted; offered: a seat is kept
 * until it is accepted; confirmed; checked-in. Ended: lapsed (derived: a hold or an offer ran out), declined (by an
 * organizer), cancelled (by the person), removed (by an organizer), no-show (derived: confirmed, and the event is over).
 */
export const registrationStates = [
  "held",
  "pending",
  "waitlisted",
  "offered",
  "confirmed",
  "checked-in",
  "lapsed",
  "declined",
  "cancelled",
  "removed",
  "no-show",
] as const;
export const RegistrationState = z.enum(registrationStates);
export type RegistrationState = z.infer<typeof RegistrationState>;

/** By question: text, one choice, several choices, the id of a completed file, or consent. */
export const Answers = z.record(
  z.string().regex(/^q[1-9]\d?$/),
  z.union([text(1000), z.array(text(60)).min(1).max(20), z.literal(true)]),
);
export type Answers = z.output<typeof Answers>;

const RegistrantOrganization = z.object({
  id: OrganizationId.optional(),
  name: z.string(),
  kind: OrganizationKind.optional(),
  unitCode: UnitCodeSchema.optional(),
  /** Held when the person registered. */
  tiers: z.array(QualificationTypeSchema),
  chains: z.array(ChainCodeSchema),
});

const checkIn = z.object({ at: Instant, deviceName: z.string(), by: z.enum(["qr", "code", "desk"]) });

const shared = {
  eventId: EventId,
  registrantId: RegistrantId,
  audience: Audience,
  state: RegistrationState,
  name: z.string(),
  organization: RegistrantOrganization.optional(),
  registeredAt: Instant,
  /** A hold or an offer ends here. */
  until: Instant.optional(),
  /** 1, 2, …: how many seats must become free before it is this person's turn, this seat included. */
  position: z.int().positive().optional(),
  checkIn: checkIn.optional(),
  walkIn: z.boolean(),
  /** Why it was declined or removed. */
  stateReason: z.string().optional(),
  version: z.int(),
};

/** A row of the organizer's table. */
export const RegistrationRow = z.object(shared).omit({ position: true });
export type RegistrationRow = z.output<typeof RegistrationRow>;

export const RegistrationLogEntry = z.object({
  at: Instant,
  action: z.string(),
  to: RegistrationState,
  /** Absent: the platform, by a rule. */
  by: z.object({ personId: z.string(), name: z.string() }).optional(),
  reason: z.string().optional(),
});

/** A registration as organizers read it. */
export const Registration = z.object({
  ...shared,
  phone: z.string().optional(),
  answers: Answers,
  files: z.array(StoredFile),
  log: z.array(RegistrationLogEntry),
});
export type Registration = z.output<typeof Registration>;

const EventOfTicket = z.object({
  id: EventId,
  kind: EventKind,
  title: z.string(),
  phase: EventPhase,
  startsAt: Instant,
  endsAt: Instant,
  mode: z.enum(attendanceModes),
  place: z.object({ name: z.string(), address: z.string(), room: z.string().optional() }).optional(),
  /** Only for who has a seat. */
  onlineUrl: z.string().optional(),
});

/** 我的票: a registration as its person reads it. */
export const Ticket = z.object({
  ...shared,
  event: EventOfTicket,
  phone: z.string().optional(),
  answers: Answers,
  files: z.array(StoredFile),
  /** Content of the QR code and the code to be typed instead; for who has a seat. */
  pass: z.object({ token: z.string(), code: z.string() }).optional(),
  /** What the person may do next; the console shows these buttons. */
  moves: z.array(z.enum(["complete", "accept", "decline", "change", "cancel"])),
});
export type Ticket = z.output<typeof Ticket>;

const module = "events";
const path = z.strictObject({ eventId: EventId });
const registrantPath = z.strictObject({ eventId: EventId, registrantId: RegistrantId });
const mine = "/v1/events/{eventId}/registration";
const all = "/v1/events/{eventId}/registrations";
const organizers = ["organizer", "district", "operator"] as const;
const readers = [...organizers, "auditor"] as const;

const entry = {
  audience: Audience,
  /** The organization that the person comes for; absent: for themselves, where the pool allows it. */
  organizationId: OrganizationId.optional(),
};
const form = {
  phone: Phone,
  answers: Answers,
  /** 个人信息保护法 §23: name, organization, phone and answers go to those who hold the event. */
  shareConsent: z.literal(true),
};
const entryProblems = [
  "event.not_found",
  "event.pool_unknown",
  "registration.not_open",
  "registration.not_eligible",
  "registration.organization_needed",
  "registration.not_a_member",
  "registration.exists",
  "registration.move_not_allowed",
  "registration.full",
  "registration.organization_full",
] as const;
const answerProblems = ["registration.answers", "file.not_found"] as const;
const turnProblems = ["registration.not_found", "registration.move_not_allowed"] as const;
const versioned = z.strictObject({ expectedVersion: ExpectedVersion });

const chosen = { registrantIds: uniqueList(RegistrantId, 100, 1) };
/** What became of each of those that an organizer chose. A failure with one keeps nobody else back. */
const Outcomes = z.object({
  results: z.array(
    z.object({
      registrantId: RegistrantId,
      /** How it stands now. */
      state: RegistrationState.optional(),
      /** Problem code; absent when done. */
      problem: z.string().optional(),
    }),
  ),
});

const Tally = z.object({
  key: z.string(),
  registered: z.int(),
  confirmed: z.int(),
  waiting: z.int(),
  checkedIn: z.int(),
});

export const registrationContracts = {
  holdSeat: contract({
    key: `POST ${mine}/hold`,
    module,
    who: ["person"],
    status: 200,
    path,
    body: z.strictObject(entry),
    reply: Ticket,
    summary: {
      zh: "填写报名表期间保留名额（重复调用不延长）",
      en: "Hold a seat while the form is filled in; asking again does not prolong it",
    },
    example: { audience: "guest" },
    problems: [...entryProblems, "registration.no_holds", "registration.none_free"],
  }),
  register: contract({
    key: `POST ${mine}`,
    module,
    who: ["person"],
    status: 201,
    creates: true,
    path,
    body: z.strictObject({ ...entry, ...form }),
    reply: Ticket,
    summary: {
      zh: "报名：有名额即确认，需审核则待审，满员则候补",
      en: "Register: a seat if there is one, a decision if the pool asks for it, else a place on the waitlist",
    },
    example: { audience: "guest", phone: "13800000000", answers: {}, shareConsent: true },
    problems: [...entryProblems, ...answerProblems],
  }),
  getMyRegistration: contract({
    key: `GET ${mine}`,
    module,
    who: ["person"],
    status: 200,
    path,
    reply: Ticket,
    summary: { zh: "我的报名与票", en: "My registration and ticket" },
    problems: ["registration.not_found"],
  }),
  changeRegistration: contract({
    key: `PUT ${mine}`,
    module,
    who: ["person"],
    status: 200,
    path,
    body: z.strictObject({ phone: Phone, answers: Answers, expectedVersion: ExpectedVersion }),
    reply: Ticket,
    summary: { zh: "修改报名信息", en: "Change what one told when registering" },
    example: { phone: "13800000000", answers: {}, expectedVersion: 1 },
    problems: [...turnProblems, "registration.stale", ...answerProblems],
  }),
  acceptSeat: contract({
    key: `POST ${mine}/accept`,
    module,
    who: ["person"],
    status: 200,
    path,
    body: versioned,
    reply: Ticket,
    summary: { zh: "接受递补名额", en: "Accept the seat that was offered" },
    problems: [...turnProblems, "registration.stale"],
  }),
  cancelRegistration: contract({
    key: `POST ${mine}/cancel`,
    module,
    who: ["person"],
    status: 200,
    path,
    body: versioned,
    reply: Ticket,
    summary: {
      zh: "取消报名、退出候补或放弃递补名额",
      en: "Cancel, leave the waitlist or decline an offered seat",
    },
    problems: [...turnProblems, "registration.stale"],
  }),
  listMyRegistrations: contract({
    key: "GET /v1/registrations",
    module,
    who: ["person"],
    status: 200,
    reply: pageOf(Ticket),
    summary: { zh: "我的报名，新的在前", en: "My registrations, newest first" },
    query: z.strictObject(pageQuery),
  }),
  announceAnswerFile: contract({
    key: `POST ${mine}/files`,
    module,
    who: ["person"],
    status: 201,
    creates: true,
    path,
    body: FileAnnouncement,
    reply: UploadTicket,
    summary: { zh: "申请上传报名材料", en: "Announce a file that answers a question" },
    problems: ["event.not_found", "registration.not_open", "file.too_many"],
  }),
  completeAnswerFile: contract({
    key: `POST ${mine}/files/{fileId}/complete`,
    module,
    who: ["person"],
    status: 200,
    path: z.strictObject({ eventId: EventId, fileId: FileId }),
    reply: StoredFile,
    summary: { zh: "确认报名材料已上传", en: "Complete the upload of an answer's file" },
    problems: ["event.not_found", "file.not_found", "file.not_uploaded", "file.differs", "file.content"],
  }),
  listRegistrations: contract({
    key: `GET ${all}`,
    module,
    who: readers,
    status: 200,
    path,
    reply: pageOf(RegistrationRow),
    summary: { zh: "报名名单", en: "The registrations of an event" },
    query: z.strictObject({
      audience: Audience.optional(),
      state: RegistrationState.optional(),
      /** Part of a name or an organization's name. */
      search: text(40).optional(),
      ...pageQuery,
    }),
    problems: ["event.not_found"],
  }),
  getRegistration: contract({
    key: `GET ${all}/{registrantId}`,
    module,
    who: readers,
    status: 200,
    path: registrantPath,
    reply: Registration,
    summary: { zh: "查看一条报名", en: "Read one registration" },
    problems: ["event.not_found", "registration.not_found"],
  }),
  downloadAnswerFile: contract({
    key: `GET ${all}/{registrantId}/files/{fileId}`,
    module,
    who: readers,
    status: 200,
    path: registrantPath.extend({ fileId: FileId }),
    reply: DownloadTicket,
    summary: { zh: "下载报名材料", en: "Download a file that answers a question" },
    problems: ["event.not_found", "registration.not_found", "file.not_found"],
  }),
  approveRegistrations: contract({
    key: `POST ${all}/approve`,
    module,
    who: organizers,
    status: 200,
    path,
    body: z.strictObject({ ...chosen, reason: Reason.optional() }),
    reply: Outcomes,
    summary: {
      zh: "批量通过：有名额即确认，满员则按报名先后候补",
      en: "Approve: a seat if there is one, else the waitlist in the order of registration",
    },
    problems: ["event.not_found"],
  }),
  declineRegistrations: contract({
    key: `POST ${all}/decline`,
    module,
    who: organizers,
    status: 200,
    path,
    body: z.strictObject({ ...chosen, reason: Reason }),
    reply: Outcomes,
    summary: { zh: "批量不通过并说明理由", en: "Decline, with the reason" },
    problems: ["event.not_found"],
  }),
  removeRegistrations: contract({
    key: `POST ${all}/remove`,
    module,
    who: organizers,
    status: 200,
    path,
    body: z.strictObject({ ...chosen, reason: Reason }),
    reply: Outcomes,
    summary: {
      zh: "取消其报名并说明理由，名额立即递补",
      en: "Remove, with the reason; the seats pass on at once",
    },
    problems: ["event.not_found"],
  }),
  messageRegistrants: contract({
    key: `POST ${all}/messages`,
    module,
    who: organizers,
    status: 201,
    creates: true,
    path,
    body: z.strictObject({ ...chosen, subject: text(60, 2), text: text(2000, 2) }),
    reply: z.object({ told: z.int() }),
    summary: { zh: "向所选人员发通知", en: "Send a message to those chosen" },
    problems: ["event.not_found", "registration.not_found"],
  }),
  registrationStatistics: contract({
    key: `GET ${all}/statistics`,
    module,
    who: readers,
    status: 200,
    path,
    reply: z.object({
      audiences: z.array(Tally),
      tiers: z.array(Tally),
      units: z.array(Tally),
      chains: z.array(Tally),
      organizations: z.int(),
      walkIns: z.int(),
      noShows: z.int(),
    }),
    summary: { zh: "报名统计：人群、资质、区县、产业链", en: "Figures by pool, tier, district and chain" },
    problems: ["event.not_found"],
  }),
  exportRegistrations: contract({
    key: `POST ${all}/export`,
    module,
    who: readers,
    status: 200,
    path,
    body: z.strictObject({ audience: Audience.optional() }),
    reply: DownloadTicket,
    summary: { zh: "导出报名汇总表（XLSX）", en: "Export the registrations as XLSX" },
    problems: ["event.not_found"],
  }),
  readCalendarFeed: contract({
    key: "GET /v1/calendar-feed",
    module,
    who: ["person"],
    status: 200,
    reply: z.object({ createdAt: Instant.optional() }),
    summary: { zh: "我的日历订阅是否开通", en: "Whether I have a calendar feed" },
  }),
  createCalendarFeed: contract({
    key: "POST /v1/calendar-feed",
    module,
    who: ["person"],
    status: 200,
    reply: z.object({ url: z.string(), createdAt: Instant }),
    summary: {
      zh: "开通或更换日历订阅地址（只显示一次，旧地址失效）",
      en: "Make a calendar feed; its address is shown once, an older one ends",
    },
  }),
  revokeCalendarFeed: contract({
    key: "DELETE /v1/calendar-feed",
    module,
    who: ["person"],
    status: 200,
    reply: z.object({}),
    summary: { zh: "停用日历订阅", en: "End my calendar feed" },
  }),
  subscribeCalendar: contract({
    key: "GET /v1/calendar-feeds/{token}",
    module,
    who: ["public"],
    status: 200,
    media: "text/calendar; charset=utf-8",
    path: z.strictObject({ token: z.string().regex(/^[A-Za-z0-9_-]{43}$/) }),
    reply: z.string(),
    summary: { zh: "日历订阅（凭地址中的令牌）", en: "A person's events, by the token in the address" },
    problems: ["calendar.not_found"],
  }),
} as const;
