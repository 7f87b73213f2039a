import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { needContracts } from "../../shared/contracts/matchmaking.ts";
import { noticesContracts } from "../../shared/contracts/notices.ts";
import { organizationsContracts } from "../../shared/contracts/organizations.ts";
import { seriousFindings } from "../support/accessibility.ts";
import { desk, launchBrowser, overflow, phone, signedIn } from "../support/browser.ts";
import { list, sendAs } from "../support/client.ts";
import { completeNeed } from "../support/complete-need.ts";

/** From a decision to the bell, the inbox and what a person wants mailed; and an operator's webhooks. */

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

/** A need of this persona that an organizer has sent back for this reason. */
async function returnedNeed(persona: string, reason: string): Promise<string> {
  const me = await sendAs(persona, organizationsContracts.getMe);
  const organizationId = String(list(me.body.memberships)[0]?.organizationId);
  const created = await sendAs(persona, needContracts.create, {
    body: { organizationId, content: completeNeed() },
  });
  const path = { needId: String(created.body.id) };
  const submitted = await sendAs(persona, needContracts.submit, { path, body: { expectedVersion: 1 } });
  const returned = await sendAs("organizer", needContracts.return, {
    path,
    body: { expectedVersion: Number(submitted.body.version), reason },
  });
  expect(returned.body.state).toBe("returned");
  return path.needId;
}

describe("notices", () => {
  it("arrive in the inbox, lead to their page, are read, and mails are chosen by group", async () => {
    // Somebody to whom nothing else happens meanwhile.
    const persona = "institute";
    await sendAs(persona, noticesContracts.saveNoticePreferences, { body: { mailOff: [] } });
    const reason = `请补充验收方法（${Date.now()}）。`;
    const needId = await returnedNeed(persona, reason);
    await expect
      .poll(async () => JSON.stringify((await sendAs(persona, noticesContracts.listNotices)).body))
      .toContain(reason);

    const page = await arrive(persona, "/app/notices");
    const row = page.getByRole("article").filter({ hasText: reason });
    await row.waitFor();
    await page.getByRole("link", { name: /通知，\d+\+? 条未读/ }).waitFor();
    await fits(page);
    await row.getByRole("link", { name: "需求被退回，请修改" }).click();
    await page.waitForURL(`**/app/needs/${needId}`);
    await page.goBack();
    await page.getByRole("heading", { level: 1, name: "通知" }).waitFor();
    await expect.poll(() => row.getByRole("button", { name: /标为已读/ }).count()).toBe(0);

    const another = `请注明预算（${Date.now()}）。`;
    await returnedNeed(persona, another);
    await expect
      .poll(async () => JSON.stringify((await sendAs(persona, noticesContracts.listNotices)).body))
      .toContain(another);
    await page.reload();
    await page.getByRole("button", { name: "全部标为已读" }).click();
    await page.getByRole("link", { name: "通知", exact: true }).waitFor();
    await page.getByText("未读", { exact: true }).first().click();
    await page.getByText("没有未读的通知。").waitFor();

    await page.getByRole("link", { name: "通知设置" }).click();
    const matches = page.getByRole("switch", { name: "匹配" });
    await matches.click();
    await page.getByText("已保存").waitFor();
    await fits(page);
    expect((await sendAs(persona, noticesContracts.getNoticePreferences)).body).toEqual({
      mailOff: ["matches"],
    });
    await matches.click();
    await expect.poll(() => matches.getAttribute("aria-checked")).toBe("true");
  });

  it("go to other systems through webhooks, whose secret is shown once", async () => {
    const name = `数据平台 ${Date.now()}`;
    const page = await arrive("operator", "/app/webhooks", desk);
    await page.getByRole("button", { name: "登记回调地址" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("名称").fill(name);
    await dialog.getByLabel("地址", { exact: true }).fill("http://data.example.cn/in");
    await dialog.getByRole("button", { name: "登记", exact: true }).click();
    await dialog.getByText("请填写以 https:// 开头").waitFor();
    await dialog.getByLabel("地址", { exact: true }).fill("https://nobody.invalid/in");
    await dialog.getByRole("button", { name: "登记", exact: true }).click();
    const secret = page.getByRole("dialog", { name: "签名密钥" });
    await expect.poll(() => secret.locator("code").innerText()).toMatch(/^whsec_/);
    await fits(page);
    await secret.getByRole("button", { name: "已妥善保存" }).click();
    await secret.waitFor({ state: "hidden" });
    expect((await page.content()).includes("whsec_")).toBe(false);

    await page.getByRole("link", { name }).click();
    await page.getByRole("heading", { level: 1, name }).waitFor();
    await fits(page);
    await page.getByRole("button", { name: "暂停" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "暂停" }).click();
    await page.getByText("其间的消息留着").first().waitFor();
    await page.getByRole("button", { name: "恢复" }).click();
    await page.getByRole("button", { name: "暂停" }).waitFor();
    await page.getByRole("button", { name: "更换密钥" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "更换密钥" }).click();
    await secret.getByRole("button", { name: "已妥善保存" }).click();
    await page.getByText(/旧密钥同时签名至/).waitFor();
    await page.setViewportSize(phone);
    await fits(page);
    await page.getByRole("button", { name: "删除" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "删除" }).click();
    await page.waitForURL("**/app/webhooks");
    await expect.poll(() => page.getByRole("link", { name }).count()).toBe(0);
  });
});
