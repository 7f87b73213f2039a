/** The same event has one UID in invitations, files and feeds, so that a calendar that gets several keeps one entry. */
export const eventUid = (eventId: string, consoleOrigin: string): string =>
  `${eventId}@${new URL(consoleOrigin).hostname}`;
