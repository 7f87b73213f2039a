import { randomUUID } from "node:crypto";
import { Logger } from "@aws-lambda-powertools/logger";
import { followListings } from "../../../functions/contacts/app/follow-listings.ts";
import { contactTable } from "../../../functions/contacts/data/contact-table.ts";
import { listTable } from "../../../functions/contacts/data/list-table.ts";
import { listingTable } from "../../../functions/contacts/data/listing-table.ts";
import { eventOfLog } from "../../../functions/contacts/data/log-event.ts";
import { talkTable } from "../../../functions/contacts/data/talk-table.ts";
import { indexes } from "../../../functions/contacts/indexes.ts";
import { contactsRoutes } from "../../../functions/contacts/routes.ts";
import { contactsContracts as contracts } from "../../../shared/contracts/contacts.ts";
import type { Answer, Contract } from "../../../shared/contracts/contract.ts";
import type { ItemKind } from "../../../shared/contracts/matchmaking-content.ts";
import type { MemberRole, StaffRole } from "../../../shared/contracts/roles.ts";
import { signedCursors } from "../../../shared/dynamo/cursor.ts";
import { DuijieEvent } from "../../../shared/events/events.ts";
import { listingChanged } from "../../../shared/events/listing.ts";
import { api } from "../../../shared/http/api.ts";
import type { Actor } from "../../../shared/identity/actor.ts";
import { personIdOf } from "../../../shared/identity/person-id.ts";
import { newId } from "../../../shared/kernel/ids.ts";
import type { UnitCode } from "../../../shared/reference/units.ts";
import { type ApiCall, apiEvent, lambdaContext, testIssuer } from "../../support/api-event.ts";
import type { LocalStore } from "../../support/dynamodb-local.ts";

const idOf = (prefix: string, serial: number): string => `${prefix}_${String(serial).padStart(26, "0")}`;
export const needId = (serial: number): string => idOf("ned", serial);
export const offerId = (serial: number): string => idOf("off", serial);

/** The organizations of this world: of the need, of the offer, and one that has nothing to do with either. */
export const organizations = {
  need: idOf("org", 1),
  offer: idOf("org", 2),
  other: idOf("org", 3),
} as const;

const person = (subject: string, more: Partial<Actor>): Actor => ({
  personId: personIdOf(testIssuer, subject),
  name: `姓名-${subject}`,
  memberships: [],
  staff: [],
  ...more,
});
const member = (subject: string, organization: keyof typeof organizations, role: MemberRole = "admin") =>
  person(subject, { memberships: [{ organizationId: organizations[organization], role }] });
const staff = (subject: string, role: StaffRole, units: readonly UnitCode[] = []) =>
  person(subject, { staff: [{ role, units }] });

const people: readonly Actor[] = [
  member("need", "need"),
  member("need-agent", "need", "agent"),
  member("need-viewer", "need", "viewer"),
  member("offer", "offer"),
  member("offer-agent", "offer", "agent"),
  member("other", "other"),
  staff("operator", "operator"),
  staff("organizer", "organizer"),
  staff("auditor", "auditor"),
  staff("district-of-need", "district", ["330402"]),
  staff("district-of-offer", "district", ["330483"]),
  staff("district-elsewhere", "district", ["330421"]),
];
const actors = new Map(people.map((actor) => [actor.personId, actor]));

export const cards = {
  need: { name: "金丝雀甲", phone: "13800001234", email: "canary-need@example.com" },
  offer: { name: "金丝雀乙", phone: "13900005678", email: "canary-offer@example.com" },
} as const;
type Side = keyof typeof cards;

/** Keeps what would stand in the log group. */
class KeptLog extends Logger {
  readonly lines: string[] = [];
  protected override printLog(_level: number, log: Parameters<Logger["printLog"]>[1]): void {
    this.lines.push(JSON.stringify(log));
  }
}

let worlds = 0;

/** The contacts API on a table of its own, with a clock and people that tests command. */
export async function contactsWorld(store: LocalStore) {
  worlds += 1;
  const table = await store.newTable(`contacts-${worlds}`, indexes);
  const cursors = signedCursors("test".repeat(10));
  const clock = {
    at: "2026-03-02T02:00:00.000Z",
    now: () => clock.at,
  };
  const listings = listingTable(table);
  const parts = {
    contacts: contactTable(table, cursors),
    talks: talkTable(table, cursors),
    lists: listTable(table, cursors),
    listings,
    clock,
    newId,
  };
  const logger = new KeptLog({ logLevel: "DEBUG" });
  const handler = api({
    routes: contactsRoutes(parts),
    findActor: async (personId) => actors.get(personId),
    logger,
  });

  /** Calls and reads the answer, whatever it is. A creating call gets a key of its own unless it brings one. */
  async function call(contract: Contract, sent: ApiCall): Promise<{ status: number; body: unknown }> {
    const key = contract.creates === undefined ? {} : { "idempotency-key": randomUUID() };
    const event = apiEvent(contract, { ...sent, headers: { ...key, ...sent.headers } });
    const reply = await handler(event, lambdaContext);
    return { status: reply.statusCode ?? 0, body: JSON.parse(reply.body ?? "null") };
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

  const follow = followListings(listings);
  /** What matchmaking tells of a need or an offer; without `open` that it is public no longer. */
  const tell = (kind: ItemKind, serial: number, version = 1, open = true, owner: Side | "other" = kind) =>
    follow(
      listingChanged.parse({
        id: `event-${serial}-${version}`,
        at: clock.now(),
        type: "listing.changed",
        itemId: kind === "need" ? needId(serial) : offerId(serial),
        kind,
        version,
        ...(open ? { listing: listingOf(kind, serial, version, organizations[owner]) } : {}),
      }),
    );

  const request = (asker: Side, serial: number) => ({
    subject: asker,
    body: {
      needId: needId(serial),
      offerId: offerId(serial),
      for: organizations[asker],
      message: "希望先通一次电话。",
      contact: cards[asker],
      shareConsent: true,
    },
  });

  /** A pair of listings, and a contact asked for by one side. */
  const requested = async (serial: number, asker: Side = "need") => {
    await tell("need", serial);
    await tell("offer", serial);
    return ok(contracts.requestContact, request(asker, serial));
  };

  const accepted = async (serial: number) => {
    const { id, version } = await requested(serial);
    return ok(contracts.acceptContact, {
      subject: "offer",
      path: { contactId: id },
      body: { contact: cards.offer, shareConsent: true, expectedVersion: version },
    });
  };

  /** The events that a contact's log stands for, as the bus would carry them. */
  const eventsOf = async (contactId: string): Promise<DuijieEvent[]> => {
    const items = await table.queryAll(`CONTACT#${contactId}`, "LOG#");
    return items.flatMap((item) => {
      const event = eventOfLog(item);
      return event === undefined ? [] : [DuijieEvent.parse(event)];
    });
  };

  return {
    ...parts,
    table,
    logged: logger.lines,
    call,
    ok,
    refused,
    tell,
    request,
    requested,
    accepted,
    eventsOf,
  };
}

export type World = Awaited<ReturnType<typeof contactsWorld>>;

const listingOf = (kind: ItemKind, serial: number, version: number, organizationId: string) => ({
  id: kind === "need" ? needId(serial) : offerId(serial),
  kind,
  version,
  title: `${kind === "need" ? "需求" : "成果"} ${serial}`,
  keywords: [],
  organizationId,
  organizationName: kind === "need" ? "某制造公司" : "某大学",
  organizationKind: kind === "need" ? "enterprise" : "university",
  tiers: [],
  district: kind === "need" ? "330402" : "330483",
  districtName: "某地",
  unitCode: kind === "need" ? "330402" : "330483",
  chains: ["high-end-equipment"],
  type: "technology",
  amount: { negotiable: true },
  openUntil: "2026-06-30",
  publishedAt: "2026-03-01T00:00:00.000Z",
  publicText: "公开内容。",
  indicators: [],
  cooperationModes: ["joint-development"],
  ipOwnership: { owner: "shared" },
});
