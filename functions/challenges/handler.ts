import { randomBytes } from "node:crypto";
import { Logger } from "@aws-lambda-powertools/logger";
import { signedCursors } from "../../shared/dynamo/cursor.ts";
import { openTable } from "../../shared/dynamo/table.ts";
import { bucketStorage } from "../../shared/files/storage.ts";
import { api } from "../../shared/http/api.ts";
import { tableDirectory } from "../../shared/identity/table-directory.ts";
import { newId } from "../../shared/kernel/ids.ts";
import { systemClock } from "../../shared/kernel/time.ts";
import { decisionKeyFrom } from "./app/decision-key.ts";
import { announcementTable } from "./data/announcement-table.ts";
import { awardTable } from "./data/award-table.ts";
import { challengeListTable } from "./data/challenge-list-table.ts";
import { challengeTable } from "./data/challenge-table.ts";
import { decisionSecretFrom } from "./data/decision-secret.ts";
import { judgeTable } from "./data/judge-table.ts";
import { objectionTable } from "./data/objection-table.ts";
import { openingBegun } from "./data/opening-begun.ts";
import { programmeTable } from "./data/programme-table.ts";
import { questionTable } from "./data/question-table.ts";
import { recordTable } from "./data/record-table.ts";
import { solverTable } from "./data/solver-table.ts";
import { apiEnv } from "./env.ts";
import { challengesRoutes } from "./routes.ts";

const env = apiEnv.parse(process.env);
const table = openTable(env.TABLE_NAME);
const directory = tableDirectory(openTable(env.ORGANIZATIONS_TABLE_NAME));
const cursors = signedCursors(env.CURSOR_SECRET);

/** The challenges API: programmes, challenges, notices, awards. */
export const handler = api({
  logger: new Logger({ serviceName: "challenges" }),
  findActor: directory.actor,
  routes: challengesRoutes({
    challenges: challengeTable(table),
    programmes: programmeTable(table),
    lists: challengeListTable(table, cursors),
    announcements: announcementTable(table, cursors),
    questions: questionTable(table),
    openings: openingBegun(table),
    judges: judgeTable(table),
    solvers: solverTable(table),
    awards: awardTable(table),
    objections: objectionTable(table),
    records: recordTable(table),
    decisionKey: decisionKeyFrom(decisionSecretFrom(env.DECISION_SECRET_ARN)),
    directory,
    storage: bucketStorage(env.FILES_ORIGIN),
    clock: systemClock,
    newId,
    newSalt: () => randomBytes(16).toString("hex"),
  }),
});
