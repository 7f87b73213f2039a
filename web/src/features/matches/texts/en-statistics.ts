import type zh from "./zh-statistics.ts";

const statistics: typeof zh = {
  title: "Matching figures",
  lead: "How much is matched, what people say about it, and whether small providers are seen as well.",
  needs: "Needs matched",
  offers: "Offers matched",
  snapshot: "Index built at",
  noSnapshot: "No index has been built yet",
  impressions: "Lists of matches shown",
  verdicts: "What people said",
  verdict: "Verdict",
  reason: "Reason",
  count: "Times",
  none: "Nobody has said anything yet.",
  small: "Share shown of small providers",
  smallText: "Providers seen rarely get a little more room; what does not fit never moves ahead.",
};
export default statistics;
