/**
 * Needs as companies word them around what they need, `{}`. Our own words, used for measuring only: neither the
 * phrasing that the engine ships nor any parameter was chosen with them.
 */
export const templates: readonly string[] = [
  "我厂去年开始做这块业务，产品送样之后客户提了不少意见，主要卡在{}这里，内部试了几轮都没有做好，烦请懂行的专家指点一二，差旅和咨询费由我方承担。",
  "【企业概况】规上工业企业，员工三百余人，年销售收入过亿元。【需求描述】{}。【拟投入】一百万元左右。【合作要求】有落地案例者优先，可先小批量验证再签正式合同。",
  "本次申报的难题为{}，经多方打听国内能做的单位寥寥无几，进口报价超出预算一倍以上，交货还要排队半年，因此特通过平台发布，盼早日找到门路。",
  "您好，请问贵校有没有老师研究{}？我们是一家刚起步的小公司，资金有限，但愿意拿出股权或销售分成，条件都可以坐下来谈。",
  "根据集团十四五规划安排，拟于明年上半年启动{}专项，计划通过公开遴选确定牵头单位，要求团队稳定、责任明确、进度可控，验收后按节点拨付经费。",
  "目标：用两年左右时间把{}做到同行前列；现状：设备已经到位，人手紧缺，缺乏带头人；诉求：希望政府牵线，组织专家上门会诊，并协助申报省里的项目。",
  "近期连续接到外商订单，对方点名要求提供{}方面的证明材料，而我们既没有做过也不清楚该找谁，时间很紧，谁能接手请直接留言，价格合理即可当场拍板。",
  "受原料涨价和环保督查双重压力，工厂利润越来越薄，董事会决定下决心在{}上做文章，力争把损失夺回来，现公开寻访合适的技术持有人共同把事情办成。",
];

/** The n-th text in the template whose turn it is. */
export const wrapped = (text: string, n: number): string =>
  (templates[n % templates.length] as string).replace("{}", text);
