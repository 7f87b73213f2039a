import { addMilliseconds, civilDateAt } from "../../shared/kernel/time.ts";

/** What a programme and a challenge say that are made for a test or a benchmark. */

const day = 86_400_000;

/** Challenges of this programme are open for a day at least. */
export const programmeContent = (title: string) => {
  const now = new Date().toISOString();
  return {
    year: Number(civilDateAt(now).slice(0, 4)),
    title,
    department: "示例市科学技术局",
    unitCode: "330400",
    noticePrefix: "示科揭榜",
    target: 10,
    collectionOpensAt: addMilliseconds(now, -day),
    collectionClosesAt: addMilliseconds(now, day),
    rules: {
      posterKinds: ["enterprise"],
      solverKinds: ["enterprise", "university", "institute", "supplier"],
      openDays: 1,
      longestMonths: 24,
      firstPaymentPercent: 30,
      consortiumMembers: 4,
      countPublic: false,
      review: {
        criteria: [
          { id: "c1", name: "技术路线", points: 60 },
          { id: "c2", name: "团队与条件", points: 40 },
        ],
        experts: 3,
        quorum: 3,
        passMark: 60,
        spread: 30,
        anonymous: true,
        tieBreak: ["c1"],
        conflictYears: 3,
        load: 10,
      },
      expertVisibility: "after-award",
      winners: 1,
      reserves: 1,
      publicityDays: 5,
    },
  };
};

/** Of the department itself, so that no district has to recommend it. */
export const challengeContent = (title: string) => ({
  poser: "government",
  title,
  background: "电池托盘由薄壁铝合金型材拼焊而成，焊后平面度超差，返工率高，需要在现有产线上解决。",
  indicators: [
    { name: "焊后平面度", operator: "≤", target: "0.2", unit: "mm", testMethod: "GB/T 1958 三坐标测量" },
    { name: "焊缝抗拉强度", operator: "≥", target: "210", unit: "MPa" },
  ],
  termMonths: 18,
  bountyYuan: 1_500_000,
  payments: [
    { milestone: "签约后", percent: 40 },
    { milestone: "通过验收", percent: 60 },
  ],
  ipOwnership: { owner: "shared" },
  winners: 1,
  chains: ["new-energy"],
  relatedCodes: [],
  contact: { name: "揭榜专班", phone: "0573-80000000" },
  attachments: [],
  creditPledge: true,
  notClassified: true,
});
