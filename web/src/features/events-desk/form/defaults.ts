import type {
  Admission,
  Audience,
  Eligibility,
  EventKind,
  Pool,
} from "../../../../../shared/contracts/events-content.ts";
import type { OrganizationKind } from "../../../../../shared/contracts/organization-facts.ts";
import { addDays, civilDateAt, type Instant } from "../../../../../shared/kernel/time.ts";
import type { UnitCode } from "../../../../../shared/reference/units.ts";
import type { EventForm } from "./form-values.ts";

/** What a new event starts from: what most events of its kind have. */

interface Habit {
  /** Hour and minute in Shanghai. */
  readonly from: string;
  readonly to: string;
  /** How many days later it ends. */
  readonly days?: number;
  readonly pools: readonly PoolHabit[];
}

interface PoolHabit {
  readonly audience: Audience;
  readonly capacity: number;
  readonly admission?: Admission;
  readonly perOrganization?: number;
}

const habits: Readonly<Record<EventKind, Habit>> = {
  roadshow: {
    from: "14:00",
    to: "17:00",
    pools: [
      { audience: "investor", capacity: 60, admission: "approval" },
      { audience: "enterprise", capacity: 40, perOrganization: 2 },
      { audience: "guest", capacity: 100 },
    ],
  },
  fair: {
    from: "09:00",
    to: "16:30",
    pools: [
      { audience: "enterprise", capacity: 120, perOrganization: 3 },
      { audience: "university", capacity: 60, perOrganization: 3 },
      { audience: "supplier", capacity: 60, perOrganization: 2 },
    ],
  },
  launch: {
    from: "10:00",
    to: "11:30",
    pools: [
      { audience: "enterprise", capacity: 80, perOrganization: 2 },
      { audience: "guest", capacity: 80 },
      { audience: "press", capacity: 20, admission: "approval" },
    ],
  },
  forum: {
    from: "09:00",
    to: "17:00",
    pools: [
      { audience: "enterprise", capacity: 150, perOrganization: 3 },
      { audience: "university", capacity: 60 },
      { audience: "expert", capacity: 30, admission: "approval" },
      { audience: "guest", capacity: 60 },
    ],
  },
  exhibition: {
    from: "09:00",
    to: "17:00",
    days: 2,
    pools: [
      { audience: "enterprise", capacity: 300, perOrganization: 5 },
      { audience: "university", capacity: 100 },
      { audience: "guest", capacity: 500 },
    ],
  },
  training: {
    from: "09:00",
    to: "16:30",
    pools: [{ audience: "enterprise", capacity: 60, perOrganization: 2 }],
  },
};

/** Who comes in which capacity; where nothing stands, also people without an organization. */
const kindsOf: Readonly<Partial<Record<Audience, readonly OrganizationKind[]>>> = {
  enterprise: ["enterprise"],
  university: ["university", "institute"],
  supplier: ["supplier", "enterprise"],
  investor: ["investor"],
};

/** Organizations that post or invest were checked; nothing is asked of guests. */
export const usualEligibility = (audience: Audience): Eligibility => ({
  organizationKinds: [...(kindsOf[audience] ?? [])],
  verifiedOnly: kindsOf[audience] !== undefined,
  tiers: [],
  chains: [],
  units: [],
});

/** A pool as most have it. */
export const usualPool = (habit: PoolHabit): Pool => ({
  audience: habit.audience,
  capacity: habit.capacity,
  admission: habit.admission ?? "first-come",
  eligibility: usualEligibility(habit.audience),
  ...(habit.perOrganization === undefined ? {} : { perOrganization: habit.perOrganization }),
  waitlist: true,
});

export const usualPools = (kind: EventKind): Pool[] => habits[kind].pools.map(usualPool);

interface Given {
  readonly now: Instant;
  readonly unitCode: UnitCode;
  readonly hostName: string;
  readonly contact: { readonly name?: string | undefined; readonly phone?: string | undefined };
}

const weeksAhead = 21;

/** The form of a new event of this kind: three weeks ahead, registration from tomorrow until the evening before. */
export function usualEvent(kind: EventKind, { now, unitCode, hostName, contact }: Given): EventForm {
  const { from, to, days = 0 } = habits[kind];
  const today = civilDateAt(now);
  const day = addDays(today, weeksAhead);
  return {
    kind,
    hosts: [{ name: hostName, role: "host" }],
    unitCode,
    chains: [],
    mode: "onsite",
    contact,
    startsAt: `${day}T${from}`,
    endsAt: `${addDays(day, days)}T${to}`,
    registrationOpensAt: `${addDays(today, 1)}T09:00`,
    registrationClosesAt: `${addDays(day, -1)}T17:00`,
    agenda: [],
    holdMinutes: 10,
    questions: [],
    pools: usualPools(kind),
  };
}
