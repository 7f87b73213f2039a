import type { Instance, Meeting } from "../../../shared/timetable/instance.ts";
import { requestWeight } from "../../../shared/timetable/instance.ts";
import { seeded } from "../../../shared/timetable/random.ts";

/** A fair to generate: hosts receive, visitors ask; some of both are absent for a part of the day. */
export interface FairShape {
  readonly name: string;
  readonly participants: number;
  readonly slots: number;
  readonly tables: number;
  readonly requests: number;
  /** Part of the participants that are absent for a stretch. */
  readonly absent: number;
  readonly seed: number;
}

/** Part of the participants that receive. */
const hostShare = 0.3;
const mutualShare = 0.35;
/** Exponent of popularity: a few hosts are wanted by many. */
const fame = 0.6;

export function generatedFair({ participants, slots, tables, requests, absent, seed }: FairShape): Instance {
  const random = seeded(seed);
  const hosts = Math.max(1, Math.round(participants * hostShare));
  const visitors = participants - hosts;
  const asked = new Set<number>();
  const meetings: Meeting[] = [];
  for (let tries = 0; meetings.length < requests && tries < requests * 20; tries += 1) {
    const host = Math.floor(hosts * random.next() ** (1 / (1 - fame)));
    const visitor = random.below(visitors);
    const pair = host * visitors + visitor;
    if (asked.has(pair)) continue;
    asked.add(pair);
    const priority = () => (1 + random.below(3)) as 1 | 2 | 3;
    const mutual = random.next() < mutualShare;
    meetings.push({
      a: host + 1,
      b: hosts + visitor + 1,
      w: requestWeight(mutual ? [priority(), priority()] : [priority()]),
      mutual,
    });
  }
  const half = Math.floor(slots / 2);
  return {
    mode: "select",
    participants,
    slots,
    tables,
    sessions: [
      [1, half],
      [half + 1, slots],
    ],
    meetings,
    forbidden: Array.from({ length: participants }, () => {
      if (random.next() >= absent) return [];
      const length = 1 + random.below(Math.max(1, half));
      const first = random.below(slots - length + 1);
      return Array.from({ length }, (_, index) => first + index + 1);
    }),
  };
}

/** From a small day to a city's largest: participants, slots and requests of the published targets. */
export const fairs: readonly FairShape[] = [
  { name: "300-8-a", participants: 300, slots: 8, tables: 100, requests: 3_200, absent: 0, seed: 11 },
  { name: "300-12-b", participants: 300, slots: 12, tables: 150, requests: 3_200, absent: 0.1, seed: 12 },
  { name: "300-16-c", participants: 300, slots: 16, tables: 60, requests: 4_000, absent: 0.2, seed: 13 },
  { name: "300-24-d", participants: 300, slots: 24, tables: 150, requests: 5_000, absent: 0.1, seed: 14 },
  { name: "1000-12-a", participants: 1_000, slots: 12, tables: 250, requests: 10_000, absent: 0, seed: 21 },
  { name: "1000-16-b", participants: 1_000, slots: 16, tables: 500, requests: 12_000, absent: 0.1, seed: 22 },
  { name: "1000-20-c", participants: 1_000, slots: 20, tables: 200, requests: 14_000, absent: 0.2, seed: 23 },
  { name: "1000-32-d", participants: 1_000, slots: 32, tables: 500, requests: 16_000, absent: 0.1, seed: 24 },
  { name: "3000-16-a", participants: 3_000, slots: 16, tables: 800, requests: 25_000, absent: 0, seed: 31 },
  {
    name: "3000-20-b",
    participants: 3_000,
    slots: 20,
    tables: 1_500,
    requests: 30_000,
    absent: 0.1,
    seed: 32,
  },
  { name: "3000-32-c", participants: 3_000, slots: 32, tables: 700, requests: 34_000, absent: 0.2, seed: 33 },
  {
    name: "3000-40-d",
    participants: 3_000,
    slots: 40,
    tables: 1_500,
    requests: 37_000,
    absent: 0.1,
    seed: 34,
  },
];

export const dayOfAHundredAndFifty: FairShape = {
  name: "150-12",
  participants: 150,
  slots: 12,
  tables: 40,
  requests: 1_200,
  absent: 0.05,
  seed: 1,
};
