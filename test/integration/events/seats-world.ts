import { decideRegistrations } from "../../../functions/events/app/decide-registrations.ts";
import { holdSeat } from "../../../functions/events/app/hold-seat.ts";
import {
  acceptSeat,
  cancelRegistration,
  changeRegistration,
} from "../../../functions/events/app/own-registration.ts";
import { register } from "../../../functions/events/app/register.ts";
import type { RegisterParts } from "../../../functions/events/app/registration-entry.ts";
import { setCapacity } from "../../../functions/events/app/set-capacity.ts";
import { settlePool } from "../../../functions/events/app/settle-pool.ts";
import { registrationTable } from "../../../functions/events/data/registration-table.ts";
import { seatTable } from "../../../functions/events/data/seat-table.ts";
import type { StoredEvent } from "../../../functions/events/domain/event.ts";
import { poolOf } from "../../../functions/events/domain/event.ts";
import type { Audience, EventContent, Pool } from "../../../shared/contracts/events-content.ts";
import { EventContent as EventContentSchema } from "../../../shared/contracts/events-content.ts";
import type { Table } from "../../../shared/dynamo/table.ts";
import type { Actor } from "../../../shared/identity/actor.ts";
import type { OrganizationFacts } from "../../../shared/identity/directory.ts";
import type { Instant } from "../../../shared/kernel/time.ts";

/** Events, people and functions to register with: use cases on a real table, each instance with its own memory. */

const idOf = (prefix: string, serial: number): string => `${prefix}_${String(serial).padStart(26, "0")}`;
const crockford = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/** Ids of people end in every character, so that they spread over all shards. */
export const personId = (serial: number): string =>
  `per_${String(serial).padStart(25, "0")}${crockford.charAt(serial % 32)}`;
export const organizationId = (serial: number): string => idOf("org", serial);

/** Odd organizations hold a tier that comes first. */
const factsOf = (serial: number): OrganizationFacts => ({
  id: organizationId(serial),
  name: `单位${serial}`,
  uscc: "91330402MA2C003860",
  kind: "enterprise",
  status: "verified",
  districtCode: "330402",
  unitCode: "330402",
  chains: ["new-energy"],
  qualifications:
    serial % 2 === 1 ? [{ type: "little-giant", validFrom: "2025-01-01", validTo: "2027-12-31" }] : [],
});

export const organizationOf = (serial: number): number => serial % 4;

/** Person n is a member of organization n modulo 4. */
export const actorOf = (serial: number): Actor => ({
  personId: personId(serial),
  name: `人员${serial}`,
  memberships: [{ organizationId: organizationId(organizationOf(serial)), role: "agent" }],
  staff: [],
});
export const organizer: Actor = {
  personId: personId(900_000),
  name: "主办",
  memberships: [],
  staff: [{ role: "organizer", units: [] }],
};

const openToAll = { organizationKinds: [], verifiedOnly: false, tiers: [], chains: [], units: [] };
export const poolWith = (audience: Audience, capacity: number, also: Partial<Pool> = {}): Pool => ({
  audience,
  capacity,
  admission: "first-come",
  eligibility: openToAll,
  waitlist: true,
  ...also,
});

export const opensAt = "2026-03-02T01:00:00.000Z";
export const cutOff = "2026-03-03T01:00:00.000Z";
export const waitlistUntil = "2026-03-19T01:00:00.000Z";
export const closesAt = "2026-03-19T09:00:00.000Z";

export function eventWith(
  serial: number,
  pools: readonly Pool[],
  also: Partial<EventContent> = {},
): StoredEvent {
  const { description, agenda, ...content } = EventContentSchema.parse({
    kind: "roadshow",
    title: "新能源产业链项目路演",
    summary: "八家企业路演。",
    hosts: [{ name: "示例市金融办", role: "host" }],
    unitCode: "330400",
    chains: [],
    mode: "onsite",
    place: { name: "示例会议中心", address: "示例市示例路 1 号" },
    contact: { name: "会务组", phone: "0573-80000000" },
    startsAt: "2026-03-20T06:00:00.000Z",
    endsAt: "2026-03-20T09:00:00.000Z",
    registrationOpensAt: opensAt,
    registrationClosesAt: closesAt,
    waitlistUntil,
    agenda: [],
    holdMinutes: 10,
    questions: [],
    pools,
    ...also,
  });
  return {
    id: idOf("act", serial),
    state: "published",
    content,
    version: 2,
    sequence: 0,
    createdAt: opensAt,
    updatedAt: opensAt,
    publishedAt: opensAt,
  };
}

/** The clock of a world, and its event as it stands now. */
export interface Setting {
  now: Instant;
  event: StoredEvent;
}

/** One function's instance: use cases with a memory of their own over a table that all of them share. */
export function instance(table: Table, setting: Setting) {
  const registrations = registrationTable(table);
  const pools = seatTable(table);
  const events = { find: async () => setting.event, findRecent: async () => setting.event };
  const parts: RegisterParts = {
    registrations,
    pools,
    events,
    directory: { organization: async (id) => factsOf(Number(id.slice(4))) },
    answerFiles: { completed: async () => [] },
    clock: { now: () => setting.now },
  };
  const moment = (audience: Audience) => ({
    event: setting.event,
    pool: poolOf(setting.event, audience),
    at: setting.now,
  });
  const own = async (serial: number) => {
    const found = await registrations.find(setting.event.id, personId(serial));
    return {
      eventId: setting.event.id,
      expectedVersion: found?.version ?? 1,
      actor: actorOf(serial),
    };
  };
  const decide = decideRegistrations(parts);
  const setCapacityOf = (audience: Audience, capacity: number, displace: readonly string[]) =>
    setCapacity(parts)({
      ...moment(audience),
      capacity,
      displace,
      reason: "场地调整",
      by: { personId: organizer.personId, name: organizer.name },
    });

  return {
    pools,
    registrations,
    async open() {
      for (const { audience, capacity } of setting.event.content.pools) {
        if (!(await pools.open(setting.event.id, audience, capacity)))
          await setCapacityOf(audience, capacity, []);
      }
    },
    hold: (serial: number, audience: Audience) =>
      holdSeat(parts)({
        eventId: setting.event.id,
        audience,
        organizationId: organizationId(organizationOf(serial)),
        actor: actorOf(serial),
      }),
    register: (serial: number, audience: Audience, key = `key-of-${serial}`, fingerprint = "same") =>
      register(parts)({
        eventId: setting.event.id,
        form: {
          audience,
          organizationId: organizationId(organizationOf(serial)),
          phone: "13800000000",
          answers: {},
          shareConsent: true,
        },
        actor: actorOf(serial),
        call: { personId: personId(serial), key, fingerprint },
      }),
    accept: async (serial: number) => acceptSeat(parts)(await own(serial)),
    cancel: async (serial: number) => cancelRegistration(parts)(await own(serial)),
    change: async (serial: number, phone: string) =>
      changeRegistration(parts)({ ...(await own(serial)), phone, answers: {} }),
    decide: (decision: "approve" | "decline" | "remove", serials: readonly number[]) =>
      decide({
        eventId: setting.event.id,
        registrantIds: serials.map(personId),
        decision,
        reason: "按条件决定",
        actor: organizer,
      }),
    settle: (audience: Audience) => settlePool(parts)(moment(audience)),
    setCapacity: (audience: Audience, capacity: number, displace: readonly string[] = []) =>
      setCapacityOf(audience, capacity, displace),
  };
}
export type Instance = ReturnType<typeof instance>;
