import * as z from "zod";
import { containsMobile } from "../reference/phone.ts";
import {
  ChainCodeSchema,
  CivilDate,
  Email,
  ExpectedVersion,
  Instant,
  idOf,
  OrganizationId,
  Phone,
  pageOf,
  pageQuery,
  text,
  UnitCodeSchema,
} from "./common.ts";
import {
  ContactSide,
  ContactStatistics,
  DisputeReason,
  Outcome,
  OutcomeClaim,
  OutcomeId,
  OutcomeStage,
  outcomeStages,
} from "./contacts-ledger.ts";
import { contract } from "./contract.ts";
import { NeedId, OfferId } from "./matchmaking-content.ts";

/** 对接: one side of a need and an offer asks for the other's contact, both consent, and what came of it is recorded. */

export const ContactId = idOf("contact");
export const TalkId = idOf("talk");

/** `expired` is derived from time, never stored: nobody answered within 14 days. */
export const contactStates = ["requested", "accepted", "declined", "withdrawn", "closed", "expired"] as const;
export const ContactState = z.enum(contactStates);
export type ContactState = z.infer<typeof ContactState>;

export const contactMoves = ["accept", "decline", "withdraw", "close"] as const;
export const ContactMove = z.enum(contactMoves);
export type ContactMove = z.infer<typeof ContactMove>;

export const declineReasons = [
  "not-suitable",
  "terms",
  "no-capacity",
  "other-partner",
  "not-now",
  "other",
] as const;
export const DeclineReason = z.enum(declineReasons);

export const closeReasons = ["cooperating", "no-agreement", "no-answer", "need-gone", "other"] as const;
export const CloseReason = z.enum(closeReasons);

/** Whom to reach: name, phone, perhaps an address. Goes to the other side only, and only by consent of both. */
export const ContactCard = z.strictObject({ name: text(40), phone: Phone, email: Email.optional() });
export type ContactCard = z.output<typeof ContactCard>;

/** 个人信息保护法 §23: a separate consent to give these data to that other party. */
const shareConsent = z.literal(true);

/** One side of a contact, as its listing was when the contact was asked for. */
const Party = z.object({
  itemId: z.string(),
  title: z.string(),
  organizationId: OrganizationId,
  organizationName: z.string(),
  unitCode: UnitCodeSchema,
});
export type Party = z.output<typeof Party>;

const shared = {
  id: ContactId,
  need: Party,
  offer: Party,
  /** Of the need. */
  chains: z.array(ChainCodeSchema),
  askedBy: ContactSide,
  state: ContactState,
  /** Code of why it was declined or closed. */
  stateReason: z.enum([...declineReasons, ...closeReasons]).optional(),
  requestedAt: Instant,
  /** Not accepted before this instant, it expires. */
  answerBy: Instant,
  answeredAt: Instant.optional(),
  closedAt: Instant.optional(),
  updatedAt: Instant,
  version: z.int(),
};

/** A row of a list: no person, no phone number, no text that either side wrote. */
export const ContactSummary = z.object({
  ...shared,
  /** The furthest confirmed stage. */
  reached: OutcomeStage.optional(),
  /** Claims that wait for the answer of this side. */
  toConfirm: z.object({ need: z.int(), offer: z.int() }),
});
export type ContactSummary = z.output<typeof ContactSummary>;

export const Contact = z.object({
  ...shared,
  /** In what role the caller reads it. */
  role: z.enum(["need", "offer", "reader"]),
  /** The two sides only. */
  message: z.string().optional(),
  /** Why it was declined or closed, in words; the two sides only. */
  stateNote: z.string().optional(),
  /** The caller's own card; the other side's as soon as both consented. Nobody else reads any. */
  cards: z.object({ need: ContactCard.optional(), offer: ContactCard.optional() }),
  outcomes: z.array(Outcome),
  /** What the caller may do next; the console shows these buttons. */
  moves: z.array(z.enum([...contactMoves, "talk", "record"])),
  /** The stages that the caller may record now. */
  recordable: z.array(z.enum(outcomeStages)),
});
export type Contact = z.output<typeof Contact>;

export const talkKinds = ["call", "visit", "sample", "meeting", "other"] as const;
/** `shared`: both sides read it; `own`: the side that wrote it. */
export const talkVisibilities = ["shared", "own"] as const;

const talkFields = {
  kind: z.enum(talkKinds),
  visibility: z.enum(talkVisibilities),
  /** The day of the talk. */
  heldOn: CivilDate,
  note: text(2000),
  nextStep: z.strictObject({ text: text(200), on: CivilDate }).optional(),
};
export const TalkNote = z.strictObject(talkFields);
export type TalkNote = z.output<typeof TalkNote>;

export const Talk = z.object({
  id: TalkId,
  ...talkFields,
  side: ContactSide,
  by: z.object({ personId: z.string(), name: z.string() }),
  at: Instant,
});
export type Talk = z.output<typeof Talk>;

/** Who did what when. Codes, no free text; the other side's people are named only after both consented. */
export const ContactLogEntry = z.object({
  at: Instant,
  action: z.enum([...contactMoves, "request", "record", "confirm", "dispute", "withdraw-outcome"]),
  from: z.string().optional(),
  to: z.string().optional(),
  side: ContactSide,
  by: z.object({ personId: z.string(), name: z.string() }).optional(),
  reason: z.string().optional(),
  outcome: z.object({ id: OutcomeId, stage: OutcomeStage }).optional(),
});
export type ContactLogEntry = z.output<typeof ContactLogEntry>;

const module = "contacts";
const path = z.strictObject({ contactId: ContactId });
const outcomePath = z.strictObject({ contactId: ContactId, outcomeId: OutcomeId });
const one = "/v1/contacts/{contactId}";
const staffReaders = ["operator", "district", "organizer", "auditor"] as const;
const moveProblems = ["contact.not_found", "contact.viewer", "contact.stale"] as const;
const outcomeProblems = ["contact.not_found", "contact.viewer", "outcome.not_found"] as const;
const consentingBody = z.strictObject({
  contact: ContactCard,
  shareConsent,
  expectedVersion: ExpectedVersion,
});
const exampleCard = { name: "陈明", phone: "13800000000" };

export const contactsContracts = {
  requestContact: contract({
    key: "POST /v1/contacts",
    module,
    who: ["member"],
    status: 201,
    creates: true,
    reply: Contact,
    summary: {
      zh: "发起对接：附言并授权对方在同意后看到本方联系方式",
      en: "Ask for a contact: with a message, and with consent that the other side sees one's own once it agrees",
    },
    body: z.strictObject({
      needId: NeedId,
      offerId: OfferId,
      /** The organization that asks: the owner of the need or of the offer. */
      for: OrganizationId,
      message: text(500, 5).refine((message) => !containsMobile(message), {
        message: "contact.phone_in_message",
      }),
      contact: ContactCard,
      shareConsent,
    }),
    example: {
      needId: "ned_01JZZZZZZZZZZZZZZZZZZZZZZZ",
      offerId: "off_01JZZZZZZZZZZZZZZZZZZZZZZZ",
      for: "org_01JZZZZZZZZZZZZZZZZZZZZZZZ",
      message: "贵方成果与我司焊接变形需求接近，希望先通一次电话。",
      contact: exampleCard,
      shareConsent: true,
    },
    problems: [
      "contact.not_found",
      "contact.viewer",
      "contact.listing_gone",
      "contact.not_a_party",
      "contact.same_organization",
      "contact.not_registered",
      "contact.exists",
    ],
  }),
  listContacts: contract({
    key: "GET /v1/contacts",
    module,
    who: ["member"],
    status: 200,
    reply: pageOf(ContactSummary),
    summary: { zh: "本单位的对接，新的在前", en: "My organization's contacts, newest first" },
    query: z.strictObject({
      organizationId: OrganizationId,
      /** The side that the organization is on. */
      role: ContactSide.optional(),
      state: ContactState.optional(),
      ...pageQuery,
    }),
    problems: ["contact.not_found"],
  }),
  getContact: contract({
    key: `GET ${one}`,
    module,
    who: ["member", ...staffReaders],
    status: 200,
    path,
    reply: Contact,
    summary: {
      zh: "查看对接（双方；工作人员看不到联系方式和文字）",
      en: "Read a contact (both sides; staff without contact data and texts)",
    },
    problems: ["contact.not_found"],
  }),
  contactOfPair: contract({
    key: "GET /v1/contact-of-pair",
    module,
    who: ["member"],
    status: 200,
    reply: Contact,
    summary: { zh: "这条需求与这条供给的最近一次对接", en: "The latest contact of a need and an offer" },
    query: z.strictObject({ needId: NeedId, offerId: OfferId }),
    problems: ["contact.not_found"],
  }),
  acceptContact: contract({
    key: `POST ${one}/accept`,
    module,
    who: ["member"],
    status: 200,
    path,
    reply: Contact,
    summary: {
      zh: "同意对接：双方同时看到对方联系方式",
      en: "Accept: both sides see each other's contact data",
    },
    body: consentingBody,
    example: { contact: exampleCard, shareConsent: true, expectedVersion: 1 },
    problems: [...moveProblems, "contact.move_not_allowed", "contact.own_request"],
  }),
  declineContact: contract({
    key: `POST ${one}/decline`,
    module,
    who: ["member"],
    status: 200,
    path,
    reply: Contact,
    summary: { zh: "婉拒对接", en: "Decline a contact" },
    body: z.strictObject({
      reason: DeclineReason,
      note: text(500).optional(),
      expectedVersion: ExpectedVersion,
    }),
    problems: [...moveProblems, "contact.move_not_allowed", "contact.note_needed"],
  }),
  withdrawContact: contract({
    key: `POST ${one}/withdraw`,
    module,
    who: ["member"],
    status: 200,
    path,
    reply: Contact,
    summary: { zh: "撤回对接申请", en: "Withdraw one's own request" },
    body: z.strictObject({ expectedVersion: ExpectedVersion }),
    problems: [...moveProblems, "contact.move_not_allowed"],
  }),
  closeContact: contract({
    key: `POST ${one}/close`,
    module,
    who: ["member"],
    status: 200,
    path,
    reply: Contact,
    summary: {
      zh: "结束对接（已签合同的到账仍可登记）",
      en: "Close a contact; payments of its contracts can still be recorded",
    },
    body: z.strictObject({
      reason: CloseReason,
      note: text(500).optional(),
      expectedVersion: ExpectedVersion,
    }),
    problems: [...moveProblems, "contact.move_not_allowed", "contact.note_needed"],
  }),
  addTalk: contract({
    key: `POST ${one}/talks`,
    module,
    who: ["member"],
    status: 201,
    creates: true,
    path,
    body: TalkNote,
    reply: Talk,
    summary: { zh: "记一笔洽谈（双方可见或仅本方可见）", en: "Note a talk, for both sides or one's own" },
    example: { kind: "call", visibility: "shared", heldOn: "2026-03-02", note: "电话确认了样件尺寸。" },
    problems: [
      "contact.not_found",
      "contact.viewer",
      "contact.not_accepted",
      "contact.date_in_future",
      "contact.next_step",
    ],
  }),
  listTalks: contract({
    key: `GET ${one}/talks`,
    module,
    who: ["member"],
    status: 200,
    path,
    reply: pageOf(Talk),
    summary: { zh: "洽谈记录，新的在前", en: "Talks, newest first" },
    query: z.strictObject(pageQuery),
    problems: ["contact.not_found"],
  }),
  readContactLog: contract({
    key: `GET ${one}/log`,
    module,
    who: ["member", ...staffReaders],
    status: 200,
    path,
    reply: pageOf(ContactLogEntry),
    summary: { zh: "对接的办理记录，新的在前", en: "Decision log of a contact, newest first" },
    query: z.strictObject(pageQuery),
    problems: ["contact.not_found"],
  }),
  recordOutcome: contract({
    key: `POST ${one}/outcomes`,
    module,
    who: ["member"],
    status: 201,
    creates: true,
    path,
    body: OutcomeClaim,
    reply: Contact,
    summary: {
      zh: "登记结果（意向、协议、合同、到账）；对方已登记同样内容时即为确认",
      en: "Record an outcome; what the other side recorded alike is thereby confirmed",
    },
    example: {
      stage: "contract",
      date: "2026-03-02",
      amountYuan: 300_000,
      contractType: "development",
      contractNo: "2026-JS-017",
    },
    problems: [
      "contact.not_found",
      "contact.viewer",
      "contact.not_accepted",
      "contact.date_in_future",
      "outcome.exists",
      "outcome.differs",
      "outcome.contract_number_taken",
      "outcome.contract_missing",
      "outcome.beyond_contract",
      "outcome.too_many",
    ],
  }),
  confirmOutcome: contract({
    key: `POST ${one}/outcomes/{outcomeId}/confirm`,
    module,
    who: ["member"],
    status: 200,
    path: outcomePath,
    reply: Contact,
    summary: { zh: "确认对方登记的结果", en: "Confirm what the other side recorded" },
    problems: [...outcomeProblems, "outcome.move_not_allowed", "outcome.own_claim"],
  }),
  disputeOutcome: contract({
    key: `POST ${one}/outcomes/{outcomeId}/dispute`,
    module,
    who: ["member"],
    status: 200,
    path: outcomePath,
    reply: Contact,
    summary: { zh: "不认可对方登记的结果", en: "Dispute what the other side recorded" },
    body: z.strictObject({ reason: DisputeReason, note: text(500).optional() }),
    problems: [...outcomeProblems, "outcome.move_not_allowed", "contact.note_needed"],
  }),
  withdrawOutcome: contract({
    key: `POST ${one}/outcomes/{outcomeId}/withdraw`,
    module,
    who: ["member"],
    status: 200,
    path: outcomePath,
    reply: Contact,
    summary: {
      zh: "撤回本方登记、对方尚未确认的结果",
      en: "Withdraw one's own record before it is confirmed",
    },
    problems: [...outcomeProblems, "outcome.move_not_allowed"],
  }),
  queueContacts: contract({
    key: "GET /v1/contacts-overview",
    module,
    who: staffReaders,
    status: 200,
    reply: pageOf(ContactSummary),
    summary: {
      zh: "对接概览，新的在前；区县看任一方属本区县的对接",
      en: "All contacts, newest first; a district office sees those with a side in its units",
    },
    query: z.strictObject({
      unit: UnitCodeSchema.optional(),
      state: ContactState.optional(),
      ...pageQuery,
    }),
  }),
  contactStatistics: contract({
    key: "GET /v1/contact-statistics",
    module,
    who: staffReaders,
    status: 200,
    reply: ContactStatistics,
    summary: {
      zh: "对接统计：意向、协议、合同、到账分列，只计双方确认的",
      en: "Figures of contacts: intents, agreements, contracts, payments apart; only what both sides confirmed",
    },
    query: z.strictObject({
      /** First and last day; the current year when absent. */
      from: CivilDate.optional(),
      to: CivilDate.optional(),
      unit: UnitCodeSchema.optional(),
    }),
    problems: ["contact.period"],
  }),
} as const;
