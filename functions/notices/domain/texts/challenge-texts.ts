import type { Template } from "./template.ts";

/** What the organization that poses a challenge hears of it. */
export const challengeTexts = {
  "challenge.recommended": {
    title: { zh: "榜题已获推荐：{title}", en: "Your challenge is recommended: {title}" },
    body: {
      zh: "“{organization}”提出的榜题“{title}”已通过形式审查，进入论证。",
      en: "The challenge “{title}” of “{organization}” passed the formal check and goes to the feasibility review.",
    },
  },
  "challenge.returned": {
    title: { zh: "榜题被退回，请修改：{title}", en: "Your challenge was returned: {title}" },
    body: {
      zh: "“{organization}”提出的榜题“{title}”被退回。请按理由修改后重新提交，征集期结束后仍可提交。",
      en: "The challenge “{title}” of “{organization}” was returned. Please correct what the reason names and submit it again, also after the collection has closed.",
    },
  },
  "challenge.rejected": {
    title: { zh: "榜题未获推荐：{title}", en: "Your challenge was rejected: {title}" },
    body: {
      zh: "“{organization}”提出的榜题“{title}”未获通过，理由如下。",
      en: "The challenge “{title}” of “{organization}” was not taken up, for the reason given.",
    },
  },
  "challenge.demonstrated": {
    title: { zh: "榜题通过论证：{title}", en: "Your challenge was found feasible: {title}" },
    body: {
      zh: "“{organization}”提出的榜题“{title}”已通过专家论证，将列入榜单发布。",
      en: "The challenge “{title}” of “{organization}” was found feasible and will be published on the list.",
    },
  },
  "challenge.diverted": {
    title: { zh: "榜题转供需对接：{title}", en: "Your challenge goes to matchmaking: {title}" },
    body: {
      zh: "“{organization}”提出的榜题“{title}”更适合通过供需对接解决，已转办。",
      en: "Matchmaking suits the challenge “{title}” of “{organization}” better; it was passed on.",
    },
  },
  "challenge.published": {
    title: { zh: "榜题已发布：{title}", en: "Your challenge is published: {title}" },
    body: {
      zh: "“{organization}”提出的榜题“{title}”已列入榜单公开发布。请及时答复提问。",
      en: "The challenge “{title}” of “{organization}” is on the public list. Please answer questions soon.",
    },
  },
  "challenge.corrected": {
    title: { zh: "榜题已更正：{title}", en: "Your challenge was corrected: {title}" },
    body: {
      zh: "主管部门已发布“{organization}”榜题“{title}”的更正公告。",
      en: "The department published a correction of the challenge “{title}” of “{organization}”.",
    },
  },
  "challenge.extended": {
    title: { zh: "榜题已延期：{title}", en: "Your challenge was extended: {title}" },
    body: {
      zh: "“{organization}”榜题“{title}”的揭榜时间已延长。",
      en: "The challenge “{title}” of “{organization}” takes proposals for longer.",
    },
  },
  "challenge.withdrawn": {
    title: { zh: "榜题已撤回：{title}", en: "Your challenge was withdrawn: {title}" },
    body: {
      zh: "“{organization}”的榜题“{title}”已撤榜。",
      en: "The challenge “{title}” of “{organization}” was withdrawn.",
    },
  },
  "challenge.failed": {
    title: { zh: "榜题流标：{title}", en: "Your challenge ends without an award: {title}" },
    body: {
      zh: "“{organization}”的榜题“{title}”没有合格方案，已公告流标。主管部门可以重新张榜。",
      en: "There is no qualified proposal to the challenge “{title}” of “{organization}”. The department may list it again.",
    },
  },
  "challenge.opened": {
    title: { zh: "榜题已开标：{title}", en: "Proposals are opened: {title}" },
    body: {
      zh: "“{organization}”榜题“{title}”的方案已全部开标，进入形式审查和评审。",
      en: "The proposals to the challenge “{title}” of “{organization}” are opened and go to the formal check and the review.",
    },
  },
  "challenge.concluded": {
    title: { zh: "评审已结束，等待定标：{title}", en: "The review has ended: {title}" },
    body: {
      zh: "“{organization}”榜题“{title}”的评审已结束。由出题企业选定的，请查看排名并选定揭榜方。",
      en: "The review of the challenge “{title}” of “{organization}” has ended. Where the posing enterprise chooses, please look at the ranking and choose.",
    },
  },
  "challenge.awarded": {
    title: { zh: "拟定揭榜方已公示：{title}", en: "The award is on public notice: {title}" },
    body: {
      zh: "“{organization}”榜题“{title}”的拟定揭榜方正在公示。",
      en: "The proposed award of the challenge “{title}” of “{organization}” is on public notice.",
    },
  },
  "challenge.cancelled": {
    title: { zh: "榜题已取消：{title}", en: "Your challenge was cancelled: {title}" },
    body: {
      zh: "因异议成立，“{organization}”榜题“{title}”的结果已取消。",
      en: "An objection was upheld, and the result of the challenge “{title}” of “{organization}” was cancelled.",
    },
  },
  "challenge.confirmed": {
    title: { zh: "揭榜结果已确认：{title}", en: "The award is confirmed: {title}" },
    body: {
      zh: "“{organization}”榜题“{title}”的揭榜结果已确认，请与揭榜方签订合同。",
      en: "The award of the challenge “{title}” of “{organization}” is confirmed. Please sign the contract with the solver.",
    },
  },
} as const satisfies Record<string, Template>;
