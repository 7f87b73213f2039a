import type { Cursors } from "../../../shared/dynamo/cursor.ts";
import { listPage } from "../../../shared/dynamo/list.ts";
import type { StoredItem, Table, Write } from "../../../shared/dynamo/table.ts";
import { DomainError } from "../../../shared/kernel/domain-error.ts";
import { epochSeconds, type Instant } from "../../../shared/kernel/time.ts";
import type { Inbox } from "../app/ports.ts";
import { decodeEntry } from "./entry-codec.ts";
import { entryKey, entryPrefix, personPk, unreadKey, unreadPrefix } from "./keys.ts";

const notFound = () => new DomainError("not_found", "notice.not_found");

/** Two writes for each notice; a transaction takes a hundred. */
const readAtOnce = 50;

/** Whoever has more than this unread marks them read with several calls. */
const readInOneCall = 500;

const readWrites = (personId: string, noticeId: string, at: Instant): Write[] => [
  {
    update: {
      Key: entryKey(personId, noticeId),
      UpdateExpression: "SET readAt = if_not_exists(readAt, :at)",
      ConditionExpression: "attribute_exists(pk) AND expiresAt > :now",
      ExpressionAttributeValues: { ":at": at, ":now": epochSeconds(at) },
    },
    onConditionFailed: notFound,
  },
  { remove: { Key: unreadKey(personId, noticeId) } },
];

/** What people were told. */
export function inboxTable(table: Table, cursors: Cursors): Inbox {
  /** Unread ids, oldest first, that are not past their time. */
  async function unreadIds(pk: string, last: string, atMost: number, at: Instant): Promise<string[]> {
    const ids: string[] = [];
    let start: StoredItem | undefined;
    do {
      const page = await table.query({
        KeyConditionExpression: "pk = :pk AND sk BETWEEN :first AND :last",
        FilterExpression: "expiresAt > :now",
        ProjectionExpression: "id",
        ExpressionAttributeValues: {
          ":pk": pk,
          ":first": unreadPrefix,
          ":last": last,
          ":now": epochSeconds(at),
        },
        ConsistentRead: true,
        Limit: atMost,
        ...(start === undefined ? {} : { ExclusiveStartKey: start }),
      });
      ids.push(...page.items.map(({ id }) => String(id)));
      start = page.lastKey;
    } while (start !== undefined && ids.length < atMost);
    return ids.slice(0, atMost);
  }

  return {
    page: (personId, unreadOnly, at, page) => {
      const prefix = unreadOnly ? unreadPrefix : entryPrefix;
      const now = epochSeconds(at);
      return listPage(table, cursors, {
        list: `inbox|${personId}|${prefix}`,
        query: {
          KeyConditionExpression: "pk = :pk AND begins_with(sk, :prefix)",
          FilterExpression: "expiresAt > :now",
          ExpressionAttributeValues: { ":pk": personPk(personId), ":prefix": prefix, ":now": now },
          ScanIndexForward: false,
          ConsistentRead: true,
        },
        limit: page.limit,
        cursor: page.cursor,
        positionOf: ({ pk, sk }) => ({ pk, sk }),
        decode: decodeEntry,
      });
    },

    unread: async (personId, atMost, at) =>
      (await unreadIds(personPk(personId), `${unreadPrefix}~`, atMost, at)).length,

    read: (personId, noticeId, at) => table.transact(readWrites(personId, noticeId, at)),

    async readUpTo(personId, noticeId, at) {
      const ids = await unreadIds(personPk(personId), unreadKey(personId, noticeId).sk, readInOneCall, at);
      for (let i = 0; i < ids.length; i += readAtOnce) {
        const some = ids.slice(i, i + readAtOnce);
        await table.transact(some.flatMap((id) => readWrites(personId, id, at)));
      }
    },
  };
}
