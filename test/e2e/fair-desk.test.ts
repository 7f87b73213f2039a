import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { seriousFindings } from "../support/accessibility.ts";
import { desk, launchBrowser, overflow, phone, signedIn } from "../support/browser.ts";
import { publishFairEvent } from "../support/published-fair.ts";

/** What the set-up of a fair says while it is wrong; fair-journey.test.ts goes the whole way. */

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const arrive = async (path: string): Promise<Page> =>
  (await signedIn(browser, "organizer", { path, viewport: desk })).page;

/** Nobody is kept out, and nothing is wider than the window, on a desk and on a phone. */
const fits = async (page: Page): Promise<void> => {
  expect(await seriousFindings(page)).toEqual([]);
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  await page.setViewportSize(phone);
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  await page.setViewportSize(desk);
};

/** As an input for day and minute holds it, in Shanghai. */
const local = (minutesFromNow: number): string =>
  new Date(Date.now() + (8 * 60 + minutesFromNow) * 60_000).toISOString().slice(0, 16);

describe("setting up", () => {
  it("begins with an earlier fair, says what the times come to, and opens", async () => {
    const title = `待设置对接会 ${Date.now()}`;
    const eventId = await publishFairEvent(title);
    const page = await arrive("/app/fair-desk/new");
    await page.getByRole("link", { name: new RegExp(title) }).click();
    await page.getByText("由此得到").waitFor();
    await page.getByRole("combobox", { name: "沿用以前的设置" }).click();
    await page.locator(".ant-select-item-option").nth(1).click();
    const sessions = page.getByRole("group", { name: "场次", exact: true });
    for (const [i, [from, to]] of [
      [60, 150],
      [180, 300],
    ].entries()) {
      await sessions
        .getByLabel("开始")
        .nth(i)
        .fill(local(from ?? 0));
      await sessions
        .getByLabel("结束")
        .nth(i)
        .fill(local(to ?? 0));
    }
    await page.getByLabel("预约开始").fill(local(-30));
    await page.getByLabel("预约截止").fill(local(-40));
    await page.getByLabel("时间表公布").fill(local(40));
    await page.getByText(/共 \d+ 个时段 × \d+ 张桌/).waitFor();
    await fits(page);
    await page.getByRole("button", { name: "保存" }).click();
    await page.getByText("预约截止须晚于预约开始。").waitFor();
    await page.getByLabel("预约截止").fill(local(30));
    await page.getByRole("button", { name: "保存" }).click();
    await page.waitForURL(`**/app/fair-desk/${eventId}`);
    await page.getByText("草稿，参会单位看不到。", { exact: false }).waitFor();
    await fits(page);
    await page.getByRole("button", { name: "开放", exact: true }).click();
    await page.getByRole("dialog").getByRole("button", { name: "开放", exact: true }).click();
    await page.getByText("预约中", { exact: true }).waitFor();
  });
});
