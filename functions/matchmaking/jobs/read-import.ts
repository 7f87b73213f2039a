import { randomBytes } from "node:crypto";
import type { Context, EventBridgeEvent } from "aws-lambda";
import { signedCursors } from "../../../shared/dynamo/cursor.ts";
import { openTable } from "../../../shared/dynamo/table.ts";
import { importOrdered } from "../../../shared/events/events.ts";
import { bucketStorage } from "../../../shared/files/storage.ts";
import { systemClock } from "../../../shared/kernel/time.ts";
import { openSheets } from "../../../shared/sheets/open-sheet.ts";
import { sheetKey } from "../app/imports/order-import.ts";
import { readRows } from "../app/imports/read-rows.ts";
import { importWorkTable } from "../data/import-work-table.ts";
import { itemTable } from "../data/item-table.ts";
import { rowFactsTable } from "../data/row-facts-table.ts";
import { readImportEnv } from "../env.ts";

const env = readImportEnv.parse(process.env);
const table = openTable(env.TABLE_NAME);
/** Its cursors never leave this run. */
const cursors = signedCursors(randomBytes(32).toString("hex"));
const organizations = openTable(env.ORGANIZATIONS_TABLE_NAME);
const storage = bucketStorage(env.FILES_ORIGIN);
const work = importWorkTable(table);
const facts = rowFactsTable(table, organizations, itemTable(table, cursors));

/** The last minute is for handing on what is not done. */
const handOnMs = 60_000;

/** Reads an uploaded sheet into rows for the preview. */
export const handler = async (event: EventBridgeEvent<string, unknown>, context: Context): Promise<void> => {
  const read = readRows({
    work,
    facts,
    read: (importId) => storage.read(sheetKey(importId)),
    open: openSheets,
    clock: systemClock,
    timeLeft: () => context.getRemainingTimeInMillis() > handOnMs,
  });
  await read(importOrdered.parse(event.detail));
};
