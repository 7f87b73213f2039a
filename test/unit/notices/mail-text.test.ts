import { describe, expect, it } from "vitest";
import { mailText } from "../../../functions/notices/domain/mail-text.ts";
import { noticeOf } from "../../../functions/notices/domain/notice.ts";
import type { DuijieEvent } from "../../../shared/events/events.ts";

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

      本邮件由“对接”平台自动发出，请勿回复。",
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
      expect(`${subject}${text}`).not.toMatch(/[{}]|undefined/);
      expect(text.includes("理由：") || text.includes("Reason:")).toBe("reason" in event);
    }
  });

  it("is not written for what nobody waits for", () => {
    for (const action of ["submit", "edit", "licence", "qualify"])
      expect(noticeOf(changed(action))).toBeUndefined();
    for (const move of ["submit", "withdraw", "close", "hand-back"])
      expect(noticeOf(moved(move))).toBeUndefined();
  });
});
