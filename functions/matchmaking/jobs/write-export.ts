import { randomBytes } from "node:crypto";
import type { EventBridgeEvent } from "aws-lambda";
import { signedCursors } from "../../../shared/dynamo/cursor.ts";
import { openTable } from "../../../shared/dynamo/table.ts";
import { exportOrdered } from "../../../shared/events/events.ts";
import { bucketStorage } from "../../../shared/files/storage.ts";
import { systemClock } from "../../../shared/kernel/time.ts";
import { writeExport } from "../app/exports/write-export.ts";
import { directoryTable } from "../data/directory-table.ts";
import { exportTable } from "../data/export-table.ts";
import { itemTable } from "../data/item-table.ts";
import { writeExportEnv } from "../env.ts";

const env = writeExportEnv.parse(process.env);
const table = openTable(env.TABLE_NAME);
/** Its cursors never leave this run. */
const cursors = signedCursors(randomBytes(32).toString("hex"));
const write = writeExport({
  exports: exportTable(table),
  items: itemTable(table, cursors),
  directory: directoryTable(table, cursors),
  storage: bucketStorage(env.FILES_ORIGIN),
  clock: systemClock,
});

/** Writes a sheet that somebody ordered. */
export const handler = async (event: EventBridgeEvent<string, unknown>): Promise<void> =>
  write(exportOrdered.parse(event.detail).exportId);
