import type { Template } from "./template.ts";

/** What an organization is told of itself. */
export const organizationTexts = {
  "organization.verified": {
    title: { zh: "单位已通过核验：{organization}", en: "Verified: {organization}" },
    body: {
      zh: "“{organization}”已通过核验。现在可以发布需求和成果了。",
      en: "“{organization}” has been verified. It can now post needs and offers.",
    },
  },
  "organization.rejected": {
    title: { zh: "单位未通过核验：{organization}", en: "Not verified: {organization}" },
    body: {
      zh: "“{organization}”未通过核验。请按理由修改后重新提交。",
      en: "“{organization}” has not been verified. Please correct what the reason names and submit it again.",
    },
  },
  "organization.suspended": {
    title: { zh: "单位已被暂停：{organization}", en: "Suspended: {organization}" },
    body: {
      zh: "“{organization}”已被暂停，其公开的需求和成果暂不展示。",
      en: "“{organization}” has been suspended; what it has published is not shown for now.",
    },
  },
  "organization.reinstated": {
    title: { zh: "单位已恢复：{organization}", en: "Reinstated: {organization}" },
    body: { zh: "“{organization}”已恢复正常使用。", en: "“{organization}” can be used again." },
  },
  "qualification.expiring": {
    title: {
      zh: "{qualification}资质还有 {days} 天到期：{organization}",
      en: "{qualification} ends in {days} days: {organization}",
    },
    body: {
      zh: "“{organization}”的{qualification}资质有效期至 {validTo}，还有 {days} 天。请及时申请复核或重新认定。",
      en: "The qualification “{qualification}” of “{organization}” is valid until {validTo}, {days} days from now. Please apply for its renewal in time.",
    },
  },
} as const satisfies Record<string, Template>;
