import { randomBytes } from "node:crypto";
import { answerFileTable } from "../../../functions/events/data/answer-file-table.ts";
import { countedPoolTable } from "../../../functions/events/data/counted-pool-table.ts";
import { eventTable } from "../../../functions/events/data/event-table.ts";
import { registrationTable } from "../../../functions/events/data/registration-table.ts";
import { scanTable } from "../../../functions/events/data/scan-table.ts";
import { seatTable } from "../../../functions/events/data/seat-table.ts";
import { signedCursors } from "../../../shared/dynamo/cursor.ts";
import { Table } from "../../../shared/dynamo/table.ts";
import type { Directory } from "../../../shared/identity/directory.ts";
import type { LoadedRuntime } from "../demo-port.ts";
import { demoClient } from "./demo-client.ts";
import { demoWorld } from "./world.ts";

/** What an event of the demo data comes into being with: a world of its own, so that its clock crosses no other. */
export function eventWorld(runtime: LoadedRuntime, now: string, key: string, directory: Directory) {
  const table = new Table(runtime.tableName("events"), demoClient(runtime));
  const store = eventTable(table, signedCursors(randomBytes(32).toString("hex")));
  return {
    ...demoWorld(runtime, now, `event-${key}`, directory),
    store,
    // In here days pass within a second: nothing is remembered.
    events: { find: store.find, findRecent: store.find },
    pools: seatTable(table),
    registrations: registrationTable(table),
    answerFiles: answerFileTable(table),
    scans: scanTable(table),
    counted: countedPoolTable(table),
  };
}

export type EventWorld = ReturnType<typeof eventWorld>;
