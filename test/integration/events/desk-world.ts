import { randomUUID } from "node:crypto";
import { Logger } from "@aws-lambda-powertools/logger";
import { signPasses } from "../../../functions/events/app/sign-passes.ts";
import { answerFileTable } from "../../../functions/events/data/answer-file-table.ts";
import { eventTable } from "../../../functions/events/data/event-table.ts";
import { messageTable } from "../../../functions/events/data/message-table.ts";
import { myRegistrationTable } from "../../../functions/events/data/my-registration-table.ts";
import { placeRowTable } from "../../../functions/events/data/place-row-table.ts";
import { registrationTable } from "../../../functions/events/data/registration-table.ts";
import { scanTable } from "../../../functions/events/data/scan-table.ts";
import { seatTable } from "../../../functions/events/data/seat-table.ts";
import { deskRoutes } from "../../../functions/events/desk-routes.ts";
import type { StoredEvent, WholeEvent } from "../../../functions/events/domain/event.ts";
import { indexes } from "../../../functions/events/indexes.ts";
import { registrationRoutes } from "../../../functions/events/registration-routes.ts";
import { calendarFeedTable } from "../../../shared/calendar/feed-table.ts";
import { checkInContracts } from "../../../shared/contracts/check-in.ts";
import type { Answer, Contract } from "../../../shared/contracts/contract.ts";
import type { Audience, EventContent, Pool, Question } from "../../../shared/contracts/events-content.ts";
import { registrationContracts } from "../../../shared/contracts/registrations.ts";
import type { StaffRole } from "../../../shared/contracts/roles.ts";
import { signedCursors } from "../../../shared/dynamo/cursor.ts";
import { api } from "../../../shared/http/api.ts";
import type { Actor } from "../../../shared/identity/actor.ts";
import type { OrganizationFacts } from "../../../shared/identity/directory.ts";
import { personIdOf } from "../../../shared/identity/person-id.ts";
import { newId } from "../../../shared/kernel/ids.ts";
import type { UnitCode } from "../../../shared/reference/units.ts";
import { type ApiCall, apiEvent, lambdaContext, testIssuer } from "../../support/api-event.ts";
import type { LocalStore } from "../../support/dynamodb-local.ts";
import { memoryStorage } from "../../support/memory-storage.ts";

export const idOf = (subject: string): string => personIdOf(testIssuer, subject);

/** Names and phone numbers that must not turn up where they do not belong. */
export const phoneOf = (subject: string): string =>
  `138${String(Number.parseInt(Buffer.from(subject).toString("hex").slice(-7), 16) % 100_000_000).padStart(8, "0")}`;
export const canaryAnswer = "金丝雀回答";

export const organizationId = "org_00000000000000000000000001";
const organization: OrganizationFacts = {
  id: organizationId,
  name: "某某精密制造有限公司",
  uscc: "91330402MA2C003860",
  kind: "enterprise",
  status: "verified",
  districtCode: "330402",
  unitCode: "330402",
  chains: ["new-energy"],
  qualifications: [{ type: "little-giant", validFrom: "2025-01-01", validTo: "2027-12-31" }],
};

const staff: Readonly<Record<string, readonly [StaffRole, readonly UnitCode[]]>> = {
  organizer: ["organizer", []],
  operator: ["operator", []],
  auditor: ["auditor", []],
  district: ["district", ["330402"]],
  "district-elsewhere": ["district", ["330483"]],
  broker: ["broker", []],
};

/** Everybody exists; those of `staff` hold a role, those called `member…` belong to the organization. */
function actorOf(subject: string): Actor {
  const role = staff[subject];
  return {
    personId: idOf(subject),
    name: `姓名-${subject}`,
    memberships: subject.startsWith("member") ? [{ organizationId, role: "agent" }] : [],
    staff: role === undefined ? [] : [{ role: role[0], units: role[1] }],
  };
}

/** Keeps what would stand in the log group. */
class KeptLog extends Logger {
  readonly lines: string[] = [];
  protected override printLog(_level: number, log: Parameters<Logger["printLog"]>[1]): void {
    this.lines.push(JSON.stringify(log));
  }
}

const pool = (audience: Audience, more: Partial<Pool>): Pool => ({
  audience,
  capacity: 5,
  admission: "first-come",
  eligibility: { organizationKinds: [], verifiedOnly: false, tiers: [], chains: [], units: [] },
  waitlist: true,
  ...more,
});

export interface EventSketch {
  readonly pools?: Partial<Record<Audience, Partial<Pool>>>;
  readonly questions?: readonly Question[];
  readonly content?: Partial<EventContent>;
  readonly state?: StoredEvent["state"];
}

let worlds = 0;

/** The desk and registering on a table of their own, with a clock and people that tests command. */
export async function deskWorld(store: LocalStore) {
  worlds += 1;
  const table = await store.newTable(`events-desk-${worlds}`, indexes);
  const cursors = signedCursors("test".repeat(10));
  const clock = { at: "2026-03-20T05:30:00.000Z", now: () => clock.at };
  const storage = memoryStorage();
  const events = eventTable(table, cursors);
  const registrations = registrationTable(table);
  const pools = seatTable(table);
  const files = answerFileTable(table);
  const parts = {
    events: { find: events.find, findRecent: events.find },
    registrations,
    pools,
    passes: signPasses(async () => "a secret of these tests, long enough"),
    rows: placeRowTable(table, cursors),
    mine: myRegistrationTable(table, cursors),
    scans: scanTable(table),
    messages: messageTable(table),
    uploads: files,
    answerFiles: files,
    feeds: calendarFeedTable(table),
    directory: { organization: async (id: string) => (id === organizationId ? organization : undefined) },
    storage,
    site: { consoleOrigin: "https://console.example.com", mail: "events@example.com" },
    clock,
    newId,
  };
  const subjects = new Map<string, string>();
  const logger = new KeptLog({ logLevel: "DEBUG" });
  const handler = api({
    routes: [...registrationRoutes(parts), ...deskRoutes(parts)],
    findActor: async (personId) => actorOf(subjects.get(personId) ?? "nobody"),
    logger,
  });

  /** Calls and reads the answer, whatever it is. A creating call gets a key of its own unless it brings one. */
  async function call(contract: Contract, sent: ApiCall): Promise<{ status: number; body: unknown }> {
    if (sent.subject !== undefined) subjects.set(idOf(sent.subject), sent.subject);
    const key = contract.creates === undefined ? {} : { "idempotency-key": randomUUID() };
    const event = apiEvent(contract, { ...sent, headers: { ...key, ...sent.headers } });
    const reply = await handler(event, lambdaContext);
    const text = reply.body ?? "null";
    const isText = contract.media !== undefined && reply.statusCode === contract.status;
    return { status: reply.statusCode ?? 0, body: isText ? text : JSON.parse(text) };
  }

  /** Calls and expects success. */
  async function ok<C extends Contract>(contract: C, sent: ApiCall): Promise<Answer<C>> {
    const { status, body } = await call(contract, sent);
    if (status !== contract.status) throw new Error(`${contract.key}: ${status} ${JSON.stringify(body)}`);
    return contract.reply.parse(body) as Answer<C>;
  }

  /** Calls and tells the problem as `status code`. */
  async function refused(contract: Contract, sent: ApiCall): Promise<string> {
    const { status, body } = await call(contract, sent);
    return `${status} ${(body as { code?: string }).code ?? "no problem"}`;
  }

  /** A published event that starts at 14:00 (Shanghai), half an hour after the clock. */
  async function event(sketch: EventSketch = {}): Promise<string> {
    const id = newId("programmeEvent");
    const wanted = Object.entries(sketch.pools ?? { guest: {} }) as [Audience, Partial<Pool>][];
    const content: EventContent = {
      kind: "roadshow",
      title: "新能源产业链项目路演",
      summary: "八家企业路演。",
      hosts: [{ name: "示例市金融办", role: "host" }],
      unitCode: "330402",
      chains: [],
      mode: "hybrid",
      place: { name: "示例会议中心", address: "示例市示例路 1 号" },
      onlineUrl: "https://meeting.example.com/secret-room",
      contact: { name: "会务组", phone: "0573-80000000" },
      startsAt: "2026-03-20T06:00:00.000Z",
      endsAt: "2026-03-20T09:00:00.000Z",
      registrationOpensAt: "2026-03-02T01:00:00.000Z",
      registrationClosesAt: "2026-03-20T08:00:00.000Z",
      agenda: [],
      holdMinutes: 0,
      questions: [...(sketch.questions ?? [])],
      pools: wanted.map(([audience, more]) => pool(audience, more)),
      ...sketch.content,
    };
    const whole: WholeEvent = {
      id,
      state: sketch.state ?? "published",
      content,
      files: [],
      version: 1,
      sequence: 0,
      createdAt: clock.now(),
      updatedAt: clock.now(),
      publishedAt: "2026-03-01T01:00:00.000Z",
    };
    const by = { personId: idOf("organizer"), name: "主办", capacity: "organizer" };
    const log = { at: clock.now(), action: "create", to: whole.state, by } as const;
    await events.create({ event: whole, log }, { personId: by.personId, key: randomUUID(), fingerprint: id });
    for (const { audience, capacity } of content.pools) await pools.open(id, audience, capacity);
    return id;
  }

  const register = (eventId: string, subject: string, more: Readonly<Record<string, unknown>> = {}) =>
    ok(registrationContracts.register, {
      subject,
      path: { eventId },
      body: { audience: "guest", phone: phoneOf(subject), answers: {}, shareConsent: true, ...more },
    });

  /** What a device hands in: `[whose ticket, when, serial]`. */
  const scanOf = (registrantId: string, scannedAt: string, more: Readonly<Record<string, unknown>> = {}) => ({
    scanId: newId("scan"),
    registrantId,
    serial: 1,
    scannedAt,
    by: "qr" as const,
    ...more,
  });

  const handIn = (
    eventId: string,
    device: { readonly id: string; readonly name: string },
    scans: readonly ReturnType<typeof scanOf>[],
  ) =>
    ok(checkInContracts.recordScans, {
      subject: "organizer",
      path: { eventId },
      body: { deviceId: device.id, deviceName: device.name, scans },
    });

  return { ...parts, table, logged: logger.lines, call, ok, refused, event, register, scanOf, handIn };
}

export type World = Awaited<ReturnType<typeof deskWorld>>;
