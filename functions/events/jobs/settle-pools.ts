import { randomBytes } from "node:crypto";
import { signedCursors } from "../../../shared/dynamo/cursor.ts";
import { openTable } from "../../../shared/dynamo/table.ts";
import { systemClock } from "../../../shared/kernel/time.ts";
import { settlePools } from "../app/settle-pools.ts";
import { eventListTable } from "../data/event-list-table.ts";
import { foundEvents } from "../data/found-events.ts";
import { registrationTable } from "../data/registration-table.ts";
import { seatTable } from "../data/seat-table.ts";
import { settlePoolsEnv } from "../env.ts";

const env = settlePoolsEnv.parse(process.env);
const table = openTable(env.TABLE_NAME);
/** Its cursors never leave this run. */
const cursors = signedCursors(randomBytes(32).toString("hex"));
const settle = settlePools(
  {
    events: foundEvents(table),
    lists: eventListTable(table, cursors),
    pools: seatTable(table),
    registrations: registrationTable(table),
  },
  systemClock,
);

/** Passes on what holds and offers have left, and opens pools whose priority has ended. */
export const handler = async (): Promise<void> => settle();
