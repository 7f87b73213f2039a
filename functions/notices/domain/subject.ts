import type { NoticeGroup } from "../../../shared/contracts/notices.ts";

/** What an event means to somebody, and the group in which a person may switch mails about it off. */
export const groupOf = {
  "organization.verified": "organization",
  "organization.rejected": "organization",
  "organization.suspended": "organization",
  "organization.reinstated": "organization",
  "qualification.expiring": "organization",
  "item.published": "items",
  "item.returned": "items",
  "item.refining": "items",
  "item.diverted": "items",
  "matches.found": "matches",
  "contact.requested": "contacts",
  "contact.accepted": "contacts",
  "contact.declined": "contacts",
  "outcome.claimed": "contacts",
  "registration.pending": "events",
  "registration.waitlisted": "events",
  "registration.offered": "events",
  "registration.confirmed": "events",
  "registration.lapsed": "events",
  "registration.declined": "events",
  "registration.cancelled": "events",
  "registration.removed": "events",
  "registration.displaced": "events",
  "event.moved": "events",
  "event.postponed": "events",
  "event.cancelled": "events",
  "event.reminder": "events",
  "event.message": "events",
} as const satisfies Record<string, NoticeGroup>;

export type Subject = keyof typeof groupOf;
export const subjects = Object.keys(groupOf) as [Subject, ...Subject[]];
