import type { Template } from "./template.ts";

/** What an organization hears of the challenge that it proposes to, and of its own proposal. Never of another's. */
export const proposalTexts = {
  "proposal.defence": {
    title: { zh: "请参加答辩：{title}", en: "Please come to the defence: {title}" },
    body: {
      zh: "“{organization}”的方案（榜题“{title}”）答辩安排如下。\n时间：{when}\n地点：{place}\n先后次序由抽签确定，抽签种子随评审结果公布。",
      en: "“{organization}” is asked to defend its proposal to “{title}”.\nWhen: {when}\nWhere: {place}\nThe order was drawn by lot; the seed of the draw is published with the result of the review.",
    },
  },
  "proposal.corrected": {
    title: {
      zh: "榜题已更正，请确认您的方案：{title}",
      en: "The challenge was corrected, please confirm: {title}",
    },
    body: {
      zh: "榜题“{title}”已发布更正公告。“{organization}”已提交的方案仍然有效，但须在 {until} 前确认或重新提交。",
      en: "The challenge “{title}” was corrected. What “{organization}” has submitted stays valid, but please confirm it as it is or submit anew before {until}.",
    },
  },
  "proposal.extended": {
    title: { zh: "揭榜时间已延长：{title}", en: "There is more time: {title}" },
    body: {
      zh: "榜题“{title}”的截止时间已延长至 {until}。“{organization}”可以继续修改方案。",
      en: "The challenge “{title}” takes proposals until {until} now. “{organization}” may go on working on its own.",
    },
  },
  "proposal.withdrawn": {
    title: { zh: "榜题已撤回：{title}", en: "The challenge was withdrawn: {title}" },
    body: {
      zh: "“{organization}”申请的榜题“{title}”已撤榜，未开标的方案不会被打开。",
      en: "The challenge “{title}” to which “{organization}” proposes was withdrawn. Proposals that are sealed stay sealed.",
    },
  },
  "proposal.failed": {
    title: { zh: "榜题流标：{title}", en: "The challenge ends without an award: {title}" },
    body: {
      zh: "“{organization}”申请的榜题“{title}”没有合格方案，已公告流标。",
      en: "The challenge “{title}” to which “{organization}” proposes ends without a qualified proposal.",
    },
  },
  "proposal.opened": {
    title: { zh: "已开标：{title}", en: "Proposals are opened: {title}" },
    body: {
      zh: "榜题“{title}”已开标。“{organization}”可以凭回执核对开标记录。",
      en: "The proposals to “{title}” are opened. “{organization}” can check the record of the opening against its receipt.",
    },
  },
  "proposal.awarded": {
    title: { zh: "拟定结果已公示：{title}", en: "The award is on public notice: {title}" },
    body: {
      zh: "榜题“{title}”的拟定结果正在公示。“{organization}”的结果和理由见方案页面；有异议的，请在公示期内提出。",
      en: "The proposed award of “{title}” is on public notice. The result of “{organization}” with its reason stands on the page of the proposal; objections are taken while the notice runs.",
    },
  },
  "proposal.sent-back-to-review": {
    title: { zh: "将重新评审：{title}", en: "There will be another review: {title}" },
    body: {
      zh: "因异议成立，榜题“{title}”将重新评审，“{organization}”的方案参加评审。",
      en: "An objection was upheld. The proposals to “{title}”, that of “{organization}” among them, are reviewed again.",
    },
  },
  "proposal.cancelled": {
    title: { zh: "结果已取消：{title}", en: "The result was cancelled: {title}" },
    body: {
      zh: "因异议成立，榜题“{title}”的结果已取消。“{organization}”无须再办理。",
      en: "An objection was upheld, and the result of “{title}” was cancelled. There is nothing left to do for “{organization}”.",
    },
  },
  "proposal.confirmed": {
    title: { zh: "揭榜结果已确认：{title}", en: "The award is confirmed: {title}" },
    body: {
      zh: "榜题“{title}”的揭榜结果已确认，“{organization}”可在方案页面查看。",
      en: "The award of “{title}” is confirmed; “{organization}” sees it on the page of its proposal.",
    },
  },
  "proposal.invited": {
    title: { zh: "请确认加入联合体：{title}", en: "Please confirm your part in a consortium: {title}" },
    body: {
      zh: "“{organization}”被列为榜题“{title}”揭榜联合体的成员。请核对分工和比例，并在截止前确认。",
      en: "“{organization}” is named as a member of a consortium for “{title}”. Please check its role and share, and confirm before the closing.",
    },
  },
  "proposal.formally-rejected": {
    title: { zh: "方案未通过形式审查：{title}", en: "Your proposal did not pass the formal check: {title}" },
    body: {
      zh: "“{organization}”对榜题“{title}”的方案未通过形式审查，理由如下。",
      en: "The proposal of “{organization}” to “{title}” did not pass the formal check, for the reason given.",
    },
  },
  "proposal.disqualified": {
    title: { zh: "方案被取消资格：{title}", en: "Your proposal was disqualified: {title}" },
    body: {
      zh: "“{organization}”对榜题“{title}”的方案被取消资格，理由如下。",
      en: "The proposal of “{organization}” to “{title}” was disqualified, for the reason given.",
    },
  },
  "proposal.damaged": {
    title: { zh: "方案无法打开：{title}", en: "Your proposal could not be opened: {title}" },
    body: {
      zh: "“{organization}”对榜题“{title}”提交的密文与回执不符或无法解密，已记入开标记录。请联系主管部门。",
      en: "What “{organization}” submitted to “{title}” does not match its receipt or cannot be decrypted. The record of the opening says so; please contact the department.",
    },
  },
  "proposal.unopened": {
    title: { zh: "方案未提交：{title}", en: "Your proposal was not submitted: {title}" },
    body: {
      zh: "榜题“{title}”已截止，“{organization}”的草稿没有提交，不参加评审，也没有被打开。",
      en: "“{title}” has closed, and the draft of “{organization}” was not submitted: it takes no part and was not opened.",
    },
  },
} as const satisfies Record<string, Template>;
