import { type DemoChallenge, usualPayments } from "./challenge-entry.ts";
import { patent, software, tradeSecret } from "./intellectual-property.ts";
import { indicator } from "./wording.ts";

/** Challenges that are opened: one whose review goes on, one in the formal check. */
export const judgedChallenges: readonly DemoChallenge[] = [
  {
    key: "liquid-cooling-plate",
    organization: "yiheng-storage",
    need: "need-liquid-cooling-plate",
    ageDays: 64,
    content: {
      title: "314 Ah电芯簇液冷板流道优化与轻量化制造技术",
      background:
        "大容量电芯发热集中，现有蛇形流道液冷板簇内温差达到5 ℃，且钎焊一次合格率不高、单板偏重。需要在不改变簇结构的条件下，完成流道优化、薄板成形和钎焊质量控制一体的技术开发。",
      difficulty: "薄板钎焊变形与流道承压能力矛盾，温差、流阻、质量三项指标相互制约。",
      indicators: [
        indicator("簇内最大温差", "≤", "3", "℃", "0.5 P充放，环境40 ℃，流量8 L/min"),
        indicator("流阻", "≤", "12", "kPa"),
        indicator("钎焊一次合格率", "≥", "98", "%", "连续1000件氦检"),
        indicator("单板质量", "≤", "3.4", "kg"),
      ],
      trlNow: 5,
      trlTarget: 8,
      termMonths: 12,
      bountyYuan: 1_000_000,
      payments: usualPayments,
      ipOwnership: { owner: "shared" },
      solverConditions: "具有液冷板批量制造或流道仿真的工程经验。",
      winners: 1,
      chains: ["new-energy", "high-end-equipment"],
      industry: "C38",
      confidentialText: "电芯热模型与簇结构三维数据，仅供评审和签约后使用。",
    },
    standing: {
      is: "listed",
      batch: "third",
      opinion: "指标清晰，企业可提供台架，同意列入榜单。",
      course: {
        opened: { day: -13, hour: 10 },
        proposals: [
          {
            organization: "yuanhu-university",
            before: 8,
            lead: ["沈清扬", "教授"],
            route:
              "以拓扑优化得到变截面并联流道，兼顾均温与流阻；薄板采用分区加热成形，液冷板钎焊前以激光清洗替代化学清洗。建立钎焊炉温场与变形的代理模型，在线修正夹具压力，目标一次合格率98.5%。",
            promised: ["2.6 ℃", "11 kPa", "98.5%", "3.2 kg"],
            basis: [
              "同类簇结构台架实测2.7 ℃，优化流道仿真再降0.3 ℃",
              "三维仿真与样件测试偏差小于6%",
              "现有小批三百件一次合格率98.1%",
              "样件实称3.25 kg",
            ],
            quoteWan: 96,
            budget: [
              ["仿真与试制", 42],
              ["钎焊试验", 34],
              ["人员", 20],
            ],
            milestones: [
              [4, "流道与样件", 40],
              [8, "小批五百件", 30],
              [12, "连续千件验收", 30],
            ],
            priorIp: [patent("2023", "1", 5401)],
            file: "流道仿真报告.pdf",
            level: 85,
          },
          {
            organization: "luoxing-institute",
            before: 5,
            lead: ["顾南乔", "研究员"],
            route:
              "选用新型复合钎料铝板，降低钎焊温度约15 ℃以控制变形；流道采用双层错流结构，热管理台架已完成原理验证。通过钎料层厚度在线测量保证一致性，配套氦检数据追溯。",
            promised: ["2.8 ℃", "12 kPa", "98%", "3.3 kg"],
            quoteWan: 90,
            budget: [
              ["材料开发", 40],
              ["试制与检测", 35],
              ["人员", 15],
            ],
            milestones: [
              [6, "材料与样件", 50],
              [12, "通过验收", 50],
            ],
            priorIp: [patent("2021", "1", 5402), tradeSecret],
            level: 81,
          },
          {
            organization: "lanqin-energy",
            before: 1,
            lead: ["韩守正", "研究员"],
            route:
              "以吹胀工艺替代钎焊，取消钎料与焊缝，流道由印刷阻焊图形决定，热管理仿真表明均温性可满足要求。重点解决吹胀板承压与平面度，并给出与现有簇结构的安装适配方案。",
            promised: ["3 ℃", "12 kPa", "98%（无钎焊工序，按氦检合格率）", "2.9 kg"],
            quoteWan: 88,
            budget: [
              ["模具与试制", 50],
              ["试验", 26],
              ["人员", 12],
            ],
            milestones: [
              [5, "样件通过承压试验", 50],
              [12, "通过验收", 50],
            ],
            level: 76,
          },
        ],
        checked: { at: { day: -11, hour: 10 } },
        review: {
          at: { day: -9, hour: 9 },
          goesOn: [
            { expert: "expert2", does: "accept" },
            { expert: "expert3", does: "score" },
            { expert: "expert5", does: "lock" },
          ],
        },
      },
    },
  },
  {
    key: "hall-sensor",
    organization: "liangjun-autoelectronics",
    need: "need-auto-grade-hall",
    ageDays: 63,
    content: {
      title: "电子驻车执行器车规级线性霍尔芯片",
      background:
        "电子驻车执行器所用线性霍尔芯片依赖进口，交期长、单价高。需要完成芯片设计、封装和车规认证的全流程开发，温漂和失调满足整车十五年寿命要求，并提供可替换的引脚定义。",
      indicators: [
        indicator("灵敏度温漂", "±", "1.5", "%", "-40～150 ℃"),
        indicator("带宽", "≥", "120", "kHz"),
        indicator("静态失调漂移", "≤", "8", "mV"),
      ],
      trlNow: 4,
      trlTarget: 8,
      termMonths: 24,
      bountyYuan: 3_200_000,
      payments: usualPayments,
      ipOwnership: { owner: "offer-side", note: "需求方享有五年优先供货。" },
      winners: 1,
      chains: ["integrated-circuits", "high-end-equipment"],
      industry: "C39",
    },
    standing: {
      is: "listed",
      batch: "third",
      opinion: "国产替代意义明确，整车厂愿意参与验证，同意列入榜单。",
      course: {
        opened: { day: -2, hour: 9 },
        proposals: [
          {
            organization: "ziweihu-ic",
            partners: [{ organization: "xinyu-microelectronics", role: "封装与测试", percent: 30 }],
            before: 9,
            lead: ["施远", "研究员"],
            route:
              "采用四相旋转电流与片上应力补偿结合的架构，温漂由片上存储的二次系数修正；前端带宽以双路径结构保证。封装选用低应力塑封料，完成AEC-Q100一级认证。",
            promised: ["±1.2%", "150 kHz", "6 mV"],
            quoteWan: 310,
            budget: [
              ["流片三次", 150],
              ["封装与测试", 80],
              ["车规认证", 80],
            ],
            milestones: [
              [8, "首次流片", 30],
              [16, "工程样片", 40],
              [24, "通过认证", 30],
            ],
            priorIp: [patent("2022", "1", 5501)],
          },
          {
            organization: "shenjiang-sensor",
            before: 4,
            lead: ["祁安澜", "研究员"],
            route:
              "以锑化铟薄膜霍尔元件与调理电路双芯片合封，利用材料高迁移率获得带宽裕量；温漂采用差分温度传感补偿，失调由出厂多点标定消除。",
            promised: ["±1.5%", "200 kHz", "8 mV"],
            quoteWan: 320,
            budget: [
              ["薄膜工艺", 130],
              ["合封", 110],
              ["认证", 80],
            ],
            milestones: [
              [10, "元件定型", 40],
              [24, "通过认证", 60],
            ],
            priorIp: [patent("2020", "1", 5502)],
          },
          {
            organization: "fengqi-university",
            before: 2,
            lead: ["吴锦书", "副教授"],
            route:
              "在标准工艺上实现全差分霍尔前端，配合数字校准引擎，面向小批量快速迭代；与本地封装厂合作完成样品，车规认证由需求方牵头组织。",
            promised: ["±1.8%", "120 kHz", "8 mV"],
            quoteWan: 240,
            budget: [
              ["流片两次", 120],
              ["测试", 70],
              ["人员", 50],
            ],
            milestones: [
              [12, "样片", 50],
              [24, "通过验收", 50],
            ],
            priorIp: [software("2024SR9900104")],
          },
        ],
        checked: { at: { day: -1, hour: 15 }, only: 1 },
      },
    },
  },
];
