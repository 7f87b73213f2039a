import type { ProgrammeContent } from "../../../../shared/contracts/programmes-content.ts";

type Times = "year" | "collectionOpensAt" | "collectionClosesAt";

/** This year's programme of the demo data: the limits that cities most often set. The department's notices are fictional. */
export const demoProgramme: Omit<ProgrammeContent, Times> = {
  title: "嘉兴市年度重点产业链“揭榜挂帅”计划（演示）",
  department: "嘉兴市科学技术局",
  unitCode: "330400",
  noticePrefix: "嘉科揭榜",
  target: 10,
  rules: {
    posterKinds: ["enterprise"],
    solverKinds: ["enterprise", "university", "institute", "supplier"],
    openDays: 20,
    longestMonths: 24,
    mostBountyYuan: 5_000_000,
    firstPaymentPercent: 30,
    consortiumMembers: 4,
    countPublic: false,
    review: {
      criteria: [
        { id: "c1", name: "技术路线的先进性与可行性", points: 30 },
        { id: "c2", name: "对考核指标的响应程度", points: 25 },
        { id: "c3", name: "团队能力与研究基础", points: 20 },
        { id: "c4", name: "预算合理性与进度安排", points: 10 },
        { id: "c5", name: "产业化与带动作用", points: 15 },
      ],
      experts: 5,
      quorum: 3,
      passMark: 60,
      spread: 25,
      anonymous: true,
      tieBreak: ["c1", "c2"],
      conflictYears: 3,
      load: 12,
    },
    expertVisibility: "after-award",
    winners: 2,
    reserves: 1,
    publicityDays: 5,
  },
};

/** Days from today. */
export const collectionDays = { opens: -135, closes: 40 } as const;

/** The list is published in batches: when each notice came out, and from when until when it takes proposals. */
export const demoBatches = {
  first: {
    title: "关于发布第一批“揭榜挂帅”榜单的公告（演示）",
    published: { day: -106, hour: 10 },
    opens: { day: -105, hour: 9 },
    closes: { day: -77, hour: 17 },
  },
  second: {
    title: "关于发布第二批“揭榜挂帅”榜单的公告（演示）",
    published: { day: -68, hour: 10 },
    opens: { day: -67, hour: 9 },
    closes: { day: -36, hour: 17 },
  },
  third: {
    title: "关于发布第三批“揭榜挂帅”榜单的公告（演示）",
    published: { day: -46, hour: 10 },
    opens: { day: -45, hour: 9 },
    closes: { day: -14, hour: 17 },
  },
  fourth: {
    title: "关于发布第四批“揭榜挂帅”榜单的公告（演示）",
    published: { day: -41, hour: 10 },
    opens: { day: -40, hour: 9 },
    closes: { day: -2, hour: 17 },
  },
  fifth: {
    title: "关于发布第五批“揭榜挂帅”榜单的公告（演示）",
    published: { day: -13, hour: 10 },
    opens: { day: -12, hour: 9 },
    closes: { day: 16, hour: 17 },
  },
  sixth: {
    title: "关于发布第六批“揭榜挂帅”榜单的公告（演示）",
    published: { day: -1, hour: 10 },
    opens: { day: 3, hour: 9 },
    closes: { day: 33, hour: 17 },
  },
} as const;
export type DemoBatch = keyof typeof demoBatches;
