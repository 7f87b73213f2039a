/**
 * The UID of an event in calendars; of one person's entry of it when there is a person. The same in invitations, files
 * and feeds, so that a calendar that gets several keeps one entry.
 */
export const eventUid = (eventId: string, consoleOrigin: string, personId?: string): string =>
  `${personId === undefined ? eventId : `${eventId}.${personId}`}@${new URL(consoleOrigin).host}`;
