import type { DuijieEvent } from "../../../shared/events/events.ts";
import type { Clock } from "../../../shared/kernel/time.ts";
import { mailText } from "../domain/mail-text.ts";
import { type Notice, noticeOf } from "../domain/notice.ts";
import type { Addressees, Claims, Mailer } from "./ports.ts";

interface NoticeParts {
  readonly addressees: Addressees;
  readonly claims: Claims;
  readonly mailer: Mailer;
  readonly clock: Clock;
  readonly consoleOrigin: string;
}

/**
 * Tells whoever an event concerns, each person once, however often the event is delivered. A failure with one person
 * does not keep the mail from the others; it fails the run, and the next delivery only takes up what is missing.
 * Returns how many mails were sent.
 */
export const sendNotices =
  ({ addressees, claims, mailer, clock, consoleOrigin }: NoticeParts) =>
  async (event: DuijieEvent): Promise<number> => {
    const notice = noticeOf(event);
    if (notice === undefined) return 0;
    const organizationName = await addressees.organizationName(notice.organizationId);
    if (organizationName === undefined) return 0;

    const tell = async (personId: string): Promise<boolean> => {
      const contact = await addressees.contact(personId);
      if (contact === undefined) return false;
      const claim = await claims.claim(notice.eventId, personId, clock.now());
      // Whoever holds it may have died: failing brings this delivery back once the lease is over.
      if (claim === "busy") throw new Error("the notice is being sent by somebody else");
      if (claim === "sent") return false;
      try {
        await mailer.send({
          messageId: `<${notice.eventId}.${personId}@${new URL(consoleOrigin).hostname}>`,
          to: contact.email,
          ...mailText(notice, organizationName, contact, consoleOrigin),
        });
      } catch (error) {
        await claims.release(notice.eventId, personId, clock.now());
        throw error;
      }
      await claims.sent(notice.eventId, personId, clock.now());
      return true;
    };

    const outcomes = await Promise.allSettled((await peopleOf(notice, addressees)).map(tell));
    const failures = outcomes.filter((outcome) => outcome.status === "rejected");
    if (failures.length > 0)
      throw new AggregateError(
        failures.map(({ reason }) => reason),
        "not everybody could be told",
      );
    return outcomes.filter((outcome) => outcome.status === "fulfilled" && outcome.value).length;
  };

async function peopleOf({ to, organizationId }: Notice, addressees: Addressees): Promise<readonly string[]> {
  if (to === "admins" || to === "agents") return addressees[to](organizationId);
  return [to.personId];
}
