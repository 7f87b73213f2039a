import type { Bilingual } from "./bilingual.ts";

/** What can be wrong with events, registrations and the door. */
export const eventProblemTexts = {
  "event.not_found": { zh: "没有找到这个活动。", en: "There is no such event." },
  "event.stale": {
    zh: "活动已被他人修改，请刷新后重试。",
    en: "The event was changed in the meantime; please reload and try again.",
  },
  "event.unit": { zh: "只能为本单位举办活动。", en: "You can hold events of your own office only." },
  "event.not_editable": { zh: "活动现在的状态不能修改。", en: "The event cannot be changed as it stands." },
  "event.frozen": {
    zh: "活动发布后不能直接修改此项；时间请用“改期”，名额请用“调整名额”。",
    en: "This cannot be edited once published; move the event or change the seats instead.",
  },
  "event.move_not_allowed": {
    zh: "活动现在的状态不能进行此操作。",
    en: "This is not possible as the event stands.",
  },
  "event.over": {
    zh: "活动时间已过，请先修改时间。",
    en: "The event would be over already; correct its times.",
  },
  "event.not_over": { zh: "活动尚未结束，不能归档。", en: "The event is not over yet." },
  "event.not_published": {
    zh: "活动尚未发布或已取消。",
    en: "The event is not published, or was cancelled.",
  },
  "event.pool_unknown": {
    zh: "活动没有面向这一人群的名额。",
    en: "The event has no seats for this audience.",
  },
  "event.below_taken": {
    zh: "已有 {taken} 人占用名额，不能减到 {capacity} 个；如确需减少，请指明取消何人。",
    en: "There cannot be only {capacity} seats, for {taken} are taken; say whose shall go.",
  },
  "event.priority_rule": {
    zh: "选择“优先”方式时须写明优先资质和截止时间；其他方式不填。",
    en: "Priority admission, and only that, needs its tiers and cut-off.",
  },
  "event.priority_outside": {
    zh: "优先截止时间须在报名时间之内。",
    en: "The cut-off must lie within the time of registration.",
  },
  "event.question_options": {
    zh: "单选和多选题须有至少两个选项，其他题型没有选项。",
    en: "Choices, and only they, need at least two options.",
  },
  "event.question_twice": { zh: "题目编号重复。", en: "Two questions have the same id." },
  "event.pool_twice": { zh: "同一人群只能设一个名额池。", en: "There is one pool for each audience." },
  "event.ends_before_start": { zh: "结束时间须晚于开始时间。", en: "The end must come after the start." },
  "event.too_long": {
    zh: "活动最长三个月；更长的请分期举办。",
    en: "An event lasts three months at most; hold a longer one in parts.",
  },
  "event.window_order": {
    zh: "报名截止须晚于报名开始。",
    en: "Registration must close after it opens.",
  },
  "event.window_after_end": { zh: "不能晚于活动结束。", en: "Not after the end of the event." },
  "event.agenda_outside": { zh: "日程须在活动时间之内。", en: "The agenda must lie within the event." },
  "event.place_needed": { zh: "线下活动须填写地点。", en: "An event on site needs its place." },
  "event.link_needed": { zh: "线上活动须填写会议链接。", en: "An online event needs its link." },
  "event.cover_type": { zh: "封面须为 PNG 或 JPEG 图片。", en: "A cover must be a PNG or JPEG picture." },
  "registration.not_found": { zh: "没有找到这条报名。", en: "There is no such registration." },
  "registration.stale": {
    zh: "报名情况已有变化，请刷新后重试。",
    en: "The registration has changed in the meantime; please reload and try again.",
  },
  "registration.not_open": { zh: "现在不在报名时间内。", en: "Registration is not open now." },
  "registration.not_eligible": {
    zh: "不符合这一名额的报名条件：{missing}。",
    en: "The conditions of these seats are not met: {missing}.",
  },
  "registration.organization_needed": {
    zh: "这一名额须以单位名义报名，请选择单位。",
    en: "These seats are for organizations; please choose yours.",
  },
  "registration.not_a_member": { zh: "您不是该单位的成员。", en: "You do not belong to this organization." },
  "registration.exists": { zh: "您已报名这个活动。", en: "You are registered for this event already." },
  "registration.full": {
    zh: "名额已满，且不接受候补。",
    en: "All seats are taken, and there is no waitlist.",
  },
  "registration.none_free": {
    zh: "暂时没有空余名额，提交报名后进入候补。",
    en: "There is no free seat at the moment; who registers joins the waitlist.",
  },
  "registration.organization_full": {
    zh: "贵单位在这一活动的名额（{limit} 人）已满。",
    en: "Your organization already has all the seats it may have ({limit}).",
  },
  "registration.no_holds": {
    zh: "这个活动不预留名额，请直接报名。",
    en: "This event holds no seats; just register.",
  },
  "registration.answers": {
    zh: "请回答这一题，并按题型填写。",
    en: "Please answer this question as it asks.",
  },
  "registration.move_not_allowed": {
    zh: "报名现在的状态不能进行此操作。",
    en: "This is not possible as the registration stands.",
  },
  "registration.not_checked_in": { zh: "尚未签到，无需撤销。", en: "There is no check-in to take back." },
  "scan.void": {
    zh: "此票已作废（重新报名后旧票失效）。",
    en: "This ticket is void; a newer one was issued.",
  },
  "scan.no_seat": { zh: "没有确认的名额：{state}。", en: "No confirmed seat: {state}." },
  "scan.unknown": { zh: "名单中没有此人。", en: "Nobody on the list has this ticket." },
  "scan.clock": {
    zh: "扫码时间晚于服务器时间或早于签到开放时间，请校准设备时钟。",
    en: "The scan's time cannot be right; please set the device's clock.",
  },
  "scan.undone": {
    zh: "此前的签到已被撤销，请重新扫码。",
    en: "The check-in of that time was taken back; scan the ticket again.",
  },
  "calendar.not_found": {
    zh: "日历订阅不存在或已停用。",
    en: "There is no such calendar feed, or it was ended.",
  },
} as const satisfies Record<string, Bilingual>;
