import type { Notice } from "./notice.ts";
import { filled, worded } from "./wording.ts";

export interface MailText {
  readonly subject: string;
  readonly text: string;
}

const frame = {
  zh: {
    greeting: "{person}，您好：",
    reason: "理由：{reason}",
    link: "查看与办理：{link}",
    footer: "本邮件由“对接”平台自动发出，请勿回复。不想再收到这类邮件，可在通知设置中关闭：{settings}",
  },
  en: {
    greeting: "Dear {person},",
    reason: "Reason: {reason}",
    link: "See it here: {link}",
    footer:
      "Sent automatically by Duijie; please do not reply. Mails like this can be switched off here: {settings}",
  },
} as const;

/** Where a person chooses which mails to do without. */
const settingsPage = "/app/notices/settings";

export interface Addressee {
  readonly name: string;
  readonly language: "zh-CN" | "en";
}

/** The mail in the addressee's language; its links lead into the console at `consoleOrigin`. */
export function mailText(
  notice: Notice,
  organizationName: string,
  { name, language }: Addressee,
  consoleOrigin: string,
): MailText {
  const tongue = language === "en" ? "en" : "zh";
  const { title, body } = worded(notice, organizationName, tongue, consoleOrigin);
  const { greeting, reason, link, footer } = frame[tongue];
  const values = {
    person: name,
    reason: notice.reason ?? "",
    link: `${consoleOrigin}${notice.page}`,
    settings: `${consoleOrigin}${settingsPage}`,
  };
  const lines = [
    filled(greeting, values),
    body,
    ...(notice.reason === undefined ? [] : [filled(reason, values)]),
    filled(link, values),
    filled(footer, values),
  ];
  return { subject: `${tongue === "zh" ? "【对接】" : "[Duijie] "}${title}`, text: lines.join("\n\n") };
}
