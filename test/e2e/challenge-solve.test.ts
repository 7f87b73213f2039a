import { readFile } from "node:fs/promises";
import type { Browser, Download, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { seriousFindings } from "../support/accessibility.ts";
import { launchBrowser, overflow, phone, pickPersona, signedIn, visit } from "../support/browser.ts";
import { publishedChallenge } from "../support/published-challenge.ts";

/** From the public list to a receipt that anybody can verify, on a phone: nothing leaves the browser unsealed. */

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const passphrase = "梧桐 潮汐 铜锣 七里 桥";
const secret = "随焊滚压闭环控制热输入";

/** Nobody is kept out, and nothing is wider than the window. */
const fits = async (page: Page): Promise<void> => {
  expect(await seriousFindings(page)).toEqual([]);
  expect(await overflow(page)).toBeLessThanOrEqual(0);
};

async function downloaded(page: Page, button: string): Promise<string> {
  const [download]: [Download, unknown] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: button }).click(),
  ]);
  return download.path();
}

const next = (page: Page): Promise<void> => page.getByRole("button", { name: "下一步" }).click();

/** Everything that this browser sends, to find what it must never send. */
function outgoing(page: Page): string[] {
  const sent: string[] = [];
  page.on("request", (request) => {
    const body = request.postDataBuffer();
    if (body !== null) sent.push(body.toString("utf8"));
  });
  return sent;
}

async function start(page: Page): Promise<string> {
  await page.getByRole("heading", { level: 1, name: "开始揭榜" }).waitFor();
  await page.getByLabel("设定方案口令").fill("太短");
  await page.getByRole("button", { name: "生成钥匙并开始" }).click();
  await page.getByText("口令至少 12 个字。").waitFor();
  await page.getByLabel("设定方案口令").fill(passphrase);
  await page.getByLabel("再输一次").fill(passphrase);
  await page.getByRole("button", { name: "生成钥匙并开始" }).click();
  await page.getByText("申请已建立，钥匙已生成。").waitFor();
  const recovery = await downloaded(page, "下载恢复文件");
  await page.getByRole("button", { name: "继续填写方案" }).click();
  await page.getByText("方案已在本页打开。").waitFor();
  return recovery;
}

async function write(page: Page): Promise<void> {
  await page.getByLabel("项目负责人姓名").fill("周示例");
  await page.getByRole("textbox", { name: "技术路线" }).fill(`以搅拌摩擦焊代替熔焊，${secret}。`);
  await next(page);
  await page.getByLabel("承诺值").nth(0).fill("0.15 mm");
  await page.getByText("达到要求", { exact: true }).waitFor();
  await page.getByLabel("承诺值").nth(1).fill("190 MPa");
  await page.getByText("没有达到要求，请核对").waitFor();
  await page.getByLabel("承诺值").nth(1).fill("230 MPa");
  await fits(page);
  await next(page);
  await page.getByLabel("报价（万元）").fill("140");
  await page.getByLabel("第几个月").fill("6");
  await page.getByLabel("付款比例（%）").fill("90");
  await page.getByLabel("交付物").fill("样件 50 件与检测报告");
  await page.getByText("付款比例合计 90%，须为 100%").waitFor();
  await next(page);
  await next(page);
  await page.locator('input[type="file"][aria-label="选择文件"]').setInputFiles({
    name: "技术方案.pdf",
    mimeType: "application/pdf",
    buffer: Buffer.from(`%PDF-1.4\n${secret}\n%%EOF\n`),
  });
  await page.getByText(/PDF 文档 · .* · 已加密/).waitFor();
  await next(page);
}

async function submit(page: Page): Promise<void> {
  await page.getByRole("button", { name: "提交方案" }).click();
  await page.getByRole("button", { name: "提交", exact: true }).click();
}

/** What is still missing is named, and one press away. */
async function complete(page: Page): Promise<void> {
  await submit(page);
  await page.getByText(/有 \d 处需要修改/).waitFor();
  await page.getByRole("button", { name: /里程碑.*合计须为 100%/ }).click();
  await page.getByLabel("付款比例（%）").fill("100");
  await page
    .getByRole("navigation", { name: "填写步骤" })
    .getByRole("button", { name: "检查与提交" })
    .click();
  await page.getByRole("checkbox", { name: /不存在单方控制/ }).check();
  await page.getByRole("checkbox", { name: /方案内容真实/ }).check();
  await page.getByText("方案内容完整").waitFor();
}

describe("a solver on a phone", () => {
  it("finds a challenge, starts, drafts, uploads a file, submits, and keeps a receipt that anybody can verify", async () => {
    const title = `薄壁铝合金焊接变形 ${Date.now()}`;
    const challengeId = await publishedChallenge(title, 3000);
    const { page: visitor } = await visit(browser, phone);
    await visitor.goto("/challenges");
    await visitor.getByRole("link", { name: title }).click();
    // It opens while the page is looked at.
    await visitor.getByRole("link", { name: "登录并揭榜" }).waitFor();
    await visitor.getByText(/距揭榜截止还有/).waitFor();
    await fits(visitor);

    const { page } = await signedIn(browser, "university", { path: `/app/proposals/start/${challengeId}` });
    const sent = outgoing(page);
    const recovery = await start(page);
    await write(page);
    await complete(page);
    await page.getByText(/草稿已加密保存/).waitFor();

    // Another day: the passphrase is asked for, or the recovery file opens it.
    await page.reload();
    await page.getByLabel("方案口令").fill("不对的口令不对的口令");
    await page.getByRole("button", { name: "打开方案" }).click();
    await page.getByText("口令不正确。").waitFor();
    await page.locator('input[type="file"][aria-label="用恢复文件打开"]').setInputFiles(recovery);
    await page.getByText("方案已在本页打开。").waitFor();
    const steps = page.getByRole("navigation", { name: "填写步骤" });
    await steps.getByRole("button", { name: "检查与提交" }).click();
    await submit(page);
    await page.getByText("方案已密封提交").waitFor();
    await fits(page);
    const receipt = await downloaded(page, "下载回执（JSON）");
    const ciphertext = await downloaded(page, "下载密文副本");

    expect(await readFile(ciphertext, "utf8")).toMatch(/^-----BEGIN AGE ENCRYPTED FILE-----/);
    expect(sent.filter((body) => body.includes(secret) || body.includes(passphrase))).toEqual([]);

    await visitor.goto("/verify");
    await visitor.locator('input[aria-label="选择文件"]').setInputFiles(receipt);
    await visitor.getByText("回执有效").waitFor();
    await visitor.locator('input[aria-label="选择密文文件"]').setInputFiles(ciphertext);
    await visitor.getByText("一致：就是这份密文").waitFor();
    await fits(visitor);
    const forged = { ...JSON.parse(await readFile(receipt, "utf8")), receivedAt: "2026-01-01T00:00:00.000Z" };
    await visitor.getByLabel("回执或决策记录").fill(JSON.stringify(forged));
    await visitor.getByRole("button", { name: "开始校验" }).click();
    await visitor.getByText("回执无效").waitFor();

    await page.goto("/app/proposals");
    await page.getByRole("link", { name: title }).waitFor();
    await page.getByText("已提交（密封）").first().waitFor();
    await fits(page);
  });

  it("is asked to sign in on the way to a proposal", async () => {
    const { page } = await visit(browser, phone);
    await page.goto("/app/proposals");
    await pickPersona(page, "institute");
    await page.getByRole("heading", { level: 1, name: "我的揭榜" }).waitFor();
    await fits(page);
  });
});
