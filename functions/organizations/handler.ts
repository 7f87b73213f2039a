import { Logger } from "@aws-lambda-powertools/logger";
import { signedCursors } from "../../shared/dynamo/cursor.ts";
import { openTable } from "../../shared/dynamo/table.ts";
import { bucketStorage } from "../../shared/files/storage.ts";
import { api } from "../../shared/http/api.ts";
import { tableDirectory } from "../../shared/identity/table-directory.ts";
import { newId } from "../../shared/kernel/ids.ts";
import { systemClock } from "../../shared/kernel/time.ts";
import { organizationsStore } from "./data/store.ts";
import { apiEnv } from "./env.ts";
import { organizationsRoutes } from "./routes.ts";

const env = apiEnv.parse(process.env);
const table = openTable(env.TABLE_NAME);

/** The API of people and organizations. */
export const handler = api({
  routes: organizationsRoutes({
    ...organizationsStore(table, signedCursors(env.CURSOR_SECRET)),
    storage: bucketStorage(env.FILES_ORIGIN),
    clock: systemClock,
    newId,
    firstOperatorSubject: env.FIRST_OPERATOR_SUBJECT,
  }),
  findActor: tableDirectory(table).actor,
  logger: new Logger({ serviceName: "organizations" }),
});
