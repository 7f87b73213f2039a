import { createHash, randomBytes } from "node:crypto";
import loadHighs from "highs";
import { decisionKeyOf } from "../../../functions/challenges/app/decision-key.ts";
import { announcementTable } from "../../../functions/challenges/data/announcement-table.ts";
import { assignmentTable } from "../../../functions/challenges/data/assignment-table.ts";
import { awardTable } from "../../../functions/challenges/data/award-table.ts";
import { challengeTable } from "../../../functions/challenges/data/challenge-table.ts";
import { committeeTable } from "../../../functions/challenges/data/committee-table.ts";
import { expertTable } from "../../../functions/challenges/data/expert-table.ts";
import { objectionTable } from "../../../functions/challenges/data/objection-table.ts";
import { openingBegun } from "../../../functions/challenges/data/opening-begun.ts";
import { openingTable } from "../../../functions/challenges/data/opening-table.ts";
import { programmeTable } from "../../../functions/challenges/data/programme-table.ts";
import { proposalTable } from "../../../functions/challenges/data/proposal-table.ts";
import { questionTable } from "../../../functions/challenges/data/question-table.ts";
import { proposalDecisions, reviewTable } from "../../../functions/challenges/data/review-table.ts";
import { solverTable } from "../../../functions/challenges/data/solver-table.ts";
import { teamProposalTable } from "../../../functions/challenges/data/team-proposal-table.ts";
import { assign } from "../../../shared/assignment/assign.ts";
import { signedCursors } from "../../../shared/dynamo/cursor.ts";
import { Table } from "../../../shared/dynamo/table.ts";
import type { Directory } from "../../../shared/identity/directory.ts";
import type { LoadedRuntime } from "../demo-port.ts";
import { demoClient } from "./demo-client.ts";
import { demoWorld } from "./world.ts";

/** What the demo challenges come into being with. */
export function challengeWorld(runtime: LoadedRuntime, now: string, directory: Directory) {
  const table = new Table(runtime.tableName("challenges"), demoClient(runtime));
  const cursors = signedCursors(randomBytes(32).toString("hex"));
  const key = decisionKeyOf(runtime.decisionSecret);
  const highs = loadHighs();
  let salts = 0;
  /** Seeded like the ids, so that every load makes the same records. */
  const newSalt = () => {
    salts += 1;
    return createHash("sha256").update(`salt|${salts}`).digest("hex").slice(0, 32);
  };
  const world = {
    ...demoWorld(runtime, now, "challenges", directory),
    challenges: challengeTable(table),
    programmes: programmeTable(table),
    announcements: announcementTable(table, cursors),
    questions: questionTable(table),
    openings: openingBegun(table),
    committees: committeeTable(table),
    solvers: solverTable(table),
    awards: awardTable(table),
    objections: objectionTable(table),
    proposals: proposalTable(table),
    decisions: proposalDecisions(table),
    reviews: reviewTable(table),
    experts: expertTable(table),
    /** The same proposals, as their teams write them. */
    teams: teamProposalTable(table, cursors),
    decisionKey: async () => key,
    newSalt,
    newSeed: newSalt,
  };
  return {
    ...world,
    teamParts: { ...world, proposals: world.teams },
    openingParts: { ...world, openings: openingTable(table) },
    assigning: {
      ...world,
      runs: assignmentTable(table),
      assign: async (problem: Parameters<typeof assign>[0]) => assign(problem, await highs),
    },
  };
}

export type ChallengeWorld = ReturnType<typeof challengeWorld>;
