import { randomBytes } from "node:crypto";
import { Logger } from "@aws-lambda-powertools/logger";
import { signedCursors } from "../../shared/dynamo/cursor.ts";
import { openTable } from "../../shared/dynamo/table.ts";
import { sealedObjects } from "../../shared/files/sealed-objects.ts";
import { api } from "../../shared/http/api.ts";
import { tableDirectory } from "../../shared/identity/table-directory.ts";
import { newId } from "../../shared/kernel/ids.ts";
import { systemClock } from "../../shared/kernel/time.ts";
import { decisionKeyFrom } from "./app/decision-key.ts";
import { sightOf } from "./app/opened-reading.ts";
import { awardTable } from "./data/award-table.ts";
import { challengeTable } from "./data/challenge-table.ts";
import { committeeTable } from "./data/committee-table.ts";
import { decisionSecretFrom } from "./data/decision-secret.ts";
import { expertTable } from "./data/expert-table.ts";
import { openingTable } from "./data/opening-table.ts";
import { programmeTable } from "./data/programme-table.ts";
import { proposalTable } from "./data/proposal-table.ts";
import { proposalDecisions, reviewTable } from "./data/review-table.ts";
import { teamProposalTable } from "./data/team-proposal-table.ts";
import { proposalsApiEnv } from "./env.ts";
import { proposalsRoutes } from "./proposals-routes.ts";

const env = proposalsApiEnv.parse(process.env);
const table = openTable(env.TABLE_NAME);
const directory = tableDirectory(openTable(env.ORGANIZATIONS_TABLE_NAME));
const cursors = signedCursors(env.CURSOR_SECRET);

const salt = () => randomBytes(16).toString("hex");

const parts = {
  challenges: challengeTable(table),
  programmes: programmeTable(table),
  committees: committeeTable(table),
  awards: awardTable(table),
  openings: openingTable(table),
  proposals: proposalTable(table),
  decisions: proposalDecisions(table),
  reviews: reviewTable(table),
  experts: expertTable(table),
  directory,
  objects: sealedObjects(env.FILES_ORIGIN),
  decisionKey: decisionKeyFrom(decisionSecretFrom(env.DECISION_SECRET_ARN)),
  clock: systemClock,
  newId,
  newSalt: salt,
  newSeed: salt,
};
const sight = sightOf(parts);

/** The proposals API: sealed proposals, their opening and their review. */
export const handler = api({
  logger: new Logger({ serviceName: "proposals" }),
  findActor: directory.actor,
  routes: proposalsRoutes(
    { ...parts, mayReadOpened: async (call) => (await sight(call)) !== undefined },
    teamProposalTable(table, cursors),
  ),
});
