import { randomUUID } from "node:crypto";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { seriousFindings } from "../support/accessibility.ts";
import { launchBrowser, phone, pickPersona, visit } from "../support/browser.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe("signing in", () => {
  it("leads from the portal to the workspace, and signing out back to the portal", async () => {
    const { context, page } = await visit(browser);
    await page.goto("/needs");
    await page.getByRole("button", { name: "登录" }).click();
    await pickPersona(page, "enterprise");
    await page.waitForURL(/\/app$/);
    await page.getByRole("button", { name: /的账户$/ }).click();
    await page.getByText("退出登录").click();
    await page.getByRole("button", { name: "登录" }).waitFor();
    const kept = await page.evaluate(() => Object.keys(sessionStorage));
    expect(kept.filter((key) => /^(oidc|duijie)\./.test(key))).toEqual([]);
    await context.close();
  });

  it("comes back to the page that asked for it", async () => {
    const { context, page } = await visit(browser);
    await page.goto("/app/profile?from=mail");
    await pickPersona(page, "operator");
    await page.waitForURL("**/app/profile?from=mail");
    await page.getByRole("heading", { level: 1, name: "个人资料" }).waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await context.close();
  });

  it("signs in again when the API refuses the token, and comes back", async () => {
    const { context, page } = await visit(browser);
    await page.goto("/app/profile");
    await pickPersona(page, "enterprise");
    await page.getByRole("heading", { level: 1, name: "个人资料" }).waitFor();
    let refused = false;
    await page.route("**/v1/me", (route) => {
      if (refused) return route.continue();
      refused = true;
      return route.fulfill({
        status: 401,
        contentType: "application/json",
        body: '{"message":"Unauthorized"}',
      });
    });
    await page.reload();
    await pickPersona(page, "enterprise");
    await page.getByRole("heading", { level: 1, name: "个人资料" }).waitFor();
    expect(refused).toBe(true);
    await context.close();
  });

  it("says so when somebody comes back without having signed in", async () => {
    const { context, page } = await visit(browser);
    await page.goto("/auth/callback?error=access_denied&state=unknown");
    await page.getByRole("heading", { name: "登录没有完成" }).waitFor();
    await context.close();
  });
});

describe("the first sign-in", () => {
  it("asks for profile and consent before anything else, and keeps them", async () => {
    const { context, page } = await visit(browser, phone);
    await page.goto("/app/profile");
    await pickPersona(page, `newcomer-${randomUUID()}`);
    await page.getByRole("heading", { name: "欢迎使用对接" }).waitFor();
    expect(await seriousFindings(page)).toEqual([]);

    await page.getByLabel("姓名").fill("王示例");
    await page.getByLabel("手机或固定电话").fill("12345");
    await page.getByLabel("电子邮箱").fill("wang@example.com");
    await page.getByRole("button", { name: "同意并继续" }).click();
    await page.getByText("请阅读并勾选同意").waitFor();

    await page.getByRole("checkbox").check();
    await page.getByRole("button", { name: "同意并继续" }).click();
    await page.getByText("不是有效的手机或固定电话号码。").waitFor();

    await page.getByLabel("手机或固定电话").fill("+86 138 0000 0000");
    await page.getByRole("button", { name: "同意并继续" }).click();
    await page.getByRole("heading", { level: 1, name: "个人资料" }).waitFor();
    expect(await page.getByLabel("手机或固定电话").inputValue()).toBe("13800000000");

    await page.reload();
    await page.getByRole("heading", { level: 1, name: "个人资料" }).waitFor();
    expect(await page.locator("main").textContent()).toMatch(/同意 2026-11 版隐私告知/);
    await context.close();
  });
});
