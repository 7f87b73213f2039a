import type { Template } from "./template.ts";

/** What one side of a contact hears of the other. */
export const contactTexts = {
  "contact.requested": {
    title: { zh: "有单位希望与您对接：{organization}", en: "Somebody asks for a contact: {organization}" },
    body: {
      zh: "有单位希望就“{organization}”公开的需求或成果进行对接。请在 14 天内答复：同意后双方才能看到对方的联系方式，逾期自动失效。",
      en: "Another organization asks “{organization}” for a contact about what it has published. Please answer within 14 days: both sides see each other's contact data only if you agree, and the request expires otherwise.",
    },
  },
  "contact.accepted": {
    title: { zh: "对方同意对接：{organization}", en: "The contact was accepted: {organization}" },
    body: {
      zh: "“{organization}”发起的对接已获对方同意，现在可以看到对方的联系方式。",
      en: "The other side agreed to the contact that “{organization}” asked for; its contact data can be seen now.",
    },
  },
  "contact.declined": {
    title: { zh: "对方婉拒了对接：{organization}", en: "The contact was declined: {organization}" },
    body: {
      zh: "“{organization}”发起的对接被对方婉拒，本方联系方式未向对方显示，已删除。",
      en: "The other side declined the contact that “{organization}” asked for; your contact data was not shown and has been deleted.",
    },
  },
  "outcome.claimed": {
    title: { zh: "请确认对接结果（{stage}）：{organization}", en: "Please confirm {stage}: {organization}" },
    body: {
      zh: "对方登记了与“{organization}”对接的结果：{stage}。请核对后确认或提出不同意见，双方确认后才计入统计。",
      en: "The other side recorded {stage} with “{organization}”. Please confirm or dispute it; it counts only when both sides agree.",
    },
  },
} as const satisfies Record<string, Template>;
