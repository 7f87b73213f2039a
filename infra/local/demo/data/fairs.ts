import type { FairSetup } from "../../../../shared/contracts/fairs-content.ts";
import type { DayAndHour } from "./events.ts";

interface DemoSession {
  readonly name: string;
  readonly from: DayAndHour;
  readonly minutes: number;
}

/** The meetings of a fair of the demo data, and how far they have come. Everybody in it is fictional. */
export interface DemoFair {
  /** Of its event. */
  readonly event: string;
  readonly sessions: readonly DemoSession[];
  readonly opened: DayAndHour;
  readonly requests: { readonly open: DayAndHour; readonly close: DayAndHour };
  readonly publish: DayAndHour;
  readonly setup: Omit<FairSetup, "sessions" | "tables" | "requestsOpenAt" | "requestsCloseAt" | "publishAt">;
  readonly tables: number;
  /** How many take part of the kinds that buy, and of those that research. */
  readonly sides: { readonly industry: number; readonly research: number };
  /** How many each of the industry asks for. */
  readonly asks: number;
  readonly becomes: "requesting" | "finished";
}

const rules: DemoFair["setup"] = {
  slotMinutes: 20,
  pauseMinutes: 5,
  blocks: [],
  meets: [
    { one: "enterprise", other: "university" },
    { one: "enterprise", other: "institute" },
    { one: "enterprise", other: "supplier" },
  ],
  sameChainOnly: false,
  requestsEach: 10,
  meetingsEach: 6,
  limits: [{ kind: "university", requests: 12, meetings: 8 }],
  repairReach: 6,
};

export const demoFairs: readonly DemoFair[] = [
  {
    event: "fair-materials",
    sessions: [
      { name: "下午第一场", from: { day: -24, hour: 13 }, minutes: 95 },
      { name: "下午第二场", from: { day: -24, hour: 15 }, minutes: 95 },
    ],
    opened: { day: -58, hour: 9 },
    requests: { open: { day: -55, hour: 9 }, close: { day: -34, hour: 17 } },
    publish: { day: -30, hour: 9 },
    setup: rules,
    tables: 10,
    sides: { industry: 18, research: 12 },
    asks: 5,
    becomes: "finished",
  },
  {
    event: "fair-equipment",
    sessions: [
      { name: "下午第一场", from: { day: 27, hour: 13 }, minutes: 95 },
      { name: "下午第二场", from: { day: 27, hour: 15 }, minutes: 95 },
    ],
    opened: { day: -4, hour: 9 },
    requests: { open: { day: -3, hour: 9 }, close: { day: 20, hour: 17 } },
    publish: { day: 23, hour: 9 },
    setup: rules,
    tables: 12,
    sides: { industry: 26, research: 14 },
    asks: 6,
    becomes: "requesting",
  },
];
