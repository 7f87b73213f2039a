import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { organizationsContracts } from "../../shared/contracts/organizations.ts";
import { verifyRecordFile } from "../../shared/record/verify-record.ts";
import type { Begun } from "../integration/challenges/sealed-work.ts";
import { launchBrowser, phone, visit } from "../support/browser.ts";
import { list, sendAs } from "../support/client.ts";
import { answer, as, fits, openTab, press } from "../support/gestures.ts";
import * as deciding from "./challenge-journey/deciding.ts";
import * as posing from "./challenge-journey/posing.ts";
import * as reviewing from "./challenge-journey/reviewing.ts";
import * as sealing from "./challenge-journey/sealing.ts";
import * as solving from "./challenge-journey/solving.ts";

/**
 * A challenge from a need to the confirmed award, as everybody who has to do with it sees it, and another one that
 * fails. It takes a fortnight: the product's clock is put forward, so this runs alone and last.
 */

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** Each step needs the one before it. */
let broken = false;
beforeEach(({ skip }) => skip(broken, "an earlier step failed"));
afterEach(({ task }) => {
  broken ||= task.result?.state === "fail";
});

const run = Date.now();
const titles = {
  programme: `揭榜挂帅计划 ${run}`,
  challenge: `薄壁壳体焊接平面度控制 ${run}`,
  failing: `无人揭榜的榜题 ${run}`,
};
/** What the steps hand on to each other. */
let programmeId: string;
let challengeId: string;
let failingId: string;
let recovery: Buffer;
let consortium: Begun;

const desk = (id = challengeId, tab?: string): string =>
  `/app/challenges/${id}${tab === undefined ? "" : `?tab=${tab}`}`;

describe("a challenge from the need to the confirmed award", () => {
  it("has a programme with rules, and a committee of three of whom two open", async () => {
    const organizer = await as(browser, "organizer", "/app/programmes/new");
    programmeId = await posing.openProgramme(organizer, titles.programme);
    await sealing.enrol(organizer);
    recovery = await sealing.enrol(await as(browser, "auditor", `/app/programmes/${programmeId}`));
    await sealing.fixCommittee(organizer, programmeId);
  });

  it("is posed from a need, sent back once, improved and recommended", async () => {
    const needId = await posing.publishedNeed(titles.challenge);
    const me = await sendAs("enterprise2", organizationsContracts.getMe);
    const organizationId = String(list(me.body.memberships)[0]?.organizationId);
    const related = await sendAs("enterprise2", organizationsContracts.getOrganization, {
      path: { organizationId },
    });
    const enterprise = await as(browser, "enterprise", `/app/needs/${needId}`);
    challengeId = await posing.poseFromNeed(enterprise, {
      programme: titles.programme,
      relatedCode: String(related.body.uscc),
    });
    const district = await as(browser, "district", desk());
    await posing.sendBack(district);
    await enterprise.reload();
    await posing.improve(enterprise);
    await district.goto(desk());
    await posing.recommend(district);
  });

  it("is found feasible, gets a key of its own, and is published with another one", async () => {
    failingId = await sealing.departmentChallenge(programmeId, titles.failing);
    const organizer = await as(browser, "organizer", desk());
    await sealing.recordFinding(organizer);
    await sealing.makeKey(organizer);
    await organizer.goto(desk(failingId));
    await sealing.makeKey(organizer);
    await organizer.goto(`/app/programmes/${programmeId}`);
    await sealing.publish(organizer, "关于发布两个榜题的公告");
    await sealing.waitForOpening(challengeId);
  });

  it("is asked about in public, and answered by who posed it", async () => {
    const asking = await as(browser, "supplier", `/challenges/${challengeId}`);
    await asking.getByLabel("我要提问").fill("平面度按单件还是按批次验收？");
    await press(asking, "提交提问");
    await asking.getByText("已提交。出题方答复后").waitFor();
    const enterprise = await as(browser, "enterprise", desk(challengeId, "questions"));
    await press(enterprise, "答复");
    await answer(enterprise, "公开答复", { label: "答复内容", text: "按单件验收，抽检不少于五十件。" });
    const { page } = await visit(browser, phone);
    await page.goto(`/challenges/${challengeId}`);
    await page.getByText("按单件验收，抽检不少于五十件。").waitFor();
    await fits(page);
  });

  it("gets a proposal of a consortium, one of a university, one that is withdrawn, none of a related company", async () => {
    consortium = await solving.begin("university", challengeId);
    const lead = await as(
      browser,
      "university",
      `/app/proposals/${challengeId}/${consortium.path.proposalId}`,
    );
    await solving.invite(lead, "罗星新材料技术研究院");
    await solving.join(await as(browser, "institute", "/app/proposals"), titles.challenge);
    await solving.submit(consortium, 1_400_000);
    const single = await solving.begin("university2", challengeId);
    await solving.submit(single, 1_300_000);
    const leaving = await solving.begin("supplier", challengeId);
    await solving.submit(leaving, 1_200_000);
    await solving.withdraw(
      await as(browser, "supplier", `/app/proposals/${challengeId}/${leaving.path.proposalId}`),
    );
    await solving.startInVain(await as(browser, "enterprise2", `/app/proposals/start/${challengeId}`));

    await sealing.correct(await as(browser, "organizer", desk()), challengeId);
    await lead.reload();
    await solving.reconfirm(lead);
    await solving.standBy(single);
    await sealing.waitForClosing(challengeId);
  });

  it("is opened by two of three, and what nobody answered fails", async () => {
    const organizer = await as(browser, "organizer", desk(challengeId, "opening"));
    await sealing.mistypePassphrase(organizer);
    await sealing.releaseByPassphrase(organizer);
    await fits(organizer);
    const auditor = await as(browser, "auditor", desk(challengeId, "opening"));
    await sealing.releaseByFile(auditor, recovery, "共 2 份，其中无法打开 0 份。");
    await fits(auditor);

    // Before its opening nobody knows that there is nothing.
    await organizer.goto(desk(failingId, "opening"));
    await sealing.releaseByPassphrase(organizer);
    await auditor.goto(desk(failingId, "opening"));
    await sealing.releaseByFile(auditor, recovery, "共 0 份");
    await organizer.reload();
    await press(organizer, "流标");
    await answer(organizer, "流标", { label: "原因（公告中公开）", text: "截止时没有方案。" });
    await organizer.getByText("流标：没有合格方案。").waitFor();
    await fits(organizer);
    const { page } = await visit(browser, phone);
    await page.goto(`/challenges/${failingId}`);
    await page.getByText("流标").first().waitFor();
    await fits(page);
  });

  it("is judged by experts, without the one with a conflict and the one who recused themselves", async () => {
    await reviewing.settleExperts();
    await reviewing.declareCooperation(await as(browser, "expert1", "/app/reviews/profile"), "鸳湖理工大学");
    const organizer = await as(browser, "organizer", desk());
    await reviewing.passFormally(organizer, 2);
    await reviewing.readProposal(organizer);
    await reviewing.startReview(organizer);

    const tasks = await reviewing.tasksOf(challengeId);
    const own = tasks.filter(({ proposalId }) => proposalId === consortium.path.proposalId);
    expect(own.map(({ persona }) => persona)).not.toContain("expert1");
    const leaving = own[0]?.persona ?? "expert2";
    const { proposalId } = consortium.path;
    await reviewing.recuse(await as(browser, leaving, `/app/reviews/${challengeId}/${proposalId}`));
    const free = (["expert2", "expert3", "expert4", "expert5"] as const).find(
      (one) => !own.some(({ persona }) => persona === one),
    );
    await reviewing.replacedBy(challengeId, { persona: free ?? "expert5", proposalId });
    await organizer.reload();
    await organizer.getByText("与牵头单位有在谈的合作。").waitFor();

    // The same sum for both; the first criterion decides.
    const points = (of: string) => (of === proposalId ? [27, 20, 16, 12, 7] : [24, 23, 16, 12, 7]);
    const [first, ...others] = await reviewing.tasksOf(challengeId);
    if (first === undefined) throw new Error("nobody reviews");
    const expert = await as(browser, first.persona, `/app/reviews/${challengeId}/${first.proposalId}`);
    await reviewing.judge(expert, points(first.proposalId));
    for (const task of others) await reviewing.judgeQuietly(challengeId, task, points(task.proposalId));
    await reviewing.conclude(organizer);
  });

  it("is awarded by the choice of who posed it, put to the public, and an objection is dismissed", async () => {
    await deciding.chooseFirst(await as(browser, "enterprise", desk()));
    const organizer = await as(browser, "organizer", desk());
    await deciding.proposeAward(organizer);
    const { page } = await visit(browser, phone);
    await page.goto("/public-notices");
    await page
      .getByRole("link", { name: new RegExp(titles.challenge) })
      .first()
      .click();
    await page.getByText("鸳湖理工大学").first().waitFor();
    await fits(page);
    const objecting = await as(browser, "enterprise2", `/app/challenges/${challengeId}/objection`);
    await deciding.object(objecting);
    await organizer.reload();
    await deciding.dismissObjection(organizer);
    await objecting.reload();
    await objecting.getByText("已核对检测报告原件，依据充分，异议不成立。").waitFor();
    await fits(objecting);
    await deciding.waitForNotice(challengeId);
  });

  it("is confirmed after five working days; teams read their result, anybody checks the record", async () => {
    await deciding.confirm(await as(browser, "organizer", desk(challengeId, "award")));
    const { proposalId } = consortium.path;
    const won = await as(browser, "university", `/app/proposals/${challengeId}/${proposalId}`);
    await won.getByText("确定为揭榜方。").first().waitFor();
    await fits(won);
    const lost = await as(browser, "university2", "/app/proposals");
    await lost.getByRole("link", { name: titles.challenge }).click();
    await lost.getByText("评审排名在入选方案之后。").first().waitFor();

    const auditor = await as(browser, "auditor", desk());
    await openTab(auditor, "办理记录");
    await auditor.getByText("提出异议").first().waitFor();
    expect(await auditor.getByRole("button", { name: "流标" }).count()).toBe(0);

    const { page } = await visit(browser, phone);
    await page.goto(`/challenges/${challengeId}`);
    await fits(page);
    const address = await page.getByRole("link", { name: "下载决策记录" }).getAttribute("href");
    const buffer = Buffer.from(await (await fetch(new URL(address ?? "", page.url()))).arrayBuffer());
    expect(verifyRecordFile(buffer)).toMatchObject({
      ok: true,
      summary: { opened: { proposals: 2, matched: 2 } },
    });
    await page.goto("/verify");
    const file = { name: "record.json", mimeType: "application/json", buffer };
    await page.locator('input[aria-label="选择文件"]').setInputFiles(file);
    await page.getByText("记录完整，未被改动").waitFor();
    await fits(page);
  });
});
