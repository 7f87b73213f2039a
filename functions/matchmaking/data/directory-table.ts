import type { Cursors } from "../../../shared/dynamo/cursor.ts";
import { listPage } from "../../../shared/dynamo/list.ts";
import type { Table } from "../../../shared/dynamo/table.ts";
import type { PublicDirectory } from "../app/ports.ts";
import { decodeCard, decodePublic } from "./codec.ts";
import { directoryPartition, publicKey } from "./keys.ts";

/** The public side of the matchmaking table: one read for a public version, one query for a page of the directory. */
export const directoryTable = (table: Table, cursors: Cursors): PublicDirectory => ({
  async find(id) {
    const stored = await table.get(publicKey(id), false);
    return stored === undefined ? undefined : decodePublic(stored);
  },
  browse: (kind, filters, choice, keep, page) => {
    const partition = directoryPartition(kind, filters);
    return listPage(table, cursors, {
      list: `${partition}|${choice}`,
      query: {
        KeyConditionExpression: "pk = :pk",
        ExpressionAttributeValues: { ":pk": partition },
        ScanIndexForward: false,
      },
      limit: page.limit,
      cursor: page.cursor,
      positionOf: ({ pk, sk }) => ({ pk, sk }),
      decode: decodeCard,
      keep,
    });
  },
});
