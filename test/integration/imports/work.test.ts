import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ReadParts } from "../../../functions/matchmaking/app/imports/read-rows.ts";
import { readRows } from "../../../functions/matchmaking/app/imports/read-rows.ts";
import type { WriteParts } from "../../../functions/matchmaking/app/imports/write-rows.ts";
import { writeRows } from "../../../functions/matchmaking/app/imports/write-rows.ts";
import { importTable } from "../../../functions/matchmaking/data/import-table.ts";
import { importWorkTable } from "../../../functions/matchmaking/data/import-work-table.ts";
import { itemTable } from "../../../functions/matchmaking/data/item-table.ts";
import { rowFactsTable } from "../../../functions/matchmaking/data/row-facts-table.ts";
import { announce, moved } from "../../../functions/matchmaking/domain/imports/sheet-import.ts";
import { indexes } from "../../../functions/matchmaking/indexes.ts";
import { signedCursors } from "../../../shared/dynamo/cursor.ts";
import type { Table } from "../../../shared/dynamo/table.ts";
import type { Actor } from "../../../shared/identity/actor.ts";
import { newId } from "../../../shared/kernel/ids.ts";
import { addMilliseconds } from "../../../shared/kernel/time.ts";
import { openSheets } from "../../../shared/sheets/open-sheet.ts";
import { type LocalStore, startStore } from "../../support/dynamodb-local.ts";
import { goodRow, promises, sheetOf } from "./sheets-world.ts";

/** The jobs themselves, broken off and started at once, on the real store. */

let store: LocalStore;
let table: Table;
let organizations: Table;
let now = new Date().toISOString();
const clock = { now: () => now };
const later = (ms: number) => {
  now = addMilliseconds(now, ms);
};
const collector: Actor = {
  personId: newId("person"),
  name: "征集员",
  memberships: [],
  staff: [{ role: "district", units: ["330402"] }],
};
const cursors = signedCursors("imports-".repeat(8));

beforeAll(async () => {
  store = await startStore();
  table = await store.newTable("matchmaking", indexes);
  organizations = await store.newTable("organizations", []);
});
afterAll(() => store.stop());

/** An import whose work was ordered, and the parts of the jobs that carry it out. */
async function ordered(rows: number, seed: number) {
  const bytes = await sheetOf(Array.from({ length: rows }, (_, i) => goodRow(seed + i)));
  const imports = importTable(table, cursors);
  const file = { name: "汇总表.xlsx", format: "xlsx" as const, size: bytes.length, sha256: "0".repeat(64) };
  const made = announce(
    { id: newId("import"), kind: "need", unitCode: "330402", file, defaults: promises },
    { actor: collector, at: now },
  );
  const id = await imports.create(made, {
    personId: collector.personId,
    key: made.import.id,
    fingerprint: "f",
  });
  const order = async (move: "read" | "write") => {
    const before = await imports.find(id);
    if (before === undefined) throw new Error("the import is gone");
    const change = moved(before, move, { actor: collector, at: now, expectedVersion: before.version });
    await imports.save(before, change);
    return { importId: id, run: change.import.run };
  };
  const reading: ReadParts = {
    work: importWorkTable(table),
    facts: rowFactsTable(table, organizations, itemTable(table, cursors)),
    read: async () => bytes,
    open: openSheets,
    clock,
    timeLeft: () => true,
  };
  const writing: WriteParts = {
    work: importWorkTable(table),
    ownerOf: async () => undefined,
    clock,
    newId,
    timeLeft: () => true,
  };
  const found = async () => {
    const it = await imports.find(id);
    if (it === undefined) throw new Error("the import is gone");
    return it;
  };
  return { imports, id, order, reading, writing, found };
}

/** The same parts, failing in the middle: after so many writes of that kind the process is gone. */
function breakingOff<P extends ReadParts | WriteParts>(
  parts: P,
  method: "putRows" | "writeItems",
  after: number,
): P {
  let left = after;
  const work = {
    ...parts.work,
    [method]: async (...args: never[]) => {
      if (left === 0) throw new Error("the process is gone");
      left -= 1;
      await (parts.work[method] as (...all: never[]) => Promise<void>)(...args);
    },
  };
  return { ...parts, work };
}

const itemsOf = async (imports: ReturnType<typeof importTable>, id: string): Promise<string[]> => {
  const ids: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await imports.rows(id, "written", { limit: 100, cursor });
    ids.push(...page.items.map((row) => String(row.itemId)));
    cursor = page.nextCursor;
  } while (cursor !== undefined);
  return ids;
};

describe("work that breaks off", () => {
  it("goes on where it stopped, in reading and in writing", async () => {
    const { imports, id, order, reading, writing, found } = await ordered(230, 1000);
    const read = await order("read");
    await expect(readRows(breakingOff(reading, "putRows", 1))(read)).rejects.toThrow("gone");
    expect(await found()).toMatchObject({ state: "reading", counts: { rows: 90, ready: 90 } });
    // While the lease of the one that is gone still holds, nobody else goes on.
    await expect(readRows(reading)(read)).rejects.toThrow();
    later(61_000);
    await readRows(reading)(read);
    expect(await found()).toMatchObject({ state: "preview", counts: { rows: 230, ready: 230 } });

    const write = await order("write");
    await expect(writeRows(breakingOff(writing, "writeItems", 3))(write)).rejects.toThrow("gone");
    expect((await found()).counts).toMatchObject({ written: 60, ready: 170 });
    later(61_000);
    await writeRows(writing)(write);
    expect(await found()).toMatchObject({ state: "done", counts: { written: 230, ready: 0 } });
    const ids = await itemsOf(imports, id);
    expect(new Set(ids).size).toBe(230);
    const all = await Promise.all(ids.map((item) => itemTable(table, cursors).find(item)));
    expect(all.filter((item) => item?.state === "submitted")).toHaveLength(230);
    // An order that was carried out is not carried out again.
    await writeRows(writing)(write);
    expect((await itemsOf(imports, id)).length).toBe(230);
  }, 120_000);

  it("hands on what one run has no time for", async () => {
    const { order, reading, found } = await ordered(100, 3000);
    const read = await order("read");
    await readRows({ ...reading, timeLeft: () => false })(read);
    const between = await found();
    expect(between).toMatchObject({ state: "reading", cursor: 91, run: read.run + 1 });
    await readRows(reading)({ importId: read.importId, run: between.run });
    expect(await found()).toMatchObject({ state: "preview", counts: { rows: 100 } });
  });

  it("does nothing more once it is cancelled", async () => {
    const { imports, id, order, reading, found } = await ordered(100, 4000);
    const read = await order("read");
    const before = await found();
    const cancelling: ReadParts = {
      ...reading,
      open: async (format, bytes) => {
        const cancel = moved(before, "cancel", {
          actor: collector,
          at: now,
          expectedVersion: before.version,
        });
        await imports.save(before, cancel);
        return openSheets(format, bytes);
      },
    };
    await readRows(cancelling)(read);
    expect(await found()).toMatchObject({ state: "cancelled", counts: { rows: 0 } });
    expect((await imports.rows(id, undefined, { limit: 10 })).items).toEqual([]);
  });
});

describe("two at once", () => {
  it("the same rows in two imports become one item each", async () => {
    const one = await ordered(40, 5000);
    const other = await ordered(40, 5000);
    for (const { order, reading } of [one, other]) await readRows(reading)(await order("read"));
    const orders = [await one.order("write"), await other.order("write")] as const;
    await Promise.all([writeRows(one.writing)(orders[0]), writeRows(other.writing)(orders[1])]);
    const counts = [(await one.found()).counts, (await other.found()).counts];
    expect(counts.reduce((sum, { written }) => sum + written, 0)).toBe(40);
    expect(counts.reduce((sum, { duplicate }) => sum + duplicate, 0)).toBe(40);
  });
});
