import type { OutcomeStage } from "../../../shared/contracts/contacts-ledger.ts";
import type { Bilingual } from "../../../shared/kernel/bilingual.ts";
import { qualificationTypes } from "../../../shared/reference/qualifications.ts";
import { chinaPeriod, chinaTime } from "./china-time.ts";
import type { MeetingOccasion, Notice, Occasion } from "./notice.ts";
import type { Subject } from "./subject.ts";
import { challengeTexts } from "./texts/challenge-texts.ts";
import { contactTexts } from "./texts/contact-texts.ts";
import { eventTexts } from "./texts/event-texts.ts";
import { itemTexts } from "./texts/item-texts.ts";
import { meetingTexts } from "./texts/meeting-texts.ts";
import { organizationTexts } from "./texts/organization-texts.ts";
import { proposalTexts } from "./texts/proposal-texts.ts";
import { reviewTexts } from "./texts/review-texts.ts";
import type { Template } from "./texts/template.ts";

/** Every text there is: the inbox and the mails say the same words. */
export const templates: Readonly<Record<Subject, Template>> = {
  ...organizationTexts,
  ...itemTexts,
  ...contactTexts,
  ...eventTexts,
  ...challengeTexts,
  ...proposalTexts,
  ...reviewTexts,
  ...meetingTexts,
};

export type Tongue = keyof Bilingual;

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

const factNames = {
  when: { zh: "时间：", en: "When: " },
  place: { zh: "地点：", en: "Where: " },
  table: { zh: "桌位：", en: "Table: " },
  host: { zh: "主办：", en: "Host: " },
} as const;

/** Replaces every `{name}` by its value; what a value itself contains stays as it is. */
export const filled = (template: string, values: Readonly<Record<string, string>>): string =>
  template.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);

/** `· ours ↔ theirs` and, in a mail, the address below it where the addressee sees why. */
const pairLines = ({ matches }: Notice, consoleOrigin: string | undefined): string =>
  (matches?.pairs ?? [])
    .map(({ ours, theirs, page }) =>
      consoleOrigin === undefined
        ? `· ${ours} ↔ ${theirs}`
        : `· ${ours} ↔ ${theirs}\n  ${consoleOrigin}${page}`,
    )
    .join("\n");

function occasionValues(occasion: Occasion, tongue: Tongue): Record<string, string> {
  const { title, startsAt, endsAt, place, hostName: host, until, message } = occasion;
  const when = chinaPeriod(startsAt, endsAt)[tongue];
  const facts = [
    `${factNames.when[tongue]}${when}`,
    ...(place === undefined ? [] : [`${factNames.place[tongue]}${place}`]),
    `${factNames.host[tongue]}${host}`,
  ].join("\n");
  return {
    title,
    host,
    facts,
    until: until === undefined ? "" : chinaTime(until)[tongue],
    messageSubject: message?.subject ?? "",
    message: message?.text ?? "",
  };
}

const challengeValues = (
  { title, closesAt, defence }: NonNullable<Notice["challenge"]>,
  tongue: Tongue,
): Record<string, string> => ({
  title,
  until: closesAt === undefined ? "" : chinaTime(closesAt)[tongue],
  when: defence === undefined ? "" : chinaPeriod(defence.startsAt, defence.endsAt)[tongue],
  place: defence?.place ?? "",
});

function meetingValues(meeting: MeetingOccasion, tongue: Tongue): Record<string, string> {
  const { title, partner = "", startsAt, endsAt, table, count = 0 } = meeting;
  const when = startsAt === undefined || endsAt === undefined ? "" : chinaPeriod(startsAt, endsAt)[tongue];
  const facts = [
    ...(when === "" ? [] : [`${factNames.when[tongue]}${when}`]),
    ...(table === undefined ? [] : [`${factNames.table[tongue]}${table}`]),
  ].join("\n");
  return { title, partner, when, facts, count: String(count) };
}

/** Title and text in one language; with the console's origin, for a mail, links are written out. */
export function worded(
  notice: Notice,
  organizationName: string,
  tongue: Tongue,
  consoleOrigin?: string,
): { readonly title: string; readonly body: string } {
  const { title, body } = templates[notice.subject];
  const words = itemWords[notice.itemKind ?? "need"];
  const { type, validTo = "", daysLeft = 0 } = notice.qualification ?? {};
  const values = {
    organization: organizationName,
    item: words[tongue],
    Item: words.En,
    qualification: qualificationTypes.find((known) => known.code === type)?.name[tongue] ?? "",
    validTo,
    days: String(daysLeft),
    count: String(notice.matches?.count ?? 0),
    pairs: pairLines(notice, consoleOrigin),
    stage: notice.stage === undefined ? "" : stageWords[notice.stage][tongue],
    ...(notice.occasion === undefined ? {} : occasionValues(notice.occasion, tongue)),
    ...(notice.challenge === undefined ? {} : challengeValues(notice.challenge, tongue)),
    ...(notice.meeting === undefined ? {} : meetingValues(notice.meeting, tongue)),
  };
  return { title: filled(title[tongue], values), body: filled(body[tongue], values) };
}
