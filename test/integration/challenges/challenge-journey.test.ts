import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { challengePk, entryPrefix } from "../../../functions/challenges/data/keys.ts";
import { challengeContracts } from "../../../shared/contracts/challenges.ts";
import { programmeContracts } from "../../../shared/contracts/programmes.ts";
import type { Entry } from "../../../shared/record/entry.ts";
import { verifyChain } from "../../../shared/record/verify-chain.ts";
import { type LocalStore, startStore } from "../../support/dynamodb-local.ts";
import { content, posterId } from "../../unit/challenges/challenge-sample.ts";
import { type ChallengeWorld, challengeWorld } from "./challenge-world.ts";

/** A challenge from the draft to the list and back to it, through the API, on DynamoDB Local. */

let store: LocalStore;
let world: ChallengeWorld;
let programmeId: string;
beforeAll(async () => {
  store = await startStore();
  world = await challengeWorld(store);
  programmeId = await world.openProgramme();
});
afterAll(() => store.stop());

const c = challengeContracts;

describe("before the list", () => {
  it("goes from the draft over a return to the recommendation and the finding", async () => {
    const { ok, clock, byId } = world;
    clock.at = world.duringCollection;
    const draft = await ok("agent", c.createChallenge, {
      body: { programmeId, organizationId: posterId, content: { poser: "enterprise", title: "草稿" } },
    });
    expect(draft).toMatchObject({ state: "draft", moves: ["submit", "withdraw"], version: 1, sealed: false });
    const at = (version: number, more: object = {}) => ({
      ...byId(draft.id),
      body: { expectedVersion: version, ...more },
    });
    expect(await world.refused("agent", c.submitChallenge, at(1))).toBe("422 challenge.incomplete");
    expect(await world.refused("organizer", c.getChallenge, byId(draft.id))).toBe("404 challenge.not_found");
    await ok("agent", c.changeChallenge, at(1, { content: content() }));
    await ok("agent", c.submitChallenge, at(2));
    await ok("agent", c.takeBackChallenge, at(3));
    await ok("agent", c.submitChallenge, at(4));
    const returned = await ok("district", c.decideFormally, at(5, { decision: "return", reason: "请补充" }));
    expect(returned).toMatchObject({ state: "returned", stateReason: "请补充" });
    clock.at = "2026-04-02T02:00:00.000Z";
    await ok("agent", c.submitChallenge, at(6));
    await ok("district", c.decideFormally, at(7, { decision: "recommend", reason: "材料齐全" }));
    const unknown = {
      decision: "demonstrate",
      expertIds: ["per_00000000000000000000000009"],
      opinion: "可行可行",
    };
    expect(await world.refused("organizer", c.decideFeasibility, at(8, unknown))).toBe("422 expert.unknown");
    const shown = await ok("organizer", c.decideFeasibility, at(8, { ...unknown, expertIds: [] }));
    expect(shown).toMatchObject({ state: "demonstrated", demonstration: { opinion: "可行可行" } });
    expect(shown.log.map(({ action }) => action)).toEqual([
      "create",
      "edit",
      "submit",
      "take-back",
      "submit",
      "return",
      "submit",
      "recommend",
      "demonstrate",
    ]);
    expect(await world.refused("organizer", c.submitChallenge, at(9))).toBe("403 challenge.move_not_allowed");
  });

  it("of the department goes to the finding at once, outside the collection too", async () => {
    const { ok, byId } = world;
    const { id } = await ok("organizer", c.createChallenge, {
      body: { programmeId, content: content({ poser: "government" }) },
    });
    const submitted = await ok("organizer", c.submitChallenge, { ...byId(id), body: { expectedVersion: 1 } });
    expect(submitted).toMatchObject({ state: "recommended", poster: { name: "示例市科学技术局" } });
    expect(await world.refused("agent", c.getChallenge, byId(id))).toBe("404 challenge.not_found");
  });

  it("is posed by who may pose it", async () => {
    const create = (who: "agent" | "viewer" | "stranger", also: object) =>
      world.refused(who, c.createChallenge, {
        body: { programmeId, organizationId: posterId, content: { poser: "enterprise" }, ...also },
      });
    expect(await create("viewer", {})).toBe("403 item.viewer");
    expect(await create("stranger", {})).toBe("404 organization.not_found");
    expect(await create("agent", { organizationId: undefined })).toBe("404 organization.not_found");
    expect(await create("agent", { content: { poser: "government" } })).toBe("422 challenge.poster_kind");
    const universities = await world.openProgramme({
      rules: { ...(await rulesOf()), posterKinds: ["university"] },
    });
    expect(await create("agent", { programmeId: universities })).toBe("409 challenge.poster_kind");
  });

  const rulesOf = async () => {
    const { items } = await world.ok("nobody", programmeContracts.listProgrammes);
    const rules = items.find(({ id }) => id === programmeId)?.content.rules;
    if (rules === undefined) throw new Error("the programme is not public");
    return rules;
  };

  it("gives a draft that nobody handed in no record and no reader", async () => {
    const { id } = await world.ok("agent", c.createChallenge, {
      body: { programmeId, organizationId: posterId, content: content() },
    });
    await world.ok("agent", c.withdrawChallenge, {
      ...world.byId(id),
      body: { reason: "不再需要", expectedVersion: 1 },
    });
    expect(await world.refused("auditor", c.getChallenge, world.byId(id))).toBe("404 challenge.not_found");
    expect(await world.table.queryAll(challengePk(id), entryPrefix)).toEqual([]);
    const board = await world.ok("operator", c.listBoard, { path: { programmeId } });
    expect(board.items.map((row) => row.id)).not.toContain(id);
  });
});

describe("on the list", () => {
  it("is published in numbered notices, corrected, asked about, extended, withdrawn", async () => {
    const { ok, clock, byId, demonstrated, publish, refused, versionOf } = world;
    const first = await demonstrated(programmeId, { title: "第一个榜题" });
    const second = await demonstrated(programmeId, { title: "第二个榜题", confidentialText: "金丝雀机密" });
    clock.at = "2026-04-11T00:00:00.000Z";
    const notice = await publish(programmeId, first, second);
    expect(notice).toMatchObject({ number: "示科揭榜〔2026〕1号", kind: "list" });
    expect(notice.challenges.map(({ id }) => id)).toEqual([first, second]);

    const page = await ok("nobody", c.readPublicChallenge, byId(second));
    expect(page).toMatchObject({ number: "2026-02", phase: "announced", termsVersion: 1 });
    const whoFound = async (who: "agent" | "auditor") =>
      (await ok(who, c.getChallenge, byId(second))).demonstration?.experts.map(({ name }) => name);
    expect(await whoFound("agent")).toEqual([]);
    expect(await whoFound("auditor")).toEqual(["expert"]);
    expect(page.contact).toEqual({ name: "沈工", maskedPhone: "138****1234" });
    expect(JSON.stringify(page)).not.toMatch(/金丝雀机密|13800001234|relatedCodes/);
    expect(page.announcements.map(({ number }) => number)).toEqual(["示科揭榜〔2026〕1号"]);

    const correction = await ok("organizer", c.correctChallenge, {
      ...byId(second),
      body: {
        terms: { termMonths: 12 },
        reason: "实施期限表述有误",
        material: true,
        closesAt: "2026-05-20T10:00:00.000Z",
        expectedVersion: await versionOf(second),
      },
    });
    expect(correction).toMatchObject({
      number: "示科揭榜〔2026〕2号",
      title: "关于“第二个榜题”的更正公告",
      changes: [
        { field: "termMonths", before: 18, after: 12 },
        { field: "closesAt", before: world.window.closesAt, after: "2026-05-20T10:00:00.000Z" },
      ],
    });

    clock.at = "2026-04-13T00:00:00.000Z";
    const before = await versionOf(second);
    const { id: questionId } = await ok("stranger", c.askQuestion, {
      ...byId(second),
      body: { text: "中试是否计入实施期限？" },
    });
    expect(
      await refused("stranger", c.askQuestion, { ...byId(second), body: { text: "请电 13800001234" } }),
    ).toBe("422 item.phone_in_public_text");
    expect(await versionOf(second)).toBe(before);
    const [waiting] = (await ok("agent", c.listMyChallenges, { query: { organizationId: posterId } })).items;
    expect(waiting).toMatchObject({ id: second, openQuestions: 1 });
    const answer = { path: { challengeId: second, questionId }, body: { text: "计入。" } };
    expect(await refused("stranger", c.answerQuestion, answer)).toBe("404 challenge.not_found");
    expect(await refused("viewer", c.answerQuestion, answer)).toBe("403 challenge.move_not_allowed");
    await ok("agent", c.answerQuestion, answer);
    expect(await refused("organizer", c.answerQuestion, answer)).toBe("409 question.answered");
    expect((await ok("nobody", c.readPublicChallenge, byId(second))).questions).toMatchObject([
      { text: "中试是否计入实施期限？", answer: "计入。" },
    ]);

    const extension = await ok("organizer", c.extendChallenge, {
      ...byId(first),
      body: {
        closesAt: "2026-06-01T10:00:00.000Z",
        reason: "应揭榜方要求",
        expectedVersion: await versionOf(first),
      },
    });
    expect(extension.number).toBe("示科揭榜〔2026〕3号");
    await ok("agent", c.withdrawChallenge, {
      ...byId(first),
      body: { reason: "企业转产", expectedVersion: await versionOf(first) },
    });
    const withdrawn = await ok("nobody", c.readPublicChallenge, byId(first));
    expect(withdrawn.phase).toBe("withdrawn");
    expect(withdrawn.announcements.map(({ kind }) => kind)).toEqual(["list", "extension", "withdrawal"]);

    const listed = await ok("nobody", c.browseChallenges, { query: { year: "2026", phase: "open" } });
    expect(listed.items.map(({ id }) => id)).toEqual([second]);
    const ended = await ok("nobody", c.browseChallenges, { query: { phase: "ended" } });
    expect(ended.items.map(({ id }) => id)).toEqual([first]);
    const programmes = await ok("nobody", programmeContracts.listProgrammes);
    expect(programmes.items.find(({ id }) => id === programmeId)?.progress).toEqual({
      target: 10,
      published: 2,
      awarded: 0,
      failed: 0,
    });
    const notices = await ok("nobody", programmeContracts.listAnnouncements, { path: { programmeId } });
    expect(notices.items.map(({ number }) => number)).toEqual(
      [4, 3, 2, 1].map((sequence) => `示科揭榜〔2026〕${sequence}号`),
    );
    expect(
      await ok("nobody", programmeContracts.getAnnouncement, {
        path: { programmeId, announcementId: correction.id },
      }),
    ).toEqual(correction);
  });

  it("keeps every decision on a chain that holds", async () => {
    const { items } = await world.ok("nobody", c.browseChallenges);
    expect(items).toHaveLength(2);
    for (const { id } of items) {
      const stored = await world.table.queryAll(challengePk(id), entryPrefix);
      const entries = stored.map(({ entry }) => entry as Entry);
      expect(entries[0]?.action).toBe("challenge.submitted");
      expect(verifyChain(id, entries)).toMatchObject({ ok: true });
      expect(JSON.stringify(stored.map(({ entry }) => entry))).not.toMatch(/per_|organizer"|姓名/);
      // Releases are kept for ever: no person stands in them.
      const releases = JSON.stringify(stored.flatMap((item) => item.releases));
      expect(releases).toContain("示例新材料有限公司");
      expect(releases).not.toMatch(/沈工|1234|金丝雀机密/);
    }
  });

  it("is refused without a key, outside the rules of the window, in a draft programme", async () => {
    const { demonstrated, refused, versionOf, clock, ok } = world;
    clock.at = "2026-04-11T00:00:00.000Z";
    const id = await demonstrated(programmeId);
    const publishing = async (also: object) =>
      refused("organizer", c.publishChallenges, {
        path: { programmeId },
        body: {
          challenges: [{ id, expectedVersion: await versionOf(id) }],
          window: world.window,
          title: "榜单公告",
          ...also,
        },
      });
    const [opensAt, soon] = ["2026-04-12T01:00:00.000Z", "2026-05-02T00:59:59.999Z"];
    expect(await publishing({ window: { opensAt, closesAt: soon } })).toBe("409 challenge.window_too_short");
    expect(await publishing({ window: { ...world.window, opensAt: "2026-04-10T00:00:00.000Z" } })).toBe(
      "409 challenge.window_past",
    );
    const unsealed = await challengeWithoutKey();
    expect(
      await publishing({ challenges: [{ id: unsealed, expectedVersion: await versionOf(unsealed) }] }),
    ).toBe("409 challenge.no_key");
    const draft = await ok("organizer", programmeContracts.createProgramme, {
      body: (await ok("organizer", programmeContracts.listAllProgrammes)).items[0]?.content,
    });
    expect(
      await refused("organizer", c.publishChallenges, {
        path: { programmeId: draft.id },
        body: { challenges: [{ id, expectedVersion: 1 }], window: world.window, title: "榜单公告" },
      }),
    ).toBe("409 programme.not_open");
  });

  const challengeWithoutKey = async () => {
    const { id } = await world.ok("organizer", c.createChallenge, {
      body: { programmeId, content: content({ poser: "government" }) },
    });
    const at = (expectedVersion: number) => ({ ...world.byId(id), body: { expectedVersion } });
    await world.ok("organizer", c.submitChallenge, at(1));
    await world.ok("organizer", c.decideFeasibility, {
      ...world.byId(id),
      body: { decision: "demonstrate", expertIds: [], opinion: "必要且可行", expectedVersion: 2 },
    });
    return id;
  };
});
