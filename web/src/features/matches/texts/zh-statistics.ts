/** What matching did, for those who run the programme. */
const statistics = {
  title: "匹配统计",
  lead: "匹配的规模、用户的反馈，以及小单位是否得到同等展示。",
  needs: "参与匹配的需求",
  offers: "参与匹配的成果",
  snapshot: "索引更新于",
  noSnapshot: "还没有生成索引",
  impressions: "匹配列表展示次数",
  verdicts: "用户反馈",
  verdict: "反馈",
  reason: "原因",
  count: "次数",
  none: "还没有反馈。",
  small: "小单位的展示占比",
  smallText: "展示机会向从未或较少被展示的单位适当倾斜，不会让不合适的排到前面。",
};
export default statistics;
