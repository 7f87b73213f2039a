import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { indexes } from "../../../functions/challenges/indexes.ts";
import { openedContracts } from "../../../shared/contracts/proposals.ts";
import { reviewContracts } from "../../../shared/contracts/reviews.ts";
import { lotOf } from "../../../shared/digest/lot.ts";
import { list } from "../../support/client.ts";
import { type LocalStore, startStore } from "../../support/dynamodb-local.ts";
import {
  labelOf,
  personId,
  proposalId,
  type ReviewWorld,
  reviewWorld,
  solverName,
  type WorldOptions,
} from "./review-world.ts";

let store: LocalStore;
let serial = 0;

beforeAll(async () => {
  store = await startStore();
});
afterAll(() => store.stop());

async function world(options: Partial<WorldOptions> = {}): Promise<ReviewWorld> {
  serial += 1;
  const table = await store.newTable(`reviews-${serial}`, indexes);
  return reviewWorld(table, { serial, ...options });
}

const good = [40, 25, 15] as const;

describe("the formal check", () => {
  it("is a decision on record, with the reason committed to and the proposal's log", async () => {
    const { parts, id, check, call, proposalVersion, taskPath } = await world();
    expect((await check(1)).body.state).toBe("formal-ok");
    const missing = await check(2, "rejected");
    expect([missing.status, missing.body.code]).toEqual([422, "proposal.reason_needed"]);
    const rejected = await check(2, "rejected", "缺少联合揭榜协议");
    expect(rejected.body).toMatchObject({ state: "formal-rejected", stateReason: "缺少联合揭榜协议" });
    expect((await check(2)).body.code).toBe("proposal.move_not_allowed");
    const stale = await call("organizer", openedContracts.checkProposal, {
      path: taskPath(3),
      body: { outcome: "ok", expectedVersion: (await proposalVersion(3)) + 1 },
    });
    expect([stale.status, stale.body.code]).toEqual([412, "proposal.stale"]);

    const challenge = await parts.challenges.find(id);
    expect(challenge).toMatchObject({ recordHead: { seq: 5 }, candidates: 2 });
    const log = await parts.challenges.log(id);
    expect(log.map(({ action }) => action)).toEqual(["open", "check-proposal", "check-proposal"]);
    // The poser reads the challenge's log.
    expect(JSON.stringify(log)).not.toContain("缺少联合揭榜协议");
  });

  it("of all proposals at once keeps every entry of the record", async () => {
    const { check, parts, id } = await world({ proposals: 5 });
    const answers = await Promise.all([1, 2, 3, 4, 5].map((n) => check(n)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    expect((await parts.challenges.find(id))?.recordHead.seq).toBe(8);
  });

  it("comes before the review", async () => {
    const { start, check } = await world({ proposals: 2 });
    await check(1);
    expect((await start()).body.code).toBe("review.formal_check_open");
    await check(2, "rejected", "材料不全");
    expect((await start()).status).toBe(200);
  });

  it("may leave nothing to review", async () => {
    const { start, check } = await world({ proposals: 1 });
    await check(1, "rejected", "材料不全");
    expect((await start()).body.code).toBe("challenge.no_proposals");
  });
});

describe("a review", () => {
  it("goes from the assignment to the ranking", async () => {
    const { underReview, board, asked, judge, lockAll, conclude, parts, id, call, taskPath } = await world({
      proposals: 2,
    });
    await underReview();
    expect((await board()).body.assignment).toMatchObject({ state: "done" });
    expect(await asked(1)).toHaveLength(3);
    expect((await conclude()).body).toMatchObject({
      code: "review.quorum_missing",
      params: { label: labelOf(1) },
    });
    for (const subject of await asked(1)) expect((await judge(subject, 1, good)).status).toBe(200);
    await lockAll(2, [20, 15, 10]);
    const concluded = await conclude();
    expect(concluded.status).toBe(200);
    expect(concluded.body.concluded).toBe(true);

    const ranking = await parts.reviews.ranking(id);
    expect(ranking).toMatchObject({ decidedBy: "poster", winners: 1, reserves: 1, version: 1 });
    expect(ranking?.ranks).toMatchObject([
      { proposalId: proposalId(1), rank: 1, mean: 80, state: "qualified", quoteYuan: 1_000_000 },
      { proposalId: proposalId(2), mean: 45, state: "unqualified" },
    ]);
    expect(ranking?.ranks[1]).not.toHaveProperty("rank");
    expect((await parts.proposals.listOf(id)).map(({ state }) => state)).toEqual([
      "qualified",
      "unqualified",
    ]);
    expect(await parts.challenges.find(id)).toMatchObject({ state: "deciding", candidates: 1 });

    const poster = await call("poster", openedContracts.listOpenedProposals);
    expect(list(poster.body.items).map(({ id: shown }) => shown)).toEqual([proposalId(1)]);
    const read = await call("poster", openedContracts.getOpenedProposal, { path: taskPath(1) });
    expect(read.body.members).toMatchObject([{ name: solverName(1) }]);
    expect((await call("poster", openedContracts.getOpenedProposal, { path: taskPath(2) })).status).toBe(404);
  });

  it("puts figures on record that name nobody", async () => {
    const { underReview, lockAll, conclude, table, id } = await world({
      proposals: 2,
      also: { expertVisibility: "with-scores" },
    });
    await underReview();
    for (const n of [1, 2]) await lockAll(n, [40, 25, 10], [40, 25, 11], [40, 25, 12]);
    await conclude();
    const entries = await table.queryAll(`CHALLENGE#${id}`, "ENTRY#");
    const open = entries.map(({ entry }) => entry as { action: string; public: object });
    expect(open.map(({ action }) => action)).toEqual([
      "proposal.checked",
      "proposal.checked",
      "review.started",
      "review.concluded",
    ]);
    expect(open.at(-1)?.public).toMatchObject({
      seed: expect.any(String),
      figures: [
        { proposal: labelOf(1), qualified: true, mean: 76, totals: [75, 76, 77] },
        { proposal: labelOf(2), qualified: true, mean: 76, totals: [75, 76, 77] },
      ],
    });
    const text = JSON.stringify(open);
    for (const secret of ["专家", "揭榜单位", "先生", "per_", "org_"]) expect(text).not.toContain(secret);
  });

  it("breaks the last tie by the seed's draw, which anybody can repeat", async () => {
    const one = await world({ proposals: 2, quotes: [1, 1] });
    await one.underReview();
    for (const n of [1, 2]) await one.lockAll(n, good);
    expect((await one.board()).text).not.toContain("seed");
    const { seed } = (await one.conclude()).body.assignment ?? {};
    const drawn = [1, 2].map(proposalId).sort((a, b) => (lotOf(`${seed}`, a) < lotOf(`${seed}`, b) ? -1 : 1));
    const ranking = await one.parts.reviews.ranking(one.id);
    expect(ranking?.ranks.map((rank) => [rank.proposalId, rank.tieBrokenBy])).toEqual([
      [drawn[0], undefined],
      [drawn[1], "draw"],
    ]);
  });

  it("asks for an arbiter when the scores are far apart, and shows no points until they are in", async () => {
    const one = await world({ proposals: 1 });
    await one.underReview();
    const [first = "", second = "", third = ""] = await one.asked(1);
    const assignArbiter = (subject: string) =>
      one.call("organizer", reviewContracts.assignExpert, {
        body: { proposalId: proposalId(1), expertId: personId(subject), arbitration: true },
      });
    await one.judge(first, 1, [50, 30, 20]);
    await one.judge(second, 1, [30, 20, 10]);
    expect((await assignArbiter("expert4")).body.code).toBe("review.no_arbitration");
    await one.judge(third, 1, [40, 25, 15]);
    const board = await one.board();
    expect(board.body.proposals).toMatchObject([{ locked: 3, needsArbitration: true }]);
    expect(board.text).not.toContain("total");
    expect(board.text).not.toContain("spread");
    expect((await one.board("auditor")).text).toContain("total");
    expect((await one.conclude()).body.code).toBe("review.arbitration_missing");
    expect((await assignArbiter(first)).body.code).toBe("review.assigned_already");
    const arbiter = ["expert4", "expert5", "expert6"].find((s) => ![first, second, third].includes(s)) ?? "";
    expect((await assignArbiter(arbiter)).status).toBe(200);
    expect((await assignArbiter("expert6")).body.code).toBe("review.no_arbitration");
    await one.judge(arbiter, 1, [40, 25, 15]);
    const done = await one.board();
    expect(done.body.proposals).toMatchObject([{ locked: 4, mean: 80, needsArbitration: false }]);
    expect((await one.conclude()).status).toBe(200);
  });

  it("finds somebody for an expert who recuses, whose task is gone", async () => {
    const one = await world({ proposals: 1 });
    await one.underReview();
    const [first = ""] = await one.asked(1);
    expect((await one.declare(first, 1, "recuse")).body.state).toBe("recused");
    expect((await one.board()).body.assignment).toMatchObject({ state: "working" });
    await one.assign();
    const asked = await one.asked(1);
    expect(asked).toHaveLength(3);
    expect(asked).not.toContain(first);
    const gone = await one.call(first, reviewContracts.getMyReview, { path: one.taskPath(1) });
    expect([gone.status, gone.body.code]).toEqual([404, "review.not_found"]);
    const board = await one.board();
    expect(list(board.body.reviews).filter(({ state }) => String(state) === "recused")).toMatchObject([
      { recusalReason: "与申报单位有合作" },
    ]);
  });

  it("needs a reason to recuse, all points to lock, and points within the criteria", async () => {
    const one = await world({ proposals: 1 });
    await one.underReview();
    const [first = ""] = await one.asked(1);
    const bare = await one.call(first, reviewContracts.declareForReview, {
      path: one.taskPath(1),
      body: { outcome: "recuse", expectedVersion: 1 },
    });
    expect([bare.status, bare.body.code]).toEqual([422, "review.reason_needed"]);
    expect((await one.score(first, 1, good)).body.code).toBe("review.move_not_allowed");
    await one.declare(first, 1);
    expect((await one.score(first, 1, [51, 30, 20])).body.code).toBe("review.scores_wrong");
    expect((await one.lock(first, 1)).body.code).toBe("review.scores_incomplete");
    expect((await one.score(first, 1, good)).status).toBe(200);
    expect((await one.lock(first, 1)).body.state).toBe("locked");
    expect((await one.score(first, 1, good)).body.code).toBe("review.move_not_allowed");
    expect((await one.declare(first, 1, "recuse")).body.code).toBe("review.move_not_allowed");
  });

  it("takes a disqualified proposal out of the ranking, and whoever was behind it moves up", async () => {
    const one = await world({ proposals: 2 });
    await one.underReview();
    for (const n of [1, 2]) await one.lockAll(n, [50 - n, 25, 15]);
    await one.conclude();
    const out = await one.call("operator", openedContracts.disqualifyProposal, {
      path: one.taskPath(1),
      body: { reason: "材料造假", expectedVersion: await one.proposalVersion(1) },
    });
    expect(out.body.state).toBe("disqualified");
    const ranking = await one.parts.reviews.ranking(one.id);
    expect(ranking?.ranks).toMatchObject([
      { proposalId: proposalId(1), state: "disqualified", reason: "材料造假" },
      { proposalId: proposalId(2), rank: 1 },
    ]);
    expect(await one.parts.challenges.find(one.id)).toMatchObject({ candidates: 1 });
  });

  it("is made again when an objection was upheld, with other scores", async () => {
    const one = await world({ proposals: 2 });
    await one.underReview();
    await one.lockAll(1, good);
    await one.lockAll(2, [10, 10, 10]);
    await one.conclude();
    await one.sendBack();
    const [first = ""] = await one.asked(2);
    for (const subject of await one.asked(2))
      await one.call("organizer", reviewContracts.voidReview, {
        body: { proposalId: proposalId(2), expertId: personId(subject), reason: "异议成立" },
      });
    await one.assign();
    expect(await one.asked(2)).not.toContain(first);
    await one.lockAll(2, [50, 30, 20]);
    expect((await one.conclude()).status).toBe(200);
    const ranking = await one.parts.reviews.ranking(one.id);
    expect(ranking).toMatchObject({
      version: 2,
      ranks: [{ proposalId: proposalId(2), rank: 1 }, { rank: 2 }],
    });
    const states = (await one.parts.proposals.listOf(one.id)).map(({ state }) => state);
    expect(states).toEqual(["qualified", "qualified"]);
  });

  it.each([true, false])("whose proposals are anonymous: %s", async (anonymous) => {
    const one = await world({ proposals: 1, review: { anonymous, experts: 1, quorum: 1 } });
    await one.underReview();
    const [first = ""] = await one.asked(1);
    const before = await one.call(first, reviewContracts.getMyReview, { path: one.taskPath(1) });
    expect(before.text).not.toContain("秘密路线");
    const told = [
      before,
      await one.declare(first, 1),
      await one.score(first, 1, good),
      await one.call(first, openedContracts.getOpenedProposal, { path: one.taskPath(1) }),
      await one.lock(first, 1),
    ];
    expect(told.slice(1).map(({ text }) => text.includes("秘密路线第1号"))).toEqual([true, true, true, true]);
    for (const secret of [solverName(1), "负责人甲1", "13900000000"])
      expect(told.some(({ text }) => text.includes(secret))).toBe(!anonymous);
  });
});
