import type { Bilingual } from "./bilingual.ts";

/** What can be wrong with fairs, requests for meetings and timetables. */
export const fairProblemTexts = {
  "fair.not_found": { zh: "没有找到这场对接会。", en: "There is no such fair." },
  "fair.stale": {
    zh: "设置已被他人修改，请刷新后重试。",
    en: "The fair was changed in the meantime; please reload and try again.",
  },
  "fair.move_not_allowed": {
    zh: "对接会现在的状态不能进行此操作。",
    en: "This is not possible as the fair stands.",
  },
  "fair.event": { zh: "没有找到这个供需对接会活动。", en: "There is no such event of the kind fair." },
  "fair.event_not_public": { zh: "请先发布活动。", en: "Publish the event first." },
  "fair.exists": {
    zh: "这个活动已经设置了一对一洽谈。",
    en: "The meetings of this event are set up already.",
  },
  "fair.outside_event": {
    zh: "时间须在活动起止时间之内。",
    en: "This has to lie within the times of the event.",
  },
  "fair.frozen": {
    zh: "时间表公布后，时长和场次间隔不能再改，开始前只能把全部场次整体改期；临时变化请用“现场调整”。",
    en: "Sessions and slots stand once a timetable is published; before they begin, all may be moved together. Use a repair for what happens on the day.",
  },
  "fair.over": { zh: "对接会已经结束。", en: "The fair is over." },
  "fair.not_open": { zh: "洽谈报名没有开放。", en: "The meetings are not open." },
  "fair.requests_closed": { zh: "现在不在预约时间内。", en: "Requests are not open at the moment." },
  "fair.sessions_overlap": {
    zh: "场次须按时间先后排列，且不能重叠。",
    en: "Sessions stand in order of time and do not overlap.",
  },
  "fair.table_twice": { zh: "桌位名称重复。", en: "Two tables have the same name." },
  "fair.host_twice": {
    zh: "一个单位只能有一张固定桌位。",
    en: "An organization has one home table at most.",
  },
  "fair.window_order": {
    zh: "预约截止须晚于预约开始。",
    en: "Requests must close after they open.",
  },
  "fair.published_too_early": {
    zh: "公布时间不能早于预约截止。",
    en: "The timetable cannot be promised before requests close.",
  },
  "fair.published_too_late": {
    zh: "公布时间须在第一场之前。",
    en: "The timetable has to be there before the first session.",
  },
  "fair.no_slots": {
    zh: "场次太短，一个时段也放不下。",
    en: "The sessions are too short for a single slot.",
  },
  "fair.too_many_slots": {
    zh: "时段超过 200 个，请缩短场次或加长时段。",
    en: "There are more than 200 slots; shorten the sessions or lengthen the slots.",
  },
  "fair.no_such_slot": { zh: "没有这个时段。", en: "There is no such slot." },
  "fair.no_such_table": { zh: "没有这张桌位。", en: "There is no such table." },
  "fair.slot_after_last": {
    zh: "只能在最后一场之后加一个时段，已有时段的编号才不会变。",
    en: "A slot can be added after the last session only, so that the others keep their numbers.",
  },
  "participant.not_found": { zh: "没有找到这位代表。", en: "There is no such participant." },
  "participant.stale": {
    zh: "代表信息已被修改，请刷新后重试。",
    en: "The participant was changed in the meantime; please reload and try again.",
  },
  "participant.kind": {
    zh: "这场对接会没有安排这类单位洽谈。",
    en: "This fair has no meetings for this kind of organization.",
  },
  "participant.too_many": {
    zh: "一个单位最多 {limit} 位代表。",
    en: "An organization enters {limit} participants at most.",
  },
  "participant.listing": {
    zh: "只能选本单位已发布的需求或供给。",
    en: "Only published needs and offers of the organization itself.",
  },
  "participant.seated": {
    zh: "还有已排定的洽谈，请先逐一取消，或联系主办方。",
    en: "There are meetings with a seat; cancel them first, or ask the organizers.",
  },
  "request.not_found": { zh: "没有找到这场洽谈预约。", en: "There is no such request." },
  "request.stale": {
    zh: "预约已有变化，请刷新后重试。",
    en: "The request was changed in the meantime; please reload and try again.",
  },
  "request.move_not_allowed": {
    zh: "这场预约现在的状态不能进行此操作。",
    en: "This is not possible as the request stands.",
  },
  "request.may_not_meet": {
    zh: "按对接会的规则，双方不能约见。",
    en: "By the rules of the fair these two do not meet.",
  },
  "request.too_many": { zh: "最多约 {limit} 场。", en: "At most {limit} requests can be made." },
  "request.exists": { zh: "已经约过这位代表。", en: "You have asked this participant already." },
  "request.no_session": { zh: "没有这个场次。", en: "There is no such session." },
  "request.too_many_musts": {
    zh: "必须洽谈的场数超过了这位代表可洽谈的时段数。",
    en: "This participant has more meetings that must be held than slots.",
  },
  "request.not_yet": { zh: "洽谈开始后才能登记。", en: "This can be recorded once the meeting has begun." },
  "request.result_needs_held": {
    zh: "没有进行的洽谈不能登记结果。",
    en: "A meeting that was not held has no result.",
  },
  "request.amount_needs_result": {
    zh: "意向、协议或合同才填写金额。",
    en: "Only an intent, an agreement or a contract has an amount.",
  },
  "timetable.not_found": { zh: "没有找到这一版时间表。", en: "There is no such version of the timetable." },
  "timetable.running": {
    zh: "正在编排，请等待完成或先停止。",
    en: "A timetable is being computed; wait for it or stop it.",
  },
  "timetable.not_running": { zh: "这一版已经算完。", en: "This version is not being computed any more." },
  "timetable.nothing_accepted": { zh: "还没有已接受的预约。", en: "No request has been accepted yet." },
  "timetable.not_ready": { zh: "这一版还没有算好。", en: "This version is not ready." },
  "timetable.not_published": { zh: "时间表尚未公布。", en: "No timetable has been published yet." },
  "timetable.stale": {
    zh: "时间表刚被修改，请刷新后重试。",
    en: "The timetable was changed in the meantime; please reload and try again.",
  },
  "timetable.slot_taken": {
    zh: "其中一方在该时段已有洽谈。",
    en: "One of the two has a meeting in that slot.",
  },
  "timetable.table_taken": { zh: "该桌位在该时段已被占用。", en: "The table is taken in that slot." },
  "timetable.no_table": { zh: "该时段没有空桌。", en: "No table is free in that slot." },
  "timetable.absent": { zh: "其中一方该时段不在场。", en: "One of the two is not there in that slot." },
  "timetable.over_limit": {
    zh: "其中一方的洽谈已达上限。",
    en: "One of the two has as many meetings as allowed.",
  },
  "timetable.objected": {
    zh: "这一版编排之后有变化，请先处理列出的 {count} 处，或重新编排。",
    en: "Since this version was made {count} things have changed; settle them or compute anew.",
  },
} as const satisfies Record<string, Bilingual>;
