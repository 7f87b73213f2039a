import type { Template } from "./template.ts";

/**
 * What those who act for a participant of a fair are told. `{partner}` is the other side, `{facts}` when and at which
 * table.
 */
export const meetingTexts = {
  "meeting.asked": {
    title: { zh: "{partner} 约您洽谈", en: "{partner} asks you for a meeting" },
    body: {
      zh: "{partner} 想在“{title}”与贵单位洽谈。请在预约截止前接受、婉拒，或说明只能在哪一场次。",
      en: "{partner} would like to meet you at “{title}”. Please accept, decline, or say in which session you could, before requests close.",
    },
  },
  "meeting.asked-now": {
    title: { zh: "{partner} 约您今天洽谈", en: "{partner} would like to meet you today" },
    body: {
      zh: "{partner} 看到贵单位在“{title}”有空，想在下面的时段洽谈。您接受后即排定；时段结束前没有答复，预约自动失效。\n\n{facts}",
      en: "{partner} sees that you are free at “{title}” and would like to meet you in the slot below. Accepting settles it; unanswered, the request ends with the slot.\n\n{facts}",
    },
  },
  "meeting.mutual": {
    title: { zh: "互约成功：{partner}", en: "You asked each other: {partner}" },
    body: {
      zh: "您约过的 {partner} 也约了贵单位。互约的洽谈在编排“{title}”的时间表时最优先。",
      en: "{partner}, whom you had asked, asks you as well. Meetings that both sides ask for come first in the timetable of “{title}”.",
    },
  },
  "meeting.accepted": {
    title: { zh: "{partner} 接受了洽谈", en: "{partner} accepted the meeting" },
    body: {
      zh: "{partner} 接受了在“{title}”的洽谈。时间和桌位以公布的时间表为准。",
      en: "{partner} accepted to meet you at “{title}”. The timetable will say when and at which table.",
    },
  },
  "meeting.countered": {
    title: { zh: "{partner} 只能在某一场次洽谈", en: "{partner} could come in one session only" },
    body: {
      zh: "{partner} 愿意在“{title}”与贵单位洽谈，但只能在其中一个场次。请确认是否可以。",
      en: "{partner} would meet you at “{title}”, in one of its sessions only. Please say whether that suits you.",
    },
  },
  "meeting.declined": {
    title: { zh: "{partner} 婉拒了洽谈", en: "{partner} declined the meeting" },
    body: {
      zh: "{partner} 婉拒了在“{title}”的洽谈。可以再约其他单位。",
      en: "{partner} declined to meet you at “{title}”. You can ask others instead.",
    },
  },
  "meeting.withdrawn": {
    title: { zh: "{partner} 撤回了洽谈", en: "{partner} withdrew from the meeting" },
    body: {
      zh: "{partner} 撤回了在“{title}”的洽谈；已排定的时段随之空出。",
      en: "{partner} withdrew from the meeting at “{title}”; a slot that it had is free again.",
    },
  },
  "meeting.ordered": {
    title: { zh: "主办方安排了一场洽谈：{partner}", en: "The organizers arranged a meeting: {partner}" },
    body: {
      zh: "主办方安排贵单位在“{title}”与 {partner} 洽谈，编排时间表时一定排入。",
      en: "The organizers of “{title}” want you and {partner} to meet; the timetable will hold this meeting.",
    },
  },
  "meeting.banned": {
    title: { zh: "一场洽谈不再安排：{partner}", en: "A meeting will not take place: {partner}" },
    body: {
      zh: "主办方决定，贵单位与 {partner} 在“{title}”的洽谈不再安排。",
      en: "The organizers of “{title}” decided that your meeting with {partner} will not take place.",
    },
  },
  "meeting.timetable": {
    title: { zh: "洽谈时间表已公布：{title}", en: "Your timetable is there: {title}" },
    body: {
      zh: "“{title}”的洽谈时间表已公布，贵单位有 {count} 场洽谈。时间、桌位，以及未排入的预约和原因，都在日程里。",
      en: "The timetable of “{title}” is published. Meetings of yours in it: {count}. Your agenda shows when and where, and why a request could not be held.",
    },
  },
  "meeting.timetable-changed": {
    title: { zh: "洽谈时间表有变：{title}", en: "Your timetable changed: {title}" },
    body: {
      zh: "“{title}”的时间表有调整，涉及贵单位 {count} 场洽谈，请查看最新日程。",
      en: "The timetable of “{title}” changed. Meetings of yours that are otherwise now: {count}. Please look at your agenda.",
    },
  },
  "meeting.seated": {
    title: { zh: "新排入一场洽谈：{partner}", en: "A meeting was added: {partner}" },
    body: {
      zh: "“{title}”新排入一场贵单位与 {partner} 的洽谈。\n\n{facts}",
      en: "A meeting with {partner} was added to your agenda of “{title}”.\n\n{facts}",
    },
  },
  "meeting.moved": {
    title: { zh: "洽谈时间或桌位有变：{partner}", en: "Your meeting with {partner} was moved" },
    body: {
      zh: "“{title}”中贵单位与 {partner} 的洽谈有调整，现为：\n\n{facts}",
      en: "Your meeting with {partner} at “{title}” is now:\n\n{facts}",
    },
  },
  "meeting.unseated": {
    title: { zh: "一场洽谈已取消：{partner}", en: "A meeting was cancelled: {partner}" },
    body: {
      zh: "“{title}”中贵单位与 {partner} 的洽谈已从时间表中取消。",
      en: "Your meeting with {partner} is no longer in the timetable of “{title}”.",
    },
  },
  "meeting.reschedule-proposed": {
    title: { zh: "{partner} 提议改期", en: "{partner} proposes another slot" },
    body: {
      zh: "{partner} 提议把“{title}”中的洽谈改到下面的时段。在您答复之前，原来的时段仍然有效。\n\n{facts}",
      en: "{partner} would like to move your meeting at “{title}” to the slot below. You both keep the present one until you answer.\n\n{facts}",
    },
  },
  "meeting.rescheduled": {
    title: { zh: "改期成功：{partner}", en: "Rescheduled: your meeting with {partner}" },
    body: {
      zh: "贵单位与 {partner} 已商定改期，“{title}”中的洽谈改到：\n\n{facts}",
      en: "You and {partner} agreed on another slot; your meeting at “{title}” is now:\n\n{facts}",
    },
  },
  "meeting.reschedule-refused": {
    title: { zh: "{partner} 未同意改期", en: "{partner} keeps the slot" },
    body: {
      zh: "{partner} 未同意改期，“{title}”中的洽谈按原时段进行。",
      en: "{partner} did not agree to another slot; your meeting at “{title}” stays where it is.",
    },
  },
  "meeting.account-due": {
    title: { zh: "请登记洽谈结果：{title}", en: "What came of your meetings? {title}" },
    body: {
      zh: "“{title}”已结束，贵单位还有 {count} 场洽谈没有登记是否进行和结果。",
      en: "“{title}” is over. Please record whether your meetings were held, and what came of them. Not recorded yet: {count}.",
    },
  },
  "meeting.fair-cancelled": {
    title: { zh: "一对一洽谈取消：{title}", en: "The meetings are cancelled: {title}" },
    body: {
      zh: "“{title}”的一对一洽谈已取消，所有预约随之失效。",
      en: "The meetings of “{title}” are cancelled, and all requests with them.",
    },
  },
  "meeting.fair-moved": {
    title: { zh: "一对一洽谈整体改期：{title}", en: "The meetings are at another time: {title}" },
    body: {
      zh: "“{title}”的一对一洽谈整体改到下面的时间。先后顺序、对象和桌位都不变，请查看最新日程。\n\n{facts}",
      en: "All meetings of “{title}” are now at the time below. Their order, whom you meet and your tables stay; please look at your agenda.\n\n{facts}",
    },
  },
} as const satisfies Record<string, Template>;
