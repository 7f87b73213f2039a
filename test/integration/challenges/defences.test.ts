import { afterAll, beforeAll, expect, it } from "vitest";
import { newsOfProposal } from "../../../functions/challenges/data/proposal-news.ts";
import { indexes } from "../../../functions/challenges/indexes.ts";
import { reviewContracts } from "../../../shared/contracts/reviews.ts";
import { lotOf } from "../../../shared/digest/lot.ts";
import { list } from "../../support/client.ts";
import { type LocalStore, startStore } from "../../support/dynamodb-local.ts";
import { personId, proposalId, reviewWorld, solverId } from "./review-world.ts";

let store: LocalStore;
beforeAll(async () => {
  store = await startStore();
});
afterAll(() => store.stop());

const day = {
  startsAt: "2026-06-10T01:00:00.000Z",
  minutesEach: 30,
  pauseMinutes: 10,
  place: "示例科技大厦 301 会议室",
};
const starts = ["2026-06-10T01:00:00.000Z", "2026-06-10T01:40:00.000Z", "2026-06-10T02:20:00.000Z"];

it("are in the order of the lots; team and experts are told of their own only, and once", async () => {
  const table = await store.newTable("defences", indexes);
  const { underReview, call, parts, id, asked, taskPath, board } = await reviewWorld(table, { serial: 81 });
  const schedule = async (who: string, body: object = {}) =>
    call(who, reviewContracts.scheduleDefences, {
      path: { challengeId: id },
      body: { ...day, expectedVersion: (await parts.challenges.find(id))?.version, ...body },
    });
  expect((await schedule("organizer")).body.code).toBe("challenge.move_not_allowed");
  await underReview();

  for (const who of ["auditor", "expert1", "solver1", "poster", "stranger"])
    expect((await schedule(who)).status).toBe(403);
  const past = await schedule("organizer", { startsAt: "2026-06-01T02:00:00.000Z" });
  expect([past.status, past.body.code, list(past.body.errors)[0]?.path]).toEqual([
    422,
    "defence.in_past",
    "body.startsAt",
  ]);
  expect((await schedule("organizer", { expectedVersion: 1 })).body.code).toBe("challenge.stale");
  expect(list((await board()).body.proposals).some((one) => "defence" in one)).toBe(false);

  const done = await schedule("organizer");
  expect(done.status).toBe(200);
  const seed = (await parts.reviews.assignment(id))?.seed ?? "";
  const drawn = [1, 2, 3]
    .map((n) => proposalId(n))
    .sort((a, b) => (lotOf(seed, `defence/${a}`) < lotOf(seed, `defence/${b}`) ? -1 : 1));
  const times = new Map(
    list(done.body.proposals).map((one) => [String(one.id), String(one.defence?.startsAt)]),
  );
  expect(drawn.map((one) => times.get(one))).toEqual(starts);
  expect(JSON.stringify(done.body)).not.toContain(seed);

  // Each expert reads when their own proposal is defended.
  const [first] = await asked(1);
  const task = await call(first ?? "", reviewContracts.getMyReview, { path: taskPath(1) });
  expect(task.body.defence).toEqual({
    startsAt: times.get(proposalId(1)),
    endsAt: expect.any(String),
    place: day.place,
  });

  const news = async () => {
    const lines = await Promise.all(
      [1, 2, 3].map((n) => table.queryAll(`PROPOSAL#${id}#${proposalId(n)}`, "LOG#")),
    );
    const told = await Promise.all(lines.flat().map(newsOfProposal(async () => "固态电池")));
    return told.flat().filter((event) => "action" in event && event.action === "defence");
  };
  const told = await news();
  expect(told.filter(({ type }) => type === "proposal.news")).toHaveLength(3);
  for (const n of [1, 2, 3]) {
    const own = told.filter((event) => "proposalId" in event && event.proposalId === proposalId(n));
    const people = (await asked(n)).map(personId);
    expect(own.flatMap((event) => ("organizationId" in event ? event.organizationId : []))).toEqual([
      solverId(n),
    ]);
    expect(own.flatMap((event) => ("personId" in event ? event.personId : [])).sort()).toEqual(people.sort());
    expect(
      own.every((event) => "defence" in event && event.defence?.startsAt === times.get(proposalId(n))),
    ).toBe(true);
  }

  // The same day again tells nobody; another day keeps the order.
  await schedule("organizer");
  expect(await news()).toHaveLength(told.length);
  const moved = await schedule("organizer", { startsAt: "2026-06-11T01:00:00.000Z" });
  expect(
    drawn.map((one) => list(moved.body.proposals).find((row) => String(row.id) === one)?.defence?.startsAt),
  ).toEqual(starts.map((at) => at.replace("06-10", "06-11")));
  expect(await news()).toHaveLength(told.length * 2);
});
