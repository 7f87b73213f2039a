import type { Instant } from "../../../shared/kernel/time.ts";

/** What sending needs to know and to be able to do. */

export interface Mail {
  /** The same however often it is sent, so that mail systems can tell a copy. */
  readonly messageId: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

export interface Mailer {
  send(mail: Mail): Promise<void>;
}

/** `claimed`: ours to send; `sent`: nothing left to do; `busy`: somebody is sending it at this moment. */
export type Claim = "claimed" | "sent" | "busy";

/** Remembers, for each event and person, whether the notice was sent. */
export interface Claims {
  claim(eventId: string, personId: string, at: Instant): Promise<Claim>;
  sent(eventId: string, personId: string, at: Instant): Promise<void>;
  /** It could not be sent: the next attempt need not wait. */
  release(eventId: string, personId: string, at: Instant): Promise<void>;
}

/** Who is to be told. */
export interface Addressees {
  admins(organizationId: string): Promise<readonly string[]>;
  /** Whoever acts for the organization: its admins too. */
  agents(organizationId: string): Promise<readonly string[]>;
  organizationName(organizationId: string): Promise<string | undefined>;
  contact(personId: string): Promise<{ name: string; email: string; language: "zh-CN" | "en" } | undefined>;
}
