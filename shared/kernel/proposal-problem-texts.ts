import type { Bilingual } from "./bilingual.ts";

/** What can be wrong with sealed proposals, their opening and their review. */
export const proposalProblemTexts = {
  "proposal.not_found": { zh: "没有找到这份申请。", en: "There is no such proposal." },
  "proposal.stale": {
    zh: "申请已有变化，请刷新后重试。",
    en: "The proposal was changed in the meantime; please reload and try again.",
  },
  "proposal.move_not_allowed": {
    zh: "申请现在的状态不能进行此操作。",
    en: "This is not possible as the proposal stands.",
  },
  "proposal.closed": { zh: "不在揭榜时间内。", en: "Proposals are not taken now." },
  "proposal.exists": { zh: "本单位已有一份申请。", en: "Your organization has a proposal already." },
  "proposal.solver_kind": {
    zh: "这类单位不能在本计划中揭榜。",
    en: "An organization of this kind cannot propose here.",
  },
  "proposal.related_party": {
    zh: "“{name}”与出题方存在关联（{why}），不能揭榜。",
    en: "The organization “{name}” is a related party of the poser ({why}) and cannot propose.",
  },
  "proposal.members_total": { zh: "各成员比例合计须为 100%。", en: "Shares must add up to 100 %." },
  "proposal.too_many_members": {
    zh: "除牵头单位外最多 {limit} 家。",
    en: "At most {limit} beside the lead.",
  },
  "proposal.lead_missing": { zh: "牵头单位须在成员之中。", en: "The lead must be among the members." },
  "proposal.members_unconfirmed": {
    zh: "还有成员单位没有确认加入。",
    en: "Not every member has confirmed yet.",
  },
  "proposal.hash_differs": {
    zh: "上传的内容与摘要不符，请重新上传。",
    en: "What arrived has another hash; please upload it again.",
  },
  "proposal.terms_changed": {
    zh: "榜题已有更正，请按最新条款确认。",
    en: "The challenge was corrected; please confirm its present terms.",
  },
  "proposal.version_unknown": { zh: "没有这个已上传的版本。", en: "No such version was uploaded." },
  "proposal.milestones_total": {
    zh: "各里程碑付款比例合计须为 100%。",
    en: "Milestones must add up to 100 %.",
  },
  "proposal.reason_needed": { zh: "请写明理由。", en: "Please give a reason." },
  "committee.stale": {
    zh: "委员会已有变化，请刷新后重试。",
    en: "The committee was changed in the meantime; please reload and try again.",
  },
  "committee.fixed": { zh: "委员会已经确定。", en: "The committee is fixed." },
  "committee.not_fixed": { zh: "委员会尚未确定。", en: "The committee is not fixed yet." },
  "committee.too_small": {
    zh: "持有人须多于开标所需人数，少一人也能开标。",
    en: "There must be more holders than an opening needs.",
  },
  "committee.no_auditor": {
    zh: "须有一名审计人员持有托管份额。",
    en: "An auditor must hold an escrow share.",
  },
  "committee.shares_wrong": {
    zh: "须恰好给每位持有人一份份额。",
    en: "There must be exactly one share for each holder.",
  },
  "opening.not_closed": { zh: "揭榜尚未截止，不能开标。", en: "It is not closed yet." },
  "opening.not_a_holder": { zh: "您不持有这个榜题的份额。", en: "You hold no share of this challenge." },
  "opening.share_wrong": { zh: "份额不正确。", en: "That is not your share." },
  "opening.done": { zh: "已经开标。", en: "It is opened already." },
  "opening.receipt_forged": {
    zh: "提交记录与平台签发的回执不符。",
    en: "What is stored of the submission is not what the platform signed for.",
  },
  "opening.late": { zh: "提交时间晚于截止时间。", en: "It was submitted after the closing." },
  "opening.ciphertext_missing": { zh: "加密方案已不存在。", en: "The sealed proposal is gone." },
  "opening.ciphertext_changed": {
    zh: "加密方案与回执上的摘要不符。",
    en: "The sealed proposal is not the one of its receipt.",
  },
  "opening.content_invalid": {
    zh: "解密后的内容不符合方案格式。",
    en: "What was sealed is not a proposal in the agreed layout.",
  },
  "expert.not_found": { zh: "还没有填写专家信息。", en: "There is no expert's profile yet." },
  "expert.unknown": { zh: "专家库中没有此人。", en: "There is no such expert." },
  "expert.stale": {
    zh: "专家信息已有变化，请刷新后重试。",
    en: "The profile was changed in the meantime; please reload and try again.",
  },
  "conflict.not_found": { zh: "没有这项利益冲突。", en: "There is no such conflict." },
  "conflict.not_dismissible": { zh: "这项利益冲突不能排除。", en: "This conflict cannot be dismissed." },
  "defence.in_past": { zh: "答辩时间须晚于现在。", en: "A defence has to be later than now." },
  "review.not_found": { zh: "没有找到这项评审任务。", en: "There is no such review." },
  "review.stale": {
    zh: "评审已有变化，请刷新后重试。",
    en: "The review was changed in the meantime; please reload and try again.",
  },
  "review.move_not_allowed": {
    zh: "评审现在的状态不能进行此操作。",
    en: "This is not possible as the review stands.",
  },
  "review.formal_check_open": { zh: "还有方案没有完成形式审查。", en: "The formal check is not complete." },
  "review.conflict": { zh: "该专家与这份方案有利益冲突。", en: "The expert has a conflict with it." },
  "review.assigned_already": { zh: "该专家已评审这份方案。", en: "The expert reviews it already." },
  "review.no_arbitration": { zh: "这份方案不需要仲裁。", en: "It needs no arbiter." },
  "review.quorum_missing": {
    zh: "“{label}”还没有足够的有效评审。",
    en: "The proposal “{label}” does not have enough reviews.",
  },
  "review.arbitration_missing": {
    zh: "“{label}”分差过大，须先由仲裁专家评审。",
    en: "The reviews of “{label}” differ too much; an arbiter comes first.",
  },
  "review.reason_needed": { zh: "回避须写明理由。", en: "Recusal needs a reason." },
  "review.scores_wrong": {
    zh: "评分项不存在，或超过该项分值。",
    en: "There is no such criterion, or it has fewer points.",
  },
  "review.scores_incomplete": { zh: "还有评分项没有打分。", en: "Some criteria have no points yet." },
} as const satisfies Record<string, Bilingual>;
