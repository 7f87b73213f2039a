import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { challengePk, logPrefix, needKey } from "../../../functions/challenges/data/keys.ts";
import { challengeContracts } from "../../../shared/contracts/challenges.ts";
import { programmeContracts } from "../../../shared/contracts/programmes.ts";
import { type LocalStore, startStore } from "../../support/dynamodb-local.ts";
import { content, posterId, programmeContent } from "../../unit/challenges/challenge-sample.ts";
import { type ChallengeWorld, challengeWorld } from "./challenge-world.ts";

/** What several people do at the same moment, on DynamoDB Local. */

let store: LocalStore;
let world: ChallengeWorld;
beforeAll(async () => {
  store = await startStore();
  world = await challengeWorld(store);
});
afterAll(() => store.stop());

const c = challengeContracts;

describe("numbers of notices and challenges", () => {
  it("have no gaps and none stands twice, however many are published at once", async () => {
    const programmeId = await world.openProgramme();
    world.clock.at = "2026-04-11T00:00:00.000Z";
    const ids: string[] = [];
    for (const n of [1, 2, 3, 4]) ids.push(await world.demonstrated(programmeId, { title: `榜题 ${n} 号` }));
    const notices = await Promise.all(ids.map((id) => world.publish(programmeId, id)));
    const numbers = (count: number) =>
      Array.from({ length: count }, (_, i) => `示科揭榜〔2026〕${i + 1}号`).sort();
    expect(notices.map(({ number }) => number).sort()).toEqual(numbers(4));
    const { items } = await world.ok("nobody", c.browseChallenges);
    expect(items.map(({ number }) => number).sort()).toEqual(["2026-01", "2026-02", "2026-03", "2026-04"]);

    const corrections = await Promise.all(
      ids.map(async (id) =>
        world.ok("organizer", c.correctChallenge, {
          ...world.byId(id),
          body: {
            terms: { termMonths: 12 },
            reason: "期限有误",
            material: false,
            expectedVersion: await world.versionOf(id),
          },
        }),
      ),
    );
    expect([...notices, ...corrections].map(({ number }) => number).sort()).toEqual(numbers(8));
    const listed = await world.ok("nobody", programmeContracts.listAnnouncements, { path: { programmeId } });
    expect(listed.items.map(({ number }) => number).sort()).toEqual(numbers(8));
  });
});

describe("one challenge", () => {
  it("is published by one of several who try, and by none of them half", async () => {
    const programmeId = await world.openProgramme();
    const [one, two] = [await world.demonstrated(programmeId), await world.demonstrated(programmeId)];
    const body = async (...ids: string[]) => ({
      challenges: await Promise.all(
        ids.map(async (id) => ({ id, expectedVersion: await world.versionOf(id) })),
      ),
      window: world.window,
      title: "榜单公告",
    });
    const [both, second] = [await body(one, two), await body(two)];
    const publish = (sent: object) =>
      world.call("organizer", c.publishChallenges, { path: { programmeId }, body: sent });
    const answers = await Promise.all([publish(both), publish(second)]);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    const { items } = await world.ok("nobody", programmeContracts.listAnnouncements, {
      path: { programmeId },
    });
    expect(items).toHaveLength(1);
    const shown = await Promise.all(
      [one, two].map((id) => world.call("nobody", c.readPublicChallenge, world.byId(id))),
    );
    expect(shown.filter(({ status }) => status === 200)).toHaveLength(items[0]?.challenges.length ?? 0);
  });

  it("takes one of two decisions made at the same moment, and logs one", async () => {
    const programmeId = await world.openProgramme();
    world.clock.at = world.duringCollection;
    const { id } = await world.ok("agent", c.createChallenge, {
      body: { programmeId, organizationId: posterId, content: content() },
    });
    await world.ok("agent", c.submitChallenge, { ...world.byId(id), body: { expectedVersion: 1 } });
    const decide = (who: "district" | "operator", decision: string) =>
      world.call(who, c.decideFormally, {
        ...world.byId(id),
        body: { decision, reason: "同时作出", expectedVersion: 2 },
      });
    const answers = await Promise.all([decide("district", "recommend"), decide("operator", "return")]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
    expect(await world.table.queryAll(challengePk(id), logPrefix)).toHaveLength(3);
  });

  it("of one call is created once", async () => {
    const programmeId = await world.openProgramme();
    const sent = {
      body: { programmeId, organizationId: posterId, content: content() },
      headers: { "idempotency-key": "the-same-call" },
    };
    const [first, again] = [
      await world.ok("agent", c.createChallenge, sent),
      await world.ok("agent", c.createChallenge, sent),
    ];
    expect(again.id).toBe(first.id);
  });

  it("counts its questions whatever else is decided meanwhile", async () => {
    const programmeId = await world.openProgramme();
    const id = await world.demonstrated(programmeId);
    world.clock.at = "2026-04-11T00:00:00.000Z";
    await world.publish(programmeId, id);
    const ask = (n: number) =>
      world.ok("stranger", c.askQuestion, { ...world.byId(id), body: { text: `问题之 ${n}` } });
    const extend = world.ok("organizer", c.extendChallenge, {
      ...world.byId(id),
      body: {
        closesAt: "2026-06-01T10:00:00.000Z",
        reason: "应揭榜方要求",
        expectedVersion: await world.versionOf(id),
      },
    });
    await Promise.all([extend, ...[1, 2, 3, 4].map(ask)]);
    expect((await world.challenges.find(id))?.openQuestions).toBe(4);
    const board = await world.ok("auditor", c.listBoard, { path: { programmeId } });
    expect(board.items).toMatchObject([{ id, openQuestions: 4 }]);
  });
});

describe("a need", () => {
  const needId = "ned_00000000000000000000000001";

  it("is one challenge at a time, and free again once that ends before the list", async () => {
    const programmeId = await world.openProgramme();
    const create = () =>
      world.call("agent", c.createChallenge, {
        body: { programmeId, organizationId: posterId, content: content({ needId }) },
      });
    const answers = await Promise.all([create(), create(), create()]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    const made = answers.find(({ status }) => status === 201)?.body as { id: string };
    expect(await world.table.get(needKey(needId, posterId))).toMatchObject({ challengeId: made.id });

    const another = await world.ok("agent", c.createChallenge, {
      body: { programmeId, organizationId: posterId, content: content() },
    });
    const taking = {
      ...world.byId(another.id),
      body: { content: content({ needId }), expectedVersion: 1 },
    };
    expect(await world.refused("agent", c.changeChallenge, taking)).toBe("409 challenge.need_taken");
    await world.ok("agent", c.withdrawChallenge, {
      ...world.byId(made.id),
      body: { reason: "改由他人提出", expectedVersion: 1 },
    });
    await world.ok("agent", c.changeChallenge, taking);
    expect(await world.table.get(needKey(needId, posterId))).toMatchObject({ challengeId: another.id });
    await world.ok("agent", c.changeChallenge, {
      ...world.byId(another.id),
      body: { content: content(), expectedVersion: 2 },
    });
    expect(await world.table.get(needKey(needId, posterId))).toBeUndefined();
  });

  it("is not taken from its owner by whoever names it first", async () => {
    const named = "ned_00000000000000000000000002";
    const programmeId = await world.openProgramme();
    const others = { body: { programmeId, content: content({ needId: named, poser: "government" }) } };
    expect((await world.call("organizer", c.createChallenge, others)).status).toBe(201);
    const own = { body: { programmeId, organizationId: posterId, content: content({ needId: named }) } };
    expect((await world.call("agent", c.createChallenge, own)).status).toBe(201);
  });

  it("stays counted in another round, which keeps what was found and its files", async () => {
    const programmeId = await world.openProgramme();
    const next = await world.openProgramme({ year: 2027 });
    const id = await world.demonstrated(programmeId, { needId });
    world.clock.at = "2026-04-11T00:00:00.000Z";
    await world.publish(programmeId, id);
    const before = await world.challenges.find(id);
    if (before === undefined) throw new Error("no such challenge");
    const by = { personId: "per_job", name: "job", capacity: "opening" };
    const opened = {
      ...before,
      state: "opened" as const,
      proposals: 1,
      candidates: 1,
      version: before.version + 1,
    };
    await world.challenges.save(before, {
      challenge: opened,
      log: { at: world.clock.at, action: "open", from: "published", to: "opened", by },
    });
    const fail = async () => ({
      ...world.byId(id),
      body: { reason: "没有合格方案", expectedVersion: await world.versionOf(id) },
    });
    expect(await world.refused("organizer", c.failChallenge, await fail())).toBe(
      "409 challenge.qualified_proposals",
    );
    await world.challenges.save(opened, {
      challenge: { ...opened, candidates: 0, version: opened.version + 1 },
      log: { at: world.clock.at, action: "check-proposal", from: "opened", to: "opened", by },
    });
    expect(await world.ok("organizer", c.failChallenge, await fail())).toMatchObject({ kind: "no-award" });

    const again = async () => ({
      ...world.byId(id),
      body: { programmeId: next, expectedVersion: await world.versionOf(id) },
    });
    const round = await world.ok("organizer", c.relistChallenge, await again());
    expect(round).toMatchObject({
      state: "demonstrated",
      year: 2027,
      relistedFrom: id,
      sealed: false,
      termsVersion: 1,
      demonstration: { opinion: "必要性和可行性充分" },
    });
    expect(await world.table.get(needKey(needId, posterId))).toMatchObject({ challengeId: round.id });
    expect((await world.ok("nobody", c.readPublicChallenge, world.byId(id))).relistedAs).toBe(round.id);
    expect(await world.refused("organizer", c.relistChallenge, await again())).toBe(
      "409 challenge.move_not_allowed",
    );
  });
});

describe("a programme", () => {
  it("keeps its rules once a challenge is published, and may change the rest", async () => {
    const programmeId = await world.openProgramme();
    const path = { programmeId };
    const change = (version: number, also: Parameters<typeof programmeContent>[0]) => ({
      path,
      body: { content: programmeContent(also), expectedVersion: version },
    });
    const looser = { rules: { ...programmeContent().rules, openDays: 5 } };
    await world.ok("organizer", programmeContracts.changeProgramme, change(2, looser));
    const id = await world.demonstrated(programmeId);
    await world.publish(programmeId, id);
    expect(await world.refused("organizer", programmeContracts.changeProgramme, change(3, {}))).toBe(
      "409 programme.rules_fixed",
    );
    await world.ok("organizer", programmeContracts.changeProgramme, change(3, { ...looser, target: 12 }));
    expect(await world.refused("operator", programmeContracts.changeProgramme, change(3, looser))).toBe(
      "412 programme.stale",
    );
    expect(
      await world.refused("organizer", programmeContracts.openProgramme, {
        path,
        body: { expectedVersion: 4 },
      }),
    ).toBe("409 programme.already_open");
  });

  it("that is a draft is known to the offices alone", async () => {
    const { id } = await world.ok("organizer", programmeContracts.createProgramme, {
      body: programmeContent({ year: 2028 }),
    });
    const shown = await world.ok("nobody", programmeContracts.listProgrammes);
    expect(shown.items.map((programme) => programme.id)).not.toContain(id);
    const all = await world.ok("auditor", programmeContracts.listAllProgrammes);
    expect(all.items[0]?.id).toBe(id);
    expect(
      await world.refused("nobody", programmeContracts.listAnnouncements, { path: { programmeId: id } }),
    ).toBe("404 programme.not_found");
  });
});
