import { randomBytes } from "node:crypto";
import { signedCursors } from "../../../shared/dynamo/cursor.ts";
import { openTable } from "../../../shared/dynamo/table.ts";
import { openBus } from "../../../shared/events/bus.ts";
import { eventSources } from "../../../shared/events/events.ts";
import { systemClock } from "../../../shared/kernel/time.ts";
import { remindParticipants } from "../app/remind-participants.ts";
import { fairTable } from "../data/fair-table.ts";
import { foundRequests } from "../data/request-table.ts";
import { timetableTable } from "../data/timetable-table.ts";
import { remindParticipantsEnv } from "../env.ts";

const env = remindParticipantsEnv.parse(process.env);
const table = openTable(env.TABLE_NAME);
/** Its cursors never leave this run. */
const cursors = signedCursors(randomBytes(32).toString("hex"));
const tell = openBus(env.EVENT_BUS_NAME);
const remind = remindParticipants(
  {
    fairs: fairTable(table, cursors),
    requests: foundRequests(table),
    timetables: timetableTable(table),
  },
  (news) => tell(eventSources.fairs, news),
  systemClock,
);

/** Asks those who said nothing of a meeting what came of it. */
export const handler = async (): Promise<void> => remind();
