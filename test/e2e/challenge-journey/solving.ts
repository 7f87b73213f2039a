import type { Page } from "playwright-core";
import { challengeContracts } from "../../../shared/contracts/challenges.ts";
import { proposalContracts } from "../../../shared/contracts/proposals.ts";
import type { ProposalPayload } from "../../../shared/contracts/proposals-content.ts";
import { type Begun, begun, done, submitted, teamKey } from "../../integration/challenges/sealed-work.ts";
import { sendAs } from "../../support/client.ts";
import { answer, fits, press } from "../../support/gestures.ts";

/**
 * Teams and their proposals. Writing, sealing and submitting by hand is challenge-solve.test.ts; here proposals are
 * sealed by the same code over HTTP, and pages are for what comes between start and closing.
 */

const key = teamKey("团队口令 石榴 航标 七弦琴");

export const begin = async (persona: string, challengeId: string): Promise<Begun> =>
  begun(persona, challengeId, await key);

const payloadOf = ({ path }: Begun, quoteYuan: number) =>
  ({
    format: "duijie-proposal-1" as const,
    challengeId: path.challengeId,
    proposalId: path.proposalId,
    termsVersion: 1,
    teamLead: { name: "周示例", title: "教授", phone: "13900000000" },
    route: "以搅拌摩擦焊代替熔焊，随焊滚压闭环控制热输入。",
    responses: [{ indicator: "平面度", promised: "0.15 mm" }],
    priorIp: [],
    quoteYuan,
    budget: [{ item: "设备与试制", yuan: quoteYuan }],
    milestones: [{ month: 12, deliverable: "样件 50 件与检测报告", percent: 100 }],
    files: [],
  }) satisfies ProposalPayload;

export async function submit(team: Begun, quoteYuan: number): Promise<void> {
  const { challengeId } = team.path;
  const { body } = await sendAs(undefined, challengeContracts.readPublicChallenge, { path: { challengeId } });
  await submitted(team, {
    challengeRecipient: String(body.recipient),
    payload: payloadOf(team, quoteYuan),
    fileIds: [],
  });
}

export async function standBy({ persona, path, version }: Begun): Promise<void> {
  await done(persona, proposalContracts.reconfirmProposal, {
    path,
    body: { termsVersion: 2, expectedVersion: await version() },
  });
}

/** The lead invites another organization with a share of the bounty. */
export async function invite(page: Page, organization: string): Promise<void> {
  await press(page, "修改团队");
  await page.getByRole("combobox", { name: "添加成员单位" }).fill(organization);
  await page
    .locator(".ant-select-dropdown:visible .ant-select-item-option")
    .filter({ hasText: organization })
    .click();
  await page.getByLabel("占榜金比例（%）").nth(0).fill("70");
  await page.getByLabel("承担的工作").nth(1).fill("检测与中试验证");
  await page.getByLabel("占榜金比例（%）").nth(1).fill("30");
  await page.getByText("比例合计 100%").waitFor();
  await fits(page);
  await press(page, "保存团队");
  await page.getByText("待成员单位确认").waitFor();
}

/** A member finds the invitation among its proposals. */
export async function join(page: Page, title: string): Promise<void> {
  await page.getByRole("link", { name: title }).click();
  await press(page, "确认加入");
  await answer(page, "确认加入");
  await page.getByText(/\d日确认/).waitFor();
  await fits(page);
}

/** A company that the poster named as related gets no further than the start. */
export async function startInVain(page: Page): Promise<void> {
  await page.getByLabel("设定方案口令").fill("团队口令 石榴 航标 七弦琴");
  await page.getByLabel("再输一次").fill("团队口令 石榴 航标 七弦琴");
  await press(page, "生成钥匙并开始");
  await page.getByRole("alert").filter({ hasText: "关联" }).waitFor();
  await fits(page);
}

export async function withdraw(page: Page): Promise<void> {
  await press(page, "撤回申请");
  await answer(page, "撤回申请");
  await page.getByText("已撤回。").first().waitFor();
  await fits(page);
}

/** After the correction: what changed is shown, and the team stands by what it submitted. */
export async function reconfirm(page: Page): Promise<void> {
  await page.getByText("榜题有更正，请确认方案").waitFor();
  await fits(page);
  await press(page, "已阅，方案保持不变");
  await page.getByText("榜题有更正，请确认方案").waitFor({ state: "hidden" });
}
