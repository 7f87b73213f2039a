import agenda from "./zh-agenda.ts";
import entry from "./zh-entry.ts";
import people from "./zh-people.ts";
import requests from "./zh-requests.ts";

/** Meetings at fairs, for those who take part in them. */
const texts = {
  title: "我的洽谈",
  list: {
    lead: "供需对接会上的一对一洽谈：先报名、再约人，时间表排好后按桌号入座。",
    ahead: "近期的对接会",
    past: "往期（可登记洽谈结果）",
    none: "近期没有供需对接会",
    noneText: "有新的对接会时，会出现在这里和活动列表中。",
    browse: "浏览活动",
    notHeld: "这场活动不设一对一洽谈。",
    join: "报名洽谈",
    takePart: "代表：{{names}}",
  },
  tabs: { label: "洽谈", people: "找人", requests: "预约", agenda: "日程", entry: "代表" },
  as: "当前代表",
  asNew: "增加一位代表",
  toEvent: "活动详情",
  left: "这位代表已退出洽谈。",
  cancelled: "一对一洽谈已取消。",
  reason: "原因：{{reason}}",
  noOrganization: "请先登记单位",
  noOrganizationText: "一对一洽谈以单位名义参加。登记并通过核验后即可报名。",
  register: "登记单位",
  entry,
  people,
  requests,
  agenda,
};
export default texts;
