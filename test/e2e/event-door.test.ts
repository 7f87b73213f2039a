import { rmSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { eventsContracts } from "../../shared/contracts/events.ts";
import { registrationContracts } from "../../shared/contracts/registrations.ts";
import { seriousFindings } from "../support/accessibility.ts";
import { desk, launchBrowser, overflow, phone, signedIn } from "../support/browser.ts";
import { send, tokenOf } from "../support/client.ts";
import { writeQrVideo } from "../support/qr-video.ts";
import { scratchFolder } from "../support/scratch-folder.ts";

/** 签到: two doors of one event, with and without a network. */

const minutes = (count: number): string => new Date(Date.now() + count * 60_000).toISOString();
const guests = ["enterprise", "enterprise2", "university"] as const;

interface Guest {
  readonly name: string;
  readonly token: string;
  readonly code: string;
}

/** A published event that begins in an hour, and three guests with their tickets. */
async function eventWithGuests() {
  const organizer = await tokenOf("organizer");
  const created = await send(organizer, eventsContracts.createEvent, {
    body: {
      kind: "roadshow",
      title: "签到演练路演",
      summary: "两个入口，其中一个没有网络。",
      hosts: [{ name: "市经济和信息化局", role: "host" }],
      unitCode: "330400",
      chains: [],
      mode: "onsite",
      place: { name: "创新中心", address: "南湖区由拳路 1 号" },
      contact: { name: "会务组", phone: "057382520000" },
      startsAt: minutes(60),
      endsAt: minutes(180),
      registrationOpensAt: minutes(-60),
      registrationClosesAt: minutes(120),
      agenda: [],
      holdMinutes: 0,
      questions: [],
      pools: [
        {
          audience: "guest",
          capacity: 5,
          admission: "first-come",
          eligibility: { organizationKinds: [], verifiedOnly: false, tiers: [], chains: [], units: [] },
          waitlist: true,
        },
      ],
    },
  });
  expect(created.status, JSON.stringify(created.body)).toBe(201);
  const eventId = String(created.body["id"]);
  const published = await send(organizer, eventsContracts.publishEvent, {
    path: { eventId },
    body: { expectedVersion: created.body["version"] },
  });
  expect(published.status, JSON.stringify(published.body)).toBe(200);
  const tickets: Guest[] = [];
  for (const persona of guests) {
    const ticket = await send(await tokenOf(persona), registrationContracts.register, {
      path: { eventId },
      body: { audience: "guest", phone: "13800000000", answers: {}, shareConsent: true },
    });
    expect(ticket.status, JSON.stringify(ticket.body)).toBe(201);
    tickets.push({
      name: String(ticket.body["name"]),
      token: String(ticket.body["pass"]?.["token"]),
      code: String(ticket.body["pass"]?.["code"]),
    });
  }
  const [first, second, third] = tickets;
  if (first === undefined || second === undefined || third === undefined) throw new Error("no tickets");
  return { eventId, first, second, third };
}

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** A device at the door: signed in, named, with the list on it and the worker in charge. */
async function openDoor(from: Browser, eventId: string, deviceName: string, viewport = phone): Promise<Page> {
  // As organizers' links lead there.
  const { page } = await signedIn(from, "organizer", {
    path: `/app/events/${eventId}/door`,
    viewport,
    device: "own",
  });
  await page.getByLabel("设备名称").fill(deviceName);
  await page.getByRole("button", { name: "开始签到" }).click();
  await page.getByRole("heading", { name: "签到演练路演" }).waitFor();
  expect(new URL(page.url()).pathname).toBe(`/app/door/${eventId}`);
  await page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready;
    if (active?.state === "activated") return;
    await new Promise((done) => active?.addEventListener("statechange", done, { once: true }));
  });
  return page;
}

const verdictOf = (page: Page) => page.getByRole("alert").filter({ has: page.locator(".result") });

async function typeCode(page: Page, code: string): Promise<void> {
  await page.getByRole("textbox", { name: "票码" }).fill(code);
  await page.getByRole("button", { name: "核验" }).click();
}

/**
 * As a hand scanner types: key after key, faster than anybody. The times are the scanner's own, for on a busy machine
 * the browser hears of some keys late.
 */
async function scan(page: Page, text: string): Promise<void> {
  const keyboard = await page.context().newCDPSession(page);
  const from = Date.now() / 1000;
  const keys = [...text].map((key) => ({ key, text: key }));
  await Promise.all(
    [...keys, { key: "Enter", text: "\r" }].map((key, i) =>
      keyboard.send("Input.dispatchKeyEvent", { type: "keyDown", ...key, timestamp: from + i * 0.005 }),
    ),
  );
  await keyboard.detach();
}

const waiting = (page: Page, count: number) => page.locator(`[data-waiting="${count}"]`);

const openPanel = (page: Page, name: string) =>
  page.getByRole("navigation", { name: "签到方式" }).getByRole("button", { name }).click();

describe("two doors", () => {
  it("judge without a network; the earliest scan counts whatever order they come back in", async () => {
    const { eventId, first, second } = await eventWithGuests();
    const east = await openDoor(browser, eventId, "东门");
    const west = await openDoor(browser, eventId, "西门");
    await east.context().setOffline(true);
    await west.context().setOffline(true);

    // A ticket typed by hand at one door, and shown to the other's hand scanner a moment later.
    await typeCode(east, first.code.toLowerCase());
    await verdictOf(east).getByText("请进").waitFor();
    expect(await verdictOf(east).innerText()).toContain(first.name);
    await waiting(east, 1).waitFor();
    await west.getByRole("heading", { level: 1 }).click();
    await scan(west, first.token);
    await verdictOf(west).getByText("请进").waitFor();

    // The same door knows its own scans at once.
    await typeCode(east, first.code);
    await verdictOf(east).getByText("重复").waitFor();
    expect(await verdictOf(east).innerText()).toMatch(/已于 \d\d:\d\d:\d\d 在“东门”签到/);
    expect(await seriousFindings(east)).toEqual([]);

    // Pages that were never opened here are on the device too.
    await east.getByRole("link", { name: "其他活动" }).click();
    await east.getByText("网络不通，只显示名单已在本机的活动。").waitFor();
    await east.getByRole("link", { name: "签到演练路演" }).click();

    // A restart without a network: page, list and scans are still there.
    await east.reload();
    await east.getByRole("heading", { name: "签到演练路演" }).waitFor();
    await waiting(east, 2).waitFor();
    await typeCode(east, second.code);
    await verdictOf(east).getByText("请进").waitFor();

    // The later scan arrives first.
    await west.context().setOffline(false);
    await waiting(west, 0).waitFor();
    await east.context().setOffline(false);
    await waiting(east, 0).waitFor();

    await openPanel(west, "现场");
    await west.getByRole("button", { name: "立即更新" }).click();
    const conflict = west.getByRole("listitem").filter({ hasText: first.name });
    await conflict.getByText(/放行，但 \d\d:\d\d:\d\d 已在“东门”签到/).waitFor();
    await openPanel(east, "现场");
    expect(await east.getByText("需要核对").count()).toBe(0);
    await east.getByText("2 / 3").waitFor();
    expect(await overflow(west)).toBeLessThanOrEqual(0);
    expect(await seriousFindings(west)).toEqual([]);
  });

  it("refuse what is no ticket, take check-ins back, and register who comes without one", async () => {
    const { eventId, third } = await eventWithGuests();
    const page = await openDoor(browser, eventId, "主入口", desk);
    await typeCode(page, `${third.token.slice(0, -1)}${third.token.endsWith("0") ? "8" : "0"}`);
    await verdictOf(page).getByText("不能进入").waitFor();
    await page.getByRole("button", { name: "下一位" }).click();

    await page.getByLabel("按姓名、单位或票码查找").fill(third.name);
    await page.getByRole("button", { name: `为${third.name}签到` }).click();
    await verdictOf(page).getByText("请进").waitFor();
    await waiting(page, 0).waitFor();
    await page.getByRole("button", { name: `撤销${third.name}的签到` }).click();
    await page.getByRole("dialog").getByRole("button", { name: "撤销签到" }).click();
    await page.getByRole("button", { name: `为${third.name}签到` }).waitFor();

    await page.getByRole("button", { name: "现场登记" }).click();
    await page.getByRole("dialog").getByLabel("姓名").fill("临时来宾");
    await page.getByRole("dialog").getByRole("button", { name: "登记并签到" }).click();
    await page.getByText("临时来宾已登记并签到。").waitFor();
    await page.getByText("1 / 4").waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
  });
});

it("the camera reads a ticket", async () => {
  const { eventId, first } = await eventWithGuests();
  const folder = scratchFolder();
  const film = join(folder, "ticket.y4m");
  writeQrVideo(film, first.token);
  const filming = await launchBrowser([
    "--use-fake-device-for-media-stream",
    "--use-fake-ui-for-media-stream",
    `--use-file-for-fake-video-capture=${film}`,
  ]);
  onTestFinished(async () => {
    await filming.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const page = await openDoor(filming, eventId, "摄像头");
  await page.getByRole("button", { name: "打开摄像头扫码" }).click();
  await verdictOf(page).getByText("请进").waitFor();
  expect(await verdictOf(page).innerText()).toContain(first.name);
});
