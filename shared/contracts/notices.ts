import * as z from "zod";
import { Instant, idOf, uniqueList } from "./common.ts";
import { contract } from "./contract.ts";

/** 通知: what happened to somebody, in the console and by mail, and how a person wants to be told. */

/** What a person may switch mails off for. The inbox always gets everything. */
export const noticeGroups = ["organization", "items", "matches", "contacts", "events", "challenges"] as const;
export const NoticeGroup = z.enum(noticeGroups);
export type NoticeGroup = z.infer<typeof NoticeGroup>;

export const NoticeId = idOf("notice");

const Both = z.object({ zh: z.string(), en: z.string() });

export const Notice = z.object({
  id: NoticeId,
  group: NoticeGroup,
  /** What it is about, e.g. `item.published`. */
  subject: z.string(),
  /** When it happened. */
  at: Instant,
  title: Both,
  body: Both,
  /** Why it was decided so, in the words of whoever decided. */
  reason: z.string().optional(),
  /** Where the person goes on: a path in the console. */
  page: z.string(),
  readAt: Instant.optional(),
});
export type Notice = z.output<typeof Notice>;

/** Counted up to this many; the console shows `99+`. */
export const unreadShown = 99;
const Unread = z
  .int()
  .min(0)
  .max(unreadShown + 1)
  .meta({ example: 3 });

export const NoticePage = z.object({
  items: z.array(Notice),
  nextCursor: z.string().optional(),
  unread: Unread,
});
export type NoticePage = z.output<typeof NoticePage>;

export const NoticePreferences = z.object({
  /** The groups whose mails the person does not want. */
  mailOff: uniqueList(NoticeGroup, noticeGroups.length),
});
export type NoticePreferences = z.output<typeof NoticePreferences>;

/** Whether mails reach the address in the person's profile. A changed address starts anew. */
export const MailStatus = z.object({
  /** Since when the mail server of the address refuses it; no mails are sent meanwhile. */
  bouncedSince: Instant.optional(),
  /** What that server said, as a code: `550 5.1.1`. */
  bounceCode: z.string().optional(),
});
export type MailStatus = z.output<typeof MailStatus>;

const module = "notices";
const who = ["person"] as const;

export const noticesContracts = {
  listNotices: contract({
    key: "GET /v1/notices",
    module,
    who,
    status: 200,
    query: z.strictObject({
      /** Only what is not read yet. */
      unread: z.literal("true").optional(),
      limit: z.coerce.number().int().min(1).max(50).default(20),
      cursor: z.string().min(1).max(2000).optional(),
    }),
    reply: NoticePage,
    summary: {
      zh: "我的通知，新的在前，附未读数；保留 180 天",
      en: "My notices, newest first, with the number unread; kept for 180 days",
    },
  }),
  readNotice: contract({
    key: "POST /v1/notices/{noticeId}/read",
    module,
    who,
    status: 200,
    path: z.strictObject({ noticeId: NoticeId }),
    reply: z.object({ unread: Unread }),
    summary: { zh: "标为已读", en: "Mark a notice as read" },
    problems: ["notice.not_found"],
  }),
  readAllNotices: contract({
    key: "POST /v1/notices/read-all",
    module,
    who,
    status: 200,
    // What arrived after the person last looked stays unread.
    body: z.strictObject({ upTo: NoticeId }),
    reply: z.object({ unread: Unread }),
    summary: {
      zh: "全部标为已读（到所看到的最新一条为止）",
      en: "Mark all as read, up to the newest that was seen",
    },
  }),
  getNoticePreferences: contract({
    key: "GET /v1/notice-preferences",
    module,
    who,
    status: 200,
    reply: NoticePreferences,
    summary: { zh: "我的通知设置", en: "How I want to be told" },
  }),
  saveNoticePreferences: contract({
    key: "PUT /v1/notice-preferences",
    module,
    who,
    status: 200,
    body: z.strictObject(NoticePreferences.shape),
    reply: NoticePreferences,
    summary: {
      zh: "设置哪些事项不再发邮件（站内通知照常）",
      en: "Choose which mails to do without; the inbox gets everything",
    },
    example: { mailOff: ["matches"] },
  }),
  getMailStatus: contract({
    key: "GET /v1/mail-status",
    module,
    who,
    status: 200,
    reply: MailStatus,
    summary: { zh: "邮件能否送达我的邮箱", en: "Whether mails reach my address" },
  }),
  retryMail: contract({
    key: "POST /v1/mail-status/retry",
    module,
    who,
    status: 200,
    reply: MailStatus,
    summary: {
      zh: "邮箱已恢复：重新开始发送邮件",
      en: "The mailbox works again: start sending mails again",
    },
  }),
} as const;
