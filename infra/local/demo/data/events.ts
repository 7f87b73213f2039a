import type { EventContent, Pool } from "../../../../shared/contracts/events-content.ts";

/** Distances from today, as a calendar in China has it: day and hour there. */
export interface DayAndHour {
  readonly day: number;
  readonly hour: number;
  readonly minute?: number;
}

type Times = "startsAt" | "endsAt" | "registrationOpensAt" | "registrationClosesAt" | "agenda" | "pools";

/** An event of the demo data, and what becomes of it. Everybody in it is fictional. */
export interface DemoEvent {
  readonly key: string;
  /** Who holds it. */
  readonly by: "organizer" | "district";
  readonly content: Omit<EventContent, Times>;
  readonly starts: DayAndHour;
  readonly hours: number;
  readonly registration: { readonly opens: DayAndHour; readonly closes: DayAndHour };
  readonly agenda: readonly { readonly from: number; readonly minutes: number; readonly title: string }[];
  /** The priority rule's cut-off comes so many days after registration opens. */
  readonly pools: readonly (Omit<Pool, "priority"> & {
    readonly first?: { readonly tiers: NonNullable<Pool["priority"]>["tiers"]; readonly days: number };
  })[];
  readonly becomes: "open" | "finished" | "postponed" | "cancelled";
  /** Left out, so that whoever tries the product as them can register. */
  readonly without?: readonly string[];
  /** How many of those who may register do. */
  readonly registered: Partial<Record<Pool["audience"], number>>;
}

const anybody = { organizationKinds: [], verifiedOnly: false, tiers: [], chains: [], units: [] };
const verified = { ...anybody, verifiedOnly: true };
const place = { name: "示例会展中心", address: "示例市会展路 100 号（演示地址）" };
const contact = { name: "会务组（演示）", phone: "0573-82000088" };
const common: Pick<EventContent, "mode" | "contact" | "questions" | "holdMinutes"> = {
  mode: "onsite",
  contact,
  questions: [],
  holdMinutes: 10,
};

/** 30 minutes a project from the start on, as roadshows are held. */
const pitches = (titles: readonly string[]) =>
  titles.map((title, i) => ({ from: 30 + i * 15, minutes: 15, title: `项目路演：${title}` }));

export const demoEvents: readonly DemoEvent[] = [
  {
    key: "roadshow-new-energy",
    by: "organizer",
    starts: { day: 12, hour: 14 },
    hours: 3.5,
    registration: { opens: { day: -9, hour: 9 }, closes: { day: 11, hour: 17 } },
    content: {
      ...common,
      kind: "roadshow",
      title: "新能源产业链项目路演",
      summary: "八个新能源与储能项目现场路演，每项 8 分钟陈述、7 分钟问答，会后一对一洽谈。",
      description:
        "面向投资机构与产业链企业，集中展示光伏、储能、氢能方向的八个早期与成长期项目。\n\n参加路演的项目均已通过初审，材料在会前一天向已确认的投资机构开放。企业代表可在会后与项目方一对一洽谈。\n\n本活动及其中单位均为演示用虚构内容。",
      hosts: [
        { name: "示例市经济和信息化局", role: "host" },
        { name: "示例产业投资促进中心", role: "organizer" },
      ],
      unitCode: "330400",
      chains: ["new-energy"],
      place: { ...place, room: "三楼报告厅" },
      holdMinutes: 10,
      questions: [
        {
          id: "q1",
          kind: "choices",
          label: "关注的方向",
          required: false,
          options: ["光伏", "储能", "氢能", "电力电子"],
        },
        { id: "q2", kind: "text", label: "希望对接的项目或问题", required: false },
      ],
    },
    agenda: [
      { from: 0, minutes: 30, title: "签到与致辞" },
      ...pitches([
        "柔性光伏组件",
        "固态储能电芯",
        "液流电池系统",
        "制氢电解槽",
        "车网互动终端",
        "逆变器芯片",
      ]),
      { from: 130, minutes: 80, title: "一对一洽谈" },
    ],
    pools: [
      {
        audience: "investor",
        capacity: 60,
        admission: "first-come",
        eligibility: { ...verified, organizationKinds: ["investor"] },
        waitlist: true,
      },
      {
        audience: "enterprise",
        capacity: 40,
        admission: "priority",
        first: { tiers: ["little-giant", "srdi-sme"], days: 2 },
        eligibility: {
          ...verified,
          organizationKinds: ["enterprise", "supplier", "institute", "university", "service-provider"],
        },
        perOrganization: 2,
        waitlist: true,
        confirmHours: 24,
      },
      { audience: "guest", capacity: 100, admission: "first-come", eligibility: anybody, waitlist: true },
    ],
    becomes: "open",
    without: ["enterprise", "investor"],
    registered: { investor: 9, enterprise: 44, guest: 18 },
  },
  {
    key: "roadshow-hydrogen",
    by: "organizer",
    starts: { day: -21, hour: 14 },
    hours: 3,
    registration: { opens: { day: -45, hour: 9 }, closes: { day: -22, hour: 17 } },
    content: {
      ...common,
      kind: "roadshow",
      title: "氢能产业链项目路演",
      summary: "五个氢能装备与材料项目路演，已圆满结束。",
      hosts: [{ name: "示例市经济和信息化局", role: "host" }],
      unitCode: "330400",
      chains: ["hydrogen"],
      place: { ...place, room: "二楼多功能厅" },
    },
    agenda: pitches(["质子交换膜", "双极板", "储氢瓶", "空压机", "加氢站控制"]),
    pools: [
      {
        audience: "investor",
        capacity: 20,
        admission: "first-come",
        eligibility: { ...verified, organizationKinds: ["investor"] },
        waitlist: false,
      },
      {
        audience: "enterprise",
        capacity: 30,
        admission: "first-come",
        eligibility: verified,
        perOrganization: 3,
        waitlist: true,
      },
      { audience: "guest", capacity: 20, admission: "first-come", eligibility: anybody, waitlist: true },
    ],
    becomes: "finished",
    registered: { investor: 6, enterprise: 22, guest: 12 },
  },
  {
    key: "fair-materials",
    by: "organizer",
    starts: { day: -24, hour: 9 },
    hours: 8,
    registration: { opens: { day: -60, hour: 9 }, closes: { day: -26, hour: 17 } },
    content: {
      ...common,
      kind: "fair",
      title: "新材料产业链供需对接会",
      summary: "材料企业与高校院所一对一洽谈，已结束，正在汇总成效。",
      hosts: [{ name: "示例市经济和信息化局", role: "host" }],
      unitCode: "330400",
      chains: ["new-materials"],
      place,
    },
    agenda: [
      { from: 0, minutes: 60, title: "签到" },
      { from: 240, minutes: 220, title: "一对一洽谈" },
    ],
    pools: [
      {
        audience: "enterprise",
        capacity: 80,
        admission: "first-come",
        eligibility: verified,
        perOrganization: 3,
        waitlist: true,
      },
      { audience: "guest", capacity: 20, admission: "first-come", eligibility: anybody, waitlist: true },
    ],
    becomes: "finished",
    registered: { enterprise: 36, guest: 8 },
  },
  {
    key: "fair-equipment",
    by: "organizer",
    starts: { day: 27, hour: 9 },
    hours: 8,
    registration: { opens: { day: -12, hour: 9 }, closes: { day: 25, hour: 17 } },
    content: {
      ...common,
      kind: "fair",
      title: "高端装备产业链供需对接会",
      summary: "链主企业发布技术需求，高校院所携成果到场，预约一对一洽谈。",
      description:
        "上午发布需求与成果，下午按预约一对一洽谈，每场 20 分钟。\n\n本活动及其中单位均为演示用虚构内容。",
      hosts: [
        { name: "示例市经济和信息化局", role: "host" },
        { name: "示例装备产业联盟", role: "co-organizer" },
      ],
      unitCode: "330400",
      chains: ["high-end-equipment"],
      place,
    },
    agenda: [
      { from: 0, minutes: 60, title: "签到" },
      { from: 60, minutes: 90, title: "需求与成果发布" },
      { from: 240, minutes: 220, title: "一对一洽谈" },
    ],
    pools: [
      {
        audience: "enterprise",
        capacity: 120,
        admission: "priority",
        first: { tiers: ["little-giant", "srdi-sme"], days: 3 },
        eligibility: verified,
        perOrganization: 3,
        waitlist: true,
        confirmHours: 48,
      },
      {
        audience: "university",
        capacity: 40,
        admission: "first-come",
        eligibility: { ...verified, organizationKinds: ["university", "institute"] },
        waitlist: true,
      },
      { audience: "press", capacity: 10, admission: "approval", eligibility: anybody, waitlist: false },
    ],
    becomes: "open",
    registered: { enterprise: 24, university: 14 },
  },
  {
    key: "training-applications",
    by: "district",
    starts: { day: 5, hour: 9 },
    hours: 6,
    registration: { opens: { day: -6, hour: 9 }, closes: { day: 4, hour: 12 } },
    content: {
      ...common,
      kind: "training",
      title: "专精特新企业申报实务培训",
      summary: "讲解申报条件、材料要点与常见退回原因；报名须经审核。",
      hosts: [{ name: "示例区经济和信息化局", role: "host" }],
      unitCode: "330402",
      chains: [],
      place: { ...place, room: "培训教室 A" },
      holdMinutes: 0,
      questions: [
        {
          id: "q1",
          kind: "choice",
          label: "申报阶段",
          required: true,
          options: ["首次申报", "复核", "了解政策"],
        },
      ],
    },
    agenda: [
      { from: 0, minutes: 150, title: "申报条件与材料" },
      { from: 240, minutes: 120, title: "常见问题与现场答疑" },
    ],
    pools: [
      {
        audience: "enterprise",
        capacity: 30,
        admission: "approval",
        eligibility: verified,
        perOrganization: 2,
        waitlist: true,
      },
    ],
    becomes: "open",
    registered: { enterprise: 14 },
  },
  {
    key: "forum-materials",
    by: "organizer",
    starts: { day: 9, hour: 9 },
    hours: 7,
    registration: { opens: { day: -12, hour: 9 }, closes: { day: 7, hour: 17 } },
    content: {
      ...common,
      kind: "forum",
      title: "新材料产业创新论坛",
      summary: "院所与企业谈新材料的中试与应用。",
      hosts: [{ name: "示例市科学技术局", role: "host" }],
      unitCode: "330400",
      chains: ["new-materials"],
      place,
    },
    agenda: [],
    pools: [
      { audience: "guest", capacity: 100, admission: "first-come", eligibility: anybody, waitlist: true },
      { audience: "expert", capacity: 20, admission: "first-come", eligibility: anybody, waitlist: false },
    ],
    becomes: "postponed",
    registered: { guest: 11 },
  },
  {
    key: "launch-wearables",
    by: "organizer",
    starts: { day: 3, hour: 14 },
    hours: 2,
    registration: { opens: { day: -14, hour: 9 }, closes: { day: 2, hour: 17 } },
    content: {
      ...common,
      kind: "launch",
      title: "智能穿戴新品发布会",
      summary: "三家企业发布新品，设现场体验区。",
      hosts: [{ name: "示例市经济和信息化局", role: "host" }],
      unitCode: "330400",
      chains: ["smart-wearables"],
      place,
    },
    agenda: [],
    pools: [
      { audience: "guest", capacity: 80, admission: "first-come", eligibility: anybody, waitlist: true },
      { audience: "press", capacity: 10, admission: "first-come", eligibility: anybody, waitlist: false },
    ],
    becomes: "cancelled",
    registered: { guest: 9 },
  },
];
