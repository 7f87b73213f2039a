import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { demoPdf } from "../../infra/local/demo/licence.ts";
import { seriousFindings } from "../support/accessibility.ts";
import { desk, launchBrowser, overflow, phone, signedIn, visit } from "../support/browser.ts";

/** What the product is for: something posted on a phone, reviewed at a desk, found by anybody. */

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

async function choose(page: Page, label: string, option: string): Promise<void> {
  await page.getByRole("combobox", { name: label }).click();
  await page
    .locator(".ant-select-dropdown:visible .ant-select-item-option")
    .filter({ hasText: option })
    .first()
    .click();
  await page.keyboard.press("Escape");
}

const next = (page: Page) => page.getByRole("button", { name: "下一步" }).click();

const dialogButton = (page: Page, name: string) =>
  page.getByRole("dialog").getByRole("button", { name }).click();

/** What both kinds have in common, from the texts to the declarations; ends with the submission. */
async function fillRest(page: Page, kind: "need" | "offer", fileName: string): Promise<void> {
  await next(page);
  await page
    .getByLabel("公开说明")
    .fill(
      "薄壁铝合金壳体焊接后平面度超差，现有校正占用两名熟练工，希望引入成套工艺，并在现有产线上完成验证与培训。",
    );
  await next(page);
  await page.getByRole("button", { name: "添加指标" }).click();
  await page.getByLabel("名称").fill("平面度");
  await choose(page, "比较", "≤");
  await page.getByLabel("目标值").fill("0.2");
  await next(page);
  await page.getByLabel("合作开发").check();
  await choose(page, "知识产权归属", "双方共有");
  if (kind === "need") {
    await page.getByLabel("下限（万元）").fill("30");
    await page.getByLabel("上限（万元）").fill("80.5");
  } else {
    await page.getByLabel("面议").check();
  }
  const inHalfAYear = new Date(Date.now() + 180 * 86_400_000).toISOString().slice(0, 10);
  await page.getByLabel("公开截止日").fill(inHalfAYear);
  await next(page);
  const buffer = Buffer.from(demoPdf("drawing"));
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name: fileName, mimeType: "application/pdf", buffer });
  // Confidential unless said otherwise.
  await page.getByLabel(`${fileName} 的可见范围`).getByText("公开").click();
  await page.getByRole("textbox", { name: "姓名" }).fill("李示例");
  await page.getByRole("textbox", { name: "电话" }).fill("138 0000 0000");
  await next(page);
  expect(await seriousFindings(page)).toEqual([]);
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  for (const box of await page.getByRole("checkbox").all()) await box.check();
  await page
    .getByText(/^已保存/)
    .first()
    .waitFor();
  await page.getByRole("button", { name: "提交审核" }).click();
  await page.getByText("待审核").first().waitFor();
}

/** As the district office: opens it in the queue and decides. */
async function decide(
  kind: "needs" | "offers",
  title: string,
  act: (page: Page) => Promise<void>,
): Promise<void> {
  const { page } = await signedIn(browser, "district", {
    viewport: desk,
    path: `/app/queue/${kind}`,
  });
  await page.getByText(title).first().click();
  await page.getByRole("heading", { name: title }).waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  await act(page);
  await page.close();
}

const returnIt = (reason: string) => async (page: Page) => {
  await page
    .getByRole("button", { name: /退\s*回/ })
    .first()
    .click();
  await page.getByRole("dialog").getByRole("textbox").fill(reason);
  await dialogButton(page, "退回");
  await page.getByRole("dialog").waitFor({ state: "hidden" });
};

const publishIt = async (page: Page) => {
  await page.getByRole("button", { name: "公开发布" }).first().click();
  await dialogButton(page, "公开发布");
  await page.getByRole("dialog").waitFor({ state: "hidden" });
};

/** As its owner on a phone: reads the reason, adds a sentence, submits again. */
async function correct(
  persona: string,
  kind: "needs" | "offers",
  title: string,
  reason: string,
): Promise<void> {
  const { page } = await signedIn(browser, persona, { path: `/app/${kind}` });
  await page.getByRole("link", { name: title }).first().click();
  await page.getByText(reason).first().waitFor();
  await page.getByRole("link", { name: /修改/ }).first().click();
  await page.getByLabel("标题").waitFor();
  await next(page);
  await page.getByLabel("公开说明").press("End");
  await page.getByLabel("公开说明").pressSequentially("壁厚为一点二至二毫米。");
  await page
    .getByText(/^已保存/)
    .first()
    .waitFor();
  for (let step = 2; step < 6; step += 1) await next(page);
  await page.getByRole("button", { name: "提交审核" }).click();
  await page.getByText("待审核").first().waitFor();
  await page.close();
}

/** As anybody: finds it by its chain, reads it, gets its file. */
async function find(kind: "needs" | "offers", title: string, fileName: string): Promise<void> {
  const { page } = await visit(browser, phone);
  await page.goto(`/${kind}?chain=high-end-equipment`);
  await page.getByRole("link", { name: title }).first().click();
  await page.getByRole("heading", { level: 1, name: title }).waitFor();
  expect(await page.getByText("13800000000").count()).toBe(0);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: `下载 ${fileName}` }).click(),
  ]);
  expect(download.suggestedFilename()).toBe(fileName);
  await page.close();
}

describe("an enterprise's need", () => {
  it("is posted on a phone, returned with a reason, corrected, published, and found by its chain", async () => {
    const title = `壳体焊接变形控制${Date.now()}`;
    const file = "变形云图与工艺要求（示例）.pdf";
    const { page } = await signedIn(browser, "enterprise", { path: "/app/needs/edit" });
    await page.getByLabel("标题").fill(title);
    await choose(page, "需求类型", "技术");
    await choose(page, "产业链", "高端装备");
    await page.getByText("较急").click();
    await fillRest(page, "need", file);
    await page.close();
    await decide("needs", title, returnIt("请补充壁厚范围。"));
    await correct("enterprise", "needs", title, "请补充壁厚范围。");
    await decide("needs", title, publishIt);
    await find("needs", title, file);
  });
});

describe("a university's offer", () => {
  it("goes the same way", async () => {
    const title = `搅拌摩擦焊成套工艺${Date.now()}`;
    const file = "工艺说明（示例）.pdf";
    const { page } = await signedIn(browser, "university", { path: "/app/offers/edit" });
    await page.getByLabel("标题").fill(title);
    await choose(page, "成果类型", "技术");
    await choose(page, "成熟阶段", "中试");
    await choose(page, "产业链", "高端装备");
    await fillRest(page, "offer", file);
    await page.close();
    await decide("offers", title, returnIt("请说明中试规模。"));
    await correct("university", "offers", title, "请说明中试规模。");
    await decide("offers", title, publishIt);
    await find("offers", title, file);
  });
});
