import ICAL from "ical.js";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it, onTestFinished } from "vitest";
import { eventsContracts } from "../../shared/contracts/events.ts";
import { registrationContracts } from "../../shared/contracts/registrations.ts";
import { addMilliseconds } from "../../shared/kernel/time.ts";
import { seriousFindings } from "../support/accessibility.ts";
import { desk, launchBrowser, overflow, phone, pickPersona, signedIn, visit } from "../support/browser.ts";
import { sendAs } from "../support/client.ts";
import { patience } from "../support/patience.ts";

/** From the list of events to the ticket, on a phone: registering, waiting, an offered seat, giving it up, calendars. */

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

const visitor = async (path: string, viewport = phone): Promise<Page> => {
  const { page } = await visit(browser, viewport);
  await page.goto(path);
  return page;
};

const arrive = async (persona: string, path: string): Promise<Page> =>
  (await signedIn(browser, persona, { path })).page;

const hour = 3_600_000;
const anybody = { organizationKinds: [], verifiedOnly: false, tiers: [], chains: [], units: [] };

const guests = (capacity: number) => ({
  audience: "guest",
  capacity,
  admission: "first-come",
  eligibility: anybody,
  waitlist: true,
  confirmHours: 24,
});
const investors = {
  audience: "investor",
  capacity: 2,
  admission: "approval",
  eligibility: { ...anybody, organizationKinds: ["investor"], verifiedOnly: true },
  waitlist: true,
};

/** A published roadshow that is open to registration now; answers its id. */
async function publish(title: string, capacity: number): Promise<string> {
  const now = new Date().toISOString();
  const content = {
    kind: "roadshow",
    title,
    summary: "八家企业路演，每家 8 分钟陈述、7 分钟问答。",
    hosts: [{ name: "示例市金融办", role: "host" }],
    unitCode: "330400",
    chains: [],
    mode: "onsite",
    place: { name: "示例会议中心", address: "示例市示例路 1 号", room: "三楼报告厅" },
    contact: { name: "会务组", phone: "0573-80000000" },
    startsAt: addMilliseconds(now, 72 * hour),
    endsAt: addMilliseconds(now, 75 * hour),
    registrationOpensAt: addMilliseconds(now, -hour),
    registrationClosesAt: addMilliseconds(now, 48 * hour),
    agenda: [],
    holdMinutes: 10,
    questions: [
      { id: "q1", kind: "text", label: "希望对接哪类项目？", required: true },
      { id: "q2", kind: "choice", label: "是否参加洽谈", required: true, options: ["参加", "不参加"] },
      { id: "q3", kind: "file", label: "机构介绍", required: false },
    ],
    pools: [investors, guests(capacity)],
  };
  const created = await sendAs("organizer", eventsContracts.createEvent, { body: content });
  expect(created.status, JSON.stringify(created.body)).toBe(201);
  const eventId = String(created.body.id);
  const published = await sendAs("organizer", eventsContracts.publishEvent, {
    path: { eventId },
    body: { expectedVersion: created.body.version },
  });
  expect(published.status, JSON.stringify(published.body)).toBe(200);
  return eventId;
}

/** Takes a seat beside the browser. */
async function takeSeat(persona: string, eventId: string): Promise<void> {
  const { status, body } = await sendAs(persona, registrationContracts.register, {
    path: { eventId },
    body: {
      audience: "guest",
      phone: "13800000000",
      answers: { q1: "储能", q2: "参加" },
      shareConsent: true,
    },
  });
  expect([status, body.state]).toEqual([201, "confirmed"]);
}

async function giveUp(persona: string, eventId: string): Promise<void> {
  const path = { eventId };
  const mine = await sendAs(persona, registrationContracts.getMyRegistration, { path });
  const body = { expectedVersion: mine.body.version };
  const { status } = await sendAs(persona, registrationContracts.cancelRegistration, { path, body });
  expect(status).toBe(200);
}

/** Everything that the form asks, as a person types it. */
async function fillIn(page: Page): Promise<void> {
  expect(await page.getByRole("textbox", { name: "联系电话" }).inputValue()).not.toBe("");
  await page.getByRole("textbox", { name: "希望对接哪类项目？" }).fill("储能与氢能");
  await page.getByRole("radio", { name: "不参加" }).check();
  await page.getByRole("checkbox", { name: /我同意将姓名/ }).check();
}

const pdf = { name: "机构介绍.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.4\n%%EOF\n") };

describe("a person on a phone", () => {
  it("finds an event, registers with a held seat, changes an answer, and cancels", async () => {
    const title = `秋季路演 ${Date.now()}`;
    const eventId = await publish(title, 3);
    const page = await visitor("/events");
    await page.getByRole("link", { name: title }).waitFor();
    await fits(page);
    await page.getByRole("link", { name: title }).click();
    await page.getByText("先到先得：报名时有名额即确认。").waitFor();
    await page.getByText(/距报名截止还有/).waitFor();
    await fits(page);
    await page.getByRole("link", { name: "登录并报名" }).click();
    await pickPersona(page, "expert1");

    await page.getByText("不符合条件：须以单位名义报名").waitFor();
    expect(await page.getByRole("radio", { name: /投资/ }).isDisabled()).toBe(true);
    await fits(page);
    await page.getByRole("button", { name: "下一步：保留名额并填写" }).click();
    await page.getByText(/名额为您保留，还剩/).waitFor();
    await page.getByRole("button", { name: "提交报名" }).click();
    expect(await page.getByText("必填。").count()).toBeGreaterThanOrEqual(3);
    await fillIn(page);
    await page.getByLabel("机构介绍", { exact: true }).setInputFiles(pdf);
    await page.getByRole("button", { name: "移除机构介绍.pdf" }).waitFor();
    await fits(page);
    await page.getByRole("button", { name: "提交报名" }).click();

    await page.getByRole("heading", { name: "报名成功，名额已确认" }).waitFor();
    await page.getByRole("img", { name: "入场二维码" }).waitFor();
    expect(await page.getByText(/^[0-9A-HJKMNP-TV-Z]{6}$/).count()).toBe(1);
    await fits(page);

    await page.getByRole("link", { name: "修改信息" }).click();
    await page.getByRole("textbox", { name: "希望对接哪类项目？" }).fill("智能电网");
    await fits(page);
    await page.getByRole("button", { name: "保存修改" }).click();
    await page.getByText("智能电网").waitFor();

    await page.getByRole("button", { name: "取消报名" }).click();
    await page.getByText("名额会立即转给候补的人").waitFor();
    await fits(page);
    await page.getByRole("dialog").getByRole("button", { name: "取消报名" }).click();
    await page.getByRole("heading", { name: "您已取消报名" }).waitFor();
    expect(await page.getByRole("img", { name: "入场二维码" }).count()).toBe(0);
    const mine = await sendAs("expert1", registrationContracts.getMyRegistration, { path: { eventId } });
    expect(mine.body.state).toBe("cancelled");
  });

  it("waits when it is full, is offered the seat that becomes free, and accepts it", async () => {
    const title = `满员路演 ${Date.now()}`;
    const eventId = await publish(title, 1);
    await takeSeat("expert2", eventId);
    const page = await arrive("expert3", `/app/tickets/${eventId}/register`);
    await page.getByRole("button", { name: /^下一步/ }).click();
    await fillIn(page);
    await page.getByRole("button", { name: /^提交/ }).click();
    await page.getByRole("heading", { name: "候补中：第 1 位" }).waitFor();
    await fits(page);

    await giveUp("expert2", eventId);
    await page.reload();
    await page.getByRole("heading", { name: "轮到您了：有一个名额" }).waitFor();
    await page.getByText(/^还剩 23 小时/).waitFor();
    await fits(page);
    await page.goto("/app");
    await page.getByRole("heading", { name: "我的活动" }).waitFor();
    await page.getByRole("link", { name: title }).click();
    await page.getByRole("button", { name: "确认参加" }).click();
    await page.getByRole("heading", { name: "报名成功，名额已确认" }).waitFor();
    await page.goto("/app/tickets");
    await page.getByRole("link", { name: title }).waitFor();
    await fits(page);
  });
});

/** A device that people carry to the door. */
async function carried(path: string, persona: string): Promise<Page> {
  const context = await browser.newContext({
    baseURL: inject("baseUrl"),
    viewport: phone,
    hasTouch: true,
    isMobile: true,
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
  });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  page.setDefaultTimeout(patience);
  await page.goto(path);
  await pickPersona(page, persona);
  return page;
}

describe("a ticket on a phone", () => {
  it("opens without a network, and says from when it is", async () => {
    const title = `离线路演 ${Date.now()}`;
    const eventId = await publish(title, 1);
    await takeSeat("expert5", eventId);
    const page = await carried(`/app/tickets/${eventId}`, "expert5");
    await page.getByRole("img", { name: "入场二维码" }).waitFor();
    await expect
      .poll(() => page.evaluate(async () => (await caches.match("/index.html")) !== undefined))
      .toBe(true);
    await page.context().setOffline(true);
    await page.reload();
    await page.getByRole("heading", { name: "本机保存的票" }).waitFor();
    await page.getByRole("heading", { name: title }).waitFor();
    await page.getByRole("img", { name: "入场二维码" }).waitFor();
    await fits(page);
  });
});

describe("calendars", () => {
  it("show a month by keyboard, and take an event as a file and as a feed", async () => {
    const title = `日历路演 ${Date.now()}`;
    const eventId = await publish(title, 2);
    const starts = addMilliseconds(new Date().toISOString(), (72 + 8) * hour).slice(0, 7);
    const month = await visitor(`/events/calendar?month=${starts}`, desk);
    await month.getByRole("columnheader", { name: "周一" }).waitFor();
    await fits(month);
    // It stands under two days when it is held over midnight.
    await month.getByRole("cell").getByRole("link", { name: title }).first().focus();
    await month.keyboard.press("Enter");
    await month.getByRole("heading", { level: 1, name: title }).waitFor();
    const [download] = await Promise.all([
      month.waitForEvent("download"),
      month.getByRole("link", { name: "加入日历" }).click(),
    ]);
    const file = await sendAs(undefined, eventsContracts.readEventCalendar, { path: { eventId } });
    expect(download.suggestedFilename()).toBe("event.ics");
    const calendar = new ICAL.Component(ICAL.parse(String(file.body)));
    expect(calendar.getFirstSubcomponent("vevent")?.getFirstPropertyValue("summary")).toBe(title);

    await takeSeat("expert4", eventId);
    const page = await arrive("expert4", "/app/tickets/calendar");
    await page.getByRole("button", { name: "生成订阅地址" }).click();
    const url = await page.getByLabel("您的订阅地址").inputValue();
    await fits(page);
    const feed = await fetch(url);
    expect(feed.headers.get("content-type")).toContain("text/calendar");
    expect(await feed.text()).toContain(title);
    await page.reload();
    await page.getByText(/^已开通/).waitFor();
    expect(await page.getByLabel("您的订阅地址").count()).toBe(0);
    await page.getByRole("button", { name: "停用" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "停用" }).click();
    await page.getByText("尚未开通。").waitFor();
    expect((await fetch(url)).status).toBe(404);
  });
});
