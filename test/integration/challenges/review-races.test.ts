import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { concludeReview } from "../../../functions/challenges/app/conclude-review.ts";
import { assignmentTable } from "../../../functions/challenges/data/assignment-table.ts";
import { indexes } from "../../../functions/challenges/indexes.ts";
import { reviewContracts } from "../../../shared/contracts/reviews.ts";
import { type LocalStore, startStore } from "../../support/dynamodb-local.ts";
import { personId, proposalId, type ReviewWorld, reviewWorld, type WorldOptions } from "./review-world.ts";

let store: LocalStore;
let serial = 0;

beforeAll(async () => {
  store = await startStore();
});
afterAll(() => store.stop());

async function world(options: Partial<WorldOptions> = {}): Promise<ReviewWorld> {
  serial += 1;
  const table = await store.newTable(`races-${serial}`, indexes);
  return reviewWorld(table, { serial, ...options });
}

describe("at the same time", () => {
  it("two locks both count, one lock twice counts once", async () => {
    const one = await world({ proposals: 1 });
    await one.underReview();
    const asked = await one.asked(1);
    for (const subject of asked) {
      await one.declare(subject, 1);
      await one.score(subject, 1, [40, 25, 15]);
    }
    const [first = "", second = "", third = ""] = asked;
    const answers = await Promise.all([first, second, third, third].map((subject) => one.lock(subject, 1)));
    expect(answers.slice(0, 2).map(({ status }) => status)).toEqual([200, 200]);
    expect(
      answers
        .slice(2)
        .map(({ status }) => status)
        .sort(),
    ).toEqual([200, 412]);
    expect((await one.board()).body.proposals).toMatchObject([{ locked: 3, mean: 80 }]);
  });

  it("a lock either counts in the conclusion or is refused", async () => {
    for (let round = 0; round < 3; round += 1) {
      const one = await world({ proposals: 1, review: { experts: 5, quorum: 3 } });
      await one.underReview();
      const [late = "", ...others] = await one.asked(1);
      for (const subject of others) {
        const review = await one.task(subject, 1);
        if (review !== undefined) await one.lockBy(review);
      }
      await one.declare(late, 1);
      await one.score(late, 1, [30, 15, 5]);
      const [lock, conclusion] = await Promise.all([one.lock(late, 1), one.conclude()]);
      const reviews = await one.parts.reviews.list(one.id);
      const locked = reviews.filter(({ state }) => state === "locked").length;
      expect(locked).toBe(lock.status === 200 ? 5 : 4);
      const ranking = await one.parts.reviews.ranking(one.id);
      if (conclusion.status === 200) {
        expect(ranking?.experts).toHaveLength(locked);
        expect(ranking?.ranks[0]?.mean).toBe(locked === 5 ? 74 : 80);
      } else {
        expect([conclusion.status, lock.status]).toEqual([412, 200]);
        expect(ranking).toBeUndefined();
      }
      // Afterwards nothing moves any more.
      if (conclusion.status === 200 && lock.status !== 200)
        expect((await one.lock(late, 1)).body.code).toBe("review.move_not_allowed");
    }
  });

  it("a void and a conclusion do not pass each other", async () => {
    const one = await world({ proposals: 1 });
    await one.underReview();
    const [first = ""] = await one.asked(1);
    await one.lockAll(1);
    const [voided, conclusion] = await Promise.all([
      one.call("organizer", reviewContracts.voidReview, {
        body: { proposalId: proposalId(1), expertId: personId(first), reason: "事后发现冲突" },
      }),
      one.conclude(),
    ]);
    const ranking = await one.parts.reviews.ranking(one.id);
    expect(ranking !== undefined).toBe(conclusion.status === 200);
    expect(voided.status === 200 && conclusion.status === 200).toBe(false);
  });

  it("two conclusions are one", async () => {
    const one = await world({ proposals: 2 });
    await one.underReview();
    await one.lockAll(1);
    await one.lockAll(2);
    const answers = await Promise.all([one.conclude(), one.conclude()]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
    expect(await one.parts.reviews.ranking(one.id)).toMatchObject({ version: 1 });
  });

  it("two runs of the job ask nobody twice", async () => {
    const one = await world({ proposals: 3 });
    for (const n of [1, 2, 3]) await one.check(n);
    await one.start();
    const runs = await Promise.allSettled([one.assign(), one.assign()]);
    // The stream delivers what failed again.
    if (runs.some(({ status }) => status === "rejected")) await one.assign();
    const reviews = await one.parts.reviews.list(one.id);
    expect(reviews).toHaveLength(9);
    expect((await one.board()).body.assignment).toMatchObject({ state: "done" });
  });
});

describe("a job that is killed", () => {
  it("goes on with the plan that it had made", async () => {
    const one = await world({ proposals: 3 });
    for (const n of [1, 2, 3]) await one.check(n);
    await one.start();
    const killed = new Error("killed");
    await expect(
      one.assignWith(async () => {
        throw killed;
      }),
    ).rejects.toBe(killed);
    await one.assign();
    const plan = await assignmentTable(one.table).plan(one.id, 1);
    const [first] = await one.parts.reviews.list(one.id);
    if (first === undefined || plan === undefined) throw new Error("nobody was asked");
    expect(plan.pairs).toHaveLength(9);
    // As if it had been killed after some of them were asked, with everybody's profile changed since.
    const other = await world({ proposals: 3, expertCount: 4 });
    for (const n of [1, 2, 3]) await other.check(n);
    await other.start();
    const runs = assignmentTable(other.table);
    await runs.keepPlan(other.id, plan);
    expect(await runs.keepPlan(other.id, { ...plan, pairs: [] })).toEqual(plan);
    await runs.invite([
      {
        review: { ...first, challengeId: other.id },
        log: {
          at: first.invitedAt,
          action: "invite",
          to: "invited",
          by: { personId: "per", name: "经办", capacity: "assignment" },
        },
      },
    ]);
    await other.assignWith(async () => {
      throw killed;
    });
    const reviews = await other.parts.reviews.list(other.id);
    const known = (pair: { expertId: string; proposalId: string }) => `${pair.proposalId}|${pair.expertId}`;
    const withProfile = new Set((await other.parts.experts.list()).map((expert) => expert.personId));
    expect(reviews.map(known).sort()).toEqual(
      plan.pairs
        .filter(({ expertId }) => withProfile.has(expertId) || expertId === first.expertId)
        .map(known)
        .sort(),
    );
  });

  it("leaves no proposal untold of the ranking", async () => {
    const one = await world({ proposals: 3 });
    await one.underReview();
    for (const n of [1, 2, 3]) await one.lockAll(n);
    const { moveTo } = one.parts.proposals;
    let left = 1;
    const tired = {
      ...one.parts.proposals,
      moveTo: async (...told: Parameters<typeof moveTo>) => {
        if (left === 0) throw new Error("killed");
        left -= 1;
        return moveTo(...told);
      },
    };
    const organizer = one.actors.get(personId("organizer"));
    if (organizer === undefined) throw new Error("no organizer");
    await expect(
      concludeReview({ ...one.parts, proposals: tired })({
        challengeId: one.id,
        expectedVersion: await one.version(),
        actor: organizer,
      }),
    ).rejects.toThrow("killed");
    expect(await one.parts.challenges.find(one.id)).toMatchObject({ state: "deciding" });
    await one.assign();
    const states = (await one.parts.proposals.listOf(one.id)).map(({ state }) => state);
    expect(states).toEqual(["qualified", "qualified", "qualified"]);
  });
});
