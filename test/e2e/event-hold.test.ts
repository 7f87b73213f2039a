import { randomUUID } from "node:crypto";
import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import type { Audience } from "../../shared/contracts/events-content.ts";
import type { Me } from "../../shared/contracts/organizations.ts";
import { seriousFindings } from "../support/accessibility.ts";
import { desk, launchBrowser, overflow, phone, signedIn } from "../support/browser.ts";

/** A roadshow as those who hold it run it: from the empty form to the sheet of who registered. */

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const arrive = async (persona: string, path: string): Promise<Page> =>
  (await signedIn(browser, persona, { path, viewport: desk })).page;

/** Nobody is kept out, and nothing is wider than the window, on a desk and on a phone. */
const fits = async (page: Page): Promise<void> => {
  expect(await seriousFindings(page)).toEqual([]);
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  await page.setViewportSize(phone);
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  await page.setViewportSize(desk);
};

/** The API as this persona, beside the browser. */
async function ask<T>(persona: string, path: string, body?: object): Promise<T> {
  const base = inject("baseUrl");
  const token = await fetch(`${base}/dev/token`, { method: "POST", body: JSON.stringify({ persona }) });
  const { access_token } = (await token.json()) as { access_token: string };
  const response = await fetch(`${base}${path}`, {
    headers: {
      authorization: `Bearer ${access_token}`,
      ...(body === undefined ? {} : { "content-type": "application/json", "idempotency-key": randomUUID() }),
    },
    ...(body === undefined ? {} : { method: "POST", body: JSON.stringify(body) }),
  });
  expect(response.ok, `${path}: ${response.status} ${response.ok ? "" : await response.text()}`).toBe(true);
  return (await response.json()) as T;
}

const organizationOf = async (persona: string): Promise<string> =>
  (await ask<Me>(persona, "/v1/me")).memberships[0]?.organizationId ?? "";

interface Mine {
  readonly state: string;
  readonly name: string;
}
const registrationOf = (persona: string, eventId: string): Promise<Mine> =>
  ask<Mine>(persona, `/v1/events/${eventId}/registration`);

const register = async (persona: string, eventId: string, audience: Audience): Promise<Mine> =>
  ask<Mine>(persona, `/v1/events/${eventId}/registration`, {
    audience,
    ...(audience === "guest" ? {} : { organizationId: await organizationOf(persona) }),
    phone: "13800000000",
    answers: {},
    shareConsent: true,
  });

/** As an input for day and minute holds it, in Shanghai. */
const local = (fromNowMs: number): string =>
  new Date(Date.now() + 8 * 3_600_000 + fromNowMs).toISOString().slice(0, 16);

const step = (page: Page, name: string) => page.getByRole("navigation", { name: "填写步骤" }).getByText(name);
const tab = (page: Page, name: string) => page.getByRole("tab", { name, exact: true });
const poolFieldset = (page: Page, name: string): Locator => page.getByRole("group", { name, exact: true });

/** A roadshow for approved investors and for one guest, whose registration is open already. */
async function writeRoadshow(page: Page, title: string): Promise<void> {
  await page.getByRole("link", { name: /项目路演/ }).click();
  await page.getByRole("button", { name: "保存草稿" }).click();
  await page.getByText("必填。").first().waitFor();
  await page.getByLabel("活动名称").fill(title);
  await page.getByLabel("一句话简介").fill("八家企业路演，每家 8 分钟陈述、7 分钟问答。");
  await page.getByLabel("单位名称").fill("示例市金融办");
  await fits(page);
  await step(page, "时间").click();
  await page.getByLabel("报名开始").fill(local(-3_600_000));
  await step(page, "地点").click();
  await page.getByLabel("场所").fill("示例会议中心");
  await page.getByLabel("地址").fill("示例路 1 号");
  await step(page, "日程").click();
  await page.getByRole("button", { name: "添加一项" }).click();
  await page.getByLabel("内容").fill("企业路演");
  await fits(page);
  await step(page, "名额与报名条件").click();
  await page.getByRole("button", { name: "删除名额池：企业" }).click();
  await poolFieldset(page, "嘉宾").getByRole("spinbutton", { name: "名额" }).fill("1");
  await page.getByText("合计 61 个名额").waitFor();
  await fits(page);
  await page.getByRole("button", { name: "预览" }).click();
  const preview = page.getByRole("dialog");
  await preview.getByRole("heading", { name: title }).waitFor();
  await preview.getByText("示例会议中心").waitFor();
  await page.keyboard.press("Escape");
  await step(page, "报名问题").click();
  await page.getByRole("button", { name: "希望对接的需求或项目" }).click();
  await page.getByRole("button", { name: "保存草稿" }).click();
  await page.getByText("有未保存的修改").waitFor({ state: "hidden" });
}

/** Writes the event, looks over the checklist, publishes; answers its id. */
async function publishRoadshow(page: Page, title: string): Promise<string> {
  await writeRoadshow(page, title);
  await page.waitForURL(/\/app\/events\/act_\w+\/edit/);
  await step(page, "封面与附件").click();
  await page.getByText("封面图片").first().waitFor();
  await page.getByRole("button", { name: "检查并发布" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByText("名额：投资人 60、嘉宾 1").waitFor();
  await fits(page);
  await dialog.getByRole("button", { name: "发布", exact: true }).click();
  await tab(page, "报名").waitFor();
  return new URL(page.url()).pathname.split("/")[3] ?? "";
}

async function chooseEverybody(page: Page): Promise<void> {
  await page.getByRole("checkbox", { name: "选择已显示的全部" }).check();
}

async function filterBy(page: Page, label: string, value: string): Promise<void> {
  await page.getByRole("combobox", { name: label }).click();
  await page.locator(".ant-select-item-option").filter({ hasText: value }).click();
}

/** Approves one of the two who wait for a decision, and declines the other with a reason. */
async function decide(page: Page, approved: string, declined: string): Promise<void> {
  await tab(page, "报名").click();
  await filterBy(page, "报名状态", "待审核");
  await page.getByRole("checkbox", { name: `选择 ${approved}` }).check();
  await page.getByRole("button", { name: "通过（1）", exact: true }).click();
  await page.getByRole("dialog").getByRole("button", { name: "通过", exact: true }).click();
  await page.getByText("1 人全部办理完成。").waitFor();
  await fits(page);
  await page.getByRole("button", { name: "知道了" }).click();
  await page.getByRole("checkbox", { name: `选择 ${declined}` }).check();
  await page.getByRole("button", { name: "不通过（1）" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "不通过", exact: true }).click();
  await dialog.getByText("至少 2 个字。").waitFor();
  await dialog.getByRole("button", { name: "名额有限，未能安排，感谢关注。" }).click();
  await dialog.getByRole("button", { name: "不通过", exact: true }).click();
  await page.getByText("1 人全部办理完成。").waitFor();
  await page.getByRole("button", { name: "知道了" }).click();
}

/** One more seat for guests: the first who waits has it at once. */
async function raiseGuests(page: Page): Promise<void> {
  await tab(page, "概况").click();
  await page.getByRole("button", { name: "调整名额：嘉宾" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("spinbutton").fill("2");
  await dialog.getByText("新增名额立即递补给候补的前 1 人。").waitFor();
  await dialog.getByLabel("原因（写入办理记录）").fill("加一个座位");
  await fits(page);
  await dialog.getByRole("button", { name: "调整", exact: true }).click();
  await page.getByText("名额已调整").waitFor();
}

async function writeToEverybody(page: Page): Promise<void> {
  await tab(page, "报名").click();
  await filterBy(page, "报名状态", "已确认");
  await page.getByText("待审核").waitFor({ state: "hidden" });
  await chooseEverybody(page);
  await page.getByRole("button", { name: "发通知" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("标题").fill("停车安排");
  await dialog.getByLabel("内容").fill("请停在北侧停车场。");
  await fits(page);
  await dialog.getByRole("button", { name: "发送" }).click();
  await page.getByText("已发给 3 人").waitFor();
}

/** Opens somebody's registration and removes it. */
async function remove(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name, exact: true }).click();
  const drawer = page.getByRole("dialog", { name });
  await drawer.getByText("经过").waitFor();
  await fits(page);
  await drawer.getByRole("button", { name: "取消报名" }).click();
  const dialog = page.getByRole("dialog", { name: `取消报名：${name}` });
  await dialog.getByRole("button", { name: "应本人要求取消。" }).click();
  await dialog.getByRole("button", { name: "取消报名", exact: true }).click();
  await page.getByRole("button", { name: "知道了" }).click();
  await drawer.getByText("主办方取消").first().waitFor();
  await page.keyboard.press("Escape");
}

async function exportSheet(page: Page): Promise<string> {
  await page.getByRole("button", { name: "导出汇总表" }).click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("menuitem", { name: "全部人群" }).click(),
  ]);
  return download.suggestedFilename();
}

describe("a roadshow with two pools", () => {
  it("is written, published, decided on, widened, written to, thinned out and exported", async () => {
    const title = `项目路演 ${randomUUID().slice(0, 8)}`;
    const page = await arrive("organizer", "/app/events/new");
    const eventId = await publishRoadshow(page, title);

    const approved = await register("investor", eventId, "investor");
    const declined = await register("investor2", eventId, "investor");
    expect([approved.state, declined.state]).toEqual(["pending", "pending"]);
    expect((await register("enterprise", eventId, "guest")).state).toBe("confirmed");
    const waiting = await register("university", eventId, "guest");
    expect(waiting.state).toBe("waitlisted");

    await decide(page, approved.name, declined.name);
    expect((await registrationOf("investor", eventId)).state).toBe("confirmed");
    expect((await registrationOf("investor2", eventId)).state).toBe("declined");

    await raiseGuests(page);
    expect((await registrationOf("university", eventId)).state).toBe("confirmed");

    await writeToEverybody(page);
    await remove(page, waiting.name);
    expect((await registrationOf("university", eventId)).state).toBe("removed");

    expect(await exportSheet(page)).toMatch(/\.xlsx$/);

    await tab(page, "统计").click();
    await page.getByRole("rowheader", { name: "投资人" }).waitFor();
    await fits(page);
    await page.getByRole("link", { name: "现场大屏" }).click();
    await page.getByRole("heading", { name: "最近签到" }).waitFor();
    await fits(page);
  });
});

describe("an event in the form", () => {
  it("cannot be left by mistake, and what was typed comes back", async () => {
    const page = await arrive("district", "/app/events/new?kind=training");
    await page.getByLabel("活动名称").fill("未保存的培训");
    await page.getByRole("link", { name: "返回活动管理" }).click();
    const asked = page.getByRole("dialog", { name: "有未保存的修改" });
    await fits(page);
    await asked.getByRole("button", { name: "继续填写" }).click();
    expect(await page.getByLabel("活动名称").inputValue()).toBe("未保存的培训");
    await page.getByRole("link", { name: "返回活动管理" }).click();
    await asked.getByRole("button", { name: "离开" }).click();
    await page.waitForURL(/\/app\/events$/);
    await page.goto("/app/events/new?kind=training");
    await page.getByRole("button", { name: "恢复" }).click();
    expect(await page.getByLabel("活动名称").inputValue()).toBe("未保存的培训");
  });
});
