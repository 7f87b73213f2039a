import { LogEntry } from "../../../shared/contracts/common.ts";
import type { Cursors } from "../../../shared/dynamo/cursor.ts";
import { listPage } from "../../../shared/dynamo/list.ts";
import { createOnce } from "../../../shared/dynamo/once.ts";
import type { Table, Write } from "../../../shared/dynamo/table.ts";
import { sameValue } from "../../../shared/kernel/same-value.ts";
import type { EventPage, EventStore } from "../app/event-ports.ts";
import type { EventFile, StoredEvent, WholeEvent } from "../domain/event.ts";
import { decodePage, encodeEvent, encodeFile, encodeText } from "./event-codec.ts";
import { cardWrite, eventWrites, logWrite, replaceWrite, stale } from "./event-writes.ts";
import { foundEvents, rememberedMs } from "./found-events.ts";
import { eventCardKey, eventFileKey, eventKey, eventPk, eventSk, logPrefix } from "./keys.ts";
import { remembering } from "./remembering.ts";

const putText = (event: WholeEvent): Write => ({ put: { Item: encodeText(event) } });

/** The long text is written when it changes: it may be many times the rest. */
const changedText = (before: WholeEvent, after: WholeEvent): Write[] => {
  const { description, agenda } = before.content;
  const text = { description, agenda };
  const now = { description: after.content.description, agenda: after.content.agenda };
  return sameValue(text, now) ? [] : [putText(after)];
};

const removeFileWrite = (event: StoredEvent, { id }: EventFile): Write => ({
  remove: { Key: eventFileKey(event.id, id) },
});

/** Names the picture of the lists; none of what stands there otherwise is touched. */
const coverWrite = (event: StoredEvent, fileId: string | undefined): Write => ({
  update: {
    Key: eventCardKey(event.id),
    UpdateExpression: fileId === undefined ? "REMOVE #cover" : "SET #cover = :cover",
    ExpressionAttributeNames: { "#cover": "cover" },
    ...(fileId === undefined ? {} : { ExpressionAttributeValues: { ":cover": fileId } }),
  },
});

/** Events in the events table, with their texts, files and logs. */
export function eventTable(table: Table, cursors: Cursors): EventStore {
  const read = async (eventId: string, consistent: boolean): Promise<EventPage | undefined> =>
    decodePage(await table.queryAll(eventPk(eventId), eventSk, consistent));

  return {
    ...foundEvents(table),
    read: (eventId) => read(eventId, true),
    readRecent: remembering((eventId) => read(eventId, false), rememberedMs),
    create: (change, call) =>
      createOnce(table, call, change.log.at, change.event.id, [
        {
          put: { Item: encodeEvent(change.event), ConditionExpression: "attribute_not_exists(pk)" },
          onConditionFailed: stale,
        },
        putText(change.event),
        cardWrite(change.event),
        logWrite(change),
      ]),
    save: (before, change) =>
      table.transact([...eventWrites(before, change), ...changedText(before, change.event)]),
    addFile: (event, file, call) =>
      createOnce(table, call, file.uploadedAt, file.id, [
        { put: { Item: encodeFile(event.id, file), ConditionExpression: "attribute_not_exists(pk)" } },
        {
          check: { Key: eventKey(event.id), ConditionExpression: "attribute_exists(pk)" },
          onConditionFailed: stale,
        },
      ]),
    keepFile: (event, file) => {
      const replaced = event.files.filter(
        ({ id, purpose, state }) => purpose === "cover" && state === "ready" && id !== file.id,
      );
      return table.transact([
        { put: { Item: encodeFile(event.id, file), ConditionExpression: "attribute_exists(pk)" } },
        ...(file.purpose === "cover"
          ? [coverWrite(event, file.id), ...replaced.map((old) => removeFileWrite(event, old))]
          : []),
      ]);
    },
    removeFile: (before, change, file) =>
      table.transact([
        replaceWrite(before, change.event),
        logWrite(change),
        removeFileWrite(before, file),
        ...(file.purpose === "cover" && file.state === "ready" ? [coverWrite(before, undefined)] : []),
      ]),
    log: (eventId, page) =>
      listPage(table, cursors, {
        list: `log|${eventId}`,
        query: {
          KeyConditionExpression: "pk = :pk AND begins_with(sk, :log)",
          ExpressionAttributeValues: { ":pk": eventPk(eventId), ":log": logPrefix },
          ScanIndexForward: false,
        },
        limit: page.limit,
        cursor: page.cursor,
        positionOf: ({ pk, sk }) => ({ pk, sk }),
        decode: (stored) => LogEntry.parse(stored),
      }),
  };
}
