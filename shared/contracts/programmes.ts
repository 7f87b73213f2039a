import * as z from "zod";
import { ExpectedVersion, Instant, pageOf, pageQuery } from "./common.ts";
import { contract } from "./contract.ts";
import { Announcement, AnnouncementId, ProgrammeContent, ProgrammeId } from "./programmes-content.ts";

/** 年度计划与公告 */

export const Programme = z.object({
  id: ProgrammeId,
  content: ProgrammeContent,
  /** A draft is seen by the department only. */
  state: z.enum(["draft", "open"]),
  /** What became of the year so far. */
  progress: z.object({
    target: z.int(),
    published: z.int(),
    awarded: z.int(),
    failed: z.int(),
  }),
  createdAt: Instant,
  version: z.int(),
});
export type Programme = z.output<typeof Programme>;

const module = "challenges";
const path = z.strictObject({ programmeId: ProgrammeId });

export const programmeContracts = {
  createProgramme: contract({
    key: "POST /v1/programmes",
    module,
    who: ["organizer", "operator"],
    status: 201,
    creates: true,
    body: ProgrammeContent,
    reply: Programme,
    summary: { zh: "建立年度揭榜挂帅计划", en: "Create the programme of a year" },
  }),
  changeProgramme: contract({
    key: "PUT /v1/programmes/{programmeId}",
    module,
    who: ["organizer", "operator"],
    status: 200,
    path,
    body: z.strictObject({ content: ProgrammeContent, expectedVersion: ExpectedVersion }),
    reply: Programme,
    summary: {
      zh: "修改计划；有榜题发布后规则不再变",
      en: "Change a programme; its rules are fixed once a challenge is published",
    },
    problems: ["programme.not_found", "programme.stale", "programme.rules_fixed"],
  }),
  openProgramme: contract({
    key: "POST /v1/programmes/{programmeId}/open",
    module,
    who: ["organizer", "operator"],
    status: 200,
    path,
    body: z.strictObject({ expectedVersion: ExpectedVersion }),
    reply: Programme,
    summary: { zh: "公布计划", en: "Make a programme public" },
    problems: ["programme.not_found", "programme.stale", "programme.already_open"],
  }),
  listProgrammes: contract({
    key: "GET /v1/programmes",
    module,
    who: ["public"],
    status: 200,
    reply: z.object({ items: z.array(Programme) }),
    summary: { zh: "各年度计划与进度", en: "Programmes and their progress" },
  }),
  listAllProgrammes: contract({
    key: "GET /v1/programmes/all",
    module,
    who: ["organizer", "operator", "district", "auditor"],
    status: 200,
    reply: z.object({ items: z.array(Programme) }),
    summary: { zh: "全部计划，含草稿", en: "All programmes, drafts too" },
  }),
  listAnnouncements: contract({
    key: "GET /v1/programmes/{programmeId}/announcements",
    module,
    who: ["public"],
    status: 200,
    path,
    query: z.strictObject(pageQuery),
    reply: pageOf(Announcement),
    summary: { zh: "公告，新的在前", en: "Numbered notices, newest first" },
    problems: ["programme.not_found"],
  }),
  getAnnouncement: contract({
    key: "GET /v1/programmes/{programmeId}/announcements/{announcementId}",
    module,
    who: ["public"],
    status: 200,
    path: path.extend({ announcementId: AnnouncementId }),
    reply: Announcement,
    summary: { zh: "公告正文", en: "A numbered notice" },
    problems: ["programme.not_found", "announcement.not_found"],
  }),
} as const;
