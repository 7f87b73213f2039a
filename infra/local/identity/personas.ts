/** Somebody whom the issuer knows, so that every role can be tried without an account. */
export interface Persona {
  /** Also the `sub` of their tokens. */
  readonly name: string;
  /** Who that is, for the sign-in page. */
  readonly title: string;
  /** One line: what they can do. */
  readonly does: string;
  readonly group: "政府" | "需求方" | "供给方" | "专业服务";
}

export const personas: readonly Persona[] = [
  {
    name: "operator",
    title: "平台运营",
    does: "审核单位与供需、开通政府和专家账号、登记资质",
    group: "政府",
  },
  {
    name: "district",
    title: "南湖区经信局",
    does: "认证本区单位，审核本区需求与成果，退回或推荐",
    group: "政府",
  },
  { name: "organizer", title: "市经信局", does: "发布榜单与活动，查看全市供需", group: "政府" },
  { name: "auditor", title: "审计", does: "查看一切记录，不改动任何内容", group: "政府" },
  {
    name: "enterprise",
    title: "南湖区企业管理员",
    does: "已认证企业：发布需求、维护单位信息、邀请同事",
    group: "需求方",
  },
  {
    name: "enterprise2",
    title: "海宁市企业管理员",
    does: "另一家已认证企业，用来试双方互动",
    group: "需求方",
  },
  { name: "university", title: "南湖区高校管理员", does: "已认证高校：发布可转移的成果", group: "供给方" },
  { name: "university2", title: "桐乡市高校管理员", does: "另一所已认证高校", group: "供给方" },
  { name: "institute", title: "科研院所管理员", does: "已认证研究院：发布成果，承接需求", group: "供给方" },
  { name: "supplier", title: "供应商管理员", does: "已认证供应商：发布产品与能力", group: "供给方" },
  { name: "broker", title: "技术经理人", does: "帮企业把模糊的需求写清楚", group: "专业服务" },
  { name: "investor", title: "投资机构管理员", does: "查看路演与项目", group: "专业服务" },
  { name: "investor2", title: "第二家投资机构管理员", does: "另一家投资机构", group: "专业服务" },
  { name: "expert1", title: "评审专家一", does: "参加揭榜与路演评审", group: "专业服务" },
  { name: "expert2", title: "评审专家二", does: "参加揭榜与路演评审", group: "专业服务" },
  { name: "expert3", title: "评审专家三", does: "参加揭榜与路演评审", group: "专业服务" },
  { name: "expert4", title: "评审专家四", does: "参加揭榜与路演评审", group: "专业服务" },
  { name: "expert5", title: "评审专家五", does: "参加揭榜与路演评审", group: "专业服务" },
];
