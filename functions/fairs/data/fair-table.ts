import { LogEntry } from "../../../shared/contracts/common.ts";
import type { Cursors } from "../../../shared/dynamo/cursor.ts";
import { listPage } from "../../../shared/dynamo/list.ts";
import { createOnce, earlierResult } from "../../../shared/dynamo/once.ts";
import type { Table } from "../../../shared/dynamo/table.ts";
import { DomainError } from "../../../shared/kernel/domain-error.ts";
import type { Fairs } from "../app/fair-ports.ts";
import type { StoredFair } from "../domain/fair.ts";
import { decodeFair, encodeFair } from "./fair-codec.ts";
import { fairLogWrite, fairWrites } from "./fair-writes.ts";
import { fairKey, fairPk, listPartition, logPrefix } from "./keys.ts";

/** The fair as it stands, for jobs and for the timetable. */
export const foundFairs = (table: Table): Pick<Fairs, "find"> => ({
  async find(eventId) {
    const stored = await table.get(fairKey(eventId));
    return stored === undefined ? undefined : decodeFair(stored);
  },
});

/** Changes of fairs, for jobs. */
export const savedFairs = (table: Table): Pick<Fairs, "save"> => ({
  save: (before, change) => table.transact(fairWrites(before, change)),
});

/** Fairs in the table of this module. */
export function fairTable(table: Table, cursors: Cursors): Fairs {
  const { find } = foundFairs(table);
  return {
    find,
    earlier: (call) => earlierResult(table, call),
    create: (change, call) =>
      createOnce(table, call, change.log.at, change.fair.eventId, [
        {
          put: { Item: encodeFair(change.fair), ConditionExpression: "attribute_not_exists(pk)" },
          onConditionFailed: () => new DomainError("conflict", "fair.exists"),
        },
        fairLogWrite(change),
      ]),
    ...savedFairs(table),
    log: (eventId, page) =>
      listPage(table, cursors, {
        list: `log|${eventId}`,
        query: {
          KeyConditionExpression: "pk = :pk AND begins_with(sk, :log)",
          ExpressionAttributeValues: { ":pk": fairPk(eventId), ":log": logPrefix },
          ScanIndexForward: false,
        },
        limit: page.limit,
        cursor: page.cursor,
        positionOf: ({ pk, sk }) => ({ pk, sk }),
        decode: (stored) => LogEntry.parse(stored),
      }),
    list: (choice, keep, page) =>
      listPage(table, cursors, {
        list: `fairs|${choice}`,
        query: {
          IndexName: "by-start",
          KeyConditionExpression: "listPk = :list",
          ExpressionAttributeValues: { ":list": listPartition },
          ScanIndexForward: false,
        },
        limit: page.limit,
        cursor: page.cursor,
        positionOf: ({ pk, sk, listPk, listSk }) => ({ pk, sk, listPk, listSk }),
        decode: (stored): StoredFair => decodeFair(stored),
        keep,
      }),
  };
}
