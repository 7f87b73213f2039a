import type { NoticeGroup } from "../../../shared/contracts/notices.ts";
import type { Instant } from "../../../shared/kernel/time.ts";
import type { Notice } from "../domain/notice.ts";

/** What telling people needs to know and to be able to do. */

export interface Mail {
  /** The same however often it is sent, so that mail systems can tell a copy. */
  readonly messageId: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** An invitation, a change of it or its end, for the calendar of the addressee. */
  readonly calendar?: { readonly method: "REQUEST" | "CANCEL"; readonly content: string } | undefined;
}

/** The addressee's mail server refuses this address for good. Carries the server's code, never the address. */
export class RecipientRefused extends Error {
  readonly smtpCode: string;
  constructor(smtpCode: string) {
    super("the recipient was refused");
    this.name = "RecipientRefused";
    this.smtpCode = smtpCode;
  }
}

export interface Mailer {
  /** Throws `RecipientRefused`, or anything else when another attempt may succeed. */
  send(mail: Mail): Promise<void>;
}

/** A notice as it stands in one person's inbox. */
export interface Entry {
  readonly personId: string;
  readonly notice: Notice;
  /** As it was called when it happened; absent when the notice is about no organization. */
  readonly organizationName?: string | undefined;
}

/** `claimed`: ours to mail; `settled`: nothing left to do; `busy`: somebody is mailing it at this moment. */
export type Claim = "claimed" | "settled" | "busy";

/** What became of the mail: sent, not wanted by the person, or not deliverable to the address. */
export type MailOutcome = "sent" | "unwanted" | "undeliverable";

/** Remembers, for each event and person, that the inbox has the notice and what became of its mail. */
export interface Claims {
  /** The first claim puts the entry into the inbox, in the same transaction: no later one can put it there again. */
  claim(entry: Entry, at: Instant): Promise<Claim>;
  settle(eventId: string, personId: string, outcome: MailOutcome, at: Instant): Promise<void>;
  /** It could not be mailed: the next attempt need not wait. */
  release(eventId: string, personId: string, at: Instant): Promise<void>;
}

/** Who is to be told. */
export interface Addressees {
  admins(organizationId: string): Promise<readonly string[]>;
  /** Whoever acts for the organization: its admins too. */
  agents(organizationId: string): Promise<readonly string[]>;
  organizationName(organizationId: string): Promise<string | undefined>;
  contact(personId: string): Promise<Contact | undefined>;
}
export interface Contact {
  readonly name: string;
  readonly email: string;
  readonly language: "zh-CN" | "en";
}

export interface Preferences {
  mailOff(personId: string): Promise<readonly NoticeGroup[]>;
  save(personId: string, mailOff: readonly NoticeGroup[], at: Instant): Promise<void>;
}

export interface Bounce {
  readonly since: Instant;
  readonly code: string;
}

/** Addresses that their servers refuse. Another address of the same person knows nothing of it. */
export interface Bounces {
  of(personId: string, address: string): Promise<Bounce | undefined>;
  /** The first refusal of an address counts; a later one changes nothing. */
  note(personId: string, address: string, bounce: Bounce): Promise<void>;
  forget(personId: string): Promise<void>;
}

/** Whose calendar an invitation to an event went to: only theirs is changed when the event moves. */
export interface Invitations {
  has(personId: string, eventId: string): Promise<boolean>;
  note(personId: string, eventId: string, endsAt: Instant): Promise<void>;
}

export interface PageRequest {
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** An entry with its id and whether it was read. */
export interface KeptEntry extends Entry {
  readonly id: string;
  readonly readAt?: Instant | undefined;
}

/** What a person was told, for 180 days. */
export interface Inbox {
  /** Newest first. */
  page(
    personId: string,
    unreadOnly: boolean,
    at: Instant,
    page: PageRequest,
  ): Promise<{ items: KeptEntry[]; nextCursor?: string }>;
  /** Counted up to `atMost`. */
  unread(personId: string, atMost: number, at: Instant): Promise<number>;
  /** `notice.not_found` when there is none of this id; one that was read before stays read since then. */
  read(personId: string, noticeId: string, at: Instant): Promise<void>;
  /** Everything up to this notice, itself included. */
  readUpTo(personId: string, noticeId: string, at: Instant): Promise<void>;
}
