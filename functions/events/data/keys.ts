/** Keys and index attributes of the events table; docs/access-patterns.md says which use case reads which. */

export const eventPk = (id: string): string => `EVENT#${id}`;
/**
 * These sort keys begin with `EVENT`, so that one query reads everything that a page shows: rules and pools (read with
 * every registration, so small), the long text, the files, and the row of the lists with how full the pools are.
 */
export const eventSk = "EVENT";
export const eventKey = (id: string) => ({ pk: eventPk(id), sk: eventSk });
export const eventTextSk = "EVENT#TEXT";
export const eventTextKey = (id: string) => ({ pk: eventPk(id), sk: eventTextSk });
export const eventCardSk = "EVENT#CARD";
export const eventCardKey = (id: string) => ({ pk: eventPk(id), sk: eventCardSk });
export const eventFilePrefix = "EVENT#FILE#";
export const eventFileKey = (id: string, fileId: string) => ({
  pk: eventPk(id),
  sk: `${eventFilePrefix}${fileId}`,
});

export const logPrefix = "LOG#";
/** One log line a version: sorts by it, and cannot be written twice. */
export const logKey = (id: string, version: number) => ({
  pk: eventPk(id),
  sk: `${logPrefix}${String(version).padStart(8, "0")}`,
});

/** All events by start: a city holds some hundreds a year, so one partition of an index lists them. */
export const listPartition = "EVENTS";
/** Those of them that the public may find. */
export const directoryPartition = "DIRECTORY";
