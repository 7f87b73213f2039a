import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { needContracts, offerContracts } from "../../shared/contracts/matchmaking.ts";
import { chains } from "../../shared/reference/chains.ts";
import { seriousFindings } from "../support/accessibility.ts";
import { desk, launchBrowser, overflow, phone, visit } from "../support/browser.ts";
import { list, send } from "../support/client.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** What the page shows before long. */
const soon = <T>(look: () => Promise<T>) => expect.poll(look);

/** The newest of the directory whose owner has a page of its own: what an office collected has none. */
async function first(contract: Parameters<typeof send>[1]): Promise<string> {
  const newest = list((await send(undefined, contract, { query: { limit: "100" } })).body["items"]);
  const item = newest.find(({ owner }) => String(owner?.collected) !== "true");
  if (item === undefined) throw new Error("the directory is empty: is the demo data loaded?");
  return String(item["id"]);
}

describe("home page", () => {
  it("shows a signed-out visitor the newest of both directories, without a complaint of the browser", async () => {
    const { context, page, complaints } = await visit(browser, phone);
    await page.goto("/");
    await soon(() => page.locator("article.card--need h3").count()).toBe(3);
    await soon(() => page.locator("article.card--offer h3").count()).toBe(3);
    expect(await page.title()).toContain("对接");
    expect(await page.getAttribute("html", "lang")).toBe("zh-CN");
    expect(complaints).toEqual([]);
    await context.close();
  });

  it("leads into the directory with the filters that were chosen", async () => {
    const { context, page } = await visit(browser);
    await page.goto("/");
    await page.getByRole("radio", { name: "科技成果" }).check();
    await page.getByLabel("产业链", { exact: true }).selectOption({ label: "新材料" });
    await page.getByRole("button", { name: "查找" }).click();
    await page.waitForURL("**/offers?chain=new-materials");
    await page.getByRole("heading", { level: 1, name: "成果转移目录" }).waitFor();
    await page.goBack();
    await page.waitForURL(`${new URL(inject("baseUrl")).origin}/`);
    await context.close();
  });

  it("loads no Ant Design and at most 250 KiB of scripts", async () => {
    const { context, page } = await visit(browser);
    let bytes = 0;
    page.on("response", async (response) => {
      if (!/\.js$/.test(new URL(response.url()).pathname)) return;
      bytes += (await response.request().sizes()).responseBodySize;
    });
    await page.goto("/", { waitUntil: "networkidle" });
    expect(bytes).toBeGreaterThan(0);
    expect(bytes).toBeLessThan(250 * 1024);
    expect(await page.locator('[class*="ant-"]').count()).toBe(0);
    await context.close();
  });
});

describe("directory", () => {
  it("narrows by chain in its address, and says so in the card", async () => {
    const { context, page } = await visit(browser);
    await page.goto("/needs?chain=high-end-equipment");
    await page.locator("article.card").first().waitFor();
    for (const card of await page.locator("article.card").all()) {
      expect(await card.textContent()).toContain("高端装备");
    }
    await page.getByRole("button", { name: "取消筛选：高端装备" }).click();
    await page.waitForURL(/\/needs$/);
    await context.close();
  });

  it("loads the next page by its cursor, each entry once", async () => {
    const { context, page } = await visit(browser, phone);
    await page.goto("/needs");
    const titles = page.locator("article.card h2 a");
    await soon(() => titles.count()).toBe(12);
    await page.getByRole("button", { name: "加载更多" }).click();
    await soon(() => titles.count()).toBeGreaterThan(12);
    const addresses = await titles.evaluateAll((links) => links.map((link) => link.getAttribute("href")));
    expect(new Set(addresses).size).toBe(addresses.length);
    await context.close();
  });

  it("says what to do when nothing fits, and leaves out filters that it does not know", async () => {
    const { context, page } = await visit(browser);
    await page.goto("/needs?openOn=2099-01-01&chain=nonsense");
    await page.getByRole("heading", { name: "没有符合条件的内容" }).waitFor();
    expect(await page.getByLabel("产业链", { exact: true }).inputValue()).toBe("");
    await page.getByRole("button", { name: "清除筛选" }).first().click();
    await page.locator("article.card").first().waitFor();
    await context.close();
  });

  it("words a failure in Chinese and tries again on demand", async () => {
    const { context, page } = await visit(browser);
    await page.route("**/v1/directory/needs*", (route) =>
      route.fulfill({ status: 403, contentType: "application/json", body: '{"message":"Forbidden"}' }),
    );
    await page.goto("/needs");
    const alert = page.getByRole("alert");
    await alert.waitFor();
    expect(await alert.textContent()).not.toContain("Forbidden");
    await page.unroute("**/v1/directory/needs*");
    await page.getByRole("button", { name: "重试" }).click();
    await page.locator("article.card").first().waitFor();
    await context.close();
  });
});

describe("pages of one thing", () => {
  it.each([
    ["need", needContracts.browse, "Demand"],
    ["offer", offerContracts.browse, "Offer"],
  ] as const)(
    "shows a %s with its owner and structured data, and no phone number",
    async (kind, contract, type) => {
      const id = await first(contract);
      const { context, page, complaints } = await visit(browser);
      await page.goto(`/${kind}s/${id}`);
      const title = await page.getByRole("heading", { level: 1 }).textContent();
      expect(await page.title()).toContain(title);
      const data = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? "");
      expect(data).toMatchObject({ "@context": "https://schema.org", "@type": type, name: title });
      expect(await page.locator("main").textContent()).not.toMatch(/(?<!\d)1[3-9]\d{9}(?!\d)/);
      await page.getByRole("link", { name: "单位名片" }).click();
      await page.waitForURL("**/organizations/org_*");
      await page.getByText("通过核验").waitFor();
      expect(complaints).toEqual([]);
      await context.close();
    },
  );

  it("says that there is no such need", async () => {
    const { context, page } = await visit(browser);
    await page.goto("/needs/ned_01JZZZZZZZZZZZZZZZZZZZZZZZ");
    await page.getByRole("heading", { name: "找不到这条内容" }).waitFor();
    await context.close();
  });
});

describe("languages", () => {
  it("switches every text and the lang attribute, and remembers it", async () => {
    const { context, page } = await visit(browser);
    await page.goto("/needs");
    await page.getByRole("button", { name: /English/ }).click();
    await page.getByRole("heading", { level: 1, name: "Directory of needs" }).waitFor();
    await page.reload();
    await page.getByRole("heading", { level: 1, name: "Directory of needs" }).waitFor();
    expect(await page.getAttribute("html", "lang")).toBe("en");
    for (const chain of chains) {
      expect(await page.getByRole("option", { name: chain.name.en, exact: true }).count()).toBe(1);
    }
    await context.close();
  });
});

describe("keyboard", () => {
  it("skips to the content first", async () => {
    const { context, page } = await visit(browser);
    await page.goto("/needs");
    await page.locator("article.card").first().waitFor();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("content");
    await context.close();
  });
});

describe("API pages", () => {
  it("open at the operation that a link names, with its problems in words", async () => {
    const { context, page } = await visit(browser);
    await page.goto("/docs#createNeed");
    const operation = page.locator("#createNeed");
    await operation.getByText("请求内容").waitFor();
    expect(await operation.textContent()).toContain("您在本单位只有查看权限。");
    await page.getByLabel("按路径或名称筛选").fill("directory/needs");
    await soon(() => page.locator("details.docs__operation[id^='browse']").count()).toBe(1);
    await context.close();
  });
});

/** `:need` and `:offer` stand for the newest of each. */
const publicPages = [
  "/",
  "/needs",
  "/offers",
  "/needs/:need",
  "/offers/:offer",
  "/privacy",
  "/docs",
  "/nowhere",
];

describe("on a phone and on a desk", () => {
  it.each(publicPages)("%s is accessible and fits the width, in English too", async (place) => {
    const path = place
      .replace(":need", await first(needContracts.browse))
      .replace(":offer", await first(offerContracts.browse));
    const { context, page } = await visit(browser, phone);
    await page.goto(path, { waitUntil: "networkidle" });
    for (const viewport of [phone, desk]) {
      await page.setViewportSize(viewport);
      expect(await seriousFindings(page)).toEqual([]);
      expect(await overflow(page)).toBeLessThanOrEqual(0);
    }
    await page.evaluate(() => localStorage.setItem("duijie.language", "en"));
    await page.reload({ waitUntil: "networkidle" });
    for (const viewport of [desk, phone]) {
      await page.setViewportSize(viewport);
      expect(await overflow(page)).toBeLessThanOrEqual(0);
    }
    await context.close();
  });
});
