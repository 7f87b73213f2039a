import type { Template } from "./template.ts";

/** What an expert is told of a task. Neither names who proposes. */
export const reviewTexts = {
  "review.invited": {
    title: { zh: "请您评审一份方案：{title}", en: "Please review a proposal: {title}" },
    body: {
      zh: "您被抽选评审榜题“{title}”的一份方案。请先声明是否存在利益冲突：没有的，确认后即可阅读和评分；有的，请申请回避。",
      en: "You are asked to review a proposal to “{title}”. Please declare first whether you have a conflict of interest: without one you can read and score it; with one, please recuse yourself.",
    },
  },
  "review.defence": {
    title: { zh: "答辩安排：{title}", en: "A defence to attend: {title}" },
    body: {
      zh: "您评审的榜题“{title}”的一份方案将进行答辩。\n时间：{when}\n地点：{place}",
      en: "A proposal to “{title}” that you review will be defended.\nWhen: {when}\nWhere: {place}",
    },
  },
  "review.voided": {
    title: { zh: "一项评审任务已取消：{title}", en: "A review was cancelled: {title}" },
    body: {
      zh: "您在榜题“{title}”中的一项评审任务已取消，由其他专家接替，无须再办理。",
      en: "One of your reviews for “{title}” was cancelled and passed on to another expert. There is nothing left to do.",
    },
  },
} as const satisfies Record<string, Template>;
