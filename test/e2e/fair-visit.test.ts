import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { meetingRequestsContracts } from "../../shared/contracts/meeting-requests.ts";
import { seriousFindings } from "../support/accessibility.ts";
import { launchBrowser, overflow, phone, signedIn, visit } from "../support/browser.ts";
import { type Json, list, sendAs } from "../support/client.ts";
import {
  beginDay,
  type Entered,
  publishFair,
  publishTimetable,
  takePart,
} from "../support/published-fair.ts";

/** Meetings at a fair, on a phone: joining, asking, answering, the day with its changes, what came of it. */

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

const arrive = async (persona: string, path: string): Promise<Page> =>
  (await signedIn(browser, persona, { path })).page;

const tab = (page: Page, name: RegExp) =>
  page.getByRole("navigation", { name: "洽谈" }).getByRole("link", { name });

/** Asks beside the browser; answers the request. */
async function ask(eventId: string, from: Entered, to: string): Promise<Json> {
  const { status, body } = await sendAs(from.persona, meetingRequestsContracts.requestMeeting, {
    path: { eventId },
    body: { from: from.id, to, priority: 2, note: "想谈谈在线检测" },
  });
  expect(status, JSON.stringify(body)).toBe(201);
  return body;
}

async function accept(eventId: string, persona: string, request: Json): Promise<void> {
  const { status, body } = await sendAs(persona, meetingRequestsContracts.acceptMeeting, {
    path: { eventId, requestId: String(request.id) },
    body: { priority: 2, expectedVersion: request.version },
  });
  expect(status, JSON.stringify(body)).toBe(200);
}

const requestsOf = async ({ id, persona }: Entered, eventId: string): Promise<readonly Json[]> => {
  const { body } = await sendAs(persona, meetingRequestsContracts.listMeetingRequests, {
    path: { eventId },
    query: { participantId: id },
  });
  return list(body.items);
};

describe("before requests close", () => {
  it("joins from the open page, asks somebody, and answers who asked", async () => {
    const eventId = await publishFair(`洽谈对接会 ${Date.now()}`);
    const university = await takePart(eventId, "university", "材料学院 赵老师");
    const supplier = await takePart(eventId, "supplier", "销售部 孙经理");

    const { page: visitor } = await visit(browser, phone);
    await visitor.goto(`/events/${eventId}`);
    await visitor.getByRole("heading", { name: /一对一洽谈/ }).waitFor();
    await visitor.getByText("企业 ↔ 高等院校").waitFor();
    await visitor.getByRole("link", { name: "登录后报名洽谈" }).waitFor();
    await fits(visitor);

    const page = await arrive("enterprise", `/app/meetings/${eventId}`);
    await page.getByRole("heading", { name: "报名一对一洽谈" }).waitFor();
    await fits(page);
    const name = page.getByRole("textbox", { name: "代表（人或小组）" });
    await name.fill("");
    await page.getByRole("button", { name: "提交报名" }).click();
    await page.getByText("必填。").waitFor();
    await name.fill("采购部 王工");
    await page.getByRole("textbox", { name: "寻求什么" }).fill("轻合金焊接变形控制");
    await page.getByRole("group", { name: "第二场" }).getByRole("checkbox").last().check();
    await page.getByRole("button", { name: "提交报名" }).click();

    await page.getByRole("heading", { name: "推荐约见" }).waitFor();
    await page.getByText("还可约 5 位").waitFor();
    await page.getByRole("textbox", { name: /搜索/ }).fill("赵老师");
    await page.getByRole("button", { name: "搜索", exact: true }).click();
    await fits(page);
    await page
      .getByRole("button", { name: /^约谈 .*赵老师/ })
      .last()
      .click();
    await page.getByRole("radio", { name: "首要" }).check();
    await page.getByRole("textbox", { name: /给对方的话/ }).fill("可带样件");
    await fits(page);
    await page.getByRole("dialog").getByRole("button", { name: "发出预约" }).click();
    await page.getByText("已约，待对方答复").first().waitFor();

    const mine = new URL(page.url()).pathname.split("/").at(-2) ?? "";
    await ask(eventId, supplier, mine);
    await tab(page, /^预约/).click();
    await page.getByRole("heading", { name: /等对方答复/ }).waitFor();
    await fits(page);
    await page.reload();
    await page.getByRole("button", { name: /^婉拒/ }).click();
    await page.getByRole("radio", { name: "时间安排不开" }).check();
    await page.getByRole("dialog").getByRole("button", { name: "婉拒" }).click();
    await page.getByText("已结束（1）").waitFor();

    const other = await arrive("university", `/app/meetings/${eventId}`);
    await tab(other, /^预约/).click();
    await other.getByText("可带样件").waitFor();
    await fits(other);
    await other.getByRole("button", { name: /^接受/ }).click();
    await other.getByRole("radio", { name: "首要" }).check();
    await other.getByRole("dialog").getByRole("button", { name: "接受" }).click();
    await other.getByRole("heading", { name: /已约定/ }).waitFor();
    const [agreed] = await requestsOf(university, eventId);
    expect([agreed?.state, list(agreed?.asks).length]).toEqual(["accepted", 2]);
  });
});

describe("on the day", () => {
  it("shows the table, moves a meeting by agreement, finds who is free, and records what came of it", async () => {
    const eventId = await publishFair(`洽谈日程 ${Date.now()}`);
    const enterprise = await takePart(eventId, "enterprise", "采购部 王工");
    const university = await takePart(eventId, "university", "材料学院 赵老师");
    const institute = await takePart(eventId, "institute", "智能装备所 李工");
    await takePart(eventId, "university2", "化工学院 钱教授");
    const first = await ask(eventId, enterprise, university.id);
    await accept(eventId, "university", first);
    const second = await ask(eventId, institute, enterprise.id);
    await accept(eventId, "enterprise", second);
    await beginDay(eventId);
    await publishTimetable(eventId, [
      { requestId: String(first.id), slot: 1, table: 1 },
      { requestId: String(second.id), slot: 3, table: 3 },
    ]);

    const page = await arrive("enterprise", `/app/meetings/${eventId}`);
    await page.getByRole("heading", { name: /^正在洽谈/ }).waitFor();
    await page.getByRole("heading", { name: /^下一场/ }).waitFor();
    expect(await page.getByText("1 号桌").count()).toBeGreaterThan(0);
    expect(await page.getByText("贵宾室").count()).toBeGreaterThan(0);
    await fits(page);

    await page.getByRole("button", { name: /^登记结果/ }).click();
    await page.getByRole("radio", { name: "已进行" }).check();
    await page.getByRole("radio", { name: "达成意向" }).check();
    await page.getByRole("textbox", { name: /金额/ }).fill("很多");
    await page.getByRole("dialog").getByRole("button", { name: "保存" }).click();
    await page.getByText(/格式/).waitFor();
    await page.getByRole("textbox", { name: /金额/ }).fill("120.5");
    await fits(page);
    await page.getByRole("dialog").getByRole("button", { name: "保存" }).click();
    await page.getByText("达成意向 120.5 万元").waitFor();

    await page.getByRole("link", { name: "加入日历" }).click();
    await page.getByRole("button", { name: "生成订阅地址" }).click();
    const feed = await fetch(await page.getByLabel("您的订阅地址").inputValue());
    expect(feed.headers.get("content-type")).toContain("text/calendar");
    expect((await feed.text()).match(/BEGIN:VEVENT/g)).toHaveLength(2);
    await fits(page);
    await tab(page, /^日程/).click();

    await page.getByRole("button", { name: /^改时间/ }).click();
    await page.getByRole("combobox", { name: "改到" }).click();
    await page.locator(".ant-select-item-option").nth(1).click();
    await page.getByRole("dialog").getByRole("button", { name: "发给对方" }).click();
    await page.getByText(/^您提议改到/).waitFor();
    const other = await arrive("institute", `/app/meetings/${eventId}`);
    await other.getByText(/提议改到/).waitFor();
    await fits(other);
    await other.getByRole("button", { name: "同意", exact: true }).click();
    await other.getByText(/^已改到/).waitFor();
    const [moved] = await requestsOf(institute, eventId);
    expect(moved?.seat?.slot).not.toBe(3);

    await page.reload();
    await page.getByRole("link", { name: "谁有空", exact: true }).first().click();
    await page.getByText(/还有 \d 张空桌/).waitFor();
    await fits(page);
    await page.getByRole("button", { name: /^约这一时段 .*钱教授/ }).click();
    await page.getByRole("dialog").getByRole("button", { name: "发出" }).click();
    await page.getByText("已发出，对方接受后会通知您").waitFor();
    const third = await arrive("university2", `/app/meetings/${eventId}`);
    await third.getByText(/^临时约谈/).waitFor();
    await fits(third);
    await third.getByRole("button", { name: /^接受/ }).click();
    await third.getByText(/一张空桌就定下来/).waitFor();
    await third.getByRole("dialog").getByRole("button", { name: "接受" }).click();
    await third.getByRole("heading", { name: /^下一场/ }).waitFor();
  });
});
