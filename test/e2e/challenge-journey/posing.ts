import type { Page } from "playwright-core";
import { needContracts } from "../../../shared/contracts/matchmaking.ts";
import { addMilliseconds } from "../../../shared/kernel/time.ts";
import { localOf } from "../../../web/src/features/events-desk/form/shanghai-time.ts";
import { done, organizationOf } from "../../integration/challenges/sealed-work.ts";
import { productNow } from "../../support/clock.ts";
import { completeNeed } from "../../support/complete-need.ts";
import { answer, choose, fits, openTab, press } from "../../support/gestures.ts";

/** From the programme to the challenge that the district recommends. */

const day = 86_400_000;
const idIn = (page: Page, prefix: string): string =>
  new RegExp(`${prefix}_[0-9A-HJKMNP-TV-Z]{26}`).exec(page.url())?.[0] ?? "";

/** The organizer writes a programme and makes it public; answers its id. */
export async function openProgramme(page: Page, title: string): Promise<string> {
  const now = await productNow();
  await page.getByLabel("计划名称").fill(title);
  await page.getByLabel("主管部门").fill("示例市科学技术局");
  await page.getByLabel("公告文号前缀").fill("示科揭榜");
  await page.getByLabel("征集开始").fill(localOf(addMilliseconds(now, -day)));
  await page.getByLabel("征集截止").fill(localOf(addMilliseconds(now, day)));
  await choose(page, "可以揭榜的单位", "供应商");
  await page.getByLabel("最短揭榜时间").fill("1");
  await page.getByLabel("每份方案的专家人数").fill("3");
  await fits(page);
  await press(page, "保存");
  await page.waitForURL(/\/programmes\/prg_/);
  await press(page, "公布计划");
  await answer(page, "公布");
  await page.getByText("已公布").first().waitFor();
  await fits(page);
  return idIn(page, "prg");
}

/** A need of the enterprise that anybody can read; how it comes to that is another journey. */
export async function publishedNeed(title: string): Promise<string> {
  const content = { ...completeNeed(), title };
  const organizationId = await organizationOf("enterprise");
  const made = await done("enterprise", needContracts.create, { body: { organizationId, content } });
  const path = { needId: String(made.id) };
  const submitted = await done("enterprise", needContracts.submit, {
    path,
    body: { expectedVersion: made.version },
  });
  await done("district", needContracts.publish, { path, body: { expectedVersion: submitted.version } });
  return path.needId;
}

/** The enterprise poses its need as a challenge; answers the challenge's id. */
export async function poseFromNeed(page: Page, of: { programme: string; relatedCode: string }) {
  await page.getByRole("link", { name: "转为榜题" }).click();
  await page.getByRole("heading", { level: 1, name: "新建榜题" }).waitFor();
  await choose(page, "所属计划", of.programme);
  await page.getByLabel("榜金", { exact: true }).fill("150");
  const related = page.getByRole("combobox", { name: "关联方统一社会信用代码" });
  await related.fill(of.relatedCode);
  await related.press("Enter");
  await page.getByLabel(/信用承诺/).check();
  await page.getByLabel(/涉密承诺/).check();
  await fits(page);
  await press(page, "提交");
  await page.waitForURL(/\/challenges\/chl_[^/]+$/);
  await page.getByText("推荐单位正在形式审查。").waitFor();
  await fits(page);
  return idIn(page, "chl");
}

/** The district sends it back with one of its usual reasons. */
export async function sendBack(page: Page): Promise<void> {
  await press(page, "退回修改");
  await press(page, "请补充可量化的考核指标和验收测试方法。");
  await answer(page, "退回修改");
  await page.getByText("已退回，请按意见修改后再次提交。").waitFor();
  await openTab(page, "办理记录");
  await fits(page);
}

/** The enterprise reads why and improves it. */
export async function improve(page: Page): Promise<void> {
  await page.getByText("原因：请补充可量化的考核指标和验收测试方法。").waitFor();
  await press(page, "修改");
  await page.getByRole("heading", { level: 1, name: "修改榜题" }).waitFor();
  await page
    .getByLabel(/验收测试方法/)
    .first()
    .fill("GB/T 1958 三坐标测量");
  await press(page, "提交");
  await page.getByText("推荐单位正在形式审查。").waitFor();
}

export async function recommend(page: Page): Promise<void> {
  await press(page, "推荐");
  await answer(page, "推荐", { label: "意见（出题方可见）", text: "本区重点企业，需求真实，同意推荐。" });
  await page.getByText("等待专家论证，由主管部门记录结论。").waitFor();
}
