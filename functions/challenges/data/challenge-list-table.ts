import type { Cursors } from "../../../shared/dynamo/cursor.ts";
import { listPage } from "../../../shared/dynamo/list.ts";
import type { StoredItem, Table } from "../../../shared/dynamo/table.ts";
import type { ChallengeLists, StoredRow } from "../app/list-ports.ts";
import { decodeRow } from "./challenge-codec.ts";
import { boardPartition, directoryPartition, posterPartition } from "./keys.ts";

const position = (pk: string, sk: string) => (item: StoredItem) => ({
  pk: item.pk,
  sk: item.sk,
  [pk]: item[pk],
  [sk]: item[sk],
});

/** The lists of challenges: a programme has some dozens, so what the key cannot tell apart is chosen among what was read. */
export const challengeListTable = (table: Table, cursors: Cursors): ChallengeLists => ({
  board: async (programmeId) => {
    const rows: StoredRow[] = [];
    let start: StoredItem | undefined;
    do {
      const page = await table.query({
        IndexName: "by-programme",
        KeyConditionExpression: "boardPk = :pk",
        ExpressionAttributeValues: { ":pk": boardPartition(programmeId) },
        ...(start === undefined ? {} : { ExclusiveStartKey: start }),
      });
      rows.push(...page.items.map(decodeRow));
      start = page.lastKey;
    } while (start !== undefined);
    return rows;
  },
  ofPoster: (organizationId, page) =>
    listPage(table, cursors, {
      list: `poster|${organizationId}`,
      query: {
        IndexName: "by-poster",
        KeyConditionExpression: "posterPk = :pk",
        ExpressionAttributeValues: { ":pk": posterPartition(organizationId) },
        ScanIndexForward: false,
      },
      limit: page.limit,
      cursor: page.cursor,
      positionOf: position("posterPk", "posterSk"),
      decode: decodeRow,
    }),
  directory: ({ year }, choice, keep, page) =>
    listPage(table, cursors, {
      list: `directory|${year}|${choice}`,
      query: {
        IndexName: "by-directory",
        ...(year === undefined
          ? {
              KeyConditionExpression: "directoryPk = :pk",
              ExpressionAttributeValues: { ":pk": directoryPartition },
            }
          : {
              KeyConditionExpression: "directoryPk = :pk AND begins_with(directorySk, :year)",
              ExpressionAttributeValues: { ":pk": directoryPartition, ":year": `${year}#` },
            }),
        ScanIndexForward: false,
      },
      limit: page.limit,
      cursor: page.cursor,
      positionOf: position("directoryPk", "directorySk"),
      decode: decodeRow,
      keep,
    }),
});
