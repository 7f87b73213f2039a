import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { addMilliseconds, civilDateAt } from "../../shared/kernel/time.ts";
import { desk, launchBrowser, overflow, phone } from "../support/browser.ts";
import type { Json } from "../support/client.ts";
import { productNow, putClockForward } from "../support/clock.ts";
import { as, choose, fits, press } from "../support/gestures.ts";
import { publishFairEvent } from "../support/published-fair.ts";
import {
  accountAll,
  agendaOf,
  askAndAccept,
  type Delegate,
  enterForty,
  reportOf,
} from "./fair-journey/forty.ts";

/**
 * A fair with forty organizations from its set-up to its report, as those who hold it and those who meet there see it.
 * It takes three days: the product's clock is put forward, so this runs alone.
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

const minute = 60_000;
const hour = 60 * minute;
const title = `四十家单位对接会 ${Date.now()}`;
/** What the steps hand on to each other. */
let eventId: string;
let began: string;
let firstSlot: string;
let delegates: readonly Delegate[];
let agreed: number;

/** As an input for day and minute holds it, in Shanghai. */
const local = (instant: string): string => addMilliseconds(instant, 8 * hour).slice(0, 16);

const part = (page: Page, name: string | RegExp): Locator =>
  page.getByRole("navigation", { name: "本页各部分" }).getByRole("link", { name });

const tab = (page: Page, name: RegExp): Locator =>
  page.getByRole("navigation", { name: "洽谈" }).getByRole("link", { name });

const of = (subject: string): Delegate => {
  const found = delegates.find((delegate) => delegate.subject === subject);
  if (found === undefined) throw new Error(`${subject} does not take part`);
  return found;
};

/** Also on a phone. */
async function fitsBoth(page: Page): Promise<void> {
  await fits(page);
  await page.setViewportSize(phone);
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  await page.setViewportSize(desk);
}

async function publish(page: Page): Promise<void> {
  await press(page, "公布这一版");
  const dialog = page.getByRole("dialog");
  await dialog.getByText("一步切换", { exact: false }).waitFor();
  await dialog.getByRole("button", { name: "公布", exact: true }).click();
  await dialog.waitFor({ state: "hidden" });
  await page.getByText("已公布", { exact: true }).first().waitFor();
}

/** Goes down and to the right until the meeting that is held can be put down, or exchanged with another one. */
async function findPlace(page: Page): Promise<void> {
  const focused = page.locator("[data-slot]:focus");
  const possible = /可以放|可以与这场互换/;
  for (const key of ["ArrowDown", "ArrowRight", "ArrowDown", "ArrowRight", "ArrowDown", "ArrowRight"]) {
    await page.keyboard.press(key);
    if (possible.test((await focused.textContent()) ?? "")) return;
  }
  expect(await focused.textContent()).toMatch(possible);
}

const settled = (page: Page): Promise<void> => page.locator('[role="grid"][aria-busy="false"]').waitFor();

describe("a fair with forty organizations", () => {
  it("is set up like an earlier one, and opened", async () => {
    began = await productNow();
    const today = civilDateAt(began);
    firstSlot = addMilliseconds(`${today}T05:00:00.000Z`, 48 * hour);
    eventId = await publishFairEvent(title, {
      registrationOpensAt: addMilliseconds(began, -2 * hour),
      registrationClosesAt: addMilliseconds(firstSlot, -2 * hour),
      startsAt: addMilliseconds(firstSlot, -4 * hour),
      endsAt: addMilliseconds(firstSlot, 5 * hour),
    });
    const page = await as(browser, "organizer", "/app/fair-desk/new");
    await page.getByRole("link", { name: new RegExp(title) }).click();
    await page.getByText("由此得到").waitFor();
    await choose(page, "沿用以前的设置", "新材料产业链供需对接会");
    const sessions = page.getByRole("group", { name: "场次", exact: true });
    for (const [i, from] of [firstSlot, addMilliseconds(firstSlot, 2 * hour)].entries()) {
      await sessions.getByLabel("开始").nth(i).fill(local(from));
      await sessions
        .getByLabel("结束")
        .nth(i)
        .fill(local(addMilliseconds(from, 95 * minute)));
    }
    await page.getByLabel("预约开始").fill(local(addMilliseconds(began, -hour)));
    await page.getByLabel("预约截止").fill(local(addMilliseconds(began, 12 * hour)));
    await page.getByLabel("时间表公布").fill(local(addMilliseconds(began, 13 * hour)));
    await page.getByText(/共 8 个时段 × 10 张桌/).waitFor();
    await fitsBoth(page);
    await press(page, "保存");
    await page.waitForURL(`**/app/fair-desk/${eventId}`);
    await press(page, "开放");
    await page.getByRole("dialog").getByRole("button", { name: "开放", exact: true }).click();
    await page.getByText("预约中", { exact: true }).waitFor();
  });

  it("is entered by forty organizations, which ask each other and agree", async () => {
    delegates = await enterForty(eventId);
    expect(delegates).toHaveLength(40);
    const enterprise = await as(browser, "enterprise", `/app/meetings/${eventId}`);
    await enterprise.getByRole("heading", { name: "推荐约见" }).waitFor();
    await enterprise.getByRole("textbox", { name: /搜索/ }).fill(of("university").name);
    await press(enterprise, "搜索");
    await enterprise
      .getByRole("button", { name: new RegExp(`^约谈 .*${of("university").name}`) })
      .last()
      .click();
    await enterprise.getByRole("radio", { name: "首要" }).check();
    await enterprise.getByRole("dialog").getByRole("button", { name: "发出预约" }).click();
    await enterprise.getByText("已约，待对方答复").first().waitFor();
    await fits(enterprise);

    const university = await as(browser, "university", `/app/meetings/${eventId}`);
    await tab(university, /^预约/).click();
    await university.getByRole("button", { name: /^接受/ }).click();
    await university.getByRole("dialog").getByRole("button", { name: "接受" }).click();
    await university.getByRole("heading", { name: /已约定/ }).waitFor();
    await fits(university);
    agreed = 1 + (await askAndAccept(eventId, delegates));
    expect(agreed).toBeGreaterThan(90);
  });

  it("gets a timetable that is proven best, moved by keyboard, explained and published", async () => {
    await putClockForward({ until: addMilliseconds(began, 13 * hour) });
    const page = await as(browser, "organizer", `/app/fair-desk/${eventId}`);
    await part(page, "代表").click();
    await page.getByRole("button", { name: new RegExp(`详情：.*${of("enterprise").name}`) }).click();
    await page.getByRole("dialog").getByText("全程在场").waitFor();
    await page.keyboard.press("Escape");
    await fitsBoth(page);
    await part(page, "预约").click();
    await page.getByText("尚未排定").first().waitFor();
    await fitsBoth(page);
    await part(page, "时间表").click();
    await page.getByRole("spinbutton", { name: "最多计算" }).fill("10");
    await press(page, "编排时间表");
    await page.getByText("已证明最优").waitFor();
    await fitsBoth(page);
    await page.getByRole("link", { name: "查看第 1 版" }).click();
    await page.getByText("检查通过", { exact: false }).waitFor();
    await settled(page);
    await page.locator("td[draggable=true]").first().focus();
    await page.keyboard.press("Enter");
    await page.getByRole("status").filter({ hasText: "已拿起" }).waitFor();
    await findPlace(page);
    await page.keyboard.press("Enter");
    await page
      .getByRole("status")
      .filter({ hasText: /已移到|已互换/ })
      .waitFor();
    await page.getByText("手动", { exact: true }).first().waitFor();
    await settled(page);
    await fitsBoth(page);
    await part(page, /^未排入/).click();
    await page.getByText("代价最小的办法").first().waitFor();
    await fitsBoth(page);
    await publish(page);
    const { scheduled } = await reportOf(eventId);
    expect(Number(scheduled)).toBeLessThanOrEqual(80);
    expect(Number(scheduled)).toBeGreaterThan(0.6 * agreed);
  });

  it("lets people in, and is repaired when somebody is ill", async () => {
    await putClockForward({ until: addMilliseconds(firstSlot, -30 * minute) });
    const door = await as(browser, "organizer", `/app/events/${eventId}/door`);
    await door.getByLabel("设备名称").fill("主入口");
    await press(door, "开始签到");
    await door.getByRole("heading", { name: title }).waitFor();
    for (const subject of ["enterprise", "university"]) {
      await door.getByRole("textbox", { name: "票码" }).fill(of(subject).ticket);
      await press(door, "核验");
      await door.getByRole("alert").getByText("请进").waitFor();
      await press(door, "下一位");
    }

    const ill = of("enterprise2");
    const meetings = await agendaOf(eventId, ill);
    expect(meetings.length).toBeGreaterThan(0);
    const page = await as(browser, "organizer", `/app/fair-desk/${eventId}?tab=day`);
    await page.getByRole("combobox", { name: "代表" }).fill(ill.name);
    await page.locator(".ant-select-item-option").filter({ hasText: ill.name }).first().click();
    await fitsBoth(page);
    await press(page, "给出修复方案");
    await page.getByRole("heading", { name: "修复预览" }).waitFor();
    await page
      .getByText(new RegExp(`取消 ${meetings.length}`))
      .first()
      .waitFor();
    await part(page, "与公布版比较").click();
    await page.getByRole("heading", { name: /与公布的第 1 版比较/ }).waitFor();
    await fitsBoth(page);
    await publish(page);
    expect(await agendaOf(eventId, ill)).toEqual([]);

    await putClockForward({ until: addMilliseconds(firstSlot, 5 * minute) });
    const hall = await as(browser, "organizer", `/app/fair-desk/${eventId}/room`);
    await hall.getByText(/^本场 /).waitFor();
    await fitsBoth(hall);
  });

  it("is accounted for by both sides, each fact once, and reported", async () => {
    const meetings = await agendaOf(eventId, of("enterprise"));
    const withUniversity = meetings.find(({ from, to }) =>
      [from, to].some((side) => String(side?.participantId) === of("university").participantId),
    ) as Json;
    await putClockForward({ until: addMilliseconds(firstSlot, 24 * hour) });
    for (const persona of ["enterprise", "university"]) {
      const other = of(persona === "enterprise" ? "university" : "enterprise");
      const page = await as(browser, persona, `/app/meetings/${eventId}`);
      await page
        .getByRole("button", { name: new RegExp(`^登记结果.*${other.name}`) })
        .first()
        .click();
      await page.getByRole("radio", { name: "已进行" }).check();
      await page.getByRole("radio", { name: "达成意向" }).check();
      await page.getByRole("textbox", { name: /金额/ }).fill("30");
      await fits(page);
      await page.getByRole("dialog").getByRole("button", { name: "保存" }).click();
      await page.getByText("达成意向 30 万元").waitFor();
    }
    await accountAll(eventId, delegates, [String(withUniversity.id)]);

    const { held, scheduled, results, unreported, disputed } = await reportOf(eventId);
    expect({ held, unreported, disputed }).toEqual({ held: scheduled, unreported: 0, disputed: 0 });
    expect(results).toContainEqual({ result: "intent", count: 1, amountYuan: 300_000, confirmed: 1 });
    const page = await as(browser, "organizer", `/app/fair-desk/${eventId}?tab=report`);
    await page.getByRole("row", { name: /达成意向.*1.*30/ }).waitFor();
    await fitsBoth(page);
    const download = page.waitForEvent("download");
    await press(page, "下载汇总表（XLSX）");
    expect((await download).suggestedFilename()).toMatch(/\.xlsx$/);
    await press(page, "上报成效");
    await page.getByRole("dialog").getByRole("button", { name: "上报成效" }).click();
    await page.getByText("已上报，统计为定稿。").waitFor();
    await part(page, "办理记录").click();
    await page.getByText("公布时间表").first().waitFor();
  });
});
