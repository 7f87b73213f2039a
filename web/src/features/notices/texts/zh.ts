import webhook from "./zh-webhooks.ts";

/** The inbox, how people want to be told, and other systems that are. */
const texts = {
  ...webhook,
  group: {
    organization: "单位与资质",
    items: "需求与成果",
    matches: "匹配",
    contacts: "对接",
    events: "活动",
    challenges: "揭榜挂帅",
  },
  bell: { none: "通知", some: "通知，{{n}} 条未读" },
  bounce: {
    title: "发往您邮箱的邮件被退回",
    text: "自{{since}}起，对方邮件服务器拒收（代码 {{code}}），平台已暂停向该邮箱发信。站内通知照常。请更正邮箱；如果邮箱已恢复，可以重新开始发送。",
    mend: "更正邮箱",
    retry: "邮箱已恢复，重新发送",
  },
  inbox: {
    title: "通知",
    filter: "显示",
    all: "全部",
    unread: "未读",
    new: "未读",
    read: "标为已读",
    readAll: "全部标为已读",
    reason: "理由：{{reason}}",
    none: "还没有通知。审核结果、对接进展和活动变动会出现在这里。",
    noneUnread: "没有未读的通知。",
    kept: "通知保留 180 天。",
  },
  settings: {
    title: "通知设置",
    back: "返回通知",
    lead: "所有通知都会出现在站内。这里决定哪些同时发到 {{email}}。",
    mails: "邮件",
    on: "发送",
    off: "不发",
    saved: "已保存",
    about: {
      organization: "核验结果、暂停与恢复、资质到期提醒",
      items: "需求和成果的发布、退回、完善与转办",
      matches: "新的高度匹配，每天早上至多一封",
      contacts: "对接的申请与答复、待确认的结果",
      events: "报名结果与候补、活动变动、提醒和主办方消息",
      challenges: "榜题的公告与进展、揭榜申请、评审和结果",
    },
  },
};
export default texts;
