import type {
  cooperationModes,
  ipOwnerships,
  maturities,
  needTypes,
  offerTypes,
  urgencies,
} from "../../../../shared/contracts/matchmaking-content.ts";

/** How forms write what the platform knows by codes; the first word is the template's. */
export type Choices<Code extends string> = Readonly<Record<Code, readonly [string, ...string[]]>>;

export const needTypeWords: Choices<(typeof needTypes)[number]> = {
  technology: ["技术", "技术需求", "技术攻关", "技术研发", "技术合作", "技术难题", "关键技术", "研发"],
  procurement: ["产品采购", "采购", "设备采购", "采购需求"],
  supporting: ["配套", "产品配套", "协作配套", "配套需求"],
  talent: ["人才", "人才需求", "人才引进"],
  capital: ["资金", "融资", "资金需求", "融资需求"],
  market: ["市场", "市场开拓", "市场需求", "市场拓展"],
  service: ["服务", "技术服务", "服务需求", "检测", "咨询"],
};

export const offerTypeWords: Choices<(typeof offerTypes)[number]> = {
  technology: ["技术", "技术成果", "科技成果", "工艺", "技术成果类"],
  product: ["产品", "新产品", "产品成果"],
  service: ["服务", "技术服务", "检测服务", "咨询服务"],
  equipment: ["设备", "装备", "仪器设备", "仪器"],
  team: ["团队", "人才团队", "专家团队", "人才"],
};

export const maturityWords: Choices<(typeof maturities)[number]> = {
  research: ["研究", "研发阶段", "理论研究", "基础研究", "概念", "研制阶段", "在研"],
  laboratory: ["实验室", "实验室阶段", "样品", "样机", "小样", "原型"],
  "small-pilot": ["小试", "小试阶段"],
  pilot: ["中试", "中试阶段", "试生产", "小批量", "小批量生产"],
  industrialised: [
    "产业化",
    "批量生产",
    "量产",
    "可产业化",
    "已产业化",
    "成熟应用",
    "规模化生产",
    "大批量生产",
  ],
};

export const urgencyWords: Choices<(typeof urgencies)[number]> = {
  normal: ["一般", "普通", "不急", "正常", "常规"],
  soon: ["较急", "比较急", "较紧急", "较迫切", "急需"],
  urgent: ["紧急", "非常紧急", "特急", "急", "迫切", "很急", "十分紧急"],
};

export const cooperationWords: Choices<(typeof cooperationModes)[number]> = {
  "joint-development": ["联合开发", "合作开发", "联合攻关", "合作研发", "联合研发", "产学研合作", "共同开发"],
  "commissioned-development": ["委托开发", "委托研发", "技术开发", "委托", "定制开发"],
  transfer: ["技术转让", "转让", "成果转让", "专利转让"],
  licence: ["技术许可", "许可", "专利许可", "授权许可", "许可使用"],
  consulting: ["技术咨询", "咨询"],
  service: ["技术服务", "服务"],
  purchase: ["采购", "产品采购", "购买", "成品采购", "设备采购"],
  equity: ["技术入股", "入股", "作价入股", "股权合作", "作价投资"],
};

export const ipOwnershipWords: Choices<(typeof ipOwnerships)[number]> = {
  "need-side": ["需求方", "归需求方", "需求方所有", "企业所有", "归企业", "甲方", "归甲方"],
  "offer-side": ["供给方", "揭榜方", "归揭榜方", "归供给方", "研发方", "乙方", "归乙方", "高校院所"],
  shared: ["双方共有", "共有", "共同所有", "共享", "双方共享"],
  "agreed-separately": ["另行约定", "面议", "协商", "协商确定", "合同约定", "双方协商", "约定", "待定"],
};

export const consentWords: Choices<"yes" | "no"> = {
  yes: ["是", "同意", "同意公开", "可以", "可公开", "公开", "y", "yes", "√", "✓", "true", "1"],
  no: ["否", "不同意", "不可公开", "不公开", "保密", "n", "no", "×", "false", "0"],
};

const bare = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s"'“”‘’（）()]/g, "")
    .replace(/^[\da-z][.、)]/, "");

/** The code that a word stands for: one of its own words, or the only one whose word is the longest within it. */
export function codeOf<Code extends string>(choices: Choices<Code>, text: string): Code | undefined {
  const word = bare(text);
  const entries = Object.entries(choices) as [Code, readonly string[]][];
  const exact = entries.find(([, words]) => words.includes(word));
  if (exact !== undefined) return exact[0];
  const within = entries
    .map(([code, words]) => ({
      code,
      length: Math.max(0, ...words.filter((w) => w.length >= 2 && word.includes(w)).map((w) => w.length)),
    }))
    .filter(({ length }) => length > 0)
    .sort((a, b) => b.length - a.length);
  const [best, next] = within;
  return best !== undefined && best.length > (next?.length ?? 0) ? best.code : undefined;
}

/** What may be written, for the message of one that may not. */
export const firstWords = (choices: Choices<string>): string[] =>
  Object.values(choices).map(([word]) => word);

/** The template's word of a code. */
export const wordOf = <Code extends string>(choices: Choices<Code>, code: Code): string => choices[code][0];

/** The parts of a cell that names several. */
export const partsOf = (text: string): string[] =>
  text
    .split(/[、,，;；/|\n]|\s{2,}|及|和|或/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
