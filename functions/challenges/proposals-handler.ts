import { Logger } from "@aws-lambda-powertools/logger";
import { openTable } from "../../shared/dynamo/table.ts";
import { api } from "../../shared/http/api.ts";
import { tableDirectory } from "../../shared/identity/table-directory.ts";
import { proposalsApiEnv } from "./env.ts";

const env = proposalsApiEnv.parse(process.env);
const directory = tableDirectory(openTable(env.ORGANIZATIONS_TABLE_NAME));

/** The proposals API: sealed proposals, their opening and their review. */
export const handler = api({
  logger: new Logger({ serviceName: "proposals" }),
  findActor: directory.actor,
  routes: [],
});
