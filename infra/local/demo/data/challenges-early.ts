import { type DemoChallenge, usualPayments } from "./challenge-entry.ts";
import { indicator } from "./wording.ts";

/** Challenges that wait for a decision before the list, or that one has ended. */
export const earlyChallenges: readonly DemoChallenge[] = [
  {
    key: "gear-grinding-burn",
    organization: "shuyue-bearing",
    ageDays: 20,
    content: {
      title: "滑动轴承双金属带材烧结界面在线评价技术",
      background:
        "双金属带材结合强度靠抽样剥离试验判断，一卷带材出现局部欠烧往往到冲压时才发现。需要在烧结线出口实现非接触、全宽度的界面质量评价，并与炉温联动。",
      indicators: [
        indicator("缺陷检出率", "≥", "98", "%", "直径1 mm以上欠烧区"),
        indicator("检测线速度", "≥", "4", "m/min"),
        indicator("误报率", "≤", "2", "%"),
      ],
      trlNow: 3,
      trlTarget: 7,
      termMonths: 15,
      bountyYuan: 1_200_000,
      payments: usualPayments,
      ipOwnership: { owner: "shared" },
      winners: 1,
      chains: ["high-end-equipment", "new-materials"],
    },
    standing: { is: "demonstrated", opinion: "检测对象明确，具备产线验证条件，建议列入下一批榜单。" },
  },
  {
    key: "bipolar-plate-coating",
    organization: "qingyi-fuelcell",
    need: "need-bipolar-plate-coating",
    ageDays: 12,
    content: {
      title: "金属双极板低成本长寿命碳基涂层技术",
      background:
        "现有磁控溅射涂层单片成本占双极板三分之一，万小时后接触电阻上升明显。需要开发可连续化生产的碳基涂层，在保持耐蚀性的同时把成本降下来。",
      indicators: [
        indicator("接触电阻", "≤", "5", "mΩ·cm²", "1.4 MPa"),
        indicator("腐蚀电流密度", "≤", "0.5", "μA/cm²"),
        indicator("单片涂层成本", "≤", "6", "元"),
      ],
      termMonths: 24,
      bountyYuan: 2_400_000,
      payments: usualPayments,
      ipOwnership: { owner: "shared" },
      winners: 1,
      chains: ["hydrogen", "new-materials"],
    },
    standing: { is: "recommended" },
  },
  {
    key: "city-textile-dye",
    ageDays: 8,
    content: {
      title: "经编面料少水染整成套技术",
      background:
        "经编是本市优势产业，染整用水和排污指标已成为扩产瓶颈。市里拟以政府出题方式，征集单位产品取水量显著低于现行标准、可在存量设备上改造实施的成套技术。",
      indicators: [
        indicator("单位产品取水量", "≤", "35", "t/t"),
        indicator("一次染色成功率", "≥", "95", "%"),
      ],
      termMonths: 24,
      bountyYuan: 3_500_000,
      payments: usualPayments,
      ipOwnership: { owner: "offer-side", note: "本市经编企业享有优惠许可。" },
      winners: 2,
      chains: ["fashion", "new-materials"],
    },
    standing: { is: "recommended" },
  },
  {
    key: "vision-inspection-glare",
    organization: "ruiwu-vision",
    ageDays: 4,
    content: {
      title: "高反光曲面零件表面微缺陷视觉检测",
      background:
        "电镀件和抛光件表面反光强、曲率变化大，现有检测靠人工目检，漏检率随班次波动。需要形成光学照明、成像与识别一体的检测方案，适配十种以上零件的快速换型。",
      indicators: [
        indicator("最小可检缺陷", "≤", "0.05", "mm"),
        indicator("漏检率", "≤", "0.5", "%"),
        indicator("换型时间", "≤", "15", "min"),
      ],
      termMonths: 12,
      bountyYuan: 800_000,
      payments: usualPayments,
      ipOwnership: { owner: "shared" },
      winners: 1,
      chains: ["ai", "high-end-equipment"],
    },
    standing: { is: "submitted" },
  },
  {
    key: "fibre-breakage",
    organization: "liheng-warp-knit",
    ageDays: 5,
    content: {
      title: "经编机断纱在线识别与自停技术",
      background:
        "高速经编机断纱靠人工巡检，从断纱到停机平均织出两米疵布。需要在不遮挡操作面的条件下实现断纱实时识别和自停，适应网眼、毛绒等不同织物。",
      indicators: [indicator("断纱识别时间", "≤", "0.5", "s"), indicator("误停次数", "≤", "2", "次/班")],
      termMonths: 10,
      bountyYuan: 600_000,
      payments: usualPayments,
      ipOwnership: { owner: "need-side" },
      winners: 1,
      chains: ["fashion", "ai"],
    },
    standing: { is: "submitted" },
  },
  {
    key: "reducer-housing-noise",
    organization: "hengqiao-precision",
    ageDays: 9,
    content: {
      title: "精密减速机壳体低噪声设计与制造技术",
      background:
        "协作机器人用减速机在2000～3000 r/min区间存在明显啸叫，初步判断与壳体局部模态和轴承座刚度有关。希望形成壳体拓扑、铸造和装配一体的低噪声方案。",
      indicators: [indicator("1 m处声压级", "≤", "58", "dB(A)"), indicator("壳体减重", "≥", "8", "%")],
      termMonths: 12,
      bountyYuan: 700_000,
      payments: usualPayments,
      ipOwnership: { owner: "need-side" },
      winners: 1,
      chains: ["high-end-equipment"],
    },
    standing: {
      is: "returned",
      reason: "请补充现状噪声水平和测量条件，并说明企业已做过哪些改进；榜金来源请附承诺。",
    },
  },
  {
    key: "office-system",
    organization: "panyu-iot",
    ageDays: 32,
    content: {
      title: "企业内部项目管理系统升级",
      background:
        "公司现有项目管理系统使用多年，界面陈旧，希望引入新的研发项目管理平台，实现进度、成本、质量一体化管理，并与财务系统打通，便于统计研发费用加计扣除。",
      indicators: [indicator("系统并发用户", "≥", "200", "人")],
      termMonths: 6,
      bountyYuan: 300_000,
      payments: usualPayments,
      ipOwnership: { owner: "need-side" },
      winners: 1,
      chains: ["next-gen-it"],
    },
    standing: { is: "rejected", reason: "属一般信息化采购，没有需要攻关的技术问题，不列入揭榜挂帅范围。" },
  },
  {
    key: "audio-lab",
    organization: "yusheng-audio",
    ageDays: 34,
    content: {
      title: "智能耳机佩戴检测一致性测试方法",
      background:
        "不同耳型下佩戴检测的触发距离差异大，产线测试与用户实际体验不一致。需要建立可在产线执行、与人体佩戴结果相关的测试方法和工装。",
      indicators: [
        indicator("与真人佩戴判定一致率", "≥", "97", "%"),
        indicator("单件测试时间", "≤", "8", "s"),
      ],
      termMonths: 8,
      bountyYuan: 350_000,
      payments: usualPayments,
      ipOwnership: { owner: "shared" },
      winners: 1,
      chains: ["smart-wearables"],
    },
    standing: {
      is: "diverted",
      opinion: "已有高校具备成熟方法，通过供需对接即可解决，建议转供需对接。",
    },
  },
  {
    key: "draft-robot-joint",
    organization: "hengqiao-precision",
    ageDays: 2,
    content: {
      title: "机器人关节壳体一体化压铸",
      background: "先写个大概：把五个零件并成一个压铸件，装配精度要保证，具体指标待工艺部核对后补充。",
      chains: ["high-end-equipment"],
      winners: 1,
    },
    standing: { is: "draft" },
  },
];
