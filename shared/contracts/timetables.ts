import * as z from "zod";
import { contract } from "./contract.ts";
import { EventId } from "./events-content.ts";
import { ParticipantId, Slot } from "./fairs-content.ts";
import { DownloadTicket } from "./files.ts";
import { MeetingRequest, MeetingRequestId, RequestSide, WhyUnheld } from "./meeting-requests-content.ts";
import {
  Comparison,
  Disturbance,
  Meeting,
  Objected,
  SeatEdit,
  TimetableVersion,
  VersionNumber,
} from "./timetables-content.ts";

const module = "fairs";
const path = z.strictObject({ eventId: EventId });
const versionPath = z.strictObject({ eventId: EventId, number: VersionNumber });
const all = "/v1/fairs/{eventId}/timetables";
const one = `${all}/{number}`;
const organizers = ["organizer", "district", "operator"] as const;
const readers = [...organizers, "auditor"] as const;

const versionProblems = ["fair.not_found", "timetable.not_found"] as const;

/** 0: nothing is published, or nothing was changed since. */
const expectedChanges = z.int().min(0);

/** Computing timetables, looking at them, editing, publishing and repairing them; what came of the fair. */
export const timetablesContracts = {
  orderTimetable: contract({
    key: `POST ${all}`,
    module,
    who: organizers,
    status: 201,
    creates: true,
    path,
    body: z.strictObject({
      /** The search ends then, with the best so far and its bound. */
      seconds: z.int().min(1).max(240).default(20),
      /** The same requests and the same seed give the same timetable. */
      seed: z.int().min(1).max(999_999).default(1),
    }),
    reply: TimetableVersion,
    summary: { zh: "编排时间表（后台计算，进度可见）", en: "Compute a timetable; its progress can be read" },
    problems: ["fair.not_found", "fair.move_not_allowed", "timetable.running", "timetable.nothing_accepted"],
  }),
  copyTimetable: contract({
    key: `POST ${one}/copies`,
    module,
    who: organizers,
    status: 201,
    creates: true,
    path: versionPath,
    reply: TimetableVersion,
    summary: { zh: "复制一版，用来修改或退回", en: "Copy a version, to edit it or to go back to it" },
    problems: [...versionProblems, "timetable.not_ready"],
  }),
  repairTimetable: contract({
    key: "POST /v1/fairs/{eventId}/repairs",
    module,
    who: organizers,
    status: 201,
    creates: true,
    path,
    body: z.strictObject({ disturbance: Disturbance }),
    reply: TimetableVersion,
    summary: {
      zh: "现场变化：按最少改动给出一版修复，确认后公布",
      en: "Something happened on the day: a version with the fewest changes, to be looked at and published",
    },
    problems: [
      "fair.not_found",
      "timetable.not_published",
      "participant.not_found",
      "request.not_found",
      "fair.no_such_slot",
      "fair.no_such_table",
      "fair.slot_after_last",
      "fair.too_many_slots",
      "fair.over",
    ],
  }),
  listTimetables: contract({
    key: `GET ${all}`,
    module,
    who: readers,
    status: 200,
    path,
    reply: z.object({ items: z.array(TimetableVersion) }),
    summary: { zh: "时间表的各版，新的在前", en: "Versions of the timetable, newest first" },
    problems: ["fair.not_found"],
  }),
  getTimetable: contract({
    key: `GET ${one}`,
    module,
    who: readers,
    status: 200,
    path: versionPath,
    reply: z.object({
      version: TimetableVersion,
      meetings: z.array(Meeting),
      participants: z.array(RequestSide),
    }),
    summary: { zh: "查看一版时间表", en: "Read a version with its meetings" },
    problems: versionProblems,
  }),
  stopTimetable: contract({
    key: `POST ${one}/stop`,
    module,
    who: organizers,
    status: 200,
    path: versionPath,
    reply: TimetableVersion,
    summary: { zh: "停止计算，保留目前最好的结果", en: "End the search; the best so far is kept" },
    problems: [...versionProblems, "timetable.not_running"],
  }),
  compareTimetables: contract({
    key: `GET ${one}/comparison`,
    module,
    who: readers,
    status: 200,
    path: versionPath,
    query: z.strictObject({ with: VersionNumber }),
    reply: Comparison,
    summary: {
      zh: "与另一版比较：改了什么、谁变差",
      en: "What differs from another version, and who is worse off",
    },
    problems: [...versionProblems, "timetable.not_ready"],
  }),
  listUnheld: contract({
    key: `GET ${one}/unheld`,
    module,
    who: readers,
    status: 200,
    path: versionPath,
    query: z.strictObject({ page: z.coerce.number().int().min(1).max(10_000).default(1) }),
    reply: z.object({
      /** One page, what weighs most first: a reason takes a while to be found. */
      items: z.array(
        z.object({
          requestId: MeetingRequestId,
          from: RequestSide,
          to: RequestSide,
          weight: z.number(),
          why: WhyUnheld,
        }),
      ),
      total: z.int(),
    }),
    summary: {
      zh: "未排入的预约：原因与代价最小的办法",
      en: "Requests that are not held: why, and the cheapest way to hold each",
    },
    problems: [...versionProblems, "timetable.not_ready"],
  }),
  editTimetable: contract({
    key: `POST ${one}/edits`,
    module,
    who: organizers,
    status: 200,
    path: versionPath,
    body: z.strictObject({ edits: z.array(SeatEdit).min(1).max(10), expectedChanges }),
    reply: z.object({ version: TimetableVersion, meetings: z.array(Meeting) }),
    summary: {
      zh: "手动调整：桌位和时段被占用即拒绝",
      en: "Move meetings by hand; a slot or a table that is taken is refused",
    },
    problems: [
      ...versionProblems,
      "timetable.not_ready",
      "timetable.stale",
      "timetable.slot_taken",
      "timetable.table_taken",
      "timetable.absent",
      "timetable.over_limit",
      "request.not_found",
    ],
  }),
  checkTimetable: contract({
    key: `GET ${one}/objections`,
    module,
    who: readers,
    status: 200,
    path: versionPath,
    reply: z.object({ items: z.array(Objected) }),
    summary: { zh: "公布前检查：此后有哪些变化", en: "What keeps a version from being published as it is" },
    problems: [...versionProblems, "timetable.not_ready"],
  }),
  publishTimetable: contract({
    key: `POST ${one}/publish`,
    module,
    who: organizers,
    status: 200,
    path: versionPath,
    body: z.strictObject({ expectedChanges }),
    reply: TimetableVersion,
    summary: {
      zh: "公布这一版：一步切换，只通知受影响的代表",
      en: "Publish a version in one step; only those for whom something changes are told",
    },
    problems: [
      ...versionProblems,
      "fair.move_not_allowed",
      "timetable.not_ready",
      "timetable.stale",
      "timetable.objected",
    ],
  }),

  readAgenda: contract({
    key: "GET /v1/fairs/{eventId}/agenda",
    module,
    who: ["member", ...readers],
    status: 200,
    path,
    query: z.strictObject({ participantId: ParticipantId }),
    reply: z.object({
      slots: z.array(Slot),
      away: z.array(z.int()),
      tables: z.array(z.object({ number: z.int(), name: z.string(), area: z.string().optional() })),
      meetings: z.array(MeetingRequest),
      published: z.object({ version: z.int(), changes: z.int() }).optional(),
    }),
    summary: { zh: "一位代表的洽谈日程", en: "The agenda of one participant" },
    problems: ["fair.not_found", "participant.not_found"],
  }),
  readRoom: contract({
    key: "GET /v1/fairs/{eventId}/room",
    module,
    who: readers,
    status: 200,
    path,
    reply: z.object({
      now: z.string(),
      current: Slot.optional(),
      next: Slot.optional(),
      tables: z.array(
        z.object({
          number: z.int(),
          name: z.string(),
          current: z.array(RequestSide),
          next: z.array(RequestSide),
        }),
      ),
    }),
    summary: { zh: "现场大屏：这一时段与下一时段", en: "The hall's screen: this slot and the next" },
    problems: ["fair.not_found", "timetable.not_published"],
  }),

  readFairReport: contract({
    key: "GET /v1/fairs/{eventId}/report",
    module,
    who: readers,
    status: 200,
    path,
    reply: z.object({
      participants: z.int(),
      organizations: z.int(),
      /** 中小企业 among them, by their qualifications. */
      smallOrganizations: z.int(),
      needs: z.int(),
      offers: z.int(),
      requests: z.int(),
      mutual: z.int(),
      scheduled: z.int(),
      held: z.int(),
      missed: z.int(),
      unreported: z.int(),
      disputed: z.int(),
      /** Each fact once, though both sides report it; an amount that the two name differently is not counted. */
      results: z.array(
        z.object({ result: z.string(), count: z.int(), amountYuan: z.int(), confirmed: z.int() }),
      ),
      satisfaction: z.object({ mean: z.number().optional(), count: z.int() }),
      byUnit: z.array(
        z.object({ unitCode: z.string(), organizations: z.int(), held: z.int(), intents: z.int() }),
      ),
    }),
    summary: { zh: "对接会成效统计", en: "What came of a fair" },
    problems: ["fair.not_found"],
  }),
  exportFairReport: contract({
    key: "POST /v1/fairs/{eventId}/report/file",
    module,
    who: readers,
    status: 200,
    path,
    reply: DownloadTicket,
    summary: { zh: "导出对接会汇总表（XLSX）", en: "The fair's report as an XLSX file" },
    problems: ["fair.not_found"],
  }),
  reportFair: contract({
    key: "POST /v1/fairs/{eventId}/report",
    module,
    who: organizers,
    status: 200,
    path,
    body: z.strictObject({ expectedVersion: z.int().positive() }),
    reply: z.object({ reportedAt: z.string() }),
    summary: { zh: "成效上报：统计就此定稿", en: "Hand in the report: the figures stand from then on" },
    problems: ["fair.not_found", "fair.stale", "fair.move_not_allowed"],
  }),
};
