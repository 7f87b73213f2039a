import { eventPk } from "./keys.ts";

/** Keys of what the desk keeps; docs/access-patterns.md says which use case reads which. */

export const personPk = (personId: string): string => `PERSON#${personId}`;

/** Every scan of somebody's tickets for an event, also those refused; `scanId` makes handing in again harmless. */
export const scanKey = (eventId: string, registrantId: string, scanId: string) => ({
  pk: `SCANS#${eventId}#${registrantId}`,
  sk: scanId,
});

/** Files that answer a question, announced before there is a registration. */
export const answerFilePrefix = (eventId: string): string => `FILE#${eventId}#`;
export const answerFileKey = (registrantId: string, eventId: string, fileId: string) => ({
  pk: personPk(registrantId),
  sk: `${answerFilePrefix(eventId)}${fileId}`,
});

/** What an organizer writes to registrants; the stream hands it to the job that tells them. */
export const messagePrefix = "MESSAGE#";
export const messageKey = (eventId: string, messageId: string) => ({
  pk: eventPk(eventId),
  sk: `${messagePrefix}${messageId}`,
});
