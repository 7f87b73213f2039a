import * as z from "zod";
import { OutcomeStage } from "../contracts/contacts-ledger.ts";
import { challengeChanged, challengeNews, proposalNews, reviewNews } from "./challenges.ts";
import { meetingNews } from "./fairs.ts";
import { listingChanged } from "./listing.ts";
import { eventChanged, registrationChanged } from "./programme-events.ts";

/**
 * What modules tell each other. Facts and ids only: no phone numbers, no confidential text; a consumer that needs
 * more reads it with its own permission. `id` is the same however often an event is delivered.
 */
const base = { id: z.string(), at: z.string() };

export const organizationChanged = z.object({
  ...base,
  type: z.literal("organization.changed"),
  organizationId: z.string(),
  /** submit, verify, reject, suspend, reinstate, edit, licence, qualify, disqualify */
  action: z.string(),
  reason: z.string().optional(),
});

export const memberLeft = z.object({
  ...base,
  type: z.literal("organization.member-left"),
  organizationId: z.string(),
  personId: z.string(),
  successorId: z.string(),
});

export const qualificationExpiring = z.object({
  ...base,
  type: z.literal("organization.qualification-expiring"),
  organizationId: z.string(),
  qualificationType: z.string(),
  validTo: z.string(),
  daysLeft: z.int(),
});

export const itemMoved = z.object({
  ...base,
  type: z.literal("item.moved"),
  itemId: z.string(),
  kind: z.enum(["need", "offer"]),
  organizationId: z.string(),
  /** 经办人 */
  agentId: z.string(),
  move: z.string(),
  from: z.string(),
  to: z.string(),
  reason: z.string().optional(),
});

/** In the morning: new good matches of an organization's needs and offers. */
export const matchesDigest = z.object({
  ...base,
  type: z.literal("matches.digest"),
  organizationId: z.string(),
  /** How many new pairs there are altogether. */
  count: z.int().positive(),
  /** The best few, by the titles that anybody may read. */
  pairs: z.array(
    z.object({ itemId: z.string(), itemTitle: z.string(), otherId: z.string(), otherTitle: z.string() }),
  ),
});

/** What one side of a contact did, for the organization on the other side. */
const ofContact = { ...base, contactId: z.string(), organizationId: z.string() };
export const contactRequested = z.object({ ...ofContact, type: z.literal("contact.requested") });
export const contactAccepted = z.object({ ...ofContact, type: z.literal("contact.accepted") });
export const contactDeclined = z.object({ ...ofContact, type: z.literal("contact.declined") });

/** An entry in the ledger of a contact, for the organization on the other side. */
const ofOutcome = { ...ofContact, outcomeId: z.string(), stage: OutcomeStage };
export const outcomeClaimed = z.object({ ...ofOutcome, type: z.literal("outcome.claimed") });
export const outcomeConfirmed = z.object({ ...ofOutcome, type: z.literal("outcome.confirmed") });

/** Work that a person ordered and a job of the same module carries out. `run` tells one order from the next. */
export const importOrdered = z.object({
  ...base,
  type: z.enum(["import.reading-ordered", "import.writing-ordered"]),
  importId: z.string(),
  run: z.int(),
});
export const exportOrdered = z.object({ ...base, type: z.literal("export.ordered"), exportId: z.string() });

export const DuijieEvent = z.discriminatedUnion("type", [
  organizationChanged,
  memberLeft,
  qualificationExpiring,
  itemMoved,
  listingChanged,
  matchesDigest,
  contactRequested,
  contactAccepted,
  contactDeclined,
  outcomeClaimed,
  outcomeConfirmed,
  importOrdered,
  exportOrdered,
  eventChanged,
  registrationChanged,
  challengeChanged,
  challengeNews,
  proposalNews,
  reviewNews,
  meetingNews,
]);
export type DuijieEvent = z.infer<typeof DuijieEvent>;

export const eventSources = {
  organizations: "duijie.organizations",
  matchmaking: "duijie.matchmaking",
  /** `listing.changed` alone: those who follow listings are not those who wait for decisions. */
  listings: "duijie.listings",
  /** Orders to read, write and export sheets; nobody else listens to them. */
  sheets: "duijie.sheets",
  matching: "duijie.matching",
  contacts: "duijie.contacts",
  /** `event.changed`: few, public. */
  events: "duijie.events",
  /** `registration.changed`: one for each person concerned. */
  registrations: "duijie.registrations",
  /** `challenge.changed`: few, public. */
  challenges: "duijie.challenges",
  /** `challenge.news`, `proposal.news`, `review.news`: one for each organization or expert concerned. */
  challengeNews: "duijie.challenge-news",
  /** `meeting.news`: one for each participant concerned. */
  fairs: "duijie.fairs",
} as const;
