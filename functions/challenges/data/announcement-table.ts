import * as z from "zod";
import { Announcement } from "../../../shared/contracts/programmes-content.ts";
import type { Cursors } from "../../../shared/dynamo/cursor.ts";
import { listPage } from "../../../shared/dynamo/list.ts";
import type { StoredItem, Table } from "../../../shared/dynamo/table.ts";
import type { Announcements } from "../app/announcement-ports.ts";
import { announcementWrites } from "./announcement-writes.ts";
import { challengeWrites } from "./challenge-writes.ts";
import { announcedKey, announcementKey, announcementPrefix, challengePk, programmePk } from "./keys.ts";

const decode = ({ announcement }: StoredItem): Announcement => Announcement.parse(announcement);

/** Numbered notices in the challenges table. */
export const announcementTable = (table: Table, cursors: Cursors): Announcements => ({
  list: (programmeId, page) =>
    listPage(table, cursors, {
      list: `announcements|${programmeId}`,
      query: {
        KeyConditionExpression: "pk = :pk AND begins_with(sk, :prefix)",
        ExpressionAttributeValues: { ":pk": programmePk(programmeId), ":prefix": announcementPrefix },
        ScanIndexForward: false,
      },
      limit: page.limit,
      cursor: page.cursor,
      positionOf: ({ pk, sk }) => ({ pk, sk }),
      decode,
    }),
  find: async (programmeId, announcementId) => {
    const announced = await table.get(announcedKey(programmeId, announcementId), false);
    if (announced === undefined) return undefined;
    const found = await table.get(announcementKey(programmeId, z.int().parse(announced.sequence)), false);
    return found === undefined ? undefined : decode(found);
  },
  ofChallenge: async (challengeId) =>
    (await table.queryAll(challengePk(challengeId), announcementPrefix, false)).map(decode),
  publish: (programme, notice, changes, published) =>
    table.transact([
      ...changes.flatMap(({ before, change }) => challengeWrites(before, change)),
      ...announcementWrites(programme, notice, published),
    ]),
});
