import type { DemoContact } from "./types.ts";

/**
 * 对接 between demo organizations. The personas `enterprise` (衡峤) and `university` (鸳湖) meet every state from both
 * sides: a request that awaits one's answer, one that awaits the other's, a declined one, and one that goes on with
 * talks, a confirmed intent and claims that await either side. Days are ago.
 */
export const demoContacts: readonly DemoContact[] = [
  {
    need: "need-aluminium-7075-extrusion",
    offer: "offer-7075-press-quench",
    askedBy: "need",
    ageDays: 13,
    message:
      "我司7075-T6薄壁型材淬火后弯扭超差，贵校的在线淬火应力预测与我们的挤压线条件接近，希望先线上交流一次。",
    steps: [
      { ago: 12, by: "offer", do: "accept" },
      {
        ago: 11,
        by: "need",
        do: "talk",
        talk: {
          kind: "call",
          visibility: "shared",
          note: "电话交流四十分钟：确认型材最薄处1.6 mm，现有风冷加水雾两段淬火；校方需要三炉次的温度记录。",
          nextStep: { text: "企业整理三炉次温度与弯扭数据发给校方", inDays: 4 },
        },
      },
      {
        ago: 10,
        by: "need",
        do: "talk",
        talk: {
          kind: "other",
          visibility: "own",
          note: "内部评估：若弯扭合格率能到九成，年节约校直工时约两千小时，预算上限可谈到三十五万元。",
        },
      },
      {
        ago: 7,
        by: "offer",
        do: "talk",
        talk: {
          kind: "visit",
          visibility: "shared",
          note: "课题组两人到厂看线，取样六支，测点布置已确认。",
          nextStep: { text: "校方完成仿真并给出分区冷却建议", inDays: 6 },
        },
      },
      { ago: 6, by: "need", do: "record", claim: { stage: "intent", amountYuan: 300_000 } },
      { ago: 5, by: "offer", do: "record", claim: { stage: "intent", amountYuan: 300_000 }, dated: 6 },
      {
        ago: 3,
        by: "need",
        do: "record",
        claim: { stage: "agreement", amountYuan: 300_000, note: "技术协议已盖章，附件一为考核指标。" },
      },
      {
        ago: 1,
        by: "offer",
        do: "record",
        claim: {
          stage: "contract",
          amountYuan: 300_000,
          contractType: "development",
          contractNo: "YHLG-2026-KJ-041",
        },
      },
    ],
  },
  {
    need: "need-thin-wall-welding-distortion",
    offer: "offer-7075-press-quench",
    askedBy: "offer",
    ageDays: 1,
    message: "看到贵司薄壁壳体焊接变形的需求，我们的残余应力在线预测可先做一版焊前评估，愿意上门看件。",
    steps: [],
  },
  {
    need: "need-aluminium-7075-extrusion",
    offer: "offer-thin-wall-weld-distortion",
    askedBy: "need",
    ageDays: 3,
    message: "贵校焊接变形数字孪生能否迁移到型材淬火变形？希望了解所需的数据和周期。",
    steps: [],
  },
  {
    need: "need-aluminium-7075-extrusion",
    offer: "offer-liquid-cold-plate-topology",
    askedBy: "need",
    ageDays: 12,
    message: "流道拓扑优化的方法能否用于淬火分区冷却的喷嘴布置？想请教可行性。",
    steps: [
      {
        ago: 9,
        by: "offer",
        do: "decline",
        reason: "not-suitable",
        note: "该成果针对密闭流道，喷雾冷却的换热边界不同，建议联系本校材料学院团队。",
      },
    ],
  },
  {
    need: "need-warp-knit-defect-source",
    offer: "offer-warp-knit-full-width-vision",
    askedBy: "need",
    ageDays: 1,
    message: "我们有四台双轴向经编机，想先在一台上试装在机视觉检测，请介绍安装条件和误停率。",
    steps: [],
  },
  {
    need: "need-bimetal-sintering-line",
    offer: "offer-sintering-density-ct",
    askedBy: "need",
    ageDays: 48,
    message: "双金属带材烧结线需要在线密度检测，线速每分钟六米，请确认贵司装置能否覆盖。",
    steps: [
      { ago: 46, by: "offer", do: "accept" },
      { ago: 40, by: "need", do: "record", claim: { stage: "intent" } },
      { ago: 39, by: "offer", do: "confirm" },
      {
        ago: 30,
        by: "offer",
        do: "record",
        claim: {
          stage: "contract",
          amountYuan: 860_000,
          contractType: "service",
          contractNo: "DL-XS-2026-0093",
        },
      },
      { ago: 29, by: "need", do: "confirm" },
      {
        ago: 21,
        by: "offer",
        do: "record",
        claim: { stage: "payment", amountYuan: 258_000, contractNo: "DL-XS-2026-0093" },
      },
      { ago: 20, by: "need", do: "confirm" },
      { ago: 15, by: "need", do: "close", reason: "cooperating" },
    ],
  },
  {
    need: "need-cmp-slurry-dispersion",
    offer: "offer-ceria-slurry-pilot",
    askedBy: "offer",
    ageDays: 50,
    message: "我院中试线可承接氧化铈抛光液放大，希望与贵校课题组谈试用与联合验证。",
    steps: [
      { ago: 47, by: "need", do: "accept" },
      {
        ago: 33,
        by: "need",
        do: "record",
        claim: {
          stage: "contract",
          amountYuan: 420_000,
          contractType: "development",
          contractNo: "SJDX-HT-2026-118",
        },
      },
      { ago: 32, by: "offer", do: "confirm" },
      {
        ago: 25,
        by: "offer",
        do: "record",
        claim: { stage: "payment", amountYuan: 200_000, contractNo: "SJDX-HT-2026-118" },
      },
      { ago: 24, by: "need", do: "confirm" },
    ],
  },
  {
    need: "need-uwb-positioning-workshop",
    offer: "offer-metal-occlusion-positioning",
    askedBy: "offer",
    ageDays: 34,
    message: "贵司厂房金属遮挡的定位问题与我们的组合定位模块对口，可带样机现场测试两天。",
    steps: [
      { ago: 31, by: "need", do: "accept" },
      { ago: 22, by: "offer", do: "record", claim: { stage: "intent" } },
      { ago: 21, by: "need", do: "confirm" },
      { ago: 12, by: "need", do: "record", claim: { stage: "agreement", amountYuan: 150_000 } },
      { ago: 11, by: "offer", do: "confirm" },
    ],
  },
  {
    need: "need-probiotic-embedding",
    offer: "offer-probiotic-double-encapsulation",
    askedBy: "need",
    ageDays: 20,
    message: "常温乳饮用的包埋活菌率在九个月后不足一半，想了解双层微胶囊的货架期数据。",
    steps: [],
  },
];
