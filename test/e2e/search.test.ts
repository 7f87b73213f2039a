import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { seriousFindings } from "../support/accessibility.ts";
import { desk, launchBrowser, overflow, phone, visit } from "../support/browser.ts";

/** What anybody finds in what is public: by words, by pinyin, narrowed, and when there is nothing. */

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const hits = (page: Page) => page.locator("article.hit");

const open = async (path: string, viewport = desk) => {
  const { context, page, complaints } = await visit(browser, viewport);
  await page.goto(path);
  return { context, page, complaints };
};

/** What the page shows before long. */
const soon = <T>(look: () => Promise<T>) => expect.poll(look);

const sentence = "铝合金焊接变形";

/** Other tests publish welding for 高端装备 meanwhile; what nobody adds to is counted and leafed through. */
const untouched = { words: "经编", chain: "fashion", chainName: "高端时尚" };

/** How many the page says there are. */
const total = async (page: Page): Promise<number> =>
  Number(/\d+/.exec((await page.getByRole("status").filter({ hasText: "共" }).textContent()) ?? "")?.[0]);

describe("searching", () => {
  it("starts in the header, leads to marked hits of both kinds, and forgets nothing on the way back", async () => {
    const { context, page, complaints } = await open("/needs");
    await page.getByRole("searchbox").waitFor();
    await page.keyboard.press("/");
    await page.keyboard.type(sentence);
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/search\?q=/);
    await hits(page).first().waitFor();
    expect((await page.locator("article.hit mark").allTextContents()).join("")).toMatch(/焊接|铝合金/);
    expect(await page.locator("article.card--need").count()).toBeGreaterThan(0);
    expect(await page.locator("article.card--offer").count()).toBeGreaterThan(0);
    const title = (await hits(page).first().getByRole("heading").textContent()) ?? "";
    await hits(page).first().getByRole("link").click();
    await page.getByRole("heading", { level: 1, name: title }).waitFor();
    await page.goBack();
    await hits(page).first().waitFor();
    expect(await page.getByRole("searchbox").inputValue()).toBe(sentence);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it("goes on from the home page with the words, the kind and the chain that were chosen there", async () => {
    const { context, page } = await open("/");
    await page.getByRole("radio", { name: "科技成果" }).check();
    await page.getByLabel("关键词").fill(sentence);
    await page.getByLabel("产业链", { exact: true }).selectOption({ label: "高端装备" });
    await page.getByLabel("关键词").press("Enter");
    await page.waitForURL((url) => url.pathname === "/search" && url.searchParams.get("kind") === "offer");
    await hits(page).first().waitFor();
    expect(await page.locator("article.card--need").count()).toBe(0);
    await page.getByRole("link", { name: "取消筛选：高端装备" }).first().waitFor();
    await context.close();
  });

  it("takes pinyin, its initials and traditional characters", async () => {
    const { context, page } = await open("/search");
    for (const words of ["hanjie", "lhj", "焊接變形"]) {
      await page.getByRole("searchbox").fill(words);
      await page.getByRole("searchbox").press("Enter");
      await page.waitForURL((url) => url.searchParams.get("q") === words);
      await soon(async () => (await hits(page).allTextContents()).join("")).toMatch(/铝合金|焊接/);
      await soon(() => page.locator("article.hit mark").count()).toBeGreaterThan(0);
    }
    await context.close();
  });
});

describe("narrowing", () => {
  it("by a counted value leaves as many as it said, in an address that another browser opens alike", async () => {
    const { context, page } = await open(`/search?${new URLSearchParams({ q: untouched.words })}`);
    await hits(page).first().waitFor();
    const all = await total(page);
    const value = page.getByRole("link", { name: new RegExp(`^${untouched.chainName}，\\d+ 条$`) });
    const promised = Number(/，(\d+) 条/.exec((await value.getAttribute("aria-label")) ?? "")?.[1]);
    expect(promised).toBeLessThanOrEqual(all);
    await value.click();
    await page.waitForURL(new RegExp(`chain=${untouched.chain}`));
    await soon(() => total(page)).toBe(promised);
    const elsewhere = await open(new URL(page.url()).pathname + new URL(page.url()).search, phone);
    await soon(() => total(elsewhere.page)).toBe(promised);
    await elsewhere.context.close();
    await page.goBack();
    await soon(() => total(page)).toBe(all);
    await context.close();
  });

  it("by an amount says when it is none, and takes it back with a chip", async () => {
    const { context, page } = await open("/search");
    await hits(page).first().waitFor();
    await page.getByLabel("预算或价格（万元） 最高").fill("很多");
    await page.getByRole("button", { name: "应用" }).click();
    await page.getByText("请填写数字，单位为万元。").waitFor();
    await page.getByLabel("预算或价格（万元） 最高").fill("80.5");
    await page.getByRole("button", { name: "应用" }).click();
    await page.waitForURL(/maxYuan=805000/);
    await page.getByRole("link", { name: "取消筛选：80.5 万元以内" }).click();
    await page.waitForURL(/\/search$/);
    await context.close();
  });

  it("page by page shows nothing twice", async () => {
    const { context, page } = await open(`/search?chain=${untouched.chain}`);
    await hits(page).first().waitFor();
    const addresses = () =>
      hits(page)
        .locator("h3 a")
        .evaluateAll((links) => links.map((a) => a.getAttribute("href")));
    const first = await addresses();
    await page.getByRole("link", { name: "下一页" }).click();
    await page.waitForURL(/page=2/);
    await soon(async () => (await addresses()).some((address) => first.includes(address))).toBe(false);
    await context.close();
  });
});

describe("on a phone and on a desk", () => {
  /** Nobody is kept out, and nothing is wider than the window. */
  const fits = async (page: Page): Promise<void> => {
    for (const viewport of [phone, desk]) {
      await page.setViewportSize(viewport);
      expect(await seriousFindings(page)).toEqual([]);
      expect(await overflow(page)).toBeLessThanOrEqual(0);
    }
  };

  it("hits and their absence are accessible and fit, in English too", async () => {
    const { context, page } = await open("/search?q=%E7%84%8A%E6%8E%A5&chain=high-end-equipment", phone);
    await hits(page).first().waitFor();
    await fits(page);
    await page.getByRole("searchbox").fill("zzqxv 不存在的东西");
    await page.getByRole("searchbox").press("Enter");
    await page.getByRole("heading", { name: /没有找到/ }).waitFor();
    await page.getByRole("link", { name: "清除筛选，再搜一次" }).waitFor();
    await fits(page);
    await page.evaluate(() => localStorage.setItem("duijie.language", "en"));
    await page.reload();
    await page.getByRole("heading", { name: /Nothing was found/ }).waitFor();
    for (const viewport of [phone, desk]) {
      await page.setViewportSize(viewport);
      expect(await overflow(page)).toBeLessThanOrEqual(0);
    }
    await context.close();
  });
});
