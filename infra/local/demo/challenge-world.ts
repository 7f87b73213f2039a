import { createHash, randomBytes } from "node:crypto";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { announcementTable } from "../../../functions/challenges/data/announcement-table.ts";
import { challengeTable } from "../../../functions/challenges/data/challenge-table.ts";
import { committeeTable } from "../../../functions/challenges/data/committee-table.ts";
import { openingBegun } from "../../../functions/challenges/data/opening-begun.ts";
import { programmeTable } from "../../../functions/challenges/data/programme-table.ts";
import { questionTable } from "../../../functions/challenges/data/question-table.ts";
import { signedCursors } from "../../../shared/dynamo/cursor.ts";
import { Table } from "../../../shared/dynamo/table.ts";
import type { Directory } from "../../../shared/identity/directory.ts";
import type { LoadedRuntime } from "../demo-port.ts";
import { demoWorld } from "./world.ts";

/** What the demo challenges come into being with. */
export function challengeWorld(runtime: LoadedRuntime, now: string, directory: Directory) {
  const table = new Table(runtime.tableName("challenges"), new DynamoDBClient(runtime.dynamo));
  let salts = 0;
  return {
    ...demoWorld(runtime, now, "challenges", directory),
    challenges: challengeTable(table),
    programmes: programmeTable(table),
    announcements: announcementTable(table, signedCursors(randomBytes(32).toString("hex"))),
    questions: questionTable(table),
    openings: openingBegun(table),
    committees: committeeTable(table),
    /** Seeded like the ids, so that every load makes the same records. */
    newSalt: () => {
      salts += 1;
      return createHash("sha256").update(`salt|${salts}`).digest("hex").slice(0, 32);
    },
  };
}

export type ChallengeWorld = ReturnType<typeof challengeWorld>;
