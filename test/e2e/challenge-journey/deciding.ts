import type { Page } from "playwright-core";
import { demoPdf } from "../../../infra/local/demo/licence.ts";
import { awardContracts } from "../../../shared/contracts/awards.ts";
import { addMilliseconds } from "../../../shared/kernel/time.ts";
import { done } from "../../integration/challenges/sealed-work.ts";
import { putClockForward } from "../../support/clock.ts";
import { answer, fits, openTab, press } from "../../support/gestures.ts";

/** Choice, award, public notice, objection, confirmation. */

/** Two with the same points: what put one before the other is said, and the enterprise chooses. */
export async function chooseFirst(page: Page): Promise<void> {
  await openTab(page, "定标与公示");
  await page
    .getByText(/同分比较/)
    .first()
    .waitFor();
  await fits(page);
  await press(page, "选定揭榜方");
  await page.getByRole("dialog").getByRole("checkbox").first().check();
  await answer(page, "选定揭榜方", {
    label: "选定理由（公开，写入决策记录）",
    text: "同分中技术路线更成熟。",
  });
  await page.getByText("出题方已选定。").first().waitFor();
}

/** Everybody who does not win is given a reason. */
export async function proposeAward(page: Page): Promise<void> {
  await openTab(page, "定标与公示");
  await page.getByText("出题方已选定。").first().waitFor();
  await press(page, "拟定并公示");
  await page.getByText("请写明理由。").waitFor();
  await press(page, "评审排名在入选方案之后。");
  await page.getByText(/公示期：.*（5 个工作日）/).waitFor();
  await fits(page);
  await press(page, "拟定并公示");
  await page.getByText("结果公示中，受理异议。").waitFor();
  await fits(page);
}

/** Under one's real name, with evidence. */
export async function object(page: Page): Promise<void> {
  await page
    .getByLabel("异议内容")
    .fill("入选方案的承诺值缺少同类产品的检测依据，请核实试制样件的检测报告。");
  await fits(page);
  await press(page, "保存并添加证据");
  await page.locator('input[type="file"][aria-label="选择证据文件"]').setInputFiles({
    name: "检测报告.pdf",
    mimeType: "application/pdf",
    buffer: Buffer.from(demoPdf("evidence")),
  });
  await page.getByText("检测报告.pdf").waitFor();
  await page.locator("button:not([disabled])", { hasText: "正式提出" }).click();
  await answer(page, "正式提出");
  await page.getByText("处理中").waitFor();
  await fits(page);
}

export async function dismissObjection(page: Page): Promise<void> {
  await openTab(page, "异议");
  await fits(page);
  await press(page, "处理异议");
  await answer(page, "处理异议", {
    label: "处理理由（公开，写入决策记录）",
    text: "已核对检测报告原件，依据充分，异议不成立。",
  });
  await page.getByText("不成立").first().waitFor();
}

export async function waitForNotice(challengeId: string): Promise<void> {
  const { until } = await done("organizer", awardContracts.getPublicNotice, { path: { challengeId } });
  await putClockForward({ until: addMilliseconds(String(until), 1000) });
}

export async function confirm(page: Page): Promise<void> {
  await press(page, "确认揭榜方");
  await answer(page, "确认揭榜方");
  await page.getByText("已确认揭榜方，本榜题完成。").waitFor();
  await openTab(page, "办理记录");
  await fits(page);
}
