import { randomUUID } from "node:crypto";
import type { StoredItem, Table, Write } from "../../../shared/dynamo/table.ts";
import { addMilliseconds, type Instant } from "../../../shared/kernel/time.ts";
import {
  type ImportWork,
  type Lease,
  LeaseLost,
  LeaseTaken,
  RowTaken,
  type Step,
} from "../app/imports/ports.ts";
import { workMoves } from "../domain/imports/transitions.ts";
import { decodeEdit, decodeImport, decodeRow, encodeRow, forgottenAt } from "./import-codec.ts";
import {
  editPrefix,
  importKey,
  importLogKey,
  importPk,
  rowKeyOf,
  rowPrefix,
  writtenKey,
} from "./import-keys.ts";
import { countsExpression } from "./import-table.ts";
import { creation } from "./item-table.ts";

/** A job that has not got on for so long is taken for gone. */
const leaseMs = 60_000;

const lost = () => new LeaseLost();

interface Setting {
  readonly sets: readonly string[];
  readonly names?: Record<string, string>;
  readonly values?: Record<string, unknown>;
  readonly remove?: string;
}

/** A write to the import that holds only while the lease does; every transaction of a job has one. */
function fenced(
  { import: it, token }: Lease,
  at: Instant,
  { sets, names = {}, values = {}, remove }: Setting,
): Write {
  return {
    update: {
      Key: importKey(it.id),
      UpdateExpression: `SET ${["movedAt = :at", "leaseUntil = :until", ...sets].join(", ")}${remove === undefined ? "" : ` REMOVE ${remove}`}`,
      ConditionExpression: "#state = :state AND run = :run AND leaseToken = :token",
      ExpressionAttributeNames: { "#state": "state", ...names },
      ExpressionAttributeValues: {
        ":state": it.state,
        ":run": it.run,
        ":token": token,
        ":at": at,
        ":until": addMilliseconds(at, leaseMs),
        ...values,
      },
    },
    onConditionFailed: lost,
  };
}

function stepSetting(
  { cursor, done, counts }: Step,
  notices: Readonly<Record<string, number>> = {},
): Setting {
  const counted = countsExpression(counts);
  const codes = Object.entries(notices);
  return {
    sets: [
      "#cursor = :cursor",
      "progress.done = :done",
      ...counted.sets,
      ...codes.map((_, i) => `notices.#n${i} = if_not_exists(notices.#n${i}, :none) + :n${i}`),
    ],
    names: {
      "#cursor": "cursor",
      ...counted.names,
      ...Object.fromEntries(codes.map(([code], i) => [`#n${i}`, code])),
    },
    values: {
      ":cursor": cursor,
      ":done": done,
      ...counted.values,
      ...(codes.length === 0 ? {} : { ":none": 0 }),
      ...Object.fromEntries(codes.map(([, count], i) => [`:n${i}`, count])),
    },
  };
}

/** Imports as jobs work on them. */
export function importWorkTable(table: Table): ImportWork {
  const end = (lease: Lease, at: Instant, to: string, sets: Setting): Promise<void> =>
    table.transact([
      fenced(lease, at, {
        sets: ["#state = :to", "version = version + :one", "updatedAt = :at", ...sets.sets],
        names: sets.names ?? {},
        values: { ":to": to, ":one": 1, ...sets.values },
        remove: "leaseToken",
      }),
    ]);

  return {
    async begin(id, run, work, at) {
      const stored = await table.get(importKey(id));
      if (stored === undefined) return undefined;
      const it = decodeImport(stored);
      if (it.run !== run || it.state !== (work === "read" ? "reading" : "writing")) return undefined;
      const token = randomUUID();
      await table.transact([
        {
          update: {
            Key: importKey(id),
            UpdateExpression: "SET leaseToken = :token, leaseUntil = :until, movedAt = :at",
            ConditionExpression:
              "#state = :state AND run = :run AND (attribute_not_exists(leaseToken) OR leaseUntil < :at)",
            ExpressionAttributeNames: { "#state": "state" },
            ExpressionAttributeValues: {
              ":token": token,
              ":until": addMilliseconds(at, leaseMs),
              ":at": at,
              ":state": it.state,
              ":run": run,
            },
          },
          onConditionFailed: () => new LeaseTaken(),
        },
      ]);
      const now = await table.get(importKey(id));
      return now === undefined ? undefined : { import: decodeImport(now), token };
    },
    edits: async (id) => new Map((await table.queryAll(importPk(id), editPrefix)).map(decodeEdit)),
    noteSheet: (lease, { sheet, columns, missing }, at) =>
      table.transact([
        fenced(lease, at, {
          sets: ["#sheet = :sheet", "#columns = :columns", "#missing = :missing"],
          names: { "#sheet": "sheet", "#columns": "columns", "#missing": "missing" },
          values: { ":sheet": sheet, ":columns": columns, ":missing": missing },
        }),
      ]),
    putRows: (lease, rows, notices, step) =>
      table.transact([
        fenced(lease, step.at, stepSetting(step, notices)),
        ...rows.map((row) => ({ put: { Item: encodeRow(lease.import, row) } })),
      ]),
    async rowsAfter(id, line, limit) {
      const page = await table.query({
        KeyConditionExpression: "pk = :pk AND sk BETWEEN :from AND :to",
        ExpressionAttributeValues: {
          ":pk": importPk(id),
          ":from": rowKeyOf(id, line + 1).sk,
          ":to": `${rowPrefix}9999999`,
        },
        ConsistentRead: true,
        Limit: limit,
      });
      return page.items.map((item: StoredItem) => decodeRow(item));
    },
    writeItems: (lease, items, step) =>
      table.transact([
        fenced(lease, step.at, stepSetting(step)),
        ...items.flatMap(({ row, change }): Write[] => [
          {
            put: {
              Item: {
                ...writtenKey(row.key ?? ""),
                itemId: change.item.id,
                importId: lease.import.id,
                row: row.row,
              },
              ConditionExpression: "attribute_not_exists(pk)",
            },
            onConditionFailed: () => new RowTaken(row.row),
          },
          ...creation(change),
          {
            put: {
              Item: encodeRow(lease.import, {
                ...row,
                state: "written",
                itemId: change.item.id,
                version: row.version + 1,
              }),
            },
          },
        ]),
      ]),
    setAside: (lease, rows, step) =>
      table.transact([
        fenced(lease, step.at, stepSetting(step)),
        ...rows.map((row) => ({ put: { Item: encodeRow(lease.import, row) } })),
      ]),
    finish: (lease, at) =>
      end(lease, at, lease.import.state === "reading" ? workMoves.read.to : workMoves.written.to, {
        sets: [],
      }),
    refuse: (lease, problem, at) =>
      end(lease, at, workMoves.refuse.to, { sets: ["problem = :problem"], values: { ":problem": problem } }),
    handOn: (lease, at) => {
      const next = { ...lease.import, run: lease.import.run + 1 };
      return table.transact([
        fenced(lease, at, {
          sets: ["run = :next"],
          values: { ":next": next.run },
          remove: "leaseToken",
        }),
        {
          put: {
            Item: {
              ...importLogKey(next),
              at,
              action: "go-on",
              from: next.state,
              to: next.state,
              by: { personId: "system", name: "Duijie", capacity: "system" },
              work: next.state === "reading" ? "read" : "write",
              importId: next.id,
              run: next.run,
              expiresAt: forgottenAt(next.createdAt),
            },
          },
        },
      ]);
    },
  };
}
