import * as z from "zod";
import { ExpectedVersion, LogEntry, OrganizationId, pageOf, pageQuery, Reason } from "./common.ts";
import { contract } from "./contract.ts";
import { EventId } from "./events-content.ts";
import {
  Fair,
  FairPhase,
  FairSetup,
  Participant,
  ParticipantCard,
  ParticipantEntry,
  ParticipantId,
  PublicFair,
  Recommendation,
} from "./fairs-content.ts";
import { OrganizationKind } from "./organization-facts.ts";

const module = "fairs";
const path = z.strictObject({ eventId: EventId });
const participantPath = z.strictObject({ eventId: EventId, participantId: ParticipantId });
const one = "/v1/fairs/{eventId}";

/** Those who hold fairs; a district office those of its own units. The use case checks the unit. */
const organizers = ["organizer", "district", "operator"] as const;
const readers = [...organizers, "auditor"] as const;

const moveProblems = ["fair.not_found", "fair.stale", "fair.move_not_allowed"] as const;
const participantProblems = ["fair.not_found", "participant.not_found"] as const;

const example = {
  sessions: [
    { name: "上午", startsAt: "2026-03-20T01:00:00.000Z", endsAt: "2026-03-20T03:30:00.000Z" },
    { name: "下午", startsAt: "2026-03-20T05:30:00.000Z", endsAt: "2026-03-20T08:00:00.000Z" },
  ],
  slotMinutes: 20,
  pauseMinutes: 5,
  blocks: [],
  tables: [{ name: "1" }, { name: "2" }],
  meets: [{ one: "enterprise", other: "university" }],
  sameChainOnly: false,
  requestsEach: 10,
  meetingsEach: 8,
  limits: [],
  requestsOpenAt: "2026-03-02T01:00:00.000Z",
  requestsCloseAt: "2026-03-16T09:00:00.000Z",
  publishAt: "2026-03-18T09:00:00.000Z",
  repairReach: 6,
} as const;

/** The set-up of a fair's meetings, and who takes part in them. */
export const fairsContracts = {
  createFair: contract({
    key: "POST /v1/fairs",
    module,
    who: organizers,
    status: 201,
    creates: true,
    body: z.strictObject({ eventId: EventId, setup: FairSetup }),
    reply: Fair,
    summary: { zh: "为供需对接会设置一对一洽谈（草稿）", en: "Set up the meetings of a fair (a draft)" },
    example: { eventId: "act_01JZZZZZZZZZZZZZZZZZZZZZZZ", setup: example },
    problems: ["fair.event", "fair.exists", "fair.outside_event", "event.unit"],
  }),
  listFairs: contract({
    key: "GET /v1/fairs",
    module,
    who: readers,
    status: 200,
    reply: pageOf(Fair),
    summary: { zh: "我负责的对接会，新的在前", en: "The fairs that I look after, latest first" },
    query: z.strictObject({ phase: FairPhase.optional(), ...pageQuery }),
  }),
  getFair: contract({
    key: `GET ${one}`,
    module,
    who: readers,
    status: 200,
    path,
    reply: Fair,
    summary: { zh: "查看对接会设置（主办方）", en: "Read a fair as those who hold it" },
    problems: ["fair.not_found"],
  }),
  editFair: contract({
    key: `PUT ${one}`,
    module,
    who: organizers,
    status: 200,
    path,
    body: z.strictObject({ setup: FairSetup, expectedVersion: ExpectedVersion }),
    reply: Fair,
    summary: {
      zh: "修改设置；开放后影响已有预约的，公布时间表前会列出",
      en: "Edit the set-up; what that does to requests is listed before a timetable is published",
    },
    example: { setup: example, expectedVersion: 1 },
    problems: [...moveProblems, "fair.outside_event", "fair.frozen"],
  }),
  openFair: contract({
    key: `POST ${one}/open`,
    module,
    who: organizers,
    status: 200,
    path,
    body: z.strictObject({ expectedVersion: ExpectedVersion }),
    reply: Fair,
    summary: { zh: "开放洽谈报名与预约", en: "Open a fair's meetings to participants" },
    problems: [...moveProblems, "fair.event_not_public"],
  }),
  cancelFair: contract({
    key: `POST ${one}/cancel`,
    module,
    who: organizers,
    status: 200,
    path,
    body: z.strictObject({ reason: Reason, expectedVersion: ExpectedVersion }),
    reply: Fair,
    summary: { zh: "取消一对一洽谈", en: "Cancel the meetings of a fair" },
    problems: moveProblems,
  }),
  readFairLog: contract({
    key: `GET ${one}/log`,
    module,
    who: readers,
    status: 200,
    path,
    reply: pageOf(LogEntry),
    summary: { zh: "对接会的办理记录，新的在前", en: "Decision log of a fair, newest first" },
    query: z.strictObject(pageQuery),
    problems: ["fair.not_found"],
  }),
  readPublicFair: contract({
    key: "GET /v1/directory/fairs/{eventId}",
    module,
    who: ["public"],
    status: 200,
    path,
    reply: PublicFair,
    summary: { zh: "对接会的洽谈安排（公开）", en: "How a fair's meetings are held, for everybody" },
    problems: ["fair.not_found"],
  }),

  joinFair: contract({
    key: `POST ${one}/participants`,
    module,
    who: ["member"],
    status: 201,
    creates: true,
    path,
    body: z.strictObject({ organizationId: OrganizationId, entry: ParticipantEntry }),
    reply: Participant,
    summary: {
      zh: "报名一对一洽谈；一个单位同时洽谈几场，就报几位代表",
      en: "Take part in the meetings; an organization enters one participant for each meeting that it can hold at once",
    },
    problems: [
      "fair.not_found",
      "fair.not_open",
      "participant.kind",
      "participant.too_many",
      "participant.listing",
      "item.organization_not_verified",
    ],
  }),
  listParticipants: contract({
    key: `GET ${one}/participants`,
    module,
    who: ["member", ...readers],
    status: 200,
    path,
    reply: pageOf(ParticipantCard),
    summary: {
      zh: "参会代表：本方可以约见的，主办方看全部",
      en: "Participants: those whom one's own may meet; everybody for those who hold the fair",
    },
    query: z.strictObject({
      /** On whose behalf a member looks. */
      as: ParticipantId.optional(),
      kind: OrganizationKind.optional(),
      words: z.string().trim().min(1).max(60).optional(),
      ...pageQuery,
    }),
    problems: participantProblems,
  }),
  myParticipants: contract({
    key: `GET ${one}/my-participants`,
    module,
    who: ["member"],
    status: 200,
    path,
    reply: z.object({ items: z.array(Participant) }),
    summary: { zh: "本单位在这场对接会的代表", en: "One's own organizations' participants of a fair" },
    problems: ["fair.not_found"],
  }),
  getParticipant: contract({
    key: `GET ${one}/participants/{participantId}`,
    module,
    who: ["member", ...readers],
    status: 200,
    path: participantPath,
    reply: Participant,
    summary: {
      zh: "查看代表（本单位与主办方）",
      en: "Read a participant: its own organization and organizers",
    },
    problems: participantProblems,
  }),
  editParticipant: contract({
    key: `PUT ${one}/participants/{participantId}`,
    module,
    who: ["member"],
    status: 200,
    path: participantPath,
    body: z.strictObject({ entry: ParticipantEntry, expectedVersion: ExpectedVersion }),
    reply: Participant,
    summary: { zh: "修改代表与可洽谈时间", en: "Edit a participant and when they are there" },
    problems: [...participantProblems, "participant.stale", "participant.listing", "fair.over"],
  }),
  leaveFair: contract({
    key: `POST ${one}/participants/{participantId}/leave`,
    module,
    who: ["member"],
    status: 200,
    path: participantPath,
    body: z.strictObject({ expectedVersion: ExpectedVersion }),
    reply: Participant,
    summary: { zh: "退出一对一洽谈", en: "Leave the meetings of a fair" },
    problems: [...participantProblems, "participant.stale", "participant.seated", "fair.over"],
  }),
  recommendParticipants: contract({
    key: `GET ${one}/participants/{participantId}/recommendations`,
    module,
    who: ["member"],
    status: 200,
    path: participantPath,
    reply: z.object({ items: z.array(Recommendation) }),
    summary: { zh: "推荐约见的代表，附理由", en: "Whom to ask for a meeting, with reasons" },
    problems: participantProblems,
  }),
};
