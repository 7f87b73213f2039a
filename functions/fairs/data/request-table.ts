import type { Cursors } from "../../../shared/dynamo/cursor.ts";
import { listPage } from "../../../shared/dynamo/list.ts";
import { createOnce, earlierResult } from "../../../shared/dynamo/once.ts";
import type { Table } from "../../../shared/dynamo/table.ts";
import type { Requests } from "../app/request-ports.ts";
import { fairPk, pairKey, requestKey, requestPrefix, sidePk, sidePrefix } from "./keys.ts";
import { decodeRequest } from "./request-codec.ts";
import { askingWrites, requestWrites } from "./request-writes.ts";

/** The requests of a fair as they stand, for jobs and for the timetable. */
export const foundRequests = (table: Table): Pick<Requests, "find" | "listAll" | "listOf"> => ({
  async find(eventId, requestId) {
    const stored = await table.get(requestKey(eventId, requestId));
    return stored === undefined ? undefined : decodeRequest(stored);
  },
  listAll: async (eventId) => (await table.queryAll(fairPk(eventId), requestPrefix)).map(decodeRequest),
  listOf: async (participantId) =>
    (await table.queryAll(sidePk(participantId), sidePrefix)).map(decodeRequest),
});

/** Requests for meetings in the table of this module. */
export function requestTable(table: Table, cursors: Cursors): Requests {
  return {
    ...foundRequests(table),

    async ofPair(eventId, one, other) {
      const guard = await table.get(pairKey(eventId, one, other));
      return guard === undefined ? undefined : String(guard.requestId);
    },

    page: (eventId, choice, keep, page) =>
      listPage(table, cursors, {
        list: `requests|${eventId}|${choice}`,
        query: {
          KeyConditionExpression: "pk = :pk AND begins_with(sk, :request)",
          ExpressionAttributeValues: { ":pk": fairPk(eventId), ":request": requestPrefix },
          ConsistentRead: true,
        },
        limit: page.limit,
        cursor: page.cursor,
        positionOf: ({ pk, sk }) => ({ pk, sk }),
        decode: decodeRequest,
        keep,
      }),

    earlier: (call) => earlierResult(table, call),

    async ask(before, after, asking, call) {
      const writes = [...requestWrites(before, after), ...askingWrites(after.eventId, asking)];
      if (call !== undefined) return createOnce(table, call, after.updatedAt, after.id, writes);
      await table.transact(writes);
      return after.id;
    },

    save: (before, after, asking = []) =>
      table.transact([...requestWrites(before, after), ...askingWrites(after.eventId, asking)]),
  };
}
