import { type DemoChallenge, paid, usualPayments } from "./challenge-entry.ts";
import { patent, software } from "./intellectual-property.ts";
import { indicator } from "./wording.ts";

/** Challenges that wait for a decision: one on an objection while its notice runs, one on the choice of its poster. */
export const awardedChallenges: readonly DemoChallenge[] = [
  {
    key: "city-voltage-control",
    ageDays: 86,
    content: {
      title: "高比例分布式光伏台区电压越限协同治理技术",
      background:
        "县域光伏集中接入后，部分台区午间电压越上限、夜间越下限，逆变器频繁脱网。市里拟以公开揭榜方式，形成利用现有逆变器和储能、不新增一次设备的协同治理技术，并在二十个台区示范。",
      difficulty: "逆变器品牌多、通信质量差，须在丢包和延时条件下保持控制稳定。",
      indicators: [
        indicator("示范台区电压合格率", "≥", "99.5", "%", "连续六个月"),
        indicator("逆变器脱网次数下降", "≥", "80", "%"),
        indicator("单台区改造费用", "≤", "3", "万元"),
      ],
      trlNow: 5,
      trlTarget: 8,
      termMonths: 18,
      bountyYuan: 2_800_000,
      payments: paid(["签约后十个工作日内", 30], ["十个台区投运", 40], ["通过验收", 30]),
      ipOwnership: { owner: "offer-side", note: "本市供电台区免费使用。" },
      solverConditions: "具有台区级控制系统的工程业绩；鼓励与本市企业组成联合体。",
      winners: 1,
      chains: ["new-energy", "next-gen-it"],
      industry: "D44",
    },
    standing: {
      is: "listed",
      batch: "second",
      opinion: "问题具有普遍性，示范台区已落实，同意以政府出题方式发布。",
      course: {
        opened: { day: -35, hour: 10 },
        proposals: [
          {
            organization: "lanqin-energy",
            partners: [{ organization: "panyu-iot", role: "边缘终端与通信", percent: 40 }],
            before: 5,
            lead: ["韩守正", "研究员"],
            route:
              "在台区侧部署边缘终端，按电压灵敏度在线分组，组内以下垂特性自治、组间十五分钟滚动优化；通信中断时退回就地曲线，保证不劣于现状。终端复用已有集中器的安装位置，不停电施工。",
            promised: ["99.7%", "85%", "2.6 万元"],
            quoteWan: 265,
            budget: [
              ["边缘终端", 110],
              ["平台与算法", 85],
              ["施工与运维", 70],
            ],
            milestones: [
              [6, "五个台区投运", 40],
              [12, "二十个台区投运", 30],
              [18, "连续六个月达标", 30],
            ],
            priorIp: [patent("2022", "1", 5201)],
            industrialisation: "终端在本市生产，可向长三角县域推广。",
            level: 86,
          },
          {
            organization: "xixiwan-university",
            before: 4,
            lead: ["冯一诺", "副教授"],
            route:
              "基于多智能体强化学习训练逆变器无功策略，在数字孪生台区完成离线训练后下发；在线只做参数微调。现场增加一台网关采集关口数据，通过逆变器厂家云接口下发指令。",
            promised: ["99.5%", "80%", "2.9 万元"],
            quoteWan: 248,
            budget: [
              ["网关", 80],
              ["数字孪生平台", 108],
              ["其他", 60],
            ],
            milestones: [
              [9, "数字孪生平台与五个台区", 50],
              [18, "二十个台区达标", 50],
            ],
            priorIp: [software("2024SR9900102")],
            level: 77,
            lostBecause: "依赖逆变器厂家云接口，弱通信条件下的可靠性论证不足；综合评分列第二，作为备选。",
          },
          {
            organization: "ganpu-college",
            before: 2,
            lead: ["裘思敏", "讲师"],
            route: "在配变低压侧加装有载调压装置并按时段整定，逆变器侧统一调整为恒功率因数运行。",
            promised: ["98.5%", "60%", "6 万元"],
            quoteWan: 230,
            budget: [
              ["调压装置", 180],
              ["其他", 50],
            ],
            milestones: [[18, "二十个台区", 100]],
            level: 47,
            lostBecause: "需新增一次设备，单台区费用超出指标，评审未达合格线。",
          },
        ],
        checked: { at: { day: -33, hour: 10 } },
        review: { at: { day: -31, hour: 9 }, concluded: { day: -12, hour: 15 } },
        award: {
          at: { day: -2, hour: 10 },
          objection: {
            at: { day: -1, hour: 15 },
            by: "supplier",
            organization: "dinglan-testing",
            text: "拟揭榜联合体成员磐屿物联的边缘终端与我公司在售产品外观及接口高度相似，我公司已委托比对，请主管部门在确认前核实其知识产权情况，并附产品对比材料。",
            evidence: "产品对比材料.pdf",
          },
        },
      },
    },
  },
  {
    key: "joint-housing-casting",
    organization: "hengqiao-precision",
    ageDays: 84,
    content: {
      title: "机器人关节壳体低压铸造缺陷在线预测与工艺自适应",
      background:
        "关节壳体壁厚差大，低压铸造缩松多在机加工后才暴露，月均报废率6%。企业已接入全部炉次的温度与压力曲线，希望建立缺陷在线预测与工艺参数自适应系统，在浇注结束后一分钟内给出判定。",
      difficulty: "缺陷样本不均衡，模具状态随模次漂移，模型须能自行识别何时不可信。",
      indicators: [
        indicator("缩松检出率", "≥", "95", "%", "与工业CT逐件比对，不少于500件"),
        indicator("误报率", "≤", "3", "%"),
        indicator("判定时间", "≤", "60", "s"),
        indicator("报废率", "≤", "2.5", "%", "连续三个月"),
      ],
      trlNow: 4,
      trlTarget: 8,
      termMonths: 15,
      bountyYuan: 1_200_000,
      payments: usualPayments,
      ipOwnership: { owner: "need-side", note: "通用算法归揭榜方，企业永久使用。" },
      winners: 1,
      chains: ["high-end-equipment", "ai"],
      industry: "C33",
      confidentialText: "壳体图纸与近两年炉次数据，签订保密协议后提供。",
    },
    standing: {
      is: "listed",
      batch: "second",
      opinion: "数据基础好，指标可逐件验证，同意列入榜单。",
      course: {
        opened: { day: -35, hour: 11 },
        proposals: [
          {
            organization: "hemo-institute",
            before: 7,
            lead: ["陶敏之", "正高级工程师"],
            route:
              "以充型凝固机理模型生成物理特征，与炉次曲线共同输入小样本模型，输出缩松概率与可信度；可信度不足时自动转人工抽检。工艺自适应只在批准的参数窗口内调整保压曲线，每次调整留痕可回退。",
            promised: ["96%", "2.5%", "40 s", "2.2%"],
            quoteWan: 112,
            budget: [
              ["传感与边缘计算", 42],
              ["模型研发", 46],
              ["驻厂调试", 24],
            ],
            milestones: [
              [5, "离线模型达标", 40],
              [10, "两台炉在线运行", 30],
              [15, "全部炉次达标", 30],
            ],
            priorIp: [patent("2022", "1", 5301), software("2023SR9900103")],
            level: 84,
          },
          {
            organization: "tengyue-robotics",
            before: 3,
            lead: ["汤屹", "总工程师"],
            route:
              "在机器人取件工位增加数字射线检测，用检测结果闭环修正工艺参数；缺陷识别采用成熟商用软件，工程上与现有取件机器人一体交付，调试期短。",
            promised: ["97%", "3%", "55 s", "2.5%"],
            quoteWan: 118,
            budget: [
              ["数字射线检测单元", 78],
              ["集成与调试", 40],
            ],
            milestones: [
              [6, "单机交付", 60],
              [15, "通过验收", 40],
            ],
            level: 81,
          },
          {
            organization: "danghu-polytechnic",
            before: 2,
            lead: ["田野秋", "副教授"],
            route: "对现有曲线设置统计过程控制界限，超限报警后由操作工复检，配套编制工艺手册并开展培训。",
            promised: ["80%", "10%", "60 s", "4%"],
            quoteWan: 45,
            budget: [
              ["软件", 25],
              ["培训", 20],
            ],
            milestones: [[12, "系统上线与培训", 100]],
            level: 52,
          },
        ],
        checked: { at: { day: -33, hour: 14 } },
        review: { at: { day: -31, hour: 10 }, concluded: { day: -4, hour: 15 } },
      },
    },
  },
];
