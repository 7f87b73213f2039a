import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { Logger } from "@aws-lambda-powertools/logger";
import type { Context, DynamoDBBatchResponse, DynamoDBStreamEvent } from "aws-lambda";
import { openTable } from "../../../shared/dynamo/table.ts";
import { systemClock } from "../../../shared/kernel/time.ts";
import { searchHere, solveInThread } from "../../../shared/timetable/in-thread.ts";
import { makeTimetable } from "../app/make-timetable.ts";
import { foundFairs } from "../data/fair-table.ts";
import { foundParticipants } from "../data/participant-table.ts";
import { publishingTable } from "../data/publishing-table.ts";
import { foundRequests } from "../data/request-table.ts";
import { versionOfKeys } from "../data/timetable-codec.ts";
import { timetableTable } from "../data/timetable-table.ts";
import { versionTable } from "../data/version-table.ts";
import { solveTimetableEnv } from "../env.ts";

const logger = new Logger({ serviceName: "fairs" });
const env = solveTimetableEnv.parse(process.env);
const table = openTable(env.TABLE_NAME);

const make = makeTimetable({
  fairs: foundFairs(table),
  participants: foundParticipants(table),
  requests: foundRequests(table),
  versions: versionTable(table),
  timetables: timetableTable(table),
  publishing: publishingTable(table),
  search: (instance, options) => solveInThread(new URL(import.meta.url), instance, options),
  clock: systemClock,
  newToken: randomUUID,
  // Whoever waits for nothing else is not kept alive by this.
  pause: (milliseconds) => pause(milliseconds, undefined, { ref: false }),
});

/** Makes the versions of timetables that were ordered. The same file is what its threads search in. */
export const handler = async (
  { Records }: DynamoDBStreamEvent,
  context: Pick<Context, "getRemainingTimeInMillis">,
): Promise<DynamoDBBatchResponse> => {
  for (const { dynamodb } of Records) {
    const id = versionOfKeys(dynamodb?.Keys?.pk?.S ?? "", dynamodb?.Keys?.sk?.S ?? "");
    if (id === undefined) continue;
    try {
      await make(id, () => context.getRemainingTimeInMillis());
    } catch (error) {
      logger.error("a timetable was not made", { ...id, error });
      return { batchItemFailures: [{ itemIdentifier: dynamodb?.SequenceNumber ?? "" }] };
    }
  }
  return { batchItemFailures: [] };
};

await searchHere();
