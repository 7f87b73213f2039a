import type { ExpertContent } from "../../../../shared/contracts/reviews.ts";

/** A tie to an organization of the demo data, by its key, or to another one by its name. */
export type DemoTie = ({ readonly organization: string } | { readonly name: string }) & {
  /** It ended so many days ago; absent: it goes on. */
  readonly endedDays?: number;
};

/** What an expert of the demo data says of themselves. */
export interface DemoExpert extends Pick<ExpertContent, "title" | "chains" | "fields"> {
  readonly subject: string;
  readonly employer: DemoTie;
  readonly formerEmployers?: readonly DemoTie[];
  readonly cooperations?: readonly DemoTie[];
  readonly interests?: readonly DemoTie[];
  readonly familyAt?: readonly DemoTie[];
}

/** The pool: five whom the sign-in page offers, and three from elsewhere who take the place of those with a conflict. */
export const demoExperts: readonly DemoExpert[] = [
  {
    subject: "expert1",
    title: "教授",
    employer: { organization: "yuanhu-university" },
    chains: ["new-energy", "high-end-equipment", "new-materials"],
    fields: ["热管理", "液冷板", "铸造", "氢脆"],
    cooperations: [{ organization: "shuyue-bearing", endedDays: 400 }],
  },
  {
    subject: "expert2",
    title: "研究员",
    employer: { organization: "moling-aero-university" },
    chains: ["new-energy", "high-end-equipment", "integrated-circuits"],
    fields: ["钎焊", "流道", "小样本", "温漂"],
    cooperations: [{ organization: "luoxing-institute", endedDays: 300 }],
  },
  {
    subject: "expert3",
    title: "正高级工程师",
    employer: { name: "浙北机电设计研究院（演示）" },
    chains: ["new-energy", "high-end-equipment", "ai"],
    fields: ["液冷板", "氦检", "台区", "装置"],
    interests: [{ organization: "tengyue-robotics" }],
  },
  {
    subject: "expert4",
    title: "高级工程师",
    employer: { name: "嘉兴产品质量检验中心（演示）" },
    chains: ["new-energy", "new-materials", "integrated-circuits"],
    fields: ["热管理", "钎焊", "车规", "盐雾"],
    familyAt: [{ organization: "lanqin-energy" }],
  },
  {
    subject: "expert5",
    title: "教授",
    employer: { organization: "shenjiang-university" },
    chains: ["new-energy", "high-end-equipment", "next-gen-it"],
    fields: ["流道", "钎焊", "通信", "工艺"],
    formerEmployers: [{ organization: "hemo-institute", endedDays: 1600 }],
  },
  {
    subject: "expert-6",
    title: "教授级高级工程师",
    employer: { name: "申江电力科学研究所（演示）" },
    chains: ["next-gen-it", "ai"],
    fields: ["电压", "台区", "模型"],
  },
  {
    subject: "expert-7",
    title: "研究员",
    employer: { name: "临浦金属材料研究所（演示）" },
    chains: ["new-materials", "high-end-equipment"],
    fields: ["热脱附", "铸造", "螺栓"],
  },
  {
    subject: "expert-8",
    title: "副教授",
    employer: { name: "之江传感工程中心（演示）" },
    chains: ["ai", "integrated-circuits"],
    fields: ["霍尔", "缺陷", "终端"],
  },
];

/** What experts write beside their points: by how good they find it. */
export const demoComments = {
  good: [
    "技术路线完整，指标逐项有支撑，验证安排落到产线，建议优先支持。",
    "前期基础扎实，关键环节有试验数据，进度与经费匹配。",
    "方案可实施性强，风险有预案，建议合同中明确验收样本数。",
  ],
  fair: [
    "路线可行，个别指标余量偏小，建议补充可靠性论证。",
    "基础较好，但产线验证安排不够具体，经费测算略高。",
    "思路清晰，对现场条件估计偏乐观，需细化应急措施。",
  ],
  poor: [
    "未触及技术难点，指标与榜题要求有明显差距。",
    "方案偏工程实施，缺少关键技术突破，达标依据不足。",
    "内容较为笼统，团队与本领域关联度不高。",
  ],
} as const;
