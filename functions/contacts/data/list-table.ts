import type { Cursors } from "../../../shared/dynamo/cursor.ts";
import { listPage } from "../../../shared/dynamo/list.ts";
import type { StoredItem, Table } from "../../../shared/dynamo/table.ts";
import { addDays, endOfCivilDate, type Instant } from "../../../shared/kernel/time.ts";
import type { ContactLists, ListChoice, ListScope } from "../app/ports.ts";
import { stateAt } from "../domain/state.ts";
import type { StoredSummary } from "../domain/summary.ts";
import { decodeConfirmed, decodeRow } from "./codec.ts";
import { ledgerPk, listPartition } from "./keys.ts";

const chosen = (row: StoredSummary, scope: ListScope, { state, role }: ListChoice, at: Instant): boolean => {
  if (state !== undefined && stateAt(row, at) !== state) return false;
  if (role === undefined || scope === "all" || "unit" in scope) return true;
  return row[role].organizationId === scope.organizationId;
};

/** The lists of contacts, and what statistics count. */
export function listTable(table: Table, cursors: Cursors): ContactLists {
  /** Everything of a partition from one sort key up to another, both included. */
  const between = async (pk: string, first: string, last: string): Promise<StoredItem[]> => {
    const items: StoredItem[] = [];
    let start: StoredItem | undefined;
    do {
      const page = await table.query({
        KeyConditionExpression: "pk = :pk AND sk BETWEEN :first AND :last",
        ExpressionAttributeValues: { ":pk": pk, ":first": first, ":last": last },
        ...(start === undefined ? {} : { ExclusiveStartKey: start }),
      });
      items.push(...page.items);
      start = page.lastKey;
    } while (start !== undefined);
    return items;
  };

  return {
    list: (scope, choice, at, page) => {
      const partition = listPartition(scope);
      return listPage(table, cursors, {
        list: `${partition}|${choice.state}|${choice.role}`,
        query: {
          KeyConditionExpression: "pk = :pk",
          ExpressionAttributeValues: { ":pk": partition },
          ScanIndexForward: false,
        },
        limit: page.limit,
        cursor: page.cursor,
        positionOf: ({ pk, sk }) => ({ pk, sk }),
        decode: decodeRow,
        keep: (row) => chosen(row, scope, choice, at),
      });
    },

    // A row's key goes on after its instant, so a row of the very end sorts behind it and belongs to the next day.
    askedIn: async (scope, { from, to }) => {
      const rows = await between(listPartition(scope), endOfCivilDate(addDays(from, -1)), endOfCivilDate(to));
      return rows.map(decodeRow);
    },

    confirmedIn: async (units, { from, to }) => {
      const stored = await between(ledgerPk, from, `${to}$`);
      const outcomes = stored.map(decodeConfirmed);
      if (units === "all") return outcomes;
      const wanted = new Set<string>(units);
      return outcomes.filter((outcome) => outcome.units.some((unit) => wanted.has(unit)));
    },
  };
}
