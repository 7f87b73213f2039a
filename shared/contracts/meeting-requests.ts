import * as z from "zod";
import { ExpectedVersion, pageOf, pageQuery, Reason, text } from "./common.ts";
import { contract } from "./contract.ts";
import { EventId } from "./events-content.ts";
import { ParticipantCard, ParticipantId, Slot, SlotNumber } from "./fairs-content.ts";
import {
  DeclineCode,
  MeetingRequest,
  MeetingRequestId,
  MeetingResult,
  Priority,
  RequestState,
  requestNote,
} from "./meeting-requests-content.ts";

const module = "fairs";
const path = z.strictObject({ eventId: EventId });
const requestPath = z.strictObject({ eventId: EventId, requestId: MeetingRequestId });
const all = "/v1/fairs/{eventId}/requests";
const one = `${all}/{requestId}`;
const organizers = ["organizer", "district", "operator"] as const;
const readers = [...organizers, "auditor"] as const;
const expectedVersion = ExpectedVersion;

const moveProblems = [
  "fair.not_found",
  "request.not_found",
  "request.stale",
  "request.move_not_allowed",
] as const;

/** Asking for meetings, answering, changing them on the day, and what came of them. */
export const meetingRequestsContracts = {
  requestMeeting: contract({
    key: `POST ${all}`,
    module,
    who: ["member"],
    status: 201,
    creates: true,
    path,
    body: z.strictObject({
      from: ParticipantId,
      to: ParticipantId,
      priority: Priority,
      note: requestNote.optional(),
    }),
    reply: MeetingRequest,
    summary: {
      zh: "约一场洽谈；对方已约本方的即成互约",
      en: "Ask for a meeting; who was asked by the other side already makes it mutual",
    },
    problems: [
      "fair.not_found",
      "participant.not_found",
      "fair.requests_closed",
      "request.may_not_meet",
      "request.too_many",
      "request.exists",
    ],
  }),
  listMeetingRequests: contract({
    key: `GET ${all}`,
    module,
    who: ["member", ...readers],
    status: 200,
    path,
    reply: pageOf(MeetingRequest),
    summary: {
      zh: "洽谈预约（本方的；主办方看全部）",
      en: "Requests: one's own; all of them for organizers",
    },
    query: z.strictObject({
      /** Needed from a member. */
      participantId: ParticipantId.optional(),
      state: RequestState.optional(),
      /** Accepted, and not held by the published timetable. */
      unheld: z.stringbool().optional(),
      ...pageQuery,
    }),
    problems: ["fair.not_found", "participant.not_found"],
  }),
  getMeetingRequest: contract({
    key: `GET ${one}`,
    module,
    who: ["member", ...readers],
    status: 200,
    path: requestPath,
    reply: MeetingRequest,
    summary: { zh: "查看一场洽谈预约", en: "Read a request" },
    problems: ["fair.not_found", "request.not_found"],
  }),
  acceptMeeting: contract({
    key: `POST ${one}/accept`,
    module,
    who: ["member"],
    status: 200,
    path: requestPath,
    /** Who accepts may say how important it is to them: it counts like a request of their own. */
    body: z.strictObject({ priority: Priority.optional(), expectedVersion }),
    reply: MeetingRequest,
    summary: {
      zh: "接受洽谈预约，或接受对方提出的场次",
      en: "Accept a request, or the session that was proposed",
    },
    problems: [
      ...moveProblems,
      "fair.requests_closed",
      "timetable.slot_taken",
      "timetable.no_table",
      "timetable.absent",
      "timetable.over_limit",
    ],
  }),
  declineMeeting: contract({
    key: `POST ${one}/decline`,
    module,
    who: ["member"],
    status: 200,
    path: requestPath,
    body: z.strictObject({ code: DeclineCode, note: requestNote.optional(), expectedVersion }),
    reply: MeetingRequest,
    summary: { zh: "婉拒洽谈预约", en: "Decline a request" },
    problems: moveProblems,
  }),
  counterMeeting: contract({
    key: `POST ${one}/counter`,
    module,
    who: ["member"],
    status: 200,
    path: requestPath,
    body: z.strictObject({ session: z.int().min(1).max(12), note: requestNote.optional(), expectedVersion }),
    reply: MeetingRequest,
    summary: { zh: "愿意洽谈，但只能在某一场次", en: "Would come, in one session only" },
    problems: [...moveProblems, "fair.requests_closed", "request.no_session"],
  }),
  withdrawMeeting: contract({
    key: `POST ${one}/withdraw`,
    module,
    who: ["member"],
    status: 200,
    path: requestPath,
    body: z.strictObject({ expectedVersion }),
    reply: MeetingRequest,
    summary: {
      zh: "撤回预约；已排定的洽谈即取消并通知对方",
      en: "Withdraw; a meeting that has its seat is cancelled and the other side told",
    },
    problems: moveProblems,
  }),
  prioritizeMeeting: contract({
    key: `PUT ${one}/priority`,
    module,
    who: ["member"],
    status: 200,
    path: requestPath,
    body: z.strictObject({ participantId: ParticipantId, priority: Priority, expectedVersion }),
    reply: MeetingRequest,
    summary: { zh: "调整本方的优先级", en: "Change one's own priority" },
    problems: [...moveProblems, "fair.requests_closed"],
  }),
  ruleMeeting: contract({
    key: `POST /v1/fairs/{eventId}/rules`,
    module,
    who: organizers,
    status: 200,
    path,
    body: z.strictObject({
      one: ParticipantId,
      other: ParticipantId,
      rule: z.enum(["must", "banned", "none"]),
      reason: Reason,
    }),
    reply: MeetingRequest,
    summary: {
      zh: "指定两位代表必须洽谈，或不得洽谈",
      en: "Say that two participants must meet, or must not",
    },
    problems: ["fair.not_found", "participant.not_found", "request.may_not_meet", "request.too_many_musts"],
  }),

  proposeReschedule: contract({
    key: `POST ${one}/reschedule`,
    module,
    who: ["member"],
    status: 200,
    path: requestPath,
    body: z.strictObject({ slot: SlotNumber, expectedVersion }),
    reply: MeetingRequest,
    summary: { zh: "提议改到另一时段", en: "Propose another slot" },
    problems: [
      ...moveProblems,
      "timetable.not_published",
      "timetable.slot_taken",
      "timetable.no_table",
      "fair.over",
    ],
  }),
  answerReschedule: contract({
    key: `POST ${one}/reschedule/answer`,
    module,
    who: ["member"],
    status: 200,
    path: requestPath,
    body: z.strictObject({ agreed: z.boolean(), expectedVersion }),
    reply: MeetingRequest,
    summary: {
      zh: "同意改期：双方与桌位一步改到新时段",
      en: "Agree: both sides and the table change in one step, or nothing does",
    },
    problems: [
      ...moveProblems,
      "timetable.slot_taken",
      "timetable.table_taken",
      "timetable.no_table",
      "timetable.absent",
      "fair.over",
    ],
  }),
  listFree: contract({
    key: "GET /v1/fairs/{eventId}/free",
    module,
    who: ["member"],
    status: 200,
    path,
    query: z.strictObject({ as: ParticipantId, slot: z.coerce.number().pipe(SlotNumber) }),
    reply: z.object({ slot: Slot, freeTables: z.int(), items: z.array(ParticipantCard) }),
    summary: { zh: "这一时段谁有空", en: "Who is free in a slot" },
    problems: ["fair.not_found", "participant.not_found", "timetable.not_published", "fair.no_such_slot"],
  }),
  meetNow: contract({
    key: "POST /v1/fairs/{eventId}/spontaneous",
    module,
    who: ["member"],
    status: 201,
    creates: true,
    path,
    body: z.strictObject({
      from: ParticipantId,
      to: ParticipantId,
      slot: SlotNumber,
      note: text(200).optional(),
    }),
    reply: MeetingRequest,
    summary: {
      zh: "临时约谈：对方接受后占用这一时段",
      en: "Ask somebody who is free; the slot is theirs once the other side accepts",
    },
    problems: [
      "fair.not_found",
      "participant.not_found",
      "timetable.not_published",
      "timetable.slot_taken",
      "timetable.no_table",
      "request.may_not_meet",
      "request.exists",
      "fair.no_such_slot",
      "fair.over",
    ],
  }),

  accountMeeting: contract({
    key: `PUT ${one}/account`,
    module,
    who: ["member"],
    status: 200,
    path: requestPath,
    body: z.strictObject({
      participantId: ParticipantId,
      held: z.boolean(),
      /** Of a meeting that was held. */
      result: MeetingResult.optional(),
      /** Of an intent, an agreement or a contract; whole 元. */
      amountYuan: z.int().min(1).max(100_000_000_000).optional(),
      satisfaction: z.int().min(1).max(5).optional(),
      expectedVersion,
    }),
    reply: MeetingRequest,
    summary: { zh: "登记洽谈是否进行与结果", en: "Record whether a meeting was held, and what came of it" },
    problems: [
      ...moveProblems,
      "request.not_yet",
      "request.result_needs_held",
      "request.amount_needs_result",
    ],
  }),
};
