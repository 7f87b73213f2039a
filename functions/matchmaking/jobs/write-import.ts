import type { Context, EventBridgeEvent } from "aws-lambda";
import { openTable } from "../../../shared/dynamo/table.ts";
import { importOrdered } from "../../../shared/events/events.ts";
import { membersInRoles, tableDirectory } from "../../../shared/identity/table-directory.ts";
import { newId } from "../../../shared/kernel/ids.ts";
import { systemClock } from "../../../shared/kernel/time.ts";
import { verifiedOwner } from "../app/imports/verified-owner.ts";
import { writeRows } from "../app/imports/write-rows.ts";
import { importWorkTable } from "../data/import-work-table.ts";
import { writeImportEnv } from "../env.ts";

const env = writeImportEnv.parse(process.env);
const organizations = openTable(env.ORGANIZATIONS_TABLE_NAME);
const work = importWorkTable(openTable(env.TABLE_NAME));
const directory = tableDirectory(organizations);

/** The last minute is for handing on what is not done. */
const handOnMs = 60_000;

/** Writes the rows of a preview as needs or offers. */
export const handler = async (event: EventBridgeEvent<string, unknown>, context: Context): Promise<void> => {
  const write = writeRows({
    work,
    ownerOf: verifiedOwner(directory, (id) => membersInRoles(organizations, id, ["admin"]), systemClock),
    clock: systemClock,
    newId,
    timeLeft: () => context.getRemainingTimeInMillis() > handOnMs,
  });
  await write(importOrdered.parse(event.detail));
};
