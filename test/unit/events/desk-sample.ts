import type { StoredEvent } from "../../../functions/events/domain/event.ts";
import type { StoredRegistration } from "../../../functions/events/domain/registration.ts";
import type { EventContent, Pool } from "../../../shared/contracts/events-content.ts";

/** An event on 20 March 2026, 14:00 to 17:00 in Shanghai, and a guest who has seat 7. */

export const guestPool: Pool = {
  audience: "guest",
  capacity: 10,
  admission: "first-come",
  eligibility: { organizationKinds: [], verifiedOnly: false, tiers: [], chains: [], units: [] },
  waitlist: true,
};

export const sampleEvent = (
  content: Partial<EventContent> = {},
  state: StoredEvent["state"] = "published",
): StoredEvent => ({
  id: "act_00000000000000000000000001",
  state,
  content: {
    kind: "roadshow",
    title: "新能源产业链项目路演",
    summary: "八家企业路演。",
    hosts: [{ name: "示例市金融办", role: "host" }],
    unitCode: "330402",
    chains: [],
    mode: "hybrid",
    place: { name: "示例会议中心", address: "示例市示例路 1 号" },
    onlineUrl: "https://meeting.example.com/room",
    contact: { name: "会务组", phone: "0573-80000000" },
    startsAt: "2026-03-20T06:00:00.000Z",
    endsAt: "2026-03-20T09:00:00.000Z",
    registrationOpensAt: "2026-03-02T01:00:00.000Z",
    registrationClosesAt: "2026-03-19T09:00:00.000Z",
    holdMinutes: 10,
    questions: [],
    pools: [guestPool],
    ...content,
  },
  version: 3,
  sequence: 1,
  createdAt: "2026-02-20T01:00:00.000Z",
  updatedAt: "2026-03-01T01:00:00.000Z",
  publishedAt: "2026-03-01T01:00:00.000Z",
});

export const sampleRegistration = (more: Partial<StoredRegistration> = {}): StoredRegistration => ({
  eventId: "act_00000000000000000000000001",
  registrantId: "per_00000000000000000000000001",
  audience: "guest",
  state: "confirmed",
  name: "张三",
  registeredAt: "2026-03-02T01:00:00.000Z",
  serial: 1,
  walkIn: false,
  version: 1,
  place: { kind: "seat", number: 7 },
  phone: "13800000000",
  answers: {},
  files: [],
  history: [],
  ...more,
});
