import * as z from "zod";
import type { ItemKey, Table, Write } from "../dynamo/table.ts";
import { DomainError } from "../kernel/domain-error.ts";
import type { CalendarFeed, CalendarFeeds } from "./feed.ts";

const FeedRecord = z.object({ owner: z.string(), tokenHash: z.string(), createdAt: z.string() });

const contended = () => new DomainError("conflict", "request.contended");

/** The owner's feed, if it still is the one that was read: two calls at once leave one address that works. */
const unchanged = (before: CalendarFeed | undefined) =>
  before === undefined
    ? { ConditionExpression: "attribute_not_exists(pk)" }
    : {
        ConditionExpression: "tokenHash = :before",
        ExpressionAttributeValues: { ":before": before.tokenHash },
      };

/** Where a feed is found by its owner … */
const byOwner = (owner: string) => ({ pk: `FEED-OF#${owner}`, sk: "FEED" });
/** … and by the hash of the token that its address holds. */
const byToken = (tokenHash: string) => ({ pk: `FEED#${tokenHash}`, sk: "FEED" });

const forgetToken = (feed: CalendarFeed | undefined): Write[] =>
  feed === undefined ? [] : [{ remove: { Key: byToken(feed.tokenHash) } }];

/** Calendar feeds in a module's table: one item that the owner finds, one that the token finds. */
export function calendarFeedTable(table: Table): CalendarFeeds {
  const read = async (key: ItemKey): Promise<CalendarFeed | undefined> => {
    const stored = await table.get(key);
    return stored === undefined ? undefined : FeedRecord.parse(stored);
  };
  const of = (owner: string) => read(byOwner(owner));

  return {
    of,
    withToken: (tokenHash) => read(byToken(tokenHash)),
    async replace(feed) {
      const before = await of(feed.owner);
      await table.transact([
        {
          put: { Item: { ...byOwner(feed.owner), ...feed }, ...unchanged(before) },
          onConditionFailed: contended,
        },
        { put: { Item: { ...byToken(feed.tokenHash), ...feed } } },
        ...forgetToken(before),
      ]);
    },
    async end(owner) {
      const before = await of(owner);
      if (before === undefined) return;
      await table.transact([
        { remove: { Key: byOwner(owner), ...unchanged(before) }, onConditionFailed: contended },
        ...forgetToken(before),
      ]);
    },
  };
}
