import type { Bilingual } from "./bilingual.ts";

/** What can be wrong with programmes, challenges and their award. */
export const challengeProblemTexts = {
  "programme.not_found": { zh: "没有找到这个计划。", en: "There is no such programme." },
  "programme.stale": {
    zh: "计划已被他人修改，请刷新后重试。",
    en: "The programme was changed in the meantime; please reload and try again.",
  },
  "programme.not_open": { zh: "计划尚未公布。", en: "The programme is not public yet." },
  "programme.already_open": { zh: "计划已经公布。", en: "The programme is public already." },
  "programme.rules_fixed": {
    zh: "已有榜题发布，计划的规则不能再改。",
    en: "A challenge is published under these rules; they are fixed.",
  },
  "programme.window_order": { zh: "征集截止须晚于开始。", en: "Collection must close after it opens." },
  "programme.criterion_twice": { zh: "评分项编号重复。", en: "Two criteria have the same id." },
  "programme.criterion_unknown": { zh: "没有这个评分项。", en: "There is no such criterion." },
  "programme.criteria_total": { zh: "各评分项分值合计须为 100。", en: "Points must add up to 100." },
  "programme.experts_odd": { zh: "每份方案的专家人数须为奇数。", en: "The number of experts must be odd." },
  "programme.quorum": { zh: "法定人数不能多于专家人数。", en: "The quorum cannot exceed the experts." },
  "announcement.not_found": { zh: "没有找到这份公告。", en: "There is no such notice." },
  "challenge.not_found": { zh: "没有找到这个榜题。", en: "There is no such challenge." },
  "challenge.stale": {
    zh: "榜题已被他人修改，请刷新后重试。",
    en: "The challenge was changed in the meantime; please reload and try again.",
  },
  "challenge.move_not_allowed": {
    zh: "榜题现在的状态不能进行此操作。",
    en: "This is not possible as the challenge stands.",
  },
  "challenge.not_editable": { zh: "榜题现在的状态不能修改。", en: "The challenge cannot be edited now." },
  "challenge.incomplete": {
    zh: "榜题尚未填写完整，请补充标出的各项。",
    en: "The challenge is not complete; please fill in what is marked.",
  },
  "challenge.poster_kind": {
    zh: "这类单位不能在本计划中出题。",
    en: "An organization of this kind cannot pose challenges here.",
  },
  "challenge.need_taken": {
    zh: "这项需求已转为另一个榜题，不能重复计数。",
    en: "This need is a challenge already; it counts once.",
  },
  "challenge.outside_collection": { zh: "不在征集期内。", en: "It is not the time of collection." },
  "challenge.beyond_rules": {
    zh: "超出本计划的规则：{rule}。",
    en: "This is beyond the programme's rules: {rule}.",
  },
  "challenge.payments_total": { zh: "各付款节点比例合计须为 100%。", en: "Payments must add up to 100 %." },
  "challenge.nothing_corrected": { zh: "请至少更正一项。", en: "Please correct something." },
  "challenge.no_key": {
    zh: "“{title}”还没有封存密钥，请先由开标委员会生成。",
    en: "The challenge “{title}” has no sealing key yet; the opening committee makes it first.",
  },
  "challenge.key_set": { zh: "封存密钥已经设定，不能更换。", en: "The sealing key is set and stays." },
  "challenge.window_order": { zh: "截止时间须晚于原时间和现在。", en: "It must close later than that." },
  "challenge.window_too_short": {
    zh: "揭榜时间不得少于 {days} 天。",
    en: "It must be open for {days} days at least.",
  },
  "challenge.window_past": { zh: "开始时间不能早于现在。", en: "It cannot open in the past." },
  "challenge.extension_needed": {
    zh: "实质性更正须同时延长截止时间。",
    en: "A material correction must extend the window.",
  },
  "challenge.extended_already": { zh: "只能延期一次。", en: "It can be extended once." },
  "challenge.qualified_proposals": {
    zh: "还有合格方案，不能流标。",
    en: "There are qualified proposals left.",
  },
  "challenge.no_proposals": { zh: "没有可评审的方案。", en: "There is no proposal to review." },
  "challenge.questions_closed": { zh: "提问已经结束。", en: "Questions are closed." },
  "question.not_found": { zh: "没有找到这个提问。", en: "There is no such question." },
  "question.answered": { zh: "这个提问已经答复。", en: "It is answered already." },
  "award.not_qualified": { zh: "所选方案不合格。", en: "That proposal is not qualified." },
  "award.not_in_order": {
    zh: "须按评审排名确定，不能跳过名次靠前的方案。",
    en: "Winners follow the ranking; nobody may be skipped.",
  },
  "award.not_chosen": {
    zh: "出题企业尚未选定，或选定的不是这些方案。",
    en: "The posing enterprise has not chosen these.",
  },
  "award.too_many": { zh: "最多选 {limit} 个。", en: "At most {limit}." },
  "award.reason_missing": {
    zh: "每份未入选的方案都须写明理由，还缺 {count} 份。",
    en: "Every proposal that does not win gets a reason; {count} are missing.",
  },
  "award.days_too_few": { zh: "公示不得少于 {days} 个工作日。", en: "At least {days} working days." },
  "award.not_today": {
    zh: "公示不能早于今天开始，且须在 30 天内开始。",
    en: "The notice begins today or within 30 days.",
  },
  "award.notice_running": { zh: "公示期尚未结束。", en: "The notice is still running." },
  "award.objections_open": { zh: "还有异议未处理。", en: "Objections wait for a decision." },
  "objection.not_found": { zh: "没有找到这份异议。", en: "There is no such objection." },
  "objection.stale": {
    zh: "异议已有变化，请刷新后重试。",
    en: "The objection was changed in the meantime; please reload and try again.",
  },
  "objection.not_in_time": {
    zh: "只在公示期内受理异议。",
    en: "Objections are taken while the notice runs.",
  },
  "objection.exists": { zh: "您已有一份异议在起草或处理中。", en: "You have an objection already." },
  "objection.raised": { zh: "异议已经提出。", en: "It was raised already." },
  "objection.evidence": { zh: "请附上至少一份证据。", en: "Please attach a piece of evidence." },
  "objection.decided": { zh: "异议已经处理。", en: "It was decided already." },
  "objection.effect_needed": {
    zh: "异议成立时须写明重新评审还是取消；不成立时不填。",
    en: "An upheld objection, and only that, leads to another review or to cancellation.",
  },
  "objection.decider_conflicted": {
    zh: "您与这个榜题有利益冲突，请由他人处理。",
    en: "You have a conflict of interest here; somebody else must decide.",
  },
} as const satisfies Record<string, Bilingual>;
