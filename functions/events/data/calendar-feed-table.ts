import * as z from "zod";
import type { Table, Write } from "../../../shared/dynamo/table.ts";
import { DomainError } from "../../../shared/kernel/domain-error.ts";
import type { CalendarFeed, CalendarFeeds } from "../app/desk-ports.ts";
import { feedKey, feedTokenKey } from "./desk-keys.ts";

const FeedRecord = z.object({ personId: z.string(), tokenHash: z.string(), createdAt: z.string() });

const contended = () => new DomainError("conflict", "request.contended");

/** The person's feed, if it still is the one that was read: two calls at once leave one address that works. */
const unchanged = (before: CalendarFeed | undefined) =>
  before === undefined
    ? { ConditionExpression: "attribute_not_exists(pk)" }
    : {
        ConditionExpression: "tokenHash = :before",
        ExpressionAttributeValues: { ":before": before.tokenHash },
      };

const forgetToken = (feed: CalendarFeed | undefined): Write[] =>
  feed === undefined ? [] : [{ remove: { Key: feedTokenKey(feed.tokenHash) } }];

/** Calendar feeds: one item that the person finds, one that the token finds. */
export function calendarFeedTable(table: Table): CalendarFeeds {
  const read = async (key: ReturnType<typeof feedKey>): Promise<CalendarFeed | undefined> => {
    const stored = await table.get(key);
    return stored === undefined ? undefined : FeedRecord.parse(stored);
  };
  const of = (personId: string) => read(feedKey(personId));

  return {
    of,
    withToken: (tokenHash) => read(feedTokenKey(tokenHash)),
    async replace(feed) {
      const before = await of(feed.personId);
      await table.transact([
        {
          put: { Item: { ...feedKey(feed.personId), ...feed }, ...unchanged(before) },
          onConditionFailed: contended,
        },
        { put: { Item: { ...feedTokenKey(feed.tokenHash), ...feed } } },
        ...forgetToken(before),
      ]);
    },
    async end(personId) {
      const before = await of(personId);
      if (before === undefined) return;
      await table.transact([
        { remove: { Key: feedKey(personId), ...unchanged(before) }, onConditionFailed: contended },
        ...forgetToken(before),
      ]);
    },
  };
}
