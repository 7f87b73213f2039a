import invitation from "./zh-invitation.ts";
import items from "./zh-items.ts";
import organization from "./zh-organization.ts";

/** The workspace of an organization's members. */
const texts = {
  title: "工作台",
  menu: {
    organization: "我的单位",
    needs: "我的需求",
    offers: "我的成果",
    contacts: "我的对接",
    challenges: "我的榜题",
    proposals: "我的揭榜",
    meetings: "我的洽谈",
  },
  items,
  invitation,
  organization,
  overview: {
    hello: "您好，{{name}}",
    noOrganization: {
      title: "先登记您的单位",
      text: "发布需求和成果要以单位名义进行。登记需要统一社会信用代码和营业执照；同事已登记的，请他发邀请链接给您。",
      register: "登记单位",
    },
    openOrganization: "查看单位",
    nothing: "没有待处理的事项。",
    seeAll: "查看全部",
  },
};
export default texts;
