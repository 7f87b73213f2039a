import type { WholeEvent } from "../../../functions/events/domain/event.ts";
import type { EventContent, EventState, Pool } from "../../../shared/contracts/events-content.ts";
import type { StaffRole } from "../../../shared/contracts/roles.ts";
import type { Actor } from "../../../shared/identity/actor.ts";
import { addMilliseconds, type Instant } from "../../../shared/kernel/time.ts";
import type { UnitCode } from "../../../shared/reference/units.ts";

/** Registration from 2 to 19 March 2026, the event on 20 March from 14:00 to 17:00 in China. */
export const times = {
  registrationOpensAt: "2026-03-02T01:00:00.000Z",
  registrationClosesAt: "2026-03-19T09:00:00.000Z",
  startsAt: "2026-03-20T06:00:00.000Z",
  endsAt: "2026-03-20T09:00:00.000Z",
} as const;

const guests: Pool = {
  audience: "guest",
  capacity: 100,
  admission: "first-come",
  eligibility: { organizationKinds: [], verifiedOnly: false, tiers: [], chains: [], units: [] },
  waitlist: true,
};

export const contentWith = (also: Partial<EventContent> = {}): EventContent => ({
  kind: "roadshow",
  title: "新能源产业链项目路演",
  summary: "八家企业路演。",
  hosts: [{ name: "示例市金融办", role: "host" }],
  unitCode: "330402",
  chains: ["new-energy"],
  mode: "onsite",
  place: { name: "示例会议中心", address: "示例市示例路 1 号" },
  contact: { name: "会务组", phone: "0573-80000000" },
  ...times,
  agenda: [],
  holdMinutes: 10,
  questions: [],
  pools: [guests],
  ...also,
});

export const eventIn = (state: EventState, also: Partial<EventContent> = {}): WholeEvent => ({
  id: "act_00000000000000000000000001",
  state,
  content: contentWith(also),
  files: [],
  version: 3,
  sequence: 2,
  createdAt: "2026-02-01T01:00:00.000Z",
  updatedAt: "2026-02-02T01:00:00.000Z",
  ...(state === "draft" ? {} : { publishedAt: "2026-02-02T01:00:00.000Z" }),
});

export const staff = (role: StaffRole, ...units: UnitCode[]): Actor => ({
  personId: `per_${role}`,
  name: `姓名-${role}`,
  memberships: [],
  staff: [{ role, units }],
});

export const doing = (at: Instant, actor: Actor = staff("organizer"), expectedVersion = 3) => ({
  actor,
  at,
  expectedVersion,
  reason: "场地检修",
});

/** An instant in each phase of a published event. */
export const during = {
  announced: "2026-03-01T00:00:00.000Z",
  open: "2026-03-10T00:00:00.000Z",
  closed: "2026-03-20T00:00:00.000Z",
  running: "2026-03-20T07:00:00.000Z",
  finished: "2026-03-21T00:00:00.000Z",
} as const;

export const beside = (at: Instant): readonly [before: Instant, at: Instant, after: Instant] => [
  addMilliseconds(at, -1),
  at,
  addMilliseconds(at, 1),
];
