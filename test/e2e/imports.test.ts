import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { usccCheckCharacter } from "../../shared/reference/uscc.ts";
import { seriousFindings } from "../support/accessibility.ts";
import { desk, launchBrowser, overflow, signedIn } from "../support/browser.ts";

/** A collected sheet as offices have them: an old encoding, a wrong unit, a line twice, a number in the text. */

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** Encodes as GB18030 what its two-byte part holds; the platform can only decode it. */
function gb18030(text: string): Buffer {
  const decoder = new TextDecoder("gb18030");
  const bytesOf = new Map<string, readonly number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const character = decoder.decode(new Uint8Array([lead, trail]));
      if ([...character].length === 1) bytesOf.set(character, [lead, trail]);
    }
  }
  return Buffer.from(
    [...text].flatMap((character) => {
      const ascii = character.codePointAt(0) ?? 0;
      return ascii < 0x80 ? [ascii] : (bytesOf.get(character) ?? []);
    }),
  );
}

/** A code that belongs to nobody, with a right check character. */
const someUscc = (): string => {
  const body = `91330402${Date.now().toString().slice(-9)}`;
  return `${body}${usccCheckCharacter(body)}`;
};

const headings =
  "企业名称,信用代码,县市区,难题名称,需求类型,所属产业链,具体内容,技术指标,拟投入资金（万元）,紧急程度,合作方式,截止日期,联系人,联系电话";
const nextYear = new Date(Date.now() + 200 * 86_400_000).toISOString().slice(0, 10);

function collection(mark: number) {
  const uscc = someUscc();
  const line = (title: string, amount: string, text = "现有工艺合格率低，希望引入成套方案并在产线上验证") =>
    `嘉兴汇总试验有限公司（虚构）,${uscc},南湖区,${title},技术攻关,高端装备,${text},平面度≤0.2mm,${amount},较急,合作开发,${nextYear},李示例,0573-82000000`;
  const good = `导入的焊接难题${mark}`;
  const wrong = `导入的涂层难题${mark}`;
  const lines = [
    headings,
    line(good, "30-80", "现有工艺合格率低，希望引入成套方案，联系13800000000，并在产线上验证"),
    line(wrong, "200元"),
    line(good, "30-80"),
  ];
  return { good, wrong, file: gb18030(`${lines.join("\r\n")}\r\n`) };
}

const state = (page: Page, name: string, n: number) => page.getByRole("button", { name: `${name} ${n}` });

/** From the list of imports to the preview, with what the sheet does not say. */
async function preview(page: Page, file: Buffer): Promise<void> {
  await page.getByRole("link", { name: "导入汇总表" }).click();
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name: "需求汇总表（示例）.csv", mimeType: "text/csv", buffer: file });
  await page.getByRole("button", { name: "上传并读取" }).click();
  await page.waitForURL(/\/app\/imports\/imp_/);
  await page.getByRole("heading", { name: "所有行的默认值" }).waitFor();
  await page.getByText("编码 GB18030").waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  await page.getByRole("combobox", { name: "知识产权归属" }).click();
  await page
    .locator(".ant-select-dropdown:visible .ant-select-item-option")
    .filter({ hasText: "双方共有" })
    .click();
  await page.getByLabel("本部门已取得表中各单位公开发布的授权").check();
  await page.getByLabel("本部门已核查").check();
  await page.getByRole("button", { name: "保存并重新检查各行" }).click();
  await page.getByRole("heading", { name: "逐行预览" }).waitFor();
}

describe("a collected sheet", () => {
  it("is corrected in the preview, written, and found again as it is when it comes once more", async () => {
    const { good, wrong, file } = collection(Date.now());
    const { page } = await signedIn(browser, "district", { viewport: desk, path: "/app/imports" });
    await preview(page, file);
    await page.getByText("手机号码已遮盖").first().waitFor();
    await state(page, "重复", 1).waitFor();
    await state(page, "有错误", 1).click();
    await page.getByText("“200元”带有其他单位").waitFor();
    await page.getByRole("button", { name: "修改第 3 行" }).click();
    const drawer = page.getByRole("dialog");
    await drawer.getByLabel(/^金额/).fill("200");
    expect(await seriousFindings(page)).toEqual([]);
    await drawer.getByRole("button", { name: "保存并检查" }).click();
    await drawer.getByText("这一行没有问题了。").waitFor();
    await drawer.getByText("识别为：200 万元").waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "写入 2 行" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "写入", exact: true }).click();
    await page.getByText("已写入 2 行").waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await page.getByRole("link", { name: "去审核队列" }).click();
    for (const title of [good, wrong]) await page.getByText(title).first().waitFor();
    await page.goto("/app/imports");
    await preview(page, file);
    await state(page, "重复", 2).waitFor();
    await page.getByText("已经导入过").first().waitFor();
    await page.close();
  });

  it("goes on where it was left, on a phone too", async () => {
    const { file } = collection(Date.now());
    const { page } = await signedIn(browser, "district", { path: "/app/imports" });
    await preview(page, file);
    const address = new URL(page.url()).pathname;
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    await page.goto("/app/imports");
    await page.locator(`a[href="${address}"]`).click();
    await page.getByRole("heading", { name: "逐行预览" }).waitFor();
    await page.getByRole("button", { name: "跳过第 2 行" }).click();
    await state(page, "已跳过", 1).waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await page.getByRole("button", { name: "取消导入" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "取消导入" }).click();
    await page.getByText("这次导入已取消").waitFor();
    await page.close();
  });

  it("that is no sheet is refused before it is sent", async () => {
    const { page } = await signedIn(browser, "organizer", { path: "/app/imports/new" });
    const chooser = page.locator('input[type="file"]');
    await chooser.setInputFiles({ name: "汇总表.xls", mimeType: "", buffer: Buffer.from("x") });
    await page.getByText("旧的 XLS 文件请先另存为 XLSX").waitFor();
    expect(await page.getByRole("button", { name: "上传并读取" }).isDisabled()).toBe(true);
    expect(await seriousFindings(page)).toEqual([]);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "下载 XLSX 模板" }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/\.xlsx$/);
    await page.close();
  });
});

describe("an organization's list", () => {
  it("comes as a sheet", async () => {
    const { page } = await signedIn(browser, "enterprise", { viewport: desk, path: "/app/needs" });
    await page.getByRole("button", { name: "导出" }).click();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("menuitem", { name: "本单位的全部（CSV）" }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/\.csv$/);
    await page.getByText(/已导出 \d+ 行/).waitFor();
    await page.close();
  });
});
