import type { DuijieEvent } from "../../../shared/events/events.ts";
import type { Clock } from "../../../shared/kernel/time.ts";
import { mailText } from "../domain/mail-text.ts";
import type { Notice } from "../domain/notice.ts";
import { noticeOf } from "../domain/notice-of.ts";
import { groupOf } from "../domain/subject.ts";
import { calendarPart } from "./calendar-part.ts";
import {
  type Addressees,
  type Bounces,
  type Claims,
  type Contact,
  type Entry,
  type Invitations,
  type Mailer,
  type MailOutcome,
  type Preferences,
  RecipientRefused,
} from "./ports.ts";

export interface NoticeParts {
  readonly addressees: Addressees;
  readonly claims: Claims;
  readonly preferences: Preferences;
  readonly bounces: Bounces;
  readonly invitations: Invitations;
  readonly mailer: Mailer;
  readonly clock: Clock;
  readonly consoleOrigin: string;
  readonly organizerMail: string;
}

/**
 * Tells whoever an event concerns, each person once, however often the event is delivered: first in the inbox, then by
 * mail. A failure with one person does not keep the mail from the others; it fails the run, and the next delivery only
 * takes up what is missing. Returns how many mails were sent.
 */
export function sendNotices(parts: NoticeParts) {
  const { addressees, claims, clock } = parts;
  const mail = mailing(parts);

  const tell = async (entry: Entry): Promise<boolean> => {
    const { personId, notice } = entry;
    const contact = await addressees.contact(personId);
    if (contact === undefined) return false;
    const claim = await claims.claim(entry, clock.now());
    // Whoever holds it may have died: failing brings this delivery back once the lease is over.
    if (claim === "busy") throw new Error("the notice is being sent by somebody else");
    if (claim === "settled") return false;
    try {
      const outcome = await mail(entry, contact);
      await claims.settle(notice.eventId, personId, outcome, clock.now());
      return outcome === "sent";
    } catch (error) {
      await claims.release(notice.eventId, personId, clock.now());
      throw error;
    }
  };

  return async (event: DuijieEvent): Promise<number> => {
    const notice = noticeOf(event);
    if (notice === undefined) return 0;
    const { organizationId } = notice;
    const organizationName =
      organizationId === undefined ? undefined : await addressees.organizationName(organizationId);
    if (organizationId !== undefined && organizationName === undefined) return 0;

    const people = await peopleOf(notice, addressees);
    const outcomes = await Promise.allSettled(
      people.map((personId) => tell({ personId, notice, organizationName })),
    );
    const failures = outcomes.filter((outcome) => outcome.status === "rejected");
    if (failures.length > 0)
      throw new AggregateError(
        failures.map(({ reason }) => reason),
        "not everybody could be told",
      );
    return outcomes.filter((outcome) => outcome.status === "fulfilled" && outcome.value).length;
  };
}

/** Sends one mail, unless the person does without or the address is refused; a refusal is noted. */
function mailing(parts: NoticeParts) {
  const { preferences, bounces, invitations, mailer, clock, consoleOrigin } = parts;
  const partOf = calendarPart(parts);

  return async (
    { notice, personId, organizationName = "" }: Entry,
    contact: Contact,
  ): Promise<MailOutcome> => {
    const [mailOff, bounce] = await Promise.all([
      preferences.mailOff(personId),
      bounces.of(personId, contact.email),
    ]);
    if (mailOff.includes(groupOf[notice.subject])) return "unwanted";
    if (bounce !== undefined) return "undeliverable";
    const part = await partOf(notice, personId, contact);
    // Before the mail: what follows must find it, however the sending ends.
    if (part?.move === "invite") await invitations.note(personId, part.eventId, part.endsAt);
    try {
      await mailer.send({
        messageId: `<${notice.eventId}.${personId}@${new URL(consoleOrigin).hostname}>`,
        to: contact.email,
        ...mailText(notice, organizationName, contact, consoleOrigin),
        calendar: part?.calendar,
      });
    } catch (error) {
      if (!(error instanceof RecipientRefused)) throw error;
      await bounces.note(personId, contact.email, { since: clock.now(), code: error.smtpCode });
      return "undeliverable";
    }
    return "sent";
  };
}

async function peopleOf({ to, organizationId }: Notice, addressees: Addressees): Promise<readonly string[]> {
  if (to !== "admins" && to !== "agents") return [to.personId];
  return organizationId === undefined ? [] : addressees[to](organizationId);
}
