import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { meetingRequestsContracts } from "../../shared/contracts/meeting-requests.ts";
import { seriousFindings } from "../support/accessibility.ts";
import { desk, launchBrowser, overflow, phone, signedIn } from "../support/browser.ts";
import { sendAs } from "../support/client.ts";
import {
  beginDay,
  type Entered,
  publishFair,
  publishFairEvent,
  takePart,
} from "../support/published-fair.ts";

/** A fair as those who hold it run it: set-up, timetable, a move by keyboard, publication, an absence, the report. */

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

const part = (page: Page, name: string | RegExp): Locator =>
  page.getByRole("navigation", { name: "本页各部分" }).getByRole("link", { name });

/** As an input for day and minute holds it, in Shanghai. */
const local = (minutesFromNow: number): string =>
  new Date(Date.now() + (8 * 60 + minutesFromNow) * 60_000).toISOString().slice(0, 16);

/** Somebody asks, the other side accepts. */
async function agree(eventId: string, from: Entered, to: Entered): Promise<void> {
  const { requestMeeting, acceptMeeting } = meetingRequestsContracts;
  const asked = await sendAs(from.persona, requestMeeting, {
    path: { eventId },
    body: { from: from.id, to: to.id, priority: 2 },
  });
  expect(asked.status, JSON.stringify(asked.body)).toBe(201);
  const accepted = await sendAs(to.persona, acceptMeeting, {
    path: { eventId, requestId: String(asked.body.id) },
    body: { expectedVersion: asked.body.version },
  });
  expect(accepted.status, JSON.stringify(accepted.body)).toBe(200);
}

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

/** Goes on with arrows until the cell under the focus says that the meeting can be put there. */
async function findFree(page: Page): Promise<void> {
  const focused = page.locator("[data-slot]:focus");
  for (const key of [
    "ArrowDown",
    "ArrowDown",
    "ArrowRight",
    "ArrowUp",
    "ArrowUp",
    "ArrowRight",
    "ArrowDown",
  ]) {
    if ((await focused.textContent())?.includes("可以放")) return;
    await page.keyboard.press(key);
  }
  expect(await focused.textContent()).toContain("可以放");
}

/** The board takes the next edit once the last one is known. */
const settled = (page: Page): Promise<void> => page.locator('[role="grid"][aria-busy="false"]').waitFor();

async function publish(page: Page): Promise<void> {
  await page.getByRole("button", { name: "公布这一版" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByText("一步切换", { exact: false }).waitFor();
  await dialog.getByRole("button", { name: "公布", exact: true }).click();
  await dialog.waitFor({ state: "hidden" });
  await page.getByText("已公布", { exact: true }).first().waitFor();
}

describe("the timetable", () => {
  it("is computed, changed by keyboard, published, repaired after an absence, and reported", async () => {
    const eventId = await publishFair(`排表对接会 ${Date.now()}`);
    const enterprise = await takePart(eventId, "enterprise", "采购部 王工");
    const university = await takePart(eventId, "university", "材料学院 赵老师");
    const institute = await takePart(eventId, "institute", "智能装备所 李工");
    await agree(eventId, enterprise, university);
    await agree(eventId, institute, enterprise);
    await beginDay(eventId);

    const page = await arrive(`/app/fair-desk/${eventId}`);
    await part(page, "代表").click();
    await page.getByRole("button", { name: /详情：.*王工/ }).click();
    await page.getByRole("dialog").getByText("全程在场").waitFor();
    await page.keyboard.press("Escape");
    await fits(page);
    await part(page, "预约").click();
    await page.getByText("尚未排定").first().waitFor();
    await fits(page);

    await part(page, "时间表").click();
    await page.getByRole("spinbutton", { name: "最多计算" }).fill("5");
    await page.getByRole("button", { name: "编排时间表" }).click();
    await page.getByText("已证明最优").waitFor();
    await fits(page);
    await page.getByRole("link", { name: "查看第 1 版" }).click();
    await page.getByText("检查通过", { exact: false }).waitFor();
    const meeting = page.locator("td[draggable=true]");
    await settled(page);
    await meeting.first().focus();
    await page.keyboard.press("Enter");
    await page.getByRole("status").filter({ hasText: "已拿起" }).waitFor();
    await findFree(page);
    await page.keyboard.press("Enter");
    await page.getByRole("status").filter({ hasText: "已移到" }).waitFor();
    await page.getByText("手动", { exact: true }).waitFor();
    await settled(page);
    await fits(page);
    await publish(page);

    await page.goto(`/app/fair-desk/${eventId}?tab=day`);
    await page.getByRole("combobox", { name: "代表" }).click();
    await page.locator(".ant-select-item-option").filter({ hasText: "李工" }).click();
    await fits(page);
    await page.getByRole("button", { name: "给出修复方案" }).click();
    await page.getByRole("heading", { name: "修复预览" }).waitFor();
    await page
      .getByText(/取消 1/)
      .first()
      .waitFor();
    await part(page, "与公布版比较").click();
    await page.getByRole("heading", { name: /与公布的第 1 版比较/ }).waitFor();
    await fits(page);
    await part(page, /^未排入/).click();
    await page.getByText("代价最小的办法").first().waitFor();
    await publish(page);

    await page.goto(`/app/fair-desk/${eventId}/room`);
    await page.getByText(/^本场 /).waitFor();
    await fits(page);
    await page.goto(`/app/fair-desk/${eventId}?tab=report`);
    await page.getByRole("heading", { name: "洽谈结果" }).waitFor();
    await fits(page);
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "下载汇总表（XLSX）" }).click();
    expect((await download).suggestedFilename()).toMatch(/\.xlsx$/);
    await part(page, "办理记录").click();
    await page.getByText("公布时间表").first().waitFor();
  });
});
