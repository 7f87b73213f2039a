import { Logger } from "@aws-lambda-powertools/logger";
import { openTable } from "../../shared/dynamo/table.ts";
import { api } from "../../shared/http/api.ts";
import { tableDirectory } from "../../shared/identity/table-directory.ts";
import { apiEnv } from "./env.ts";

const env = apiEnv.parse(process.env);
const directory = tableDirectory(openTable(env.ORGANIZATIONS_TABLE_NAME));

/** The challenges API: programmes, challenges, notices, awards. */
export const handler = api({
  logger: new Logger({ serviceName: "challenges" }),
  findActor: directory.actor,
  routes: [],
});
