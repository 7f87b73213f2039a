import { type DemoChallenge, paid, usualPayments } from "./challenge-entry.ts";
import { patent, software, tradeSecret } from "./intellectual-property.ts";
import { indicator } from "./wording.ts";

/** Challenges that are over: one with a confirmed award, one without a proposal that qualified. */
export const endedChallenges: readonly DemoChallenge[] = [
  {
    key: "bolt-delayed-fracture",
    organization: "limao-fastener",
    need: "need-bolt-hydrogen-embrittlement",
    ageDays: 124,
    content: {
      title: "12.9级高强螺栓延迟断裂快速评价与无氢脆涂覆技术",
      background:
        "风电和工程机械用12.9级螺栓在服役数月后偶发延迟断裂，现行延迟断裂试验周期长、离散大，难以用于批次放行。需要建立与服役寿命相关的快速评价方法，并在现有锌铝涂覆线上形成不引入氢的前处理工艺。",
      difficulty: "扩散氢含量低于0.3 ppm时热脱附谱信噪比低，快速评价结果与实际服役之间缺少可靠的换算关系。",
      indicators: [
        indicator("快速评价单批周期", "≤", "8", "h"),
        indicator("与200 h延迟断裂试验符合率", "≥", "95", "%", "GB/T 3098.17，连续30批"),
        indicator("扩散氢含量", "≤", "0.3", "ppm", "热脱附谱"),
        indicator("中性盐雾", "≥", "1000", "h", "GB/T 10125"),
      ],
      trlNow: 4,
      trlTarget: 8,
      termMonths: 18,
      budgetYuan: 3_600_000,
      bountyYuan: 1_600_000,
      payments: usualPayments,
      ipOwnership: { owner: "shared", note: "评价方法双方共有，涂覆工艺参数归需求方。" },
      solverConditions: "具有氢脆或应力腐蚀研究基础，能派人在产线完成不少于三个月的验证。",
      winners: 1,
      chains: ["high-end-equipment", "new-materials"],
      industry: "C34",
    },
    standing: {
      is: "listed",
      batch: "first",
      opinion: "评价方法和工艺改进可同时验证，指标明确，同意列入榜单。",
      questions: [
        {
          by: "university",
          after: 5,
          text: "连续30批是否可以包含两种直径规格？",
          answer: "可以，但每种规格不少于10批，结果分别统计。",
        },
      ],
      course: {
        opened: { day: -76, hour: 10 },
        proposals: [
          {
            organization: "yuanhu-university",
            partners: [{ organization: "dinglan-testing", role: "快速评价装置研制与产线验证", percent: 35 }],
            before: 6,
            lead: ["沈清扬", "教授"],
            route:
              "以缺口试样阶梯加载配合原位热脱附谱，六小时内得到氢致开裂门槛应力；用近三年三十批次的服役数据标定换算模型。前处理以机械除锈加弱碱活化代替酸洗，涂覆前在线监测扩散氢。评价装置由合作单位研制两台，一台留在产线用于批次放行。",
            promised: ["6 h", "96%", "0.25 ppm", "1200 h"],
            basis: [
              "缺口试样阶梯加载已完成十二批试验，平均5.6 h",
              "十二批与标准试验比对，符合率96.4%",
              "机械除锈加弱碱活化小试0.21 ppm",
              "合作单位同类涂层第三方报告1260 h",
            ],
            quoteWan: 152,
            budget: [
              ["快速评价装置两台", 62],
              ["试样与检测", 38],
              ["人员与驻厂调试", 36],
              ["其他", 16],
            ],
            milestones: [
              [6, "评价方法定型，完成十批比对", 40],
              [12, "装置上线，完成三十批验证", 30],
              [18, "涂覆前处理通过产线验收", 30],
            ],
            priorIp: [patent("2021", "1", 5101), software("2023SR9900101")],
            industrialisation: "装置可推广到本市六家紧固件企业，预计三年内配套二十台。",
            file: "技术方案与试验数据.pdf",
            level: 87,
          },
          {
            organization: "luoxing-institute",
            before: 3,
            lead: ["顾南乔", "研究员"],
            route:
              "采用慢应变速率拉伸与微区电化学充氢结合的双参数评价法，通过对照试样库缩短试验周期。涂覆工艺沿用现有前处理，增加涂前低温去氢工序，将扩散氢控制在指标以内，同时优化锌铝浆料的片状颗粒级配提升盐雾寿命。",
            promised: ["8 h", "95%", "0.3 ppm", "1100 h"],
            quoteWan: 148,
            budget: [
              ["电化学充氢平台", 55],
              ["试样与检测", 40],
              ["人员", 38],
              ["其他", 15],
            ],
            milestones: [
              [8, "双参数评价法定型", 40],
              [18, "通过产线验收", 60],
            ],
            priorIp: [patent("2020", "1", 5102), tradeSecret],
            level: 79,
            lostBecause: "评价周期与指标上限持平，缺少产线验证安排；综合评分列第二，作为备选。",
          },
          {
            organization: "fengqi-university",
            before: 1,
            lead: ["吴锦书", "副教授"],
            route:
              "拟采用机器学习方法，利用公开文献数据建立螺栓氢脆敏感性预测模型，以软件形式交付，不涉及涂覆工艺。",
            promised: ["1 h", "90%", "不涉及", "不涉及"],
            quoteWan: 60,
            budget: [
              ["数据整理", 20],
              ["人员", 40],
            ],
            milestones: [[12, "软件交付", 100]],
            rejected: "方案未响应扩散氢含量、中性盐雾两项考核指标，不符合榜单公告第四条，形式审查不予通过。",
          },
        ],
        checked: { at: { day: -74, hour: 10 } },
        review: {
          at: { day: -72, hour: 9 },
          recusal: {
            expert: "expert3",
            reason: "去年曾为其中一家单位的项目做过验收专家，为避免误会申请回避。",
          },
          concluded: { day: -62, hour: 15 },
        },
        choice: {
          at: { day: -60, hour: 10 },
          reason: "评价装置可直接用于批次放行，驻厂安排明确，与我公司产线节拍匹配。",
        },
        award: {
          at: { day: -57, hour: 10 },
          objection: {
            at: { day: -55, hour: 15 },
            by: "university2",
            organization: "fengqi-university",
            text: "我校方案以软件形式给出评价结果，周期明显优于其他方案，形式审查以未响应涂覆指标为由不予通过，我校认为公告第四条未要求全部指标由同一方案响应，请求复核。",
            evidence: "形式审查异议说明.pdf",
            dismissed: {
              at: { day: -52, hour: 16 },
              reason:
                "经复核，榜单公告第四条明确“揭榜方案须逐项响应全部考核指标”，该方案对两项指标填写“不涉及”，形式审查结论正确。异议不成立。",
            },
          },
          confirmed: { day: -38, hour: 10 },
        },
      },
    },
  },
  {
    key: "city-yarn-recycling",
    ageDays: 122,
    content: {
      title: "经编园区废丝高值化再生利用关键技术",
      background:
        "园区每年产生涤纶废丝约四万吨，目前多数降级为填充料。市里拟以公开揭榜方式，征集能够在园区内闭环、再生丝重新用于服装面料的物理化学法成套技术，并形成可计量的回收台账。",
      indicators: [
        indicator("再生丝断裂强度保持率", "≥", "92", "%", "GB/T 14344"),
        indicator("单位产品综合能耗下降", "≥", "25", "%"),
        indicator("处理能力", "≥", "3000", "t/a"),
      ],
      termMonths: 24,
      bountyYuan: 4_000_000,
      payments: paid(["签约后十个工作日内", 30], ["示范线投运", 40], ["通过验收", 30]),
      ipOwnership: { owner: "offer-side", note: "园区企业享有优惠许可。" },
      solverConditions: "牵头单位须具备千吨级以上再生纤维装置的设计或运行业绩。",
      winners: 1,
      chains: ["fashion", "new-materials"],
      industry: "C28",
    },
    standing: {
      is: "listed",
      batch: "first",
      opinion: "示范意义明确，园区已落实场地，同意以政府出题方式发布。",
      course: {
        opened: { day: -76, hour: 14 },
        proposals: [
          {
            organization: "yunduo-dyestuff",
            before: 2,
            lead: ["许衡", "总工程师"],
            route: "以现有助剂装置改造为再生丝油剂单元，废丝经开松、清洗后熔融造粒，再由合作化纤厂纺丝。",
            promised: ["88%", "15%", "800 t/a"],
            quoteWan: 380,
            budget: [
              ["装置改造", 260],
              ["试验", 120],
            ],
            milestones: [
              [12, "造粒线投运", 50],
              [24, "通过验收", 50],
            ],
            rejected: "未提供千吨级以上再生纤维装置业绩，且三项指标均低于公告要求，不符合揭榜方条件。",
          },
          {
            organization: "xiachuan-textile",
            before: 1,
            lead: ["夏知许", "教授"],
            route: "采用乙二醇醇解制备单体再聚合的化学法路线，完成小试，拟在二十四个月内完成百吨级中试验证。",
            promised: ["95%", "20%", "100 t/a"],
            quoteWan: 400,
            budget: [
              ["中试装置", 280],
              ["人员与检测", 120],
            ],
            milestones: [
              [12, "完成放大设计", 40],
              [24, "百吨级中试", 60],
            ],
            rejected: "无千吨级装置设计或运行业绩，处理能力指标未响应，不符合揭榜方条件。",
          },
        ],
        checked: { at: { day: -74, hour: 15 } },
        failed: {
          at: { day: -70, hour: 10 },
          reason: "两份揭榜申请均不符合揭榜方条件，无合格方案，按公告规定流标；调整处理能力指标后另行发榜。",
        },
      },
    },
  },
];
