import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { contactsContracts as contracts } from "../../../shared/contracts/contacts.ts";
import { type LocalStore, startStore } from "../../support/dynamodb-local.ts";
import { cards, contactsWorld, needId, offerId, organizations, type World } from "./world.ts";

let store: LocalStore;
let world: World;

beforeAll(async () => {
  store = await startStore();
  world = await contactsWorld(store);
});
afterAll(() => store.stop());

/** How often each outcome occurred. */
function tally(outcomes: readonly { status: number; body: unknown }[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { status, body } of outcomes) {
    const code = status < 300 ? "" : ` ${(body as { code: string }).code}`;
    counts[`${status}${code}`] = (counts[`${status}${code}`] ?? 0) + 1;
  }
  return counts;
}
const times = <T>(count: number, of: (i: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: count }, (_, i) => of(i)));
const sides = ["need", "offer"] as const;
const sideOf = (i: number) => (i % 2 === 0 ? "need" : "offer");

describe("under any race", () => {
  it("both sides ask for the same pair: one contact comes of it", async () => {
    await world.tell("need", 1);
    await world.tell("offer", 1);
    const outcomes = await times(20, (i) =>
      world.call(contracts.requestContact, world.request(sideOf(i), 1)),
    );
    expect(tally(outcomes)).toEqual({ "201": 1, "409 contact.exists": 19 });
    for (const side of sides) {
      const query = { organizationId: organizations[side] };
      const { items } = await world.ok(contracts.listContacts, { subject: side, query });
      expect(items.filter(({ need }) => need.itemId === needId(1))).toHaveLength(1);
    }
  });

  it("one call sent ten times asks once and answers with it every time", async () => {
    await world.tell("need", 2);
    await world.tell("offer", 2);
    const headers = { "idempotency-key": randomUUID() };
    const outcomes = await times(10, () =>
      world.call(contracts.requestContact, { ...world.request("need", 2), headers }),
    );
    expect(tally(outcomes)).toEqual({ "201": 10 });
    expect(new Set(outcomes.map(({ body }) => (body as { id: string }).id)).size).toBe(1);
  });

  it("acceptance and withdrawal at once: one of them, and cards accordingly", async () => {
    for (const serial of [10, 11, 12, 13]) {
      const { id, version } = await world.requested(serial);
      const path = { contactId: id };
      const accept = world.call(contracts.acceptContact, {
        subject: "offer",
        path,
        body: { contact: cards.offer, shareConsent: true, expectedVersion: version },
      });
      const withdraw = world.call(contracts.withdrawContact, {
        subject: "need",
        path,
        body: { expectedVersion: version },
      });
      const outcomes = await Promise.all([accept, withdraw]);
      expect(outcomes.filter(({ status }) => status === 200)).toHaveLength(1);
      const kept = await world.contacts.cards(id);
      const contact = await world.ok(contracts.getContact, { subject: "need", path });
      expect(contact.version).toBe(2);
      if (contact.state === "accepted") expect(kept).toEqual(cards);
      else expect([contact.state, kept]).toEqual(["withdrawn", {}]);
    }
  });

  it("both sides record the same intent: one entry, confirmed, counted once", async () => {
    for (const serial of [20, 21, 22, 23, 24]) {
      const { id } = await world.accepted(serial);
      const body = { stage: "intent", date: "2026-03-02", amountYuan: 100_000 };
      const outcomes = await Promise.all(
        sides.map((subject) =>
          world.call(contracts.recordOutcome, { subject, path: { contactId: id }, body }),
        ),
      );
      expect(tally(outcomes)).toEqual({ "201": 2 });
      const contact = await world.ok(contracts.getContact, { subject: "need", path: { contactId: id } });
      expect(contact.outcomes.map(({ stage, state }) => [stage, state])).toEqual([["intent", "confirmed"]]);
    }
    const { total } = await world.ok(contracts.contactStatistics, { subject: "organizer" });
    expect(total.stages.intent).toEqual({ count: 5, amountYuan: 500_000 });
  });

  it("a call that records is carried out once, also when it is repeated later", async () => {
    const { id } = await world.accepted(30);
    const sent = {
      subject: "need",
      path: { contactId: id },
      body: { stage: "intent", date: "2026-03-02" },
      headers: { "idempotency-key": randomUUID() },
    };
    const answers = await times(5, () => world.call(contracts.recordOutcome, sent));
    expect(tally(answers)).toEqual({ "201": 5 });
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    await world.ok(contracts.recordOutcome, sent);
    const again = { ...sent, headers: { "idempotency-key": randomUUID() } };
    expect(await world.refused(contracts.recordOutcome, again)).toBe("409 outcome.exists");
    const contact = await world.ok(contracts.getContact, { subject: "offer", path: { contactId: id } });
    expect(contact.outcomes).toHaveLength(1);
  });

  it("payments claimed at once stay within the contract", async () => {
    const { id } = await world.accepted(40);
    const path = { contactId: id };
    const contract = {
      stage: "contract",
      date: "2026-03-02",
      amountYuan: 100,
      contractType: "service",
      contractNo: "GH-40",
    };
    for (const subject of sides) await world.ok(contracts.recordOutcome, { subject, path, body: contract });
    const outcomes = await times(4, (i) =>
      world.call(contracts.recordOutcome, {
        subject: sideOf(i),
        path,
        body: { stage: "payment", date: "2026-03-02", amountYuan: 40 + i, contractNo: "GH-40" },
      }),
    );
    expect(tally(outcomes)).toEqual({ "201": 2, "409 outcome.beyond_contract": 2 });
  });

  it("one contract number, claimed in two contacts of the same organizations at once, is taken once", async () => {
    const ids = (await Promise.all([world.accepted(50), world.accepted(51)])).map(({ id }) => id);
    const claim = (i: number) =>
      world.call(contracts.recordOutcome, {
        subject: sideOf(i),
        path: { contactId: ids[i] ?? "" },
        body: {
          stage: "contract",
          date: "2026-03-02",
          amountYuan: 5,
          contractType: "licence",
          contractNo: i === 0 ? "XK-1" : "ＸＫ－1",
        },
      });
    const outcomes = await times(2, claim);
    expect(tally(outcomes)).toEqual({ "201": 1, "409 outcome.contract_number_taken": 1 });
    const winner = outcomes.findIndex(({ status }) => status === 201);
    const won = await world.ok(contracts.getContact, {
      subject: sideOf(winner),
      path: { contactId: ids[winner] ?? "" },
    });
    await world.ok(contracts.withdrawOutcome, {
      subject: sideOf(winner),
      path: { contactId: ids[winner] ?? "", outcomeId: won.outcomes[0]?.id ?? "" },
    });
    // Withdrawn, the number is free for the contact that it belongs to.
    expect((await claim(1 - winner)).status).toBe(201);
  });

  it("two answers to one claim: one of them", async () => {
    const { id } = await world.accepted(60);
    const contact = await world.ok(contracts.recordOutcome, {
      subject: "need",
      path: { contactId: id },
      body: { stage: "agreement", date: "2026-03-01" },
    });
    const path = { contactId: id, outcomeId: contact.outcomes[0]?.id ?? "" };
    const outcomes = await Promise.all([
      world.call(contracts.confirmOutcome, { subject: "offer", path }),
      world.call(contracts.disputeOutcome, { subject: "offer-agent", path, body: { reason: "date" } }),
      world.call(contracts.withdrawOutcome, { subject: "need", path }),
    ]);
    expect(tally(outcomes)).toEqual({ "200": 1, "409 outcome.move_not_allowed": 2 });
  });

  it("a listing that is withdrawn meanwhile: asked for or refused, never half", async () => {
    await world.tell("need", 70);
    await world.tell("offer", 70);
    const [asked] = await Promise.all([
      world.call(contracts.requestContact, world.request("need", 70)),
      world.tell("offer", 70, 2, false),
    ]);
    const query = { needId: needId(70), offerId: offerId(70) };
    const found = await world.call(contracts.contactOfPair, { subject: "need", query });
    expect([asked.status, found.status]).toEqual(asked.status === 201 ? [201, 200] : [409, 404]);
    expect(await world.refused(contracts.requestContact, world.request("offer", 70))).toBe(
      "409 contact.listing_gone",
    );
  });
});
