import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { demoPdf } from "../../infra/local/demo/licence.ts";
import { organizationsContracts } from "../../shared/contracts/organizations.ts";
import { usccCheckCharacter } from "../../shared/reference/uscc.ts";
import { seriousFindings } from "../support/accessibility.ts";
import { desk, launchBrowser, overflow, phone, pickPersona, signedIn, visit } from "../support/browser.ts";
import { send, tokenOfStranger } from "../support/client.ts";

/** What a member does in the workspace beside the main job: joins, writes drafts under bad conditions, sees errors. */

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const arrive = async (subject: string, at = "/app"): Promise<Page> => {
  const { page } = await visit(browser, phone);
  await page.goto(at);
  await pickPersona(page, subject);
  return page;
};

/** The API as this persona, beside the browser. */
async function api<T>(persona: string, method: string, path: string, body?: object): Promise<T> {
  const base = inject("baseUrl");
  const token = await fetch(`${base}/dev/token`, { method: "POST", body: JSON.stringify({ persona }) });
  const { access_token } = (await token.json()) as { access_token: string };
  const response = await fetch(`${base}${path}`, {
    method,
    headers: {
      authorization: `Bearer ${access_token}`,
      "content-type": "application/json",
      "idempotency-key": crypto.randomUUID(),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return (await response.json()) as T;
}

interface Draft {
  readonly id: string;
  readonly version: number;
  readonly content: { readonly title?: string };
}

const organizationOf = async (persona: string): Promise<string> => {
  const me = await api<{ memberships: { organizationId: string }[] }>(persona, "GET", "/v1/me");
  return me.memberships[0]?.organizationId ?? "";
};

const newDraft = async (title: string): Promise<Draft> =>
  api<Draft>("enterprise2", "POST", "/v1/needs", {
    organizationId: await organizationOf("enterprise2"),
    content: { title },
  });
const titleOf = async (id: string) =>
  (await api<Draft>("enterprise2", "GET", `/v1/needs/${id}`)).content.title;

const openDraft = async (id: string): Promise<Page> => {
  const { page } = await signedIn(browser, "enterprise2", { path: `/app/needs/edit/${id}` });
  await page.getByLabel("标题").waitFor();
  return page;
};

/** A code that belongs to nobody, with a right check character. */
function someUscc(): string {
  const alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  const body = Array.from({ length: 9 }, () => alphabet[Math.floor(Math.random() * alphabet.length)]).join(
    "",
  );
  return `91330402${body}${usccCheckCharacter(`91330402${body}`)}`;
}

describe("a draft", () => {
  it("keeps its form when it gets its address, and is there after a reload", async () => {
    const { page } = await signedIn(browser, "enterprise2", { path: "/app/needs/edit" });
    const title = `自动保存${Date.now()}`;
    await page.getByLabel("标题").fill(title);
    await page.waitForURL(/\/app\/needs\/edit\/ned_/);
    await page.getByText(/^已保存/).waitFor();
    expect(await page.getByLabel("标题").inputValue()).toBe(title);
    await page.reload();
    await page.getByLabel("标题").waitFor();
    expect(await page.getByLabel("标题").inputValue()).toBe(title);
  });

  it("is kept on the device without a network and saved when it comes back", async () => {
    const { id } = await newDraft("断网前");
    const page = await openDraft(id);
    await page.context().setOffline(true);
    await page.getByLabel("标题").fill("断网时写的");
    await page.getByText("暂时连不上服务器").waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await page.context().setOffline(false);
    await page.getByText(/^已保存/).waitFor();
    expect(await titleOf(id)).toBe("断网时写的");
  });

  it("comes back from the device after the page was closed before it was saved", async () => {
    const { id } = await newDraft("关闭前");
    const page = await openDraft(id);
    await page.route(`**/v1/needs/${id}`, (route) =>
      route.request().method() === "PUT" ? route.abort() : route.continue(),
    );
    await page.getByLabel("标题").fill("没来得及保存");
    await page.getByText("暂时连不上服务器").waitFor();
    await page.unroute(`**/v1/needs/${id}`);
    page.on("dialog", (dialog) => void dialog.accept());
    await page.reload();
    await page.getByRole("button", { name: "恢复这份内容" }).click();
    await page.getByText(/^已保存/).waitFor();
    expect(await titleOf(id)).toBe("没来得及保存");
  });

  it.each([
    ["保留我现在填的", "这里改的"],
    ["改用别处保存的", "别处改的"],
  ])("changed elsewhere asks which version goes on: %s", async (choice, kept) => {
    const { id, version } = await newDraft("起初");
    const page = await openDraft(id);
    await api("enterprise2", "PUT", `/v1/needs/${id}`, {
      content: { title: "别处改的" },
      expectedVersion: version,
    });
    await page.getByLabel("标题").fill("这里改的");
    await page.getByRole("dialog").getByText("不同之处：标题").waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await page.getByRole("button", { name: choice }).click();
    await page.getByText(/^已保存/).waitFor();
    expect(await page.getByLabel("标题").inputValue()).toBe(kept);
    expect(await titleOf(id)).toBe(kept);
  });
});

describe("an incomplete need", () => {
  it("names every fault, leads to the first one, and forgets what is mended", async () => {
    const { id } = await newDraft("只有标题");
    const page = await openDraft(id);
    await page.getByRole("navigation", { name: "填写步骤" }).getByText("合作与资金").click({ force: true });
    await page.getByLabel("上限（万元）").fill("200元");
    await page.getByRole("navigation", { name: "填写步骤" }).getByText("承诺与提交").click({ force: true });
    await page.getByRole("button", { name: "提交审核" }).click();
    const summary = page.getByRole("alert").filter({ hasText: "处需要修改" });
    await summary.waitFor();
    for (const text of [
      "需求类型：必填",
      "产业链：至少 1 项",
      "公开说明：必填",
      "单位为万元",
      "公开授权：必填",
    ]) {
      expect(await summary.getByText(text).count()).toBeGreaterThan(0);
    }
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("item_needType");
    expect(await seriousFindings(page)).toEqual([]);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    await summary.getByRole("button", { name: /公开授权/ }).click();
    await page.getByLabel("同意将上述公开内容").check();
    await summary.getByText("公开授权：必填").waitFor({ state: "detached" });
  });
});

describe("a newcomer", () => {
  it("registers an organization, uploads the licence and submits it", async () => {
    const page = await arrive(`newcomer-${Date.now()}`);
    await page.getByLabel("姓名").fill("王新人");
    await page.getByLabel("手机或固定电话").fill("13900001111");
    await page.getByLabel("电子邮箱").fill("wang@example.com");
    await page.getByRole("checkbox").check();
    await page.getByRole("button", { name: "同意并继续" }).click();
    await page.getByRole("link", { name: "登记单位" }).first().click();
    await page.getByLabel("统一社会信用代码").fill("91350100M000100Y4Z");
    await page.getByText("数字和大写字母").waitFor();
    await page.getByLabel("统一社会信用代码").fill("９1330402ma2c003861");
    await page.getByText("校验位不对").waitFor();
    await page.getByRole("button", { name: /登记，下一步/ }).click();
    expect(await page.getByText("必填。").count()).toBeGreaterThan(2);
    expect(await seriousFindings(page)).toEqual([]);
    await page.getByLabel("统一社会信用代码").fill(someUscc());
    await page.getByText("校验位正确").waitFor();
    await page.getByLabel("单位名称").fill("嘉兴新人试验有限公司（虚构）");
    for (const [label, option] of [
      ["单位类型", "企业"],
      ["所在地", "南湖区"],
    ] as const) {
      await page.getByRole("combobox", { name: label }).click();
      await page
        .locator(".ant-select-dropdown:visible .ant-select-item-option")
        .filter({ hasText: option })
        .click();
    }
    await page.getByLabel("法定代表人").fill("王新人");
    await page.getByRole("combobox", { name: "推荐单位" }).waitFor();
    await page.getByRole("button", { name: /登记，下一步/ }).click();
    await page.getByRole("heading", { name: "嘉兴新人试验有限公司（虚构）" }).waitFor();
    expect(await page.getByRole("button", { name: "提交核验" }).count()).toBe(0);
    await page.locator('input[type="file"]').setInputFiles({
      name: "营业执照（示例）.pdf",
      mimeType: "application/pdf",
      buffer: Buffer.from(demoPdf("licence")),
    });
    await page.getByRole("button", { name: "提交核验" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "提交核验" }).click();
    await page.getByText("待核验").first().waitFor();
    expect(await seriousFindings(page)).toEqual([]);
  });

  it("joins an organization by a link that works once, and not by opening it", async () => {
    const { page: admin } = await signedIn(browser, "enterprise2", {
      viewport: desk,
      path: "/app/organization",
    });
    await admin.getByRole("button", { name: "邀请同事" }).click();
    await admin.getByRole("radio", { name: /^查看者/ }).check();
    await admin.getByRole("button", { name: "生成链接" }).click();
    const link = await admin.getByLabel("邀请链接").inputValue();
    const colleague = `colleague-${crypto.randomUUID()}`;
    const { saveMe } = organizationsContracts;
    await send(await tokenOfStranger(colleague), saveMe, { body: saveMe.example });
    const page = await arrive(colleague, new URL(link).pathname);
    await page.getByRole("button", { name: "接受邀请" }).waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await page.reload();
    await page.getByRole("button", { name: "接受邀请" }).click();
    await page.waitForURL(/\/app$/);
    await page.goto(new URL(link).pathname);
    await page.getByText("这个邀请已被使用").waitFor();
  });
});

describe("an auditor", () => {
  it("reads queues, organizations and staff, and has nothing to press", async () => {
    const { page } = await signedIn(browser, "auditor", { viewport: desk, path: "/app/staff" });
    await page.getByText("区县经办（南湖区）").waitFor();
    expect(await page.getByRole("button", { name: /任命|免去|增加角色/ }).count()).toBe(0);
    for (const [path, list] of [
      ["/app/queue/needs", "待处理列表"],
      ["/app/verification?status=verified", "单位列表"],
    ] as const) {
      await page.goto(path);
      await page.getByRole("list", { name: list }).getByRole("link").first().click();
      await page.getByText("您可以查看，不能操作。").waitFor();
      expect(await seriousFindings(page)).toEqual([]);
    }
  });
});
