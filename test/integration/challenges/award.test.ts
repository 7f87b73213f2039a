import { Logger } from "@aws-lambda-powertools/logger";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { decisionKeyOf } from "../../../functions/challenges/app/decision-key.ts";
import { awardRoutes } from "../../../functions/challenges/award-routes.ts";
import { awardTable } from "../../../functions/challenges/data/award-table.ts";
import { objectionTable } from "../../../functions/challenges/data/objection-table.ts";
import { recordTable } from "../../../functions/challenges/data/record-table.ts";
import { indexes } from "../../../functions/challenges/indexes.ts";
import { awardContracts } from "../../../shared/contracts/awards.ts";
import type { Contract } from "../../../shared/contracts/contract.ts";
import { bucketStorage } from "../../../shared/files/storage.ts";
import { api } from "../../../shared/http/api.ts";
import { newId } from "../../../shared/kernel/ids.ts";
import { apiEvent, lambdaContext } from "../../support/api-event.ts";
import { type Json, list } from "../../support/client.ts";
import { type LocalStore, startStore } from "../../support/dynamodb-local.ts";
import {
  personId,
  posterId,
  proposalId,
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

/** A challenge whose review is concluded: the first proposal is best, the third does not qualify. */
async function concluded(options: Partial<WorldOptions> = {}) {
  serial += 1;
  const table = await store.newTable(`awards-${serial}`, indexes);
  const review = await reviewWorld(table, { serial, poser: "government", ...options });
  await review.underReview();
  const points = [
    [45, 28, 18],
    [40, 25, 15],
    [10, 10, 10],
  ] as const;
  for (const [i, given] of points.entries()) await review.lockAll(i + 1, given);
  expect((await review.conclude()).status).toBe(200);

  const objections = objectionTable(table);
  const { parts, id, setting } = review;
  const handler = api({
    logger: new Logger({ logLevel: "SILENT" }),
    findActor: parts.directory.actor,
    routes: awardRoutes({
      ...parts,
      awards: awardTable(table),
      objections,
      records: recordTable(table),
      storage: bucketStorage("http://files.invalid"),
      decisionKey: async () => decisionKeyOf("a secret of at least thirty-two characters"),
      newId,
    }),
  });
  const call = async (
    subject: string,
    contract: Contract,
    sent: { readonly path?: Record<string, string>; readonly body?: unknown } = {},
  ) => {
    const path = { challengeId: id, ...sent.path };
    const headers = contract.creates === undefined ? {} : { "idempotency-key": newId("event") };
    const answer = await handler(apiEvent(contract, { ...sent, headers, path, subject }), lambdaContext);
    return { status: answer.statusCode ?? 0, body: JSON.parse(String(answer.body)) as Json };
  };
  /** Monday, 2026-06-01 in Shanghai; the notice of five working days ends with 2026-06-08. */
  const propose = async (also: object = {}) =>
    call("organizer", awardContracts.proposeAward, {
      body: {
        winners: [proposalId(1)],
        reserves: [proposalId(2)],
        reasons: [2, 3].map((n) => ({ proposalId: proposalId(n), reason: `评分低于方案一（${n}）` })),
        publishedOn: "2026-06-01",
        days: 5,
        expectedVersion: await review.version(),
        ...also,
      },
    });
  const confirm = async () =>
    call("organizer", awardContracts.confirmAward, { body: { expectedVersion: await review.version() } });
  /** A draft with evidence that the server has checked. */
  async function readyObjection(subject: string) {
    const draft = await call(subject, awardContracts.draftObjection, {
      body: { text: "公示的揭榜方与发榜方存在未申报的合作关系，附合同复印件为证。" },
    });
    expect(draft.status).toBe(201);
    const objectionId = String(draft.body.id);
    const stored = await objections.find(id, objectionId);
    if (stored === undefined) throw new Error("no draft");
    const file = {
      id: newId("file"),
      name: "合同.pdf",
      type: "application/pdf",
      size: 1,
      sha256: "0".repeat(64),
      state: "ready",
      uploadedAt: setting.now,
    } as const;
    await objections.addFile(stored, file, { personId: personId(subject), key: file.id, fingerprint: "f" });
    return objectionId;
  }
  const versionOf = async (objectionId: string) => (await objections.find(id, objectionId))?.version ?? 0;
  const raise = async (subject: string, objectionId: string) =>
    call(subject, awardContracts.raiseObjection, {
      path: { objectionId },
      body: { expectedVersion: await versionOf(objectionId) },
    });
  const decide = async (objectionId: string, body: object, subject = "operator") =>
    call(subject, awardContracts.decideObjection, {
      path: { objectionId },
      body: { reason: "经核实", expectedVersion: await versionOf(objectionId), ...body },
    });
  return { ...review, call, propose, confirm, readyObjection, raise, decide };
}

const noticeOver = "2026-06-08T16:00:00.000Z";

describe("an award", () => {
  it("goes from the ranking over the notice and a dismissed objection to its confirmation", async () => {
    const world = await concluded();
    const { call, propose, confirm, readyObjection, raise, decide, parts, id, setting } = world;
    expect((await call("stranger", awardContracts.getRanking)).status).toBe(404);
    expect((await call("stranger", awardContracts.getPublicNotice)).status).toBe(404);

    const noticed = await propose();
    expect(noticed.status).toBe(200);
    expect(noticed.body).toMatchObject({
      winners: [{ names: [solverName(1)], rank: 1 }],
      reserves: [{ names: [solverName(2)], rank: 2 }],
      from: "2026-06-02",
      to: "2026-06-08",
      until: noticeOver,
      state: "running",
      announcement: { kind: "public-notice", number: "示科揭榜〔2026〕1号" },
    });
    // What anybody reads names the experts by the programme's rule, and nobody's scores or contents.
    const shown = JSON.stringify((await call("stranger", awardContracts.getPublicNotice)).body);
    expect(shown).toContain("专家expert1");
    for (const secret of ["秘密路线", "total", solverName(3), "quoteYuan"])
      expect(shown).not.toContain(secret);

    expect((await confirm()).body.code).toBe("award.notice_running");
    const objection = await readyObjection("stranger");
    expect((await raise("stranger", objection)).body.state).toBe("pending");
    setting.now = noticeOver;
    expect((await confirm()).body.code).toBe("award.objections_open");
    expect((await decide(objection, { outcome: "dismissed" })).body.state).toBe("dismissed");
    expect((await decide(objection, { outcome: "dismissed" })).body.code).toBe("objection.decided");
    const confirmed = await confirm();
    expect(confirmed.body).toMatchObject({ state: "confirmed", objections: { pending: 0, dismissed: 1 } });
    expect((await parts.challenges.find(id))?.state).toBe("confirmed");
    expect((await confirm()).body.code).toBe("challenge.move_not_allowed");

    // The poster reads the challenge's log, everybody its record: nobody who objects is named there.
    expect(JSON.stringify(await parts.challenges.log(id))).not.toContain(personId("stranger"));
    expect(list((await call("stranger", awardContracts.listPublicNotices)).body.items)).toHaveLength(1);
  });

  it("refuses what the ranking does not allow, and changes nothing", async () => {
    const { propose, call, version } = await concluded();
    const before = await version();
    expect((await propose({ winners: [proposalId(2)], reserves: [] })).body.code).toBe("award.not_in_order");
    expect((await propose({ winners: [proposalId(3)] })).body.code).toBe("award.not_qualified");
    expect((await propose({ reasons: [] })).body.code).toBe("award.reason_missing");
    expect((await propose({ publishedOn: "2026-05-31" })).body.code).toBe("award.not_today");
    expect(await version()).toBe(before);
    expect((await call("stranger", awardContracts.getPublicNotice)).status).toBe(404);
  });

  it("of an enterprise waits for what it chooses among those that qualify", async () => {
    const { propose, call, version } = await concluded({ poser: "enterprise" });
    expect((await propose()).body.code).toBe("award.not_chosen");
    const choose = async (subject: string, n: number) =>
      call(subject, awardContracts.chooseWinners, {
        body: {
          proposalIds: [proposalId(n)],
          reason: "工艺与产线最匹配",
          expectedVersion: await version(),
        },
      });
    expect((await choose("stranger", 2)).status).toBe(404);
    expect((await choose("poster", 3)).body.code).toBe("award.not_qualified");
    const chosen = await choose("poster", 2);
    expect(chosen.body.choice).toMatchObject({ proposalIds: [proposalId(2)] });
    // The poster reads those that it may choose, and no more.
    expect(list(chosen.body.ranks).map(({ proposalId: shown }) => shown)).toEqual([
      proposalId(1),
      proposalId(2),
    ]);
    const reasons = [1, 3].map((n) => ({ proposalId: proposalId(n), reason: "企业未选择" }));
    const noticed = await propose({ winners: [proposalId(2)], reserves: [proposalId(1)], reasons });
    expect(noticed.body.winners).toEqual([{ names: [solverName(2)], rank: 2 }]);
  });
});

describe("an objection", () => {
  it("is raised once, in time, with evidence, and read by who decides and who raised it", async () => {
    const { propose, call, readyObjection, raise, setting } = await concluded();
    expect((await call("stranger", awardContracts.listObjections)).status).toBe(404);
    await propose();
    const bare = await call("solver1", awardContracts.draftObjection, {
      body: { text: "对评审程序有异议，请主管部门复核有关材料。" },
    });
    const path = { objectionId: String(bare.body.id) };
    const raised = await call("solver1", awardContracts.raiseObjection, {
      path,
      body: { expectedVersion: 1 },
    });
    expect(raised.body.code).toBe("objection.evidence");

    const objection = await readyObjection("stranger");
    const again = await call("stranger", awardContracts.draftObjection, {
      body: { text: "再次提出同样的异议，请主管部门一并处理。" },
    });
    expect(again.body.code).toBe("objection.exists");
    expect((await raise("solver1", objection)).status).toBe(404);
    setting.now = "2026-06-08T15:59:59.999Z";
    expect((await raise("stranger", objection)).status).toBe(200);

    const seen = async (subject: string) =>
      list((await call(subject, awardContracts.listObjections)).body.items).map(({ id }) => id);
    expect(await seen("operator")).toEqual([objection]);
    expect(await seen("auditor")).toEqual([objection]);
    expect(await seen("stranger")).toEqual([objection]);
    expect(await seen("poster")).toEqual([]);
  });

  it("comes too late a millisecond after the last day", async () => {
    const { propose, readyObjection, raise, setting } = await concluded();
    await propose();
    const objection = await readyObjection("stranger");
    setting.now = noticeOver;
    expect((await raise("stranger", objection)).body.code).toBe("objection.not_in_time");
  });

  it("is not decided by somebody who has an interest", async () => {
    const { propose, readyObjection, raise, decide, actors } = await concluded();
    await propose();
    const objection = await readyObjection("stranger");
    await raise("stranger", objection);
    const operator = actors.get(personId("operator"));
    if (operator === undefined) throw new Error("no operator");
    const organizationId = "org_00000000000000000000000101";
    actors.set(operator.personId, { ...operator, memberships: [{ organizationId, role: "viewer" }] });
    expect((await decide(objection, { outcome: "dismissed" })).body.code).toBe(
      "objection.decider_conflicted",
    );
    expect(organizationId).not.toBe(posterId);
  });

  it("that is upheld sends the challenge back to review, and another award follows", async () => {
    const world = await concluded();
    const { propose, readyObjection, raise, decide, parts, id, conclude, call } = world;
    await propose();
    const objection = await readyObjection("stranger");
    await raise("stranger", objection);
    expect((await decide(objection, { outcome: "upheld" })).body.code).toBe("objection.effect_needed");
    expect((await decide(objection, { outcome: "upheld", effect: "review-again" })).body).toMatchObject({
      state: "upheld",
      effect: "review-again",
    });
    expect((await parts.challenges.find(id))?.state).toBe("reviewing");
    expect((await call("stranger", awardContracts.getPublicNotice)).body.state).toBe("cancelled");
    expect((await conclude()).status).toBe(200);
    const second = await propose();
    expect(second.body).toMatchObject({ state: "running", objections: { pending: 0, upheld: 0 } });
  });

  it("and a confirmation at the same instant: the objection counts, or it is too late; never both", async () => {
    for (let round = 0; round < 4; round += 1) {
      const world = await concluded();
      await world.propose();
      const objection = await world.readyObjection("stranger");
      // One clock for both would refuse one of them; functions' clocks differ by milliseconds.
      let asked = 0;
      Object.defineProperty(world.setting, "now", {
        get: () => (asked++ % 2 === 0 ? noticeOver : "2026-06-08T15:59:59.999Z"),
      });
      const [raised, confirmed] = await Promise.all([world.raise("stranger", objection), world.confirm()]);
      expect(raised.status === 200 && confirmed.status === 200).toBe(false);
      const award = await awardTable(world.table).find(world.id);
      if (confirmed.status === 200) expect(award?.objections.pending).toBe(0);
      if (raised.status === 200) expect(award).toMatchObject({ objections: { pending: 1 } });
    }
  });
});
