import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import type { Contact } from "../../shared/contracts/contacts.ts";
import type { Match, MatchList } from "../../shared/contracts/matching.ts";
import type { NeedSummary } from "../../shared/contracts/matchmaking.ts";
import type { Me } from "../../shared/contracts/organizations.ts";
import { seriousFindings } from "../support/accessibility.ts";
import { desk, launchBrowser, overflow, phone, pickPersona, signedIn, visit } from "../support/browser.ts";

/** From a need to what came of it: matches with reasons, a verdict, a contact with consent, the ledger of both sides. */

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const arrive = async (persona: string, path: string, viewport = phone): Promise<Page> =>
  (await signedIn(browser, persona, { path, viewport })).page;

/** Nobody is kept out, and nothing is wider than the window. */
const fits = async (page: Page): Promise<void> => {
  expect(await seriousFindings(page)).toEqual([]);
  expect(await overflow(page)).toBeLessThanOrEqual(0);
};

/** The API as this persona, beside the browser; undefined for what is not there. */
async function read<T>(persona: string, path: string): Promise<T | undefined> {
  const base = inject("baseUrl");
  const token = await fetch(`${base}/dev/token`, { method: "POST", body: JSON.stringify({ persona }) });
  const { access_token } = (await token.json()) as { access_token: string };
  const response = await fetch(`${base}${path}`, { headers: { authorization: `Bearer ${access_token}` } });
  if (response.status === 404) return undefined;
  expect(response.status, path).toBe(200);
  return (await response.json()) as T;
}

const organizationOf = async (persona: string): Promise<string> =>
  (await read<Me>(persona, "/v1/me"))?.memberships[0]?.organizationId ?? "";

/** The open needs of `enterprise` with their matches. */
async function matchedNeeds(): Promise<MatchList[]> {
  const organizationId = await organizationOf("enterprise");
  const mine = await read<{ items: NeedSummary[] }>(
    "enterprise",
    `/v1/needs?organizationId=${organizationId}&limit=100`,
  );
  const openNeeds = mine?.items.filter(({ state }) => state === "open") ?? [];
  const lists = await Promise.all(
    openNeeds.map(({ id }) => read<MatchList>("enterprise", `/v1/matches/${id}`)),
  );
  return lists.flatMap((list) => list ?? []);
}

async function needWithMatches(atLeast: number): Promise<MatchList> {
  const found = (await matchedNeeds()).find(
    ({ outlook, matches }) => outlook !== "none" && matches.length >= atLeast,
  );
  if (found === undefined) throw new Error(`no demo need has ${atLeast} matches`);
  return found;
}

/** A match of `enterprise` with an offer of `university` between which nobody has asked for a contact. */
async function freePair(): Promise<{ needId: string; match: Match }> {
  const university = await organizationOf("university");
  for (const { itemId, matches } of await matchedNeeds()) {
    for (const match of matches.filter(({ listing }) => listing.organizationId === university)) {
      const path = `/v1/contact-of-pair?needId=${itemId}&offerId=${match.listing.id}`;
      if ((await read<Contact>("enterprise", path)) === undefined) return { needId: itemId, match };
    }
  }
  throw new Error("every match of the two has a contact already");
}

const cardOf = (page: Page, title: string) =>
  page.getByRole("article").filter({ has: page.getByRole("link", { name: title, exact: true }) });

describe("matches of a need", () => {
  it("say why, take a verdict with one tap, and what is declined does not return", async () => {
    const { itemId, matches } = await needWithMatches(2);
    const title = matches[0]?.listing.title ?? "";
    const page = await arrive("enterprise", `/app/needs/${itemId}`);
    const card = cardOf(page, title);
    await card.getByText("两边都写到").waitFor();
    expect(await card.getByRole("img", { name: "相符", exact: true }).count()).toBeGreaterThan(0);
    await card.getByText("为什么是这个顺序").click();
    await card.getByRole("rowheader", { name: "内容相近" }).waitFor();
    await fits(page);

    await card.getByRole("button", { name: "合适", exact: true }).click();
    await card.getByText("您已标为：合适").waitFor();
    await card.getByRole("button", { name: "撤销" }).click();
    await card.getByRole("button", { name: "不合适", exact: true }).click();
    await page.getByRole("dialog").getByText("为什么不合适？").waitFor();
    await fits(page);
    await page.getByRole("dialog").getByRole("button", { name: "价格不合适" }).click();
    await page.getByText("已标为不合适，下次不再列出。").waitFor();
    await page.getByText(/^已标为不合适的（/).waitFor();

    await page.reload();
    await page.getByText(/^已标为不合适的（/).click();
    expect(await cardOf(page, title).count()).toBe(0);
    await page.getByRole("button", { name: `恢复：${title}` }).click();
    await cardOf(page, title).waitFor();
  });

  it("stand side by side, on a desk and on a phone", async () => {
    const { itemId, matches } = await needWithMatches(2);
    const page = await arrive("enterprise", `/app/needs/${itemId}`, desk);
    await page.getByRole("article").first().waitFor();
    const folded = page.getByText(/^接近程度较低的（/);
    if ((await folded.count()) > 0) await folded.click();
    for (const { listing } of matches.slice(0, 2)) {
      await page.getByRole("checkbox", { name: `把“${listing.title}”加入比较` }).check();
    }
    await fits(page);
    await page.getByRole("link", { name: "比较", exact: true }).click();
    await page.getByRole("rowheader", { name: /报价与预算/ }).waitFor();
    await fits(page);
    const rows = await page.getByRole("row").count();
    await page.getByRole("checkbox", { name: "只看不同之处" }).check();
    expect(await page.getByRole("row").count()).toBeLessThan(rows);
    await page.setViewportSize(phone);
    await fits(page);
  });
});

/** Fills what both sides are asked for: whom to reach is there already, the consent is not. */
async function consent(page: Page): Promise<void> {
  expect(await page.getByRole("textbox", { name: "电话" }).inputValue()).not.toBe("");
  const box = page.getByRole("checkbox", { name: /我同意/ });
  expect(await box.isChecked()).toBe(false);
  await box.check();
}

describe("a contact", () => {
  it("is asked for, accepted with consent, and its outcome confirmed by the other side", async () => {
    const { needId, match } = await freePair();
    const offerId = match.listing.id;
    const page = await arrive("enterprise", `/app/contacts/new?${new URLSearchParams({ needId, offerId })}`);
    await page.getByLabel("附言").fill("贵方成果与我们的工况接近。");
    await page.getByRole("button", { name: "发出" }).click();
    await page.getByText("必填。").waitFor();
    await consent(page);
    await fits(page);
    await page.getByRole("button", { name: "发出" }).click();
    await page.getByText(/已发出，等待对方答复。/).waitFor();
    expect(await page.locator("a[href^='tel:']").count()).toBe(1);
    const path = new URL(page.url()).pathname;

    const other = await arrive("university", "/app", desk);
    await other.getByRole("heading", { name: "等您处理的对接" }).waitFor();
    await other.goto("/app/contacts");
    await other
      .getByText(/等您答复/)
      .first()
      .waitFor();
    await fits(other);
    await other.goto(path);
    await other.getByText("贵方成果与我们的工况接近。").waitFor();
    expect(await other.locator("a[href^='tel:']").count()).toBe(0);
    await other.getByRole("button", { name: "接受对接" }).click();
    const dialog = other.getByRole("dialog");
    await consent(other);
    await fits(other);
    await dialog.getByRole("button", { name: "接受对接" }).click();
    await other.getByText("双方已同意对接").waitFor();
    expect(await other.locator("a[href^='tel:']").count()).toBe(2);

    await page.reload();
    await page.getByText("双方已同意对接").waitFor();
    expect(await page.locator("a[href^='tel:']").count()).toBe(2);
    await page.getByRole("button", { name: "登记意向" }).click();
    await page.getByLabel("金额（万元，选填）").fill("30");
    await page.getByRole("dialog").getByRole("button", { name: "登记" }).click();
    await page.getByText("30 万元").first().waitFor();
    await fits(page);

    await other.reload();
    await other.getByRole("button", { name: "确认" }).click();
    await other.getByRole("dialog").getByRole("button", { name: "确认" }).click();
    await other.getByRole("heading", { name: /^意向\s*已确认/ }).waitFor();
    await fits(other);
  });
});

describe("the offices", () => {
  it("see progress and figures, each stage apart, and no phone number", async () => {
    const page = await arrive("organizer", "/app/contacts-overview", desk);
    await page.getByText("技术交易额").waitFor();
    await fits(page);
    await page.getByRole("tab", { name: "对接列表" }).click();
    await page
      .getByRole("link", { name: /的对接$/ })
      .first()
      .click();
    await page.getByText("工作人员可以查看进展和成果").waitFor();
    expect(await page.locator("a[href^='tel:']").count()).toBe(0);
    await fits(page);
    await page.goto("/app/match-statistics");
    await page.getByText("参与匹配的需求").waitFor();
    await page.setViewportSize(phone);
    await fits(page);
  });
});

describe("somebody who is not signed in", () => {
  it("comes from a public page, through sign-in, to the question which of their own items it is about", async () => {
    const { matches } = await needWithMatches(1);
    const { page } = await visit(browser, phone);
    await page.goto(`/offers/${matches[0]?.listing.id}`);
    await page.getByRole("link", { name: "登录后发起对接" }).click();
    await pickPersona(page, "enterprise");
    await page.getByText("用哪条需求对接").waitFor();
    await fits(page);
  });
});
