import { randomBytes } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { answerRequests } from "../../../functions/fairs/app/answer-request.ts";
import type { StartSearch } from "../../../functions/fairs/app/timetable-ports.ts";
import { fairTable } from "../../../functions/fairs/data/fair-table.ts";
import { knownEventTable } from "../../../functions/fairs/data/known-event-table.ts";
import { listingTable } from "../../../functions/fairs/data/listing-table.ts";
import { participantTable } from "../../../functions/fairs/data/participant-table.ts";
import { publishingTable } from "../../../functions/fairs/data/publishing-table.ts";
import { requestTable } from "../../../functions/fairs/data/request-table.ts";
import { timetableTable } from "../../../functions/fairs/data/timetable-table.ts";
import { versionTable } from "../../../functions/fairs/data/version-table.ts";
import { signedCursors } from "../../../shared/dynamo/cursor.ts";
import { Table } from "../../../shared/dynamo/table.ts";
import type { Directory } from "../../../shared/identity/directory.ts";
import { solve } from "../../../shared/timetable/solve.ts";
import type { LoadedRuntime } from "../demo-port.ts";
import { demoClient } from "./demo-client.ts";
import { demoWorld } from "./world.ts";

/** Nobody stops the search for a demo timetable, so it needs no thread of its own. */
const search: StartSearch = (instance, options) => ({ answer: solve(instance, options), stop: () => {} });

/** What the meetings of a fair of the demo data come into being with. */
export function fairWorld(runtime: LoadedRuntime, now: string, key: string, directory: Directory) {
  const table = new Table(runtime.tableName("fairs"), demoClient(runtime));
  const cursors = signedCursors(randomBytes(32).toString("hex"));
  const parts = {
    ...demoWorld(runtime, now, `fair-${key}`, directory),
    fairs: fairTable(table, cursors),
    events: knownEventTable(table),
    participants: participantTable(table, cursors),
    requests: requestTable(table, cursors),
    versions: versionTable(table),
    timetables: timetableTable(table),
    publishing: publishingTable(table),
    search,
    newToken: () => "demo",
    pause: (milliseconds: number) => pause(milliseconds, undefined, { ref: false }),
  };
  return { ...parts, listings: listingTable(table), endRequests: answerRequests(parts).endAll };
}

export type FairWorld = ReturnType<typeof fairWorld>;
