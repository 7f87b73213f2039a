import type { OutcomeStage } from "../../../shared/contracts/contacts-ledger.ts";
import type { Bilingual } from "../../../shared/kernel/bilingual.ts";
import { qualificationTypes } from "../../../shared/reference/qualifications.ts";
import type { Notice, Subject } from "./notice.ts";

export interface MailText {
  readonly subject: string;
  readonly text: string;
}

interface Template {
  readonly title: Bilingual;
  readonly body: Bilingual;
}

/** `{organization}`, `{item}`, `{qualification}`, `{validTo}`, `{days}`, `{count}`, `{pairs}` and `{stage}` are filled in. */
const templates: Record<Subject, Template> = {
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
};

const stageWords: Record<OutcomeStage, Bilingual> = {
  intent: { zh: "意向", en: "a letter of intent" },
  agreement: { zh: "协议", en: "an agreement" },
  contract: { zh: "合同", en: "a contract" },
  payment: { zh: "到账", en: "a payment" },
};

const itemWords = {
  need: { zh: "需求", en: "need", En: "A need" },
  offer: { zh: "成果", en: "offer", En: "An offer" },
} as const;

const frame = {
  zh: {
    greeting: "{person}，您好：",
    reason: "理由：{reason}",
    link: "查看与办理：{link}",
    footer: "本邮件由“对接”平台自动发出，请勿回复。",
  },
  en: {
    greeting: "Dear {person},",
    reason: "Reason: {reason}",
    link: "See it here: {link}",
    footer: "Sent automatically by Duijie; please do not reply.",
  },
} as const;

const filled = (template: string, values: Readonly<Record<string, string>>): string =>
  template.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);

export interface Addressee {
  readonly name: string;
  readonly language: "zh-CN" | "en";
}

/** `· ours ↔ theirs` and, below it, the address where the addressee sees why. */
const pairLines = ({ matches }: Notice, consoleOrigin: string): string =>
  (matches?.pairs ?? [])
    .map(({ ours, theirs, page }) => `· ${ours} ↔ ${theirs}\n  ${consoleOrigin}${page}`)
    .join("\n");

/** The mail in the addressee's language; its links lead into the console at `consoleOrigin`. */
export function mailText(
  notice: Notice,
  organizationName: string,
  { name, language }: Addressee,
  consoleOrigin: string,
): MailText {
  const tongue = language === "en" ? "en" : "zh";
  const { title, body } = templates[notice.subject];
  const words = itemWords[notice.itemKind ?? "need"];
  const { type, validTo = "", daysLeft = 0 } = notice.qualification ?? {};
  const values = {
    person: name,
    organization: organizationName,
    item: words[tongue],
    Item: words.En,
    qualification: qualificationTypes.find((known) => known.code === type)?.name[tongue] ?? "",
    validTo,
    days: String(daysLeft),
    count: String(notice.matches?.count ?? 0),
    pairs: pairLines(notice, consoleOrigin),
    reason: notice.reason ?? "",
    stage: notice.stage === undefined ? "" : stageWords[notice.stage][tongue],
    link: `${consoleOrigin}${notice.page}`,
  };
  const { greeting, reason, link: linkLine, footer } = frame[tongue];
  const lines = [greeting, body[tongue], ...(notice.reason === undefined ? [] : [reason]), linkLine, footer];
  return {
    subject: `${tongue === "zh" ? "【对接】" : "[Duijie] "}${filled(title[tongue], values)}`,
    text: lines.map((line) => filled(line, values)).join("\n\n"),
  };
}
