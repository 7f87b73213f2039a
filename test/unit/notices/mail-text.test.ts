import { describe, expect, it } from "vitest";
import { mailText } from "../../../functions/notices/domain/mail-text.ts";
import { noticeOf } from "../../../functions/notices/domain/notice-of.ts";
import { subjects } from "../../../functions/notices/domain/subject.ts";
import { templates, worded } from "../../../functions/notices/domain/wording.ts";
import { challengeNews, proposalNews, reviewNews } from "../../../shared/events/challenges.ts";
import { DuijieEvent } from "../../../shared/events/events.ts";
import { type MeetingAction, meetingActions } from "../../../shared/events/fairs.ts";

const base = { id: "evt_1", at: "2026-03-02T02:00:00.000Z", organizationId: "org_1" };
const changed = (action: string): DuijieEvent => ({
  ...base,
  type: "organization.changed",
  action,
  reason: "执照不清晰",
});
const moved = (move: string, kind: "need" | "offer" = "need"): DuijieEvent => ({
  ...base,
  type: "item.moved",
  itemId: "ned_1",
  kind,
  agentId: "per_1",
  move,
  from: "submitted",
  to: "open",
});
const expiring: DuijieEvent = {
  ...base,
  type: "organization.qualification-expiring",
  qualificationType: "little-giant",
  validTo: "2026-08-30",
  daysLeft: 180,
};

const digest: DuijieEvent = {
  ...base,
  type: "matches.digest",
  count: 3,
  pairs: [
    { itemId: "ned_1", itemTitle: "焊接变形控制", otherId: "off_1", otherTitle: "搅拌摩擦焊 {person}" },
    { itemId: "off_2", itemTitle: "轴承状态监测", otherId: "ned_2", otherTitle: "主轴预测性维护" },
  ],
};

const contact = { ...base, contactId: "con_1" };
const ofContacts: DuijieEvent[] = [
  { ...contact, type: "contact.requested" },
  { ...contact, type: "contact.accepted" },
  { ...contact, type: "contact.declined" },
  { ...contact, type: "outcome.claimed", outcomeId: "out_1", stage: "contract" },
];

const registration = (action: string, more: object = {}): DuijieEvent =>
  DuijieEvent.parse({
    id: "act_1/per_1/3",
    at: base.at,
    type: "registration.changed",
    eventId: "act_1",
    personId: "per_1",
    action,
    occurrence: {
      title: "春季供需对接会 {host}",
      kind: "fair",
      startsAt: "2026-09-30T01:00:00.000Z",
      endsAt: "2026-09-30T04:30:00.000Z",
      place: "市科技大厦三楼",
      hostName: "市科技局",
      sequence: 1,
      status: "confirmed",
    },
    ...more,
  });
const ofRegistrations = [
  ...["pending", "waitlisted", "confirmed", "lapsed", "cancelled", "displaced"].map((action) =>
    registration(action),
  ),
  ...["event-moved", "event-postponed", "event-cancelled", "reminder"].map((action) => registration(action)),
  registration("declined", { reason: "名额只限本市企业" }),
  registration("removed", { reason: "重复报名" }),
  registration("offered", { until: "2026-09-28T10:00:00.000Z" }),
  registration("message", { message: { subject: "停车", text: "请停在北门。" } }),
];

const ofChallenge = (
  type: "challenge.news" | "proposal.news" | "review.news",
  action: string,
  more: object = {},
): DuijieEvent =>
  DuijieEvent.parse({
    id: `chl_1/LOG#00000003/${action}`,
    at: base.at,
    type,
    challengeId: "chl_1",
    proposalId: "prp_1",
    organizationId: "org_1",
    personId: "per_1",
    action,
    title: "低能耗烧结技术 {host}",
    ...more,
  });
const ofChallenges = [
  ...challengeNews.shape.action.options.map((action) => ofChallenge("challenge.news", action)),
  ...proposalNews.shape.action.options.map((action) =>
    ofChallenge("proposal.news", action, { closesAt: "2026-05-20T10:00:00.000Z" }),
  ),
  ...reviewNews.shape.action.options.map((action) => ofChallenge("review.news", action)),
];

/** What each action tells beside who is meant. */
const withPartner = { requestId: "mrq_1", partner: "嘉禾大学 {host}" };
const seated = {
  ...withPartner,
  startsAt: "2026-03-20T01:50:00.000Z",
  endsAt: "2026-03-20T02:10:00.000Z",
  table: "A3",
};
const { table: _, ...slotOnly } = seated;
const tellsOf: Readonly<Record<MeetingAction, object>> = {
  asked: withPartner,
  "asked-now": slotOnly,
  mutual: withPartner,
  accepted: withPartner,
  countered: withPartner,
  declined: withPartner,
  withdrawn: withPartner,
  ordered: { ...withPartner, reason: "产业链重点对接" },
  banned: { ...withPartner, reason: "关联企业回避" },
  timetable: { count: 5 },
  "timetable-changed": { count: 1 },
  seated,
  moved: seated,
  unseated: seated,
  "reschedule-proposed": slotOnly,
  rescheduled: seated,
  "reschedule-refused": withPartner,
  "account-due": { count: 2 },
  "fair-cancelled": { reason: "因台风取消" },
  "fair-moved": { startsAt: seated.startsAt, endsAt: seated.endsAt },
};
const ofMeeting = (action: MeetingAction, more: object = tellsOf[action]): DuijieEvent =>
  DuijieEvent.parse({
    id: `mrq_1/2/${action}`,
    at: base.at,
    type: "meeting.news",
    eventId: "act_1",
    title: "春季供需对接会 {host}",
    organizationId: "org_1",
    participantId: "ptc_1",
    action,
    ...more,
  });
const ofMeetings = meetingActions.map((action) => ofMeeting(action));

const mailOf = (event: DuijieEvent, language: "zh-CN" | "en" = "zh-CN") => {
  const notice = noticeOf(event);
  if (notice === undefined) throw new Error("nobody is told");
  return mailText(notice, "某公司", { name: "李四", language }, "https://example.com");
};

const worthTelling = [
  ...["verify", "reject", "suspend", "reinstate"].map(changed),
  ...["publish", "return", "refine", "divert"].flatMap((move) => [moved(move), moved(move, "offer")]),
  expiring,
  ...ofContacts,
  ...ofRegistrations,
  ...ofChallenges,
  ...ofMeetings,
];

describe("a mail", () => {
  it("says what happened, why, and where to go on", () => {
    expect(mailOf(changed("reject"))).toMatchInlineSnapshot(`
      {
        "subject": "【对接】单位未通过核验：某公司",
        "text": "李四，您好：

      “某公司”未通过核验。请按理由修改后重新提交。

      理由：执照不清晰

      查看与办理：https://example.com/app/organization

      本邮件由“对接”平台自动发出，请勿回复。不想再收到这类邮件，可在通知设置中关闭：https://example.com/app/notices/settings",
      }
    `);
    expect(mailOf(moved("publish", "offer"), "en").text).toContain("An offer of “某公司” has passed review");
    expect(mailOf(moved("return", "offer")).text).toContain("https://example.com/app/offers/ned_1");
  });

  it("tells how long a qualification still lasts", () => {
    const { subject, text } = mailOf(expiring);
    expect(subject).toBe("【对接】专精特新“小巨人”企业资质还有 180 天到期：某公司");
    expect(text).toContain("有效期至 2026-08-30");
  });

  it("lists the best new matches, each with its address, and leaves titles as they are", () => {
    const { subject, text } = mailOf(digest);
    expect(subject).toBe("【对接】3 个新的匹配：某公司");
    expect(text).toContain(
      "· 焊接变形控制 ↔ 搅拌摩擦焊 {person}\n  https://example.com/app/needs/ned_1\n· 轴承状态监测 ↔ 主轴预测性维护\n  https://example.com/app/offers/off_2",
    );
    expect(mailOf(digest, "en").text).toContain("3 new strong matches");
  });

  it("sends both sides of a contact to its page and names no person, and the stage that awaits an answer", () => {
    for (const event of ofContacts) {
      expect(mailOf(event).text).toContain("https://example.com/app/contacts/con_1");
    }
    const claimed = mailOf({ ...contact, type: "outcome.claimed", outcomeId: "out_1", stage: "payment" });
    expect(claimed.subject).toBe("【对接】请确认对接结果（到账）：某公司");
  });

  it.each(worthTelling)("leaves nothing unfilled: $type $action $move", (event) => {
    for (const language of ["zh-CN", "en"] as const) {
      const { subject, text } = mailOf(event, language);
      expect(`${subject}${text}`.replaceAll("{host}", "")).not.toMatch(/[{}]|undefined/);
      expect(text.includes("理由：") || text.includes("Reason:")).toBe("reason" in event);
    }
  });

  it("says when, where and by whom an event is held, by the clock of China", () => {
    const zh = mailOf(registration("confirmed"));
    expect(zh.subject).toBe("【对接】报名成功：春季供需对接会 {host}");
    expect(zh.text).toContain("时间：2026年9月30日周三 09:00–12:30\n地点：市科技大厦三楼\n主办：市科技局");
    expect(zh.text).toContain("https://example.com/events/act_1");
    const offered = mailOf(registration("offered", { until: "2026-09-28T10:00:00.000Z" }), "en");
    expect(offered.text).toMatch(/until Mon,? 28 Sept? 2026 18:00 \(Beijing time\)/);
  });

  it("hands on what an organizer writes as it is", () => {
    const message = { subject: "停车 {person}", text: "请停在北门。\n{link}" };
    const { subject, text } = mailOf(registration("message", { message }));
    expect(subject).toBe("【对接】市科技局：停车 {person}");
    expect(text).toContain("请停在北门。\n{link}");
  });

  it("tells solvers until when a corrected challenge takes proposals, and why it was corrected", () => {
    const corrected = ofChallenge("proposal.news", "corrected", {
      closesAt: "2026-05-20T10:00:00.000Z",
      reason: "指标表述有误",
    });
    const { subject, text } = mailOf(corrected);
    expect(subject).toBe("【对接】榜题已更正，请确认您的方案：低能耗烧结技术 {host}");
    expect(text).toMatch(/2026年5月20日周三 18:00/);
    expect(text).toContain("理由：指标表述有误");
    expect(text).toContain("https://example.com/app/proposals/chl_1/prp_1");
  });

  it("says of a meeting with whom, when and at which table, and leads to the page where one goes on", () => {
    const moved = mailOf(ofMeeting("moved"));
    expect(moved.subject).toBe("【对接】洽谈时间或桌位有变：嘉禾大学 {host}");
    expect(moved.text).toContain("时间：2026年3月20日周五 09:50–10:10\n桌位：A3");
    expect(moved.text).toContain("https://example.com/app/meetings/act_1/ptc_1/agenda");
    const now = mailOf(ofMeeting("asked-now"), "en");
    expect(now.text).toMatch(/When: Fri,? 20 Mar 2026 09:50–10:10/);
    expect(now.text).not.toContain("Table:");
    expect(now.text).toContain("https://example.com/app/meetings/act_1/ptc_1/requests");
    expect(mailOf(ofMeeting("banned")).text).toContain("理由：关联企业回避");
    expect(mailOf(ofMeeting("timetable")).text).toContain("贵单位有 5 场洽谈");
  });

  it("is not written for what nobody waits for", () => {
    for (const action of ["submit", "edit", "licence", "qualify"])
      expect(noticeOf(changed(action))).toBeUndefined();
    for (const move of ["submit", "withdraw", "close", "hand-back"])
      expect(noticeOf(moved(move))).toBeUndefined();
  });
});

describe("texts", () => {
  it("are there for every subject in both languages, and every subject is told of", () => {
    expect(Object.keys(templates).sort()).toEqual([...subjects].sort());
    const told = [...worthTelling, digest].map((event) => noticeOf(event)?.subject);
    expect([...new Set(told)].sort()).toEqual([...subjects].sort());
    for (const { title, body } of Object.values(templates)) {
      for (const { zh, en } of [title, body]) {
        expect(zh).toMatch(/[\u4e00-\u9fff]|\{host\}/);
        expect(en).not.toMatch(/[\u4e00-\u9fff]/);
        const holes = (text: string) =>
          [...text.matchAll(/\{(\w+)\}/gi)].map(([, name]) => name?.toLowerCase()).sort();
        expect(holes(en)).toEqual(holes(zh));
      }
    }
  });

  it("of the inbox need no address of the console", () => {
    const notice = noticeOf(digest);
    if (notice === undefined) throw new Error("nobody is told");
    expect(worded(notice, "某公司", "zh").body).not.toContain("http");
  });
});
