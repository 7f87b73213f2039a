import ask from "./zh-ask.ts";
import ledger from "./zh-ledger.ts";
import overview from "./zh-overview.ts";
import page from "./zh-page.ts";
import talks from "./zh-talks.ts";

/** Contacts between a need's side and an offer's. */
const texts = {
  ask,
  ledger,
  overview,
  page,
  talks,
  title: "我的对接",
  state: {
    requested: "等待答复",
    accepted: "对接中",
    declined: "已婉拒",
    withdrawn: "已撤回",
    closed: "已结束",
    expired: "已过期",
  },
  reason: {
    "not-suitable": "内容不合适",
    terms: "条件谈不拢",
    "no-capacity": "暂时没有精力",
    "other-partner": "已有合作方",
    "not-now": "以后再说",
    cooperating: "已经合作，转入日常往来",
    "no-agreement": "没有谈成",
    "no-answer": "对方没有回音",
    "need-gone": "需求已经取消",
    other: "其他原因",
  },
  list: {
    lead: "双方同意后才交换联系方式。等您处理的排在前面。",
    filterState: "按状态筛选",
    allStates: "全部状态",
    side: "身份",
    sides: { all: "全部", need: "作为需求方", offer: "作为供给方" },
    answer: "等您答复，{{at}} 前",
    confirm: "{{n}} 项成果待您确认",
    waitingTitle: "等您处理的对接",
    seeAll: "查看全部",
    reached: "已到：{{stage}}",
    asked: "{{day}}发起",
    item: { need: "需求", offer: "成果" },
    empty: "还没有对接",
    emptyText: "在需求或成果的“匹配”中，或在公开目录里看到合适的，点“发起对接”。",
    noneOfChoice: "没有符合条件的对接。",
    toNeeds: "看看我的需求",
    toOffers: "看看我的成果",
    noOrganization: "您还没有加入任何单位，不能对接。",
  },
};
export default texts;
