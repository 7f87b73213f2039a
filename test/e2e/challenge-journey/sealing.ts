import type { Page } from "playwright-core";
import { challengeContracts } from "../../../shared/contracts/challenges.ts";
import { sealingContracts } from "../../../shared/contracts/sealing.ts";
import { addMilliseconds } from "../../../shared/kernel/time.ts";
import { done, teamKey } from "../../integration/challenges/sealed-work.ts";
import { challengeContent } from "../../support/challenge-content.ts";
import { sendAs } from "../../support/client.ts";
import { putClockForward } from "../../support/clock.ts";
import { answer, downloaded, find, fits, openTab, press } from "../../support/gestures.ts";

/** Committee, keys, publication and the opening. */

export const passphrase = "青石 渡口 十二座 灯塔";

/** Makes a holder's key in the browser; answers the file that does without the passphrase. */
export async function enrol(page: Page): Promise<Buffer> {
  await openTab(page, "开标委员会");
  await page.getByLabel("口令", { exact: true }).fill(passphrase);
  await page.getByLabel("再输一次").fill(passphrase);
  await press(page, "生成密钥并登记");
  const file = await downloaded(page, "下载恢复文件");
  await press(page, "已保存，继续");
  await page.getByText("您已登记为持有人。").waitFor();
  return file;
}

export async function fixCommittee(page: Page, programmeId: string): Promise<void> {
  const { vault } = await teamKey("运营的口令 不用在页面上");
  await done("operator", sealingContracts.enrolHolder, { path: { programmeId }, body: vault });
  await page.reload();
  await press(page, "确定委员会");
  await answer(page, "确定");
  await page.getByText("已确定：3 位持有人，其中 2 位共同交出份额即可开标。").waitFor();
  await fits(page);
}

/** The finding of the experts, one of whom is named. */
export async function recordFinding(page: Page): Promise<void> {
  await press(page, "记录论证结论");
  await find(page, "参加论证的专家", "凌评六");
  await answer(page, "记录结论", {
    label: "论证意见",
    text: "需求必要，指标先进且可测，路线可行，效益明显。",
  });
  await page.getByText("论证通过。生成封存密钥后可发布。").waitFor();
}

/** A challenge of the department itself, as far as its key. */
export async function departmentChallenge(programmeId: string, title: string): Promise<string> {
  const drafted = await done("organizer", challengeContracts.createChallenge, {
    body: { programmeId, content: challengeContent(title) },
  });
  const path = { challengeId: String(drafted.id) };
  const { version } = await done("organizer", challengeContracts.submitChallenge, {
    path,
    body: { expectedVersion: drafted.version },
  });
  const opinion = "必要、创新、可行，效益明显。";
  await done("organizer", challengeContracts.decideFeasibility, {
    path,
    body: { decision: "demonstrate", expertIds: [], opinion, expectedVersion: version },
  });
  return path.challengeId;
}

export async function makeKey(page: Page): Promise<void> {
  await press(page, "生成封存密钥");
  await press(page, "生成并分发密钥");
  await page.getByText("封存密钥已就绪").waitFor();
  await fits(page);
}

/** All that have a key, in one numbered notice with the window that the console proposes. */
export async function publish(page: Page, title: string): Promise<void> {
  await press(page, "发布榜单（2 个可发布）");
  await page.getByText("封存密钥已就绪").nth(1).waitFor();
  await answer(page, "发布", { label: "公告标题", text: title });
  await page.getByText("2 / 10").waitFor();
  await fits(page);
}

const windowOf = async (challengeId: string) => {
  const { body } = await sendAs("organizer", challengeContracts.getChallenge, { path: { challengeId } });
  return { opensAt: String(body.opensAt), closesAt: String(body.closesAt) };
};

export async function waitForOpening(challengeId: string): Promise<void> {
  await putClockForward({ until: (await windowOf(challengeId)).opensAt });
}

/** The server takes no shares until half a minute after the closing, when nothing can be on its way any more. */
export async function waitForClosing(challengeId: string): Promise<void> {
  await putClockForward({ until: addMilliseconds((await windowOf(challengeId)).closesAt, 31_000) });
}

/** A correction that leaves what was submitted valid, and more time with it. */
export async function correct(page: Page, challengeId: string): Promise<void> {
  await press(page, "更正");
  await page.getByRole("heading", { level: 1, name: "更正" }).waitFor();
  await page.getByLabel("揭榜方条件").fill("有同类薄壁结构件的量产经验。");
  await page.getByLabel("原因（公告中公开）").fill("补充揭榜方条件。");
  await page.getByText("改动 1 项").waitFor();
  await fits(page);
  await press(page, "发布更正公告");
  await page.waitForURL(new RegExp(`/challenges/${challengeId}$`));
}

export async function mistypePassphrase(page: Page): Promise<void> {
  await page.getByLabel("我的持有人口令").fill("不是这一句口令");
  await press(page, "交出我的份额");
  await page.getByRole("alert").filter({ hasText: "口令不正确" }).waitFor();
}

export async function releaseByPassphrase(page: Page): Promise<void> {
  await page.getByLabel("我的持有人口令").fill(passphrase);
  await press(page, "交出我的份额");
  await page.getByText("您的份额已交出。").first().waitFor();
}

/** The second share: the job opens what there is, and the page follows. */
export async function releaseByFile(page: Page, recovery: Buffer, found: string): Promise<void> {
  await page.locator('input[type="file"][aria-label="用恢复文件"]').setInputFiles({
    name: "recovery.txt",
    mimeType: "text/plain",
    buffer: recovery,
  });
  await page.getByText(found).waitFor();
  await page.getByText("已开标，请完成形式审查后开始评审。").waitFor();
}
