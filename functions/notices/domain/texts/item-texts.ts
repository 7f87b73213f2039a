import type { Template } from "./template.ts";

/** What becomes of needs and offers, and what matches them. */
export const itemTexts = {
  "item.published": {
    title: { zh: "{item}已发布", en: "Your {item} is published" },
    body: {
      zh: "“{organization}”的一条{item}已通过审核并公开发布。",
      en: "{Item} of “{organization}” has passed review and is public now.",
    },
  },
  "item.returned": {
    title: { zh: "{item}被退回，请修改", en: "Your {item} was returned" },
    body: {
      zh: "“{organization}”的一条{item}被退回。请按理由修改后重新提交。",
      en: "{Item} of “{organization}” was returned. Please correct what the reason names and submit it again.",
    },
  },
  "item.refining": {
    title: { zh: "技术经理人正在完善{item}", en: "A broker is refining your {item}" },
    body: {
      zh: "“{organization}”的一条{item}已交技术经理人完善，技术经理人会与您联系。",
      en: "{Item} of “{organization}” was handed to a technology broker, who will contact you.",
    },
  },
  "item.diverted": {
    title: { zh: "{item}已转办", en: "Your {item} was passed on" },
    body: {
      zh: "“{organization}”的一条{item}已转由其他渠道办理。",
      en: "{Item} of “{organization}” was passed on to another programme.",
    },
  },
  "matches.found": {
    title: { zh: "{count} 个新的匹配：{organization}", en: "{count} new matches: {organization}" },
    body: {
      zh: "“{organization}”的需求和成果有 {count} 个新的高度匹配：\n\n{pairs}\n\n不想再收到这类邮件，可在本单位页面关闭。",
      en: "There are {count} new strong matches for what “{organization}” has published:\n\n{pairs}\n\nThese mails can be switched off on the organization's page.",
    },
  },
} as const satisfies Record<string, Template>;
