import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { challengeContracts } from "../../shared/contracts/challenges.ts";
import { programmeContracts } from "../../shared/contracts/programmes.ts";
import { seriousFindings } from "../support/accessibility.ts";
import { desk, launchBrowser, overflow, phone, signedIn, visit } from "../support/browser.ts";
import { type Json, list, sendAs } from "../support/client.ts";

/** From the blind review to the public record: what came after the opening of the demo challenges. */

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** Nobody is kept out, and nothing is wider than the window. */
const fits = async (page: Page): Promise<void> => {
  expect(await seriousFindings(page)).toEqual([]);
  expect(await overflow(page)).toBeLessThanOrEqual(0);
};

const confirmIn = (page: Page, name: string): Promise<void> =>
  page.getByRole("dialog").getByRole("button", { name }).click();

/** The demo challenge in this phase. */
async function challengeIn(phase: string): Promise<string> {
  const programmes = await sendAs("organizer", programmeContracts.listAllProgrammes);
  for (const { id } of list(programmes.body.items)) {
    const path = { programmeId: String(id) };
    const board = await sendAs("organizer", challengeContracts.listBoard, { path });
    const found = list(board.body.items).find((row: Json) => String(row.phase) === phase);
    if (found !== undefined) return String(found.id);
  }
  throw new Error(`no demo challenge is ${phase}`);
}

it("lets an expert declare, read without names, score and lock on a phone", async () => {
  const { page } = await signedIn(browser, "expert1", { viewport: phone, path: "/app/reviews" });
  await fits(page);
  const open = page.getByRole("region", { name: /^待办/ });
  await open.getByRole("link").first().click();
  await page.getByRole("button", { name: "没有利益冲突，开始评审" }).click();
  await confirmIn(page, "没有利益冲突，开始评审");
  await page.getByRole("heading", { name: "技术路线" }).waitFor();
  // The reviewed are anonymous: labels instead of names, and nobody to call.
  const words = await page.locator("main").innerText();
  for (const name of ["鸳湖理工大学", "罗星新材料技术研究院", "澜秦能源装备研究院", "0573-"])
    expect(words).not.toContain(name);
  await fits(page);

  const points = page.getByRole("spinbutton");
  for (let i = 0; i < (await points.count()); i += 1) await points.nth(i).fill("9.5");
  await page.getByLabel("总体意见").fill("路线可行，建议细化验证安排。");
  await page.getByText("合计 47.5 分").waitFor();
  await page.getByText("已保存").waitFor();
  await page.getByRole("button", { name: "提交并锁定" }).click();
  await confirmIn(page, "提交并锁定");
  await page.getByRole("heading", { name: "评分已锁定" }).waitFor();
  await fits(page);
});

it("shows the department who has locked, and which conflicts keep whom out", async () => {
  const path = `/app/challenges/${await challengeIn("reviewing")}?tab=review`;
  const { page } = await signedIn(browser, "organizer", { viewport: desk, path });
  await page.getByText("专家已抽派").waitFor();
  await page.getByText("利益冲突与依据").click();
  await page.getByText("现任职单位").first().waitFor();
  await page.getByText("不能排除").first().waitFor();
  await fits(page);
});

it("lets the posing enterprise choose, and the department propose the award", async () => {
  const path = `/app/challenges/${await challengeIn("deciding")}?tab=award`;
  const poster = await signedIn(browser, "enterprise", { viewport: phone, path });
  await poster.page.getByRole("button", { name: "选定揭榜方" }).click();
  const dialog = poster.page.getByRole("dialog");
  await dialog.getByRole("checkbox").first().check();
  await dialog.getByRole("textbox").fill("机理模型与现有产线数据最匹配，驻厂安排明确。");
  await confirmIn(poster.page, "选定揭榜方");
  await poster.page.getByText("出题方选定").waitFor();
  await fits(poster.page);

  const { page } = await signedIn(browser, "organizer", { viewport: desk, path });
  await page.getByRole("heading", { name: /拟定并公示/ }).waitFor();
  await fits(page);
});

it("dismisses an objection with a reason that whoever objected reads", async () => {
  const challengeId = await challengeIn("publicity");
  const path = `/app/challenges/${challengeId}?tab=objections`;
  const { page } = await signedIn(browser, "operator", { viewport: desk, path });
  await fits(page);
  await page.getByRole("button", { name: "处理异议" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByText("不成立，维持公示结果").click();
  const reason = "经比对，外观与接口为行业通用形式，未见侵权依据，异议不成立。";
  await dialog.getByRole("textbox").fill(reason);
  await confirmIn(page, "处理异议");
  await page.getByText(reason).waitFor();

  const path2 = `/app/challenges/${challengeId}/objection`;
  const objector = await signedIn(browser, "supplier", { viewport: phone, path: path2 });
  await objector.page.getByText(reason).waitFor();
  await fits(objector.page);
});

it("leads anybody from the public notices to a record that their own browser finds sound", async () => {
  const { page, complaints } = await visit(browser, phone);
  await page.goto("/public-notices");
  await page.getByRole("heading", { level: 1, name: "结果公示" }).waitFor();
  await fits(page);
  await page.getByRole("link", { name: /12\.9级高强螺栓/ }).click();
  await page.getByText("鸳湖理工大学、嘉兴鼎岚检测装备有限公司").waitFor();
  await page.getByText("现在不受理异议").waitFor();
  await fits(page);
  await page.getByRole("link", { name: /^12\.9级高强螺栓/ }).click();
  const address = await page.getByText(/\/v1\/directory\/challenges\/.*\/record$/).innerText();
  await fits(page);
  expect(new URL(address).origin).toBe(new URL(inject("baseUrl")).origin);
  const record = await (await fetch(address)).text();

  await page.goto("/verify");
  await page.getByLabel("回执或决策记录（JSON）").fill(record);
  await page.getByRole("button", { name: "开始校验" }).click();
  await page.getByText("记录完整，未被改动").waitFor();
  await fits(page);
  await page
    .getByLabel("回执或决策记录（JSON）")
    .fill(record.replace("challenge.confirm", "challenge.confirn"));
  await page.getByRole("button", { name: "开始校验" }).click();
  await page.getByText("记录有问题").waitFor();
  expect(complaints).toEqual([]);
});
