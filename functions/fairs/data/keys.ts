/** Keys of the fairs table; docs/access-patterns.md says which use case reads which. */

const padded = (digits: number, value: number): string => String(value).padStart(digits, "0");

/** A fair's id is that of its event. */
export const fairPk = (eventId: string): string => `FAIR#${eventId}`;
export const fairSk = "FAIR";
export const fairKey = (eventId: string) => ({ pk: fairPk(eventId), sk: fairSk });
/** All fairs by their first session: a city holds some tens a year, so one partition of an index lists them. */
export const listPartition = "FAIRS";

export const logPrefix = "LOG#";
/** One log line a version of the fair: sorts by it, and cannot be written twice. */
export const logKey = (eventId: string, version: number) => ({
  pk: fairPk(eventId),
  sk: `${logPrefix}${padded(8, version)}`,
});

export const participantPrefix = "PARTICIPANT#";
export const participantKey = (eventId: string, participantId: string) => ({
  pk: fairPk(eventId),
  sk: `${participantPrefix}${participantId}`,
});
/** How much there is of everything, in parts, so that many who ask at once do not wait for one another. */
export const countsPrefix = "COUNTS#";
export const countsKey = (eventId: string, id: string) => ({
  pk: fairPk(eventId),
  sk: `${countsPrefix}${id.slice(-1)}`,
});
/** How often something that a timetable counts on ceased to be so: whoever publishes has looked at the last of it. */
export const shiftsKey = (eventId: string) => ({ pk: fairPk(eventId), sk: "SHIFTS" });
/** How many participants an organization has entered, and which. */
export const delegationKey = (eventId: string, organizationId: string) => ({
  pk: fairPk(eventId),
  sk: `ORGANIZATION#${organizationId}`,
});

export const requestPrefix = "REQUEST#";
export const requestKey = (eventId: string, requestId: string) => ({
  pk: fairPk(eventId),
  sk: `${requestPrefix}${requestId}`,
});
/** A guard: two participants have one request, whoever asked first. It names the request. */
export const pairKey = (eventId: string, one: string, other: string) => {
  const [first, second] = one < other ? [one, other] : [other, one];
  return { pk: fairPk(eventId), sk: `PAIR#${first}#${second}` };
};
/** How many requests a participant has made. */
export const askedKey = (eventId: string, participantId: string) => ({
  pk: fairPk(eventId),
  sk: `ASKED#${participantId}`,
});
/** A copy of each request for each of its sides, so that one query reads what somebody asked for or is asked for. */
export const sidePk = (participantId: string): string => `SIDE#${participantId}`;
export const sidePrefix = "OF#";
export const sideKey = (participantId: string, requestId: string) => ({
  pk: sidePk(participantId),
  sk: `${sidePrefix}${requestId}`,
});

export const versionPrefix = "VERSION#";
export const versionKey = (eventId: string, number: number) => ({
  pk: fairPk(eventId),
  sk: `${versionPrefix}${padded(3, number)}`,
});
export const disturbancePrefix = "DISTURBANCE#";
export const disturbanceKey = (eventId: string, sequence: number) => ({
  pk: fairPk(eventId),
  sk: `${disturbancePrefix}${padded(8, sequence)}`,
});

/** Meetings of a version and their guards have a partition of their own. */
export const timetablePk = (eventId: string, number: number): string =>
  `TIMETABLE#${eventId}#${padded(3, number)}`;
export const meetingPrefix = "MEETING#";
export const meetingKey = (eventId: string, number: number, requestId: string) => ({
  pk: timetablePk(eventId, number),
  sk: `${meetingPrefix}${requestId}`,
});
/** Guards: who sits somewhere at a slot sits nowhere else, and a table seats one meeting at a slot. */
export const atKey = (eventId: string, number: number, participantId: string, slot: number) => ({
  pk: timetablePk(eventId, number),
  sk: `AT#${participantId}#${padded(3, slot)}`,
});
export const tableAtKey = (eventId: string, number: number, slot: number, table: number) => ({
  pk: timetablePk(eventId, number),
  sk: `TABLE#${padded(3, slot)}#${padded(3, table)}`,
});
/** How many meetings a participant has in a version. */
export const meetingCountKey = (eventId: string, number: number, participantId: string) => ({
  pk: timetablePk(eventId, number),
  sk: `COUNT#${participantId}`,
});

/** Events and public needs and offers, as this module knows them. */
export const eventKey = (eventId: string) => ({ pk: `EVENT#${eventId}`, sk: "EVENT" });
export const listingKey = (itemId: string) => ({ pk: `LISTING#${itemId}`, sk: "LISTING" });
