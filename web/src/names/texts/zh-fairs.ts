/** Labels of the values that fairs, requests for meetings and their results have. */
const texts = {
  fairPhase: {
    draft: "草稿",
    announced: "预约未开始",
    requesting: "预约中",
    arranging: "编排中",
    published: "时间表已公布",
    running: "洽谈进行中",
    finished: "已结束",
    reported: "已上报",
    cancelled: "已取消",
  },
  requestState: {
    pending: "待回复",
    countered: "待确认场次",
    accepted: "已接受",
    declined: "已婉拒",
    withdrawn: "已撤回",
    expired: "过期未回复",
  },
  meetingPriority: { "1": "想见", "2": "重要", "3": "首要" },
  declineCode: {
    "not-suitable": "供需不匹配",
    "no-time": "时间安排不开",
    "other-partner": "已有合作方",
    "known-already": "双方已经熟悉",
    other: "其他",
  },
  meetingResult: {
    none: "暂无合作意向",
    "follow-up": "后续跟进",
    intent: "达成意向",
    agreement: "签订协议",
    contract: "签订合同",
  },
};
export default texts;
