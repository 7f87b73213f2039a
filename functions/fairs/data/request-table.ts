import type { Cursors } from "../../../shared/dynamo/cursor.ts";
import { listPage } from "../../../shared/dynamo/list.ts";
import { createOnce, earlierResult } from "../../../shared/dynamo/once.ts";
import type { ItemKey, Table } from "../../../shared/dynamo/table.ts";
import type { PageRequest } from "../app/fair-ports.ts";
import type { Requests } from "../app/request-ports.ts";
import type { StoredRequest } from "../domain/request.ts";
import { fairPk, pairKey, requestKey, requestPrefix, sidePk, sidePrefix } from "./keys.ts";
import { decodeRequest } from "./request-codec.ts";
import { askingWrites, requestWrites, unseatedChecks } from "./request-writes.ts";

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
  const paged = (
    { pk, sk }: ItemKey,
    choice: string,
    keep: (request: StoredRequest) => boolean,
    page: PageRequest,
  ) =>
    listPage(table, cursors, {
      list: `${pk}|${choice}`,
      query: {
        KeyConditionExpression: "pk = :pk AND begins_with(sk, :sk)",
        ExpressionAttributeValues: { ":pk": pk, ":sk": sk },
        ConsistentRead: true,
      },
      limit: page.limit,
      cursor: page.cursor,
      positionOf: (stored) => ({ pk: stored.pk, sk: stored.sk }),
      decode: decodeRequest,
      keep,
    });

  return {
    ...foundRequests(table),

    async ofPair(eventId, one, other) {
      const guard = await table.get(pairKey(eventId, one, other));
      return guard === undefined ? undefined : String(guard.requestId);
    },

    page: (eventId, choice, keep, page) =>
      paged({ pk: fairPk(eventId), sk: requestPrefix }, choice, keep, page),
    pageOf: (participantId, choice, keep, page) =>
      paged({ pk: sidePk(participantId), sk: sidePrefix }, choice, keep, page),

    earlier: (call) => earlierResult(table, call),

    async ask(before, after, asking, { call, unseatedIn } = {}) {
      const writes = [
        ...requestWrites(before, after),
        ...askingWrites(after.eventId, asking),
        ...(unseatedIn === undefined ? [] : unseatedChecks(unseatedIn, after.id)),
      ];
      if (call !== undefined) return createOnce(table, call, after.updatedAt, after.id, writes);
      await table.transact(writes);
      return after.id;
    },

    save: (before, after, asking = []) =>
      table.transact([...requestWrites(before, after), ...askingWrites(after.eventId, asking)]),
  };
}
