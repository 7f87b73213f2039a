import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { indexes } from "../../../functions/challenges/indexes.ts";
import { openedContracts } from "../../../shared/contracts/proposals.ts";
import { reviewContracts } from "../../../shared/contracts/reviews.ts";
import { list } from "../../support/client.ts";
import { type LocalStore, startStore } from "../../support/dynamodb-local.ts";
import {
  experts,
  labelOf,
  personId,
  posterUscc,
  profile,
  proposalId,
  type ReviewWorld,
  reviewWorld,
  solverId,
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
  const table = await store.newTable(`conflicts-${serial}`, indexes);
  return reviewWorld(table, { serial, ...options });
}

const absent = 6;
const good = [40, 25, 15] as const;

/** What this expert gets to see of a proposal on every route of theirs. */
async function seenBy({ call, id }: ReviewWorld, subject: string, n: number) {
  const path = { challengeId: id, proposalId: proposalId(n) };
  const answers = [];
  for (const contract of [openedContracts.getOpenedProposal, reviewContracts.getMyReview])
    answers.push(await call(subject, contract, { path }));
  answers.push(
    await call(subject, reviewContracts.declareForReview, {
      path,
      body: { outcome: "accept", expectedVersion: 1 },
    }),
    await call(subject, reviewContracts.declareForReview, {
      path,
      body: { outcome: "recuse", expectedVersion: 1 },
    }),
    await call(subject, reviewContracts.writeScores, { path, body: { scores: [], expectedVersion: 9 } }),
    await call(subject, reviewContracts.lockScores, { path, body: { expectedVersion: 2 } }),
  );
  const tasks = await call(subject, reviewContracts.listMyReviews);
  return { answers, listed: tasks.text.includes(proposalId(n)) };
}

async function codesOf(one: ReviewWorld, subject: string): Promise<string[]> {
  const { body } = await one.call("auditor", reviewContracts.listConflicts);
  return list(body.items)
    .filter(({ expertId }) => String(expertId) === personId(subject))
    .map(({ code }) => String(code));
}

describe("an expert with a conflict", () => {
  it("is not asked, whether the profile, the register or the feasibility review tells it", async () => {
    const one = await world({
      proposals: 1,
      profiles: {
        expert1: { employer: { name: solverName(1).replace("有限", " 有限") } },
        expert2: { formerEmployers: [{ name: "旧单位", uscc: posterUscc, until: "2025-01-01" }] },
        expert3: { cooperations: [{ name: solverName(1) }] },
        expert4: { familyAt: [{ name: solverName(1) }], interests: [{ name: solverName(1) }] },
      },
      challenge: {
        demonstration: { experts: [{ personId: personId("expert5"), name: "专家" }], opinion: "可行" },
      },
      review: { experts: 1, quorum: 1 },
    });
    const member = one.actors.get(personId("expert6"));
    if (member === undefined) throw new Error("no expert6");
    one.actors.set(personId("expert6"), {
      ...member,
      memberships: [{ organizationId: solverId(1), role: "viewer" }],
    });
    await one.underReview();
    expect(await codesOf(one, "expert1")).toEqual(["employer"]);
    expect(await codesOf(one, "expert2")).toEqual(["former-employer"]);
    expect(await codesOf(one, "expert3")).toEqual(["cooperation"]);
    expect((await codesOf(one, "expert4")).sort()).toEqual(["family", "interest"]);
    expect(await codesOf(one, "expert5")).toEqual(["took-part-in-feasibility"]);
    expect(await codesOf(one, "expert6")).toEqual(["employer"]);
    expect((await one.board()).body.assignment).toMatchObject({
      state: "infeasible",
      pairs: [],
      shortages: [{ proposalId: proposalId(1), label: labelOf(1), missing: 1, conflicted: 6 }],
    });
    const forced = await one.call("organizer", reviewContracts.assignExpert, {
      body: { proposalId: proposalId(1), expertId: personId("expert3"), arbitration: false },
    });
    expect(forced.body.code).toBe("review.conflict");
  });

  it("gets the answers that they get for a proposal that does not exist", async () => {
    const one = await world({ proposals: 2, profiles: { expert1: { employer: { name: solverName(1) } } } });
    await one.underReview();
    const missing = await seenBy(one, "expert1", absent);
    expect(missing.answers.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404, 404]);
    expect(await seenBy(one, "expert1", 1)).toEqual(missing);
    const asked = await one.asked(1);
    const idle = experts.find((subject) => subject !== "expert1" && !asked.includes(subject)) ?? "";
    expect((await seenBy(one, idle, 1)).answers).toEqual(missing.answers);
  });

  it("loses sight of the proposal with the profile that shows it, and the scores count no more", async () => {
    const one = await world({ proposals: 1 });
    await one.underReview();
    const [first = ""] = await one.asked(1);
    await one.lockAll(1, good);
    expect((await one.board()).body.proposals).toMatchObject([{ locked: 3 }]);

    const mine = await one.call(first, reviewContracts.getMyExpertProfile);
    const written = await one.call(first, reviewContracts.writeMyExpertProfile, {
      body: {
        content: profile({ employer: { name: solverName(1) } }),
        expectedVersion: Number(mine.body.version),
      },
    });
    expect(written.status).toBe(200);
    expect(await seenBy(one, first, 1)).toEqual(await seenBy(one, first, absent));
    expect((await one.board()).body.proposals).toMatchObject([{ locked: 2 }]);
    expect((await one.conclude()).body.code).toBe("review.quorum_missing");

    const voided = await one.call("organizer", reviewContracts.voidReview, {
      body: { proposalId: proposalId(1), expertId: personId(first), reason: "任职于揭榜单位" },
    });
    expect(voided.body.assignment).toMatchObject({ state: "working" });
    await one.assign();
    const asked = await one.asked(1);
    expect(asked).toHaveLength(3);
    expect(asked).not.toContain(first);
    await one.lockAll(1, good);
    expect((await one.conclude()).status).toBe(200);
  });

  it("may have it dismissed where it can be wrong, until the profile shows another", async () => {
    const tie = { name: "旧单位", uscc: posterUscc, until: "2025-01-01" };
    const one = await world({
      proposals: 1,
      expertCount: 3,
      profiles: { expert1: { formerEmployers: [tie] }, expert2: { employer: { name: solverName(1) } } },
      review: { experts: 1, quorum: 1 },
    });
    const dismiss = (subject: string, code: string) =>
      one.call("organizer", reviewContracts.dismissConflict, {
        body: {
          expertId: personId(subject),
          proposalId: proposalId(1),
          code,
          reason: "同名单位，经核实无关",
        },
      });
    await one.check(1);
    expect((await dismiss("expert1", "family")).body.code).toBe("conflict.not_found");
    expect((await dismiss("expert2", "employer")).body.code).toBe("conflict.not_dismissible");
    const dismissed = await dismiss("expert1", "former-employer");
    expect(dismissed.body).toMatchObject({
      dismissible: true,
      dismissed: { byName: "organizer先生", reason: "同名单位，经核实无关" },
      facts: { side: "poster", until: "2025-01-01" },
    });
    await one.start([personId("expert1")]);
    await one.assign();
    expect(await one.asked(1)).toEqual(["expert1"]);
    expect((await one.declare("expert1", 1)).status).toBe(200);

    const mine = await one.call("expert1", reviewContracts.getMyExpertProfile);
    await one.call("expert1", reviewContracts.writeMyExpertProfile, {
      body: {
        content: profile({ formerEmployers: [{ ...tie, until: "2026-03-01" }] }),
        expectedVersion: Number(mine.body.version),
      },
    });
    expect(await seenBy(one, "expert1", 1)).toEqual(await seenBy(one, "expert1", absent));
  });
});

describe("who runs a review", () => {
  it("is nobody whose own organization poses the challenge", async () => {
    const one = await world({ proposals: 1 });
    await one.check(1);
    const start = await one.call("insider", reviewContracts.startReview, {
      body: { expertIds: [], expectedVersion: await one.version() },
    });
    expect([start.status, start.body.code]).toEqual([403, "challenge.move_not_allowed"]);
    expect((await one.board("insider")).status).toBe(404);
    const read = await one.call("insider", openedContracts.getOpenedProposal, { path: one.taskPath(1) });
    expect(read.status).toBe(404);
    expect((await one.call("insider", openedContracts.listOpenedProposals)).body.items).toEqual([]);
    const check = await one.call("insider", openedContracts.checkProposal, {
      path: one.taskPath(1),
      body: { outcome: "ok", expectedVersion: 4 },
    });
    expect(check.status).toBe(404);
  });

  it("gets the experts that are there, when more of them come", async () => {
    const one = await world({ proposals: 2, expertCount: 2, review: { experts: 3, quorum: 2 } });
    await one.underReview();
    expect((await one.board()).body.assignment).toMatchObject({
      state: "infeasible",
      shortages: [{ missing: 1 }, { missing: 1 }],
    });
    await one.call("expert3", reviewContracts.writeMyExpertProfile, { body: { content: profile() } });
    for (const n of [1, 2]) {
      const answer = await one.call("organizer", reviewContracts.assignExpert, {
        body: { proposalId: proposalId(n), expertId: personId("expert3"), arbitration: false },
      });
      expect(answer.status).toBe(200);
    }
    await one.assign();
    expect((await one.board()).body.assignment).toMatchObject({ state: "done", shortages: [] });
    expect(await one.asked(1)).toEqual(["expert1", "expert2", "expert3"]);
  });
});
