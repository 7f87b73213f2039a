import { afterAll, beforeAll, expect, it } from "vitest";
import { readPublicChallenge } from "../../../functions/challenges/app/read-public-challenge.ts";
import { announcementTable } from "../../../functions/challenges/data/announcement-table.ts";
import { questionTable } from "../../../functions/challenges/data/question-table.ts";
import { solverTable } from "../../../functions/challenges/data/solver-table.ts";
import { signedCursors } from "../../../shared/dynamo/cursor.ts";
import { type LocalStore, startStore } from "../../support/dynamodb-local.ts";
import { programme, programmeContent } from "../../unit/challenges/challenge-sample.ts";
import { agentOf, organizationId, type ProposalWorld, proposalWorld } from "./proposal-world.ts";

let store: LocalStore;
beforeAll(async () => {
  store = await startStore();
});
afterAll(() => store.stop());

/** The public page where the rules make the number public, or do not. */
function publicPage({ table, parts, challengeId }: ProposalWorld, countPublic: boolean) {
  const { rules } = programmeContent();
  const content = programmeContent({ rules: { ...rules, countPublic } });
  return readPublicChallenge({
    challenges: parts.challenges,
    programmes: { find: async () => programme({ content }) },
    announcements: announcementTable(table, signedCursors("test".repeat(10))),
    questions: questionTable(table),
    solvers: solverTable(table),
    clock: parts.clock,
  })(challengeId);
}

it("tells until the opening how many have begun, not how many have submitted, and only where the rules say so", async () => {
  const world = await proposalWorld(store);
  await world.started(10);
  await world.submitted(11);
  const gone = await world.submitted(12);
  await world.withdraw({
    ...world.call(agentOf(12), gone),
    expectedVersion: (await world.find(gone)).version,
  });
  const shown = await publicPage(world, true);
  expect([shown.solvers, shown.proposals]).toEqual([2, undefined]);
  expect(await publicPage(world, false)).not.toHaveProperty("solvers");

  await world.release(0);
  await world.release(1);
  await world.open();
  const opened = await publicPage(world, true);
  expect([opened.solvers, opened.proposals]).toEqual([undefined, 1]);
});

it("knows who leads a proposal until it is withdrawn", async () => {
  const world = await proposalWorld(store);
  const { leads } = solverTable(world.table);
  const id = await world.started(10);
  expect(await leads(world.challengeId, organizationId(10))).toBe(true);
  expect(await leads(world.challengeId, organizationId(11))).toBe(false);
  await world.withdraw({ ...world.call(agentOf(10), id), expectedVersion: 1 });
  expect(await leads(world.challengeId, organizationId(10))).toBe(false);
});
