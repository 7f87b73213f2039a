import type { Page } from "playwright-core";
import { vi } from "vitest";
import { reviewContracts } from "../../../shared/contracts/reviews.ts";
import { done } from "../../integration/challenges/sealed-work.ts";
import { type Json, list, sendAs } from "../../support/client.ts";
import { answer, find, fits, openTab, press } from "../../support/gestures.ts";
import { patience } from "../../support/patience.ts";

/** Formal check, experts, scores. */

const experts = ["expert1", "expert2", "expert3", "expert4", "expert5"] as const;
export type ExpertName = (typeof experts)[number];
/** As they are called in the demo data. */
const nameOf: Readonly<Record<ExpertName, string>> = {
  expert1: "顾评一",
  expert2: "费评二",
  expert3: "姚评三",
  expert4: "褚评四",
  expert5: "柏评五",
};

/** Experts who have to do with nobody here, so that all conflicts are the ones that this journey makes. */
export async function settleExperts(): Promise<void> {
  for (const persona of experts) {
    const { status, body } = await sendAs(persona, reviewContracts.getMyExpertProfile);
    const content = {
      title: "教授",
      employer: { name: `${nameOf[persona]}所在的研究所（演示）` },
      chains: ["high-end-equipment"],
      fields: ["焊接", "薄壁结构"],
      formerEmployers: [],
      cooperations: [],
      interests: [],
      familyAt: [],
    };
    const known = status === 200 ? { expectedVersion: body.version } : {};
    await done(persona, reviewContracts.writeMyExpertProfile, { body: { content, ...known } });
  }
}

/** An expert declares whom they worked with; the check of conflicts reads it. */
export async function declareCooperation(page: Page, organization: string): Promise<void> {
  const cooperations = page.getByRole("group", { name: "合作过的单位" });
  await cooperations.getByRole("button", { name: "增加单位" }).click();
  await cooperations.getByLabel("单位名称").fill(organization);
  await fits(page);
  await press(page, "保存");
  await page.getByRole("heading", { level: 1, name: "我的评审任务" }).waitFor();
}

/** Every proposal is read and passes. */
export async function passFormally(page: Page, count: number): Promise<void> {
  await openTab(page, "方案");
  await fits(page);
  for (let left = count; left > 0; left--) {
    await press(page, "通过");
    await answer(page, "通过");
    await page
      .getByRole("button", { name: "通过", exact: true })
      .nth(left - 1)
      .waitFor({ state: "hidden" });
  }
}

export async function readProposal(page: Page): Promise<void> {
  await page.getByRole("link", { name: "方案一" }).click();
  await page.getByRole("heading", { name: "指标响应" }).waitFor();
  await fits(page);
  await page.goBack();
}

/** Experts are drawn from these five, by the job that computes the assignment. */
export async function startReview(page: Page): Promise<void> {
  await openTab(page, "评审");
  await page.getByText("合作关系").waitFor();
  await press(page, "抽派专家，开始评审");
  await find(page, "限定专家范围", ...Object.values(nameOf));
  await answer(page, "抽派专家，开始评审");
  await page.getByText("专家已抽派").waitFor();
  await fits(page);
}

interface Task {
  readonly persona: ExpertName;
  readonly proposalId: string;
}

const boardOf = async (challengeId: string): Promise<Json> =>
  (await sendAs("organizer", reviewContracts.getReviewBoard, { path: { challengeId } })).body;

/** Who has to review what, and has not recused themselves. */
export async function tasksOf(challengeId: string): Promise<Task[]> {
  return vi.waitFor(async () => {
    const rows = list((await boardOf(challengeId)).reviews).filter((row) => String(row.state) !== "recused");
    if (rows.length === 0) throw new Error("nobody is assigned yet");
    return rows.map(({ expertName, proposalId }) => {
      const persona = experts.find((one) => nameOf[one] === String(expertName));
      if (persona === undefined) throw new Error(`nobody is called ${expertName}`);
      return { persona, proposalId: String(proposalId) };
    });
  });
}

export async function recuse(page: Page): Promise<void> {
  await page.getByText("先声明有无利益冲突").waitFor();
  await fits(page);
  await press(page, "申请回避");
  await answer(page, "申请回避", {
    label: "回避理由（主管部门和审计可见）",
    text: "与牵头单位有在谈的合作。",
  });
  await page.getByRole("heading", { level: 1, name: "我的评审任务" }).waitFor();
  await fits(page);
}

/** Whoever is left is drawn in place of who recused themselves, by the job that drew the others. */
export const replacedBy = (challengeId: string, { persona, proposalId }: Task): Promise<void> =>
  vi.waitFor(
    async () => {
      const tasks = await tasksOf(challengeId);
      if (!tasks.some((task) => task.persona === persona && task.proposalId === proposalId))
        throw new Error(`${persona} is not assigned yet`);
    },
    { timeout: patience, interval: 500 },
  );

/** Declares, reads beside the challenge, scores and locks. */
export async function judge(page: Page, points: readonly number[]): Promise<void> {
  await press(page, "没有利益冲突，开始评审");
  await answer(page, "没有利益冲突，开始评审");
  await page.getByText("指标响应").first().waitFor();
  const inputs = page.getByRole("spinbutton");
  for (const [i, value] of points.entries()) await inputs.nth(i).fill(String(value));
  await page.getByLabel("总体意见").fill("路线完整，指标有支撑，建议支持。");
  await page.getByText("已保存").waitFor();
  await fits(page);
  await press(page, "提交并锁定");
  await answer(page, "提交并锁定");
  await page.getByText("评分已锁定").first().waitFor();
  await fits(page);
}

/** The same over HTTP. */
export async function judgeQuietly(challengeId: string, task: Task, points: readonly number[]) {
  const path = { challengeId, proposalId: task.proposalId };
  const { persona } = task;
  const before = await done(persona, reviewContracts.getMyReview, { path });
  const accepted = await done(persona, reviewContracts.declareForReview, {
    path,
    body: { outcome: "accept", expectedVersion: before.version },
  });
  const scores = points.map((value, i) => ({ criterionId: `c${i + 1}`, points: value }));
  const scored = await done(persona, reviewContracts.writeScores, {
    path,
    body: { scores, expectedVersion: accepted.version },
  });
  await done(persona, reviewContracts.lockScores, { path, body: { expectedVersion: scored.version } });
}

export async function conclude(page: Page): Promise<void> {
  await page.reload();
  await page.getByText("已锁定 3 / 至少 3").nth(1).waitFor();
  await fits(page);
  await press(page, "结束评审");
  await answer(page, "结束评审");
  await page.getByText("评审已结束，等待定标。").waitFor();
}
