import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { contactsContracts as contracts } from "../../../shared/contracts/contacts.ts";
import { addMilliseconds } from "../../../shared/kernel/time.ts";
import { type LocalStore, startStore } from "../../support/dynamodb-local.ts";
import { cards, contactsWorld, needId, offerId, organizations, type World } from "./world.ts";

let store: LocalStore;
let world: World;

beforeAll(async () => {
  store = await startStore();
});
beforeEach(async () => {
  world = await contactsWorld(store);
});
afterAll(() => store.stop());

const day = 86_400_000;

describe("from a request to money", () => {
  it("goes stage by stage, each confirmed by the other side and counted apart", async () => {
    const { id } = await world.accepted(1);
    const path = { contactId: id };
    const record = (subject: string, body: unknown) =>
      world.ok(contracts.recordOutcome, { subject, path, body });
    const contract = {
      stage: "contract",
      date: "2026-03-02",
      amountYuan: 300_000,
      contractType: "development",
      contractNo: "2026-JS-017",
    };
    await record("need", { stage: "intent", date: "2026-03-01" });
    await record("offer", { stage: "intent", date: "2026-03-01" });
    await record("offer", { stage: "agreement", date: "2026-03-01", amountYuan: 250_000 });
    await record("offer", contract);
    const early = { stage: "payment", date: "2026-03-02", amountYuan: 90_000, contractNo: "2026-JS-017" };
    expect(await world.refused(contracts.recordOutcome, { subject: "offer", path, body: early })).toBe(
      "409 outcome.contract_missing",
    );
    const signed = await record("need", contract);
    expect(signed.recordable).toEqual(["contract", "payment"]);
    const paid = await record("need", early);
    const outcomeId = paid.outcomes.find(({ stage }) => stage === "payment")?.id ?? "";
    await world.ok(contracts.confirmOutcome, { subject: "offer", path: { ...path, outcomeId } });

    const { total, byUnit, byContractType } = await world.ok(contracts.contactStatistics, {
      subject: "district-of-offer",
    });
    expect(total).toMatchObject({ requested: 1, accepted: 1, needs: 1 });
    // The agreement waits for the other side: it does not count.
    expect(total.stages).toEqual({
      intent: { count: 1, amountYuan: 0 },
      agreement: { count: 0, amountYuan: 0 },
      contract: { count: 1, amountYuan: 300_000 },
      payment: { count: 1, amountYuan: 90_000 },
    });
    expect(byUnit.map(({ unitCode }) => unitCode)).toEqual(["330402"]);
    expect(byContractType).toContainEqual({ contractType: "development", count: 1, amountYuan: 300_000 });
    const elsewhere = await world.ok(contracts.contactStatistics, { subject: "district-elsewhere" });
    expect(elsewhere.total.requested).toBe(0);

    const { items } = await world.ok(contracts.listContacts, {
      subject: "need",
      query: { organizationId: organizations.need },
    });
    expect(items).toMatchObject([{ id, reached: "payment", toConfirm: { need: 1, offer: 0 } }]);
  });

  it("names its faults field by field", async () => {
    const { id } = await world.accepted(1);
    const sent = { subject: "need", path: { contactId: id } };
    const faultsOf = async (body: unknown) => {
      const answer = await world.call(contracts.recordOutcome, { ...sent, body });
      const { errors = [] } = answer.body as { errors?: { path: string; code: string }[] };
      return errors.map(({ path, code }) => `${path} ${code}`);
    };
    expect(await faultsOf({ stage: "contract", date: "2026-03-02", amountYuan: 1.5 })).toEqual([
      "body.amountYuan input.type",
      "body.contractType input.required",
      "body.contractNo input.required",
    ]);
    expect(await faultsOf({ stage: "intent", date: "2026-03-03" })).toEqual([
      "body.date contact.date_in_future",
    ]);
    expect(await faultsOf({ stage: "intent", date: "2026-02-30", contractNo: "X" })).toEqual([
      "body.date input.civil_date",
      "body.contractNo input.unknown_field",
    ]);
  });
});

describe("asking again", () => {
  const again = (serial: number) => world.call(contracts.requestContact, world.request("offer", serial));

  it("is refused while a contact lives, and possible once it ended or nobody answered", async () => {
    const { id, answerBy } = await world.requested(1);
    expect((await again(1)).status).toBe(409);
    world.clock.at = addMilliseconds(answerBy, -1);
    expect((await again(1)).status).toBe(409);
    world.clock.at = answerBy;
    const second = await again(1);
    expect(second.status).toBe(201);
    // What expired stays expired: it cannot be answered any more, and does not touch what follows it.
    const late = { contact: cards.offer, shareConsent: true, expectedVersion: 1 };
    expect(
      await world.refused(contracts.acceptContact, { subject: "offer", path: { contactId: id }, body: late }),
    ).toBe("409 contact.move_not_allowed");
    const query = { needId: needId(1), offerId: offerId(1) };
    const latest = await world.ok(contracts.contactOfPair, { subject: "need", query });
    expect([latest.id, latest.askedBy]).toEqual([(second.body as { id: string }).id, "offer"]);
  });

  it("is possible after a refusal and after an end", async () => {
    const { id, version } = await world.requested(1);
    await world.ok(contracts.declineContact, {
      subject: "offer",
      path: { contactId: id },
      body: { reason: "not-now", expectedVersion: version },
    });
    expect((await again(1)).status).toBe(201);
    const accepted = await world.accepted(2);
    await world.ok(contracts.closeContact, {
      subject: "need",
      path: { contactId: accepted.id },
      body: { reason: "no-agreement", expectedVersion: accepted.version },
    });
    expect((await again(2)).status).toBe(201);
  });
});

describe("lists", () => {
  it("are filtered by side and by the state that time makes, page by page, newest first", async () => {
    for (const serial of [1, 2, 3]) {
      await world.requested(serial);
      world.clock.at = addMilliseconds(world.clock.at, day);
    }
    await world.accepted(4);
    const listed = async (query: Record<string, string>) => {
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await world.ok(contracts.listContacts, {
          subject: "need",
          query: {
            organizationId: organizations.need,
            limit: "2",
            ...query,
            ...(cursor === undefined ? {} : { cursor }),
          },
        });
        seen.push(...page.items.map(({ need }) => need.title));
        cursor = page.nextCursor;
      } while (cursor !== undefined);
      return seen;
    };
    expect(await listed({})).toEqual(["需求 4", "需求 3", "需求 2", "需求 1"]);
    expect(await listed({ role: "offer" })).toEqual([]);
    expect(await listed({ state: "accepted" })).toEqual(["需求 4"]);
    // The second request is 14 days old to the millisecond, the third a day younger.
    world.clock.at = addMilliseconds(world.clock.at, 12 * day);
    expect(await listed({ state: "expired" })).toEqual(["需求 2", "需求 1"]);
    expect(await listed({ state: "requested" })).toEqual(["需求 3"]);
    const overview = await world.ok(contracts.queueContacts, {
      subject: "district-of-offer",
      query: { state: "expired" },
    });
    expect(overview.items).toHaveLength(2);
  });
});

describe("what is public", () => {
  it("is followed to its newest version, in whatever order and however often it is told", async () => {
    const histories = fc.array(fc.boolean(), { minLength: 1, maxLength: 6 });
    let serial = 1000;
    await fc.assert(
      fc.asyncProperty(histories, fc.infiniteStream(fc.nat()), async (open, random) => {
        serial += 1;
        const told = [...open.keys(), ...open.keys()]
          .map((i) => ({ i, place: random.next().value ?? 0 }))
          .sort((a, b) => a.place - b.place);
        for (const { i } of told) await world.tell("need", serial, i + 1, open[i] ?? false);
        const found = await world.listings.find(needId(serial));
        expect(found?.version).toBe(open.at(-1) ? open.length : undefined);
      }),
      { numRuns: 25 },
    );
  });

  it("decides who may ask: after a change of owner the new one", async () => {
    await world.tell("need", 1);
    await world.tell("offer", 1, 1, true, "other");
    expect(await world.refused(contracts.requestContact, world.request("offer", 1))).toBe(
      "422 contact.not_a_party",
    );
    await world.tell("offer", 1, 2);
    expect((await world.call(contracts.requestContact, world.request("offer", 1))).status).toBe(201);
  });

  it("asks on nothing that both sides own alike", async () => {
    await world.tell("need", 1);
    await world.tell("offer", 1, 1, true, "need");
    expect(await world.refused(contracts.requestContact, world.request("need", 1))).toBe(
      "409 contact.same_organization",
    );
  });
});

describe("a period", () => {
  it("begins and ends in Shanghai, and is bounded", async () => {
    world.clock.at = "2026-03-01T15:59:59.999Z";
    await world.requested(1);
    world.clock.at = "2026-03-01T16:00:00.000Z";
    await world.requested(2);
    const count = async (from: string, to: string) =>
      (await world.ok(contracts.contactStatistics, { subject: "auditor", query: { from, to } })).total
        .requested;
    expect([await count("2026-03-01", "2026-03-01"), await count("2026-03-02", "2026-03-02")]).toEqual([
      1, 1,
    ]);
    expect(await count("2026-03-01", "2026-03-02")).toBe(2);
    const query = { from: "2026-03-02", to: "2026-03-01" };
    expect(await world.refused(contracts.contactStatistics, { subject: "auditor", query })).toBe(
      "422 contact.period",
    );
  });
});
