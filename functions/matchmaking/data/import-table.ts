import type { RowCounts } from "../../../shared/contracts/imports.ts";
import type { Cursors } from "../../../shared/dynamo/cursor.ts";
import { listPage } from "../../../shared/dynamo/list.ts";
import { createOnce } from "../../../shared/dynamo/once.ts";
import type { StoredItem, Table, Write } from "../../../shared/dynamo/table.ts";
import { DomainError } from "../../../shared/kernel/domain-error.ts";
import type { Imports } from "../app/imports/ports.ts";
import type { ImportChange, SheetImport } from "../domain/imports/sheet-import.ts";
import { decodeImport, decodeRow, encodeEdit, encodeImport, encodeRow, forgottenAt } from "./import-codec.ts";
import {
  importKey,
  importLogKey,
  importPk,
  importsPartition,
  isSought,
  rowKeyOf,
  rowPrefix,
  soughtPartition,
} from "./import-keys.ts";

const stale = () => new DomainError("stale", "import.stale");

export const importLogWrite = ({ import: it, log }: ImportChange): Write => ({
  put: {
    Item: { ...importLogKey(it), ...log, importId: it.id, run: it.run, expiresAt: forgottenAt(it.createdAt) },
    ConditionExpression: "attribute_not_exists(pk)",
  },
  onConditionFailed: stale,
});

/** Sets what the change sets and nothing else: a job may be counting meanwhile. */
function update(before: SheetImport, after: SheetImport): Write {
  const names = (Object.keys({ ...before, ...after }) as (keyof SheetImport)[]).filter(
    (name) => before[name] !== after[name],
  );
  const set = names.filter((name) => after[name] !== undefined);
  const removed = names.filter((name) => after[name] === undefined);
  return {
    update: {
      Key: importKey(before.id),
      UpdateExpression: [
        `SET ${set.map((name) => `#${name} = :${name}`).join(", ")}`,
        // Whoever works on it holds it no longer.
        `REMOVE ${["leaseToken", ...removed.map((name) => `#${name}`)].join(", ")}`,
      ].join(" "),
      ConditionExpression:
        "version = :before AND #state = :from AND (movedAt = :wasMovedAt OR #state = :reading)",
      ExpressionAttributeNames: {
        "#state": "state",
        ...Object.fromEntries([...set, ...removed].map((name) => [`#${name}`, name])),
      },
      ExpressionAttributeValues: {
        ":before": before.version,
        ":from": before.state,
        ":wasMovedAt": before.movedAt,
        ":reading": "reading",
        ...Object.fromEntries(set.map((name) => [`:${name}`, after[name]])),
      },
    },
    onConditionFailed: stale,
  };
}

/** The parts of an update that add to the counts. */
export function countsExpression(counts: Partial<RowCounts>) {
  const names = (Object.keys(counts) as (keyof RowCounts)[]).filter((name) => counts[name] !== 0);
  return {
    sets: names.map((name) => `counts.#c_${name} = counts.#c_${name} + :c_${name}`),
    names: Object.fromEntries(names.map((name) => [`#c_${name}`, name])),
    values: Object.fromEntries(names.map((name) => [`:c_${name}`, counts[name]])),
  };
}

/** Imports and their rows, as people work on them. */
export function importTable(table: Table, cursors: Cursors): Imports {
  const read = async (keys: readonly StoredItem[]) =>
    table.getMany(keys.map(({ pk, sk }) => ({ pk: String(pk), sk: String(sk) })));

  return {
    create: (change, call) =>
      createOnce(table, call, change.log.at, change.import.id, [
        {
          put: { Item: encodeImport(change.import), ConditionExpression: "attribute_not_exists(pk)" },
          onConditionFailed: stale,
        },
        importLogWrite(change),
      ]),
    async find(id) {
      const stored = await table.get(importKey(id));
      return stored === undefined ? undefined : decodeImport(stored);
    },
    save: (before, change) => table.transact([update(before, change.import), importLogWrite(change)]),
    async list(unit, page) {
      const attribute = unit === undefined ? "allQueue" : "queue";
      const partition = importsPartition(unit);
      const found = await listPage(table, cursors, {
        list: `imports|${partition}`,
        query: {
          IndexName: unit === undefined ? "by-queue-all" : "by-queue",
          KeyConditionExpression: "#pk = :pk",
          ExpressionAttributeNames: { "#pk": `${attribute}Pk` },
          ExpressionAttributeValues: { ":pk": partition },
          ScanIndexForward: false,
        },
        limit: page.limit,
        cursor: page.cursor,
        positionOf: ({ pk, sk, ...item }) => ({
          pk,
          sk,
          [`${attribute}Pk`]: item[`${attribute}Pk`],
          [`${attribute}Sk`]: item[`${attribute}Sk`],
        }),
        decode: (item) => item,
      });
      return { ...found, items: (await read(found.items)).map(decodeImport) };
    },
    async rows(id, state, page) {
      if (state === undefined || !isSought(state)) {
        return listPage(table, cursors, {
          list: `rows|${id}|${state ?? ""}`,
          query: {
            KeyConditionExpression: "pk = :pk AND begins_with(sk, :row)",
            ExpressionAttributeValues: { ":pk": importPk(id), ":row": rowPrefix },
            ConsistentRead: true,
          },
          limit: page.limit,
          cursor: page.cursor,
          positionOf: ({ pk, sk }) => ({ pk, sk }),
          decode: decodeRow,
          ...(state === undefined ? {} : { keep: (row) => row.state === state }),
        });
      }
      const partition = soughtPartition(id, state);
      const found = await listPage(table, cursors, {
        list: partition,
        query: {
          IndexName: "by-owner",
          KeyConditionExpression: "ownerPk = :pk",
          ExpressionAttributeValues: { ":pk": partition },
        },
        limit: page.limit,
        cursor: page.cursor,
        positionOf: ({ pk, sk, ownerPk, ownerSk }) => ({ pk, sk, ownerPk, ownerSk }),
        decode: (item) => item,
      });
      // The index follows a moment later: what was decided just now is no longer in this list.
      const rows = (await read(found.items)).map(decodeRow).filter((row) => row.state === state);
      return { ...found, items: rows };
    },
    async row(id, row) {
      const stored = await table.get(rowKeyOf(id, row));
      return stored === undefined ? undefined : decodeRow(stored);
    },
    async saveRow(it, before, after, at) {
      const counts = before.state === after.state ? {} : { [before.state]: -1, [after.state]: 1 };
      const { sets, names, values } = countsExpression(counts);
      await table.transact([
        {
          update: {
            Key: importKey(it.id),
            UpdateExpression: `SET ${["movedAt = :at", ...sets].join(", ")}`,
            ConditionExpression: "#state = :state AND run = :run",
            ExpressionAttributeNames: { "#state": "state", ...names },
            ExpressionAttributeValues: { ":at": at, ":state": it.state, ":run": it.run, ...values },
          },
          onConditionFailed: stale,
        },
        {
          put: {
            Item: encodeRow(it, after),
            ConditionExpression: "version = :version",
            ExpressionAttributeValues: { ":version": before.version },
          },
          onConditionFailed: stale,
        },
        { put: { Item: encodeEdit(it, after.row, after.edit) } },
      ]);
    },
  };
}
