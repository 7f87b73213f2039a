/** What fits and what does not, in whole words: nobody should have to know how a match is computed. */
const facts = {
  chain: {
    same: "同一产业链：{{chain}}",
    near: "产业链相邻：{{need}}与{{offer}}",
  },
  industry: { same: "同一行业：{{industry}}" },
  field: { shared: "关键词相同：{{keywords}}" },
  type: { fits: "需要{{need}}，对方提供{{offer}}" },
  modes: {
    common: "合作方式一致：{{modes}}",
    disjoint: "合作方式不同：需求方希望{{need}}，供给方希望{{offer}}",
  },
  amount: {
    within: "报价 {{price}}，在预算 {{budget}} 以内",
    above: "报价 {{price}}，超出预算 {{budget}}",
  },
  trl: {
    reached: "成熟度 {{reached}} 级，达到目标 {{target}} 级",
    short: "成熟度 {{reached}} 级，低于目标 {{target}} 级",
  },
  indicator: {
    met: "{{name}}：{{offer}}，满足要求 {{need}}",
    missed: "{{name}}：{{offer}}，未达到要求 {{need}}",
  },
  district: {
    preferred: "在优先考虑的地区：{{district}}",
    "not-preferred": "不在优先考虑的地区：{{district}}",
    same: "同在{{district}}",
  },
  deadline: { short: "只剩 {{days}} 天，{{until}}截止" },
};
export default facts;
