import { longestEventDays } from "../../../shared/contracts/events-content.ts";
import type { Cursors } from "../../../shared/dynamo/cursor.ts";
import { listPage } from "../../../shared/dynamo/list.ts";
import type { StoredItem, Table } from "../../../shared/dynamo/table.ts";
import { addMilliseconds, type Instant } from "../../../shared/kernel/time.ts";
import type { DirectoryFilters, EventLists, StoredCard } from "../app/event-ports.ts";
import { decodeCard } from "./event-codec.ts";
import { directoryPartition, listPartition } from "./keys.ts";

const position = (pk: string, sk: string) => (item: StoredItem) => ({
  pk: item.pk,
  sk: item.sk,
  [pk]: item[pk],
  [sk]: item[sk],
});

const dayMs = 86_400_000;

/** The part of the list in which events that match can stand: no event is longer than the longest. */
function span({ from, to }: DirectoryFilters): { first: Instant; last: Instant } {
  return {
    first: from === undefined ? "0" : addMilliseconds(from, -longestEventDays * dayMs),
    last: to ?? "9",
  };
}

const wanted =
  ({ from, kind, unit, chain }: DirectoryFilters) =>
  (card: StoredCard): boolean =>
    (from === undefined || card.endsAt > from) &&
    (kind === undefined || card.kind === kind) &&
    (unit === undefined || card.unitCode === unit) &&
    (chain === undefined || card.chains.includes(chain));

/**
 * The lists of events: one query of an index for a page. A city has some dozens of events before it at a time, so
 * what the key cannot tell apart is chosen among what was read.
 */
export const eventListTable = (table: Table, cursors: Cursors): EventLists => ({
  directory: (filters, page) => {
    const { first, last } = span(filters);
    return listPage(table, cursors, {
      list: `directory|${JSON.stringify(filters)}`,
      query: {
        IndexName: "by-directory",
        KeyConditionExpression: "directoryPk = :pk AND directorySk BETWEEN :first AND :last",
        ExpressionAttributeValues: { ":pk": directoryPartition, ":first": first, ":last": last },
      },
      limit: page.limit,
      cursor: page.cursor,
      positionOf: position("directoryPk", "directorySk"),
      decode: decodeCard,
      keep: wanted(filters),
    });
  },
  all: (choice, keep, page) =>
    listPage(table, cursors, {
      list: `events|${choice}`,
      query: {
        IndexName: "by-start",
        KeyConditionExpression: "listPk = :pk",
        ExpressionAttributeValues: { ":pk": listPartition },
        ScanIndexForward: false,
      },
      limit: page.limit,
      cursor: page.cursor,
      positionOf: position("listPk", "listSk"),
      decode: decodeCard,
      keep,
    }),
});
