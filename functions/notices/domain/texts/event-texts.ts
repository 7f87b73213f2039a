import type { Template } from "./template.ts";

/** What somebody who registered for an event is told. `{when}`, `{place}` and `{host}` make the lines of `{facts}`. */
export const eventTexts = {
  "registration.pending": {
    title: { zh: "已收到报名，等待审核：{title}", en: "Registration received: {title}" },
    body: {
      zh: "您报名的“{title}”由主办方审核，结果会另行通知。\n\n{facts}",
      en: "The organizer reviews registrations for “{title}” and will tell you the result.\n\n{facts}",
    },
  },
  "registration.waitlisted": {
    title: { zh: "已进入候补：{title}", en: "On the waiting list: {title}" },
    body: {
      zh: "“{title}”名额已满，您已进入候补。有名额空出时，按活动公布的顺序（报名先后或优先条件）依次递补，轮到您时会立即通知；当前顺位可在“我的票”里查看。\n\n{facts}",
      en: "“{title}” is full and you are on the waiting list. Seats that become free are given in the order that the event has published (first come, or those with priority first); you will be told at once when it is your turn. “My tickets” shows your position.\n\n{facts}",
    },
  },
  "registration.offered": {
    title: { zh: "有名额了，请确认：{title}", en: "A seat for you, please confirm: {title}" },
    body: {
      zh: "“{title}”空出一个名额，为您保留至 {until}（北京时间）。请在此之前确认，逾期将顺延给下一位。\n\n{facts}",
      en: "A seat for “{title}” is kept for you until {until} (Beijing time). Please confirm before then; it passes on to the next person otherwise.\n\n{facts}",
    },
  },
  "registration.confirmed": {
    title: { zh: "报名成功：{title}", en: "You are registered: {title}" },
    body: {
      zh: "您已成功报名“{title}”。入场二维码在“我的票”里，请到场时出示。\n\n{facts}",
      en: "You have a seat at “{title}”. Your entrance code is under “My tickets”; please show it at the door.\n\n{facts}",
    },
  },
  "registration.lapsed": {
    title: { zh: "保留的名额已失效：{title}", en: "The seat is no longer kept: {title}" },
    body: {
      zh: "为您保留的“{title}”名额未在期限内确认，已顺延给下一位。",
      en: "The seat for “{title}” was not confirmed in time and has passed on to the next person.",
    },
  },
  "registration.declined": {
    title: { zh: "报名未通过审核：{title}", en: "Registration not accepted: {title}" },
    body: {
      zh: "很抱歉，您报名的“{title}”未通过主办方审核。",
      en: "The organizer of “{title}” could not accept your registration.",
    },
  },
  "registration.cancelled": {
    title: { zh: "已取消报名：{title}", en: "Registration cancelled: {title}" },
    body: {
      zh: "您在“{title}”的报名已取消，名额已释放。",
      en: "Your registration for “{title}” is cancelled and the seat is free again.",
    },
  },
  "registration.removed": {
    title: { zh: "主办方取消了您的报名：{title}", en: "The organizer cancelled your registration: {title}" },
    body: {
      zh: "“{title}”的主办方（{host}）取消了您的报名。",
      en: "The organizer of “{title}” ({host}) has cancelled your registration.",
    },
  },
  "registration.displaced": {
    title: { zh: "名额减少，您已转入候补：{title}", en: "Fewer seats, you are waiting again: {title}" },
    body: {
      zh: "“{title}”的名额减少，您的报名已转入候补；有名额空出时会依次递补并立即通知您。\n\n{facts}",
      en: "“{title}” has fewer seats now and yours went back to the waiting list; you will be told at once when there is one again.\n\n{facts}",
    },
  },
  "event.moved": {
    title: { zh: "活动时间或地点有变：{title}", en: "Time or place has changed: {title}" },
    body: {
      zh: "您报名的“{title}”有变动，请以下列信息为准：\n\n{facts}",
      en: "“{title}”, for which you are registered, has changed. This is what holds now:\n\n{facts}",
    },
  },
  "event.postponed": {
    title: { zh: "活动延期：{title}", en: "Postponed: {title}" },
    body: {
      zh: "您报名的“{title}”延期举行，新的时间确定后会再通知您，您的报名继续有效。",
      en: "“{title}”, for which you are registered, is postponed. You will be told the new time; your registration stays.",
    },
  },
  "event.cancelled": {
    title: { zh: "活动取消：{title}", en: "Cancelled: {title}" },
    body: {
      zh: "很抱歉，您报名的“{title}”已取消，不再举行。原定信息：\n\n{facts}",
      en: "“{title}”, for which you are registered, is cancelled. It was to be:\n\n{facts}",
    },
  },
  "event.reminder": {
    title: { zh: "活动即将开始：{title}", en: "Coming up: {title}" },
    body: {
      zh: "您报名的“{title}”即将开始。如不能到场，请尽早在“我的票”里取消，把名额留给候补的人。\n\n{facts}",
      en: "“{title}” is about to begin. If you cannot come, please cancel under “My tickets” so that somebody on the waiting list can.\n\n{facts}",
    },
  },
  "event.message": {
    title: { zh: "{host}：{messageSubject}", en: "{host}: {messageSubject}" },
    body: {
      zh: "“{title}”的主办方给您的消息：\n\n{message}",
      en: "A message from the organizer of “{title}”:\n\n{message}",
    },
  },
} as const satisfies Record<string, Template>;
