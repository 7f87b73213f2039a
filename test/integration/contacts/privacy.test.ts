import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { contactsContracts as contracts } from "../../../shared/contracts/contacts.ts";
import type { Contract } from "../../../shared/contracts/contract.ts";
import { addMilliseconds } from "../../../shared/kernel/time.ts";
import { type LocalStore, startStore } from "../../support/dynamodb-local.ts";
import { cards, contactsWorld, needId, offerId, organizations, type World } from "./world.ts";

/** Names and phone numbers go to the other side after consent of both, and to nobody else, ever, anywhere. */

let store: LocalStore;
let world: World;

beforeAll(async () => {
  store = await startStore();
});
beforeEach(async () => {
  world = await contactsWorld(store);
});
afterAll(() => store.stop());

const canaries = [cards.need, cards.offer].flatMap(({ name, phone, email }) => [name, phone, email]);
const foundIn = (said: unknown): string[] =>
  canaries.filter((canary) => JSON.stringify(said).includes(canary));
const of = (side: "need" | "offer"): string[] => Object.values(cards[side]);

/** A body that each operation accepts, so that what refuses it is not the input. */
const bodies: Record<string, unknown> = {
  acceptContact: { contact: cards.offer, shareConsent: true, expectedVersion: 1 },
  declineContact: { reason: "terms", expectedVersion: 1 },
  withdrawContact: { expectedVersion: 1 },
  closeContact: { reason: "no-answer", expectedVersion: 1 },
  addTalk: { kind: "call", visibility: "shared", heldOn: "2026-03-02", note: "不应成功" },
  recordOutcome: { stage: "intent", date: "2026-03-02" },
  disputeOutcome: { reason: "date" },
};
const ofOneContact = Object.entries(contracts as Record<string, Contract>).filter(
  ([, contract]) => contract.path !== undefined,
);
const memberOperations = ofOneContact.filter(([, contract]) => contract.who.includes("member"));
const staff = ["operator", "organizer", "auditor", "district-of-need", "district-of-offer"];

describe("a contact of two others", () => {
  it.each(memberOperations)("%s: does not exist", async (name, contract) => {
    const { id } =
      name.includes("Outcome") || name.includes("alk") ? await world.accepted(1) : await world.requested(1);
    const claimed = name.includes("Outcome") && name !== "recordOutcome";
    const before = claimed
      ? await world.ok(contracts.recordOutcome, {
          subject: "need",
          path: { contactId: id },
          body: { stage: "intent", date: "2026-03-01" },
        })
      : await world.ok(contracts.getContact, { subject: "need", path: { contactId: id } });
    const outcomeId = before.outcomes[0]?.id ?? "";
    const body = bodies[name];
    const answer = await world.call(contract, {
      subject: "other",
      path: { contactId: id, ...(outcomeId === "" ? {} : { outcomeId }) },
      ...(body === undefined ? {} : { body }),
    });
    expect([answer.status, (answer.body as { code: string }).code]).toEqual([404, "contact.not_found"]);
    expect(foundIn(answer.body)).toEqual([]);
    expect(await world.ok(contracts.getContact, { subject: "need", path: { contactId: id } })).toEqual(
      before,
    );
  });

  it("cannot be found by its pair, nor asked for in their name, nor listed", async () => {
    await world.requested(1);
    const pair = { needId: needId(1), offerId: offerId(1) };
    expect(await world.refused(contracts.contactOfPair, { subject: "other", query: pair })).toBe(
      "404 contact.not_found",
    );
    const asking = { ...world.request("need", 1), subject: "other" };
    expect(await world.refused(contracts.requestContact, asking)).toBe("404 contact.not_found");
    const intruding = { ...asking, body: { ...asking.body, for: organizations.other } };
    expect(await world.refused(contracts.requestContact, intruding)).toBe("422 contact.not_a_party");
    expect(
      await world.refused(contracts.listContacts, {
        subject: "other",
        query: { organizationId: organizations.need },
      }),
    ).toBe("404 contact.not_found");
  });

  it("is none of another district's business, and staff cannot act on it", async () => {
    const { id } = await world.requested(1);
    const path = { contactId: id };
    expect(await world.refused(contracts.getContact, { subject: "district-elsewhere", path })).toBe(
      "404 contact.not_found",
    );
    const listed = await world.ok(contracts.queueContacts, { subject: "district-elsewhere" });
    expect(listed.items).toEqual([]);
    for (const subject of staff) {
      const body = bodies.acceptContact;
      expect(await world.refused(contracts.acceptContact, { subject, path, body })).toBe(
        "403 access.not_allowed",
      );
    }
  });
});

describe("a viewer", () => {
  it("reads what their organization reads, and changes nothing", async () => {
    const { id } = await world.accepted(1);
    const path = { contactId: id };
    const shown = await world.ok(contracts.getContact, { subject: "need-viewer", path });
    expect([shown.cards, shown.moves, shown.recordable]).toEqual([cards, [], []]);
    const body = { reason: "no-answer", expectedVersion: shown.version };
    expect(await world.refused(contracts.closeContact, { subject: "need-viewer", path, body })).toBe(
      "403 contact.viewer",
    );
  });
});

describe("cards", () => {
  it("are shown to their own side, to both after consent, and to no office at any time", async () => {
    const { id, version } = await world.requested(1);
    const path = { contactId: id };
    const read = async (subject: string) => foundIn(await world.ok(contracts.getContact, { subject, path }));
    expect(await read("need-agent")).toEqual(of("need"));
    expect(await read("offer")).toEqual([]);
    await world.ok(contracts.acceptContact, {
      subject: "offer",
      path,
      body: { contact: cards.offer, shareConsent: true, expectedVersion: version },
    });
    expect(await read("need")).toEqual(canaries);
    expect(await read("offer-agent")).toEqual(canaries);
    for (const subject of staff) expect([subject, await read(subject)]).toEqual([subject, []]);
  });

  it("stand in no list, log, event, log line or row of statistics", async () => {
    const { id } = await world.accepted(1);
    const path = { contactId: id };
    const talk = {
      kind: "call",
      visibility: "shared",
      heldOn: "2026-03-02",
      note: `电话 ${cards.offer.phone}`,
    };
    await world.ok(contracts.addTalk, { subject: "need", path, body: talk });
    const note = `联系人 ${cards.need.name}`;
    const intent = { stage: "intent", date: "2026-03-02", note };
    const { outcomes } = await world.ok(contracts.recordOutcome, { subject: "need", path, body: intent });
    const outcome = { contactId: id, outcomeId: outcomes[0]?.id ?? "" };
    const dispute = { reason: "other", note };
    await world.ok(contracts.disputeOutcome, { subject: "offer", path: outcome, body: dispute });
    await world.ok(contracts.closeContact, {
      subject: "offer",
      path,
      body: { reason: "other", note: cards.need.phone, expectedVersion: 4 },
    });

    const said: unknown[] = [await world.eventsOf(id), world.logged];
    for (const subject of staff) {
      said.push(await world.ok(contracts.getContact, { subject, path }));
      said.push(await world.ok(contracts.readContactLog, { subject, path }));
      said.push(await world.ok(contracts.queueContacts, { subject }));
      said.push(await world.ok(contracts.contactStatistics, { subject }));
    }
    for (const side of ["need", "offer"] as const) {
      const query = { organizationId: organizations[side] };
      said.push(await world.ok(contracts.listContacts, { subject: side, query }));
    }
    for (const each of said) expect(foundIn(each)).toEqual([]);
    expect((await world.eventsOf(id)).map(({ type }) => type)).toEqual([
      "contact.requested",
      "contact.accepted",
      "outcome.claimed",
    ]);
  });

  it("are forgotten when the answer is no", async () => {
    const { id, version } = await world.requested(1);
    await world.ok(contracts.declineContact, {
      subject: "offer",
      path: { contactId: id },
      body: { reason: "terms", expectedVersion: version },
    });
    expect(foundIn(await world.table.queryAll(`CONTACT#${id}`))).toEqual([]);
  });

  it("leave the table by themselves when no answer comes, and stay when one does", async () => {
    const expiryOf = async (id: string) =>
      (await world.table.queryAll(`CONTACT#${id}`, "CARD#")).map(({ expiresAt }) => expiresAt);
    const asked = await world.requested(1);
    expect(await expiryOf(asked.id)).toEqual([Date.parse(asked.answerBy) / 1000 + 86_400]);
    const { id } = await world.accepted(2);
    expect(await expiryOf(id)).toEqual([undefined, undefined]);
  });
});

describe("what people wrote", () => {
  it("names nobody of the other side before consent", async () => {
    const { id } = await world.requested(1);
    const path = { contactId: id };
    const namesFor = async (subject: string) => {
      const { items } = await world.ok(contracts.readContactLog, { subject, path });
      return items.map(({ by }) => by?.name);
    };
    expect(await namesFor("need-agent")).toEqual(["姓名-need"]);
    expect(await namesFor("offer")).toEqual([undefined]);
    expect(await namesFor("auditor")).toEqual(["姓名-need"]);
  });

  it("is for both sides or for one's own, as its writer chose", async () => {
    const { id } = await world.accepted(1);
    const path = { contactId: id };
    for (const [subject, visibility, note] of [
      ["need", "shared", "双方可见"],
      ["need", "own", "本方底价三十万"],
      ["offer-agent", "own", "对方预算偏低"],
    ]) {
      const body = { kind: "call", visibility, heldOn: "2026-03-02", note };
      await world.ok(contracts.addTalk, { subject: subject ?? "", path, body });
      world.clock.at = addMilliseconds(world.clock.at, 60_000);
    }
    const notesFor = async (subject: string) => {
      const { items } = await world.ok(contracts.listTalks, { subject, path });
      return items.map(({ note }) => note);
    };
    expect(await notesFor("need-agent")).toEqual(["本方底价三十万", "双方可见"]);
    expect(await notesFor("offer")).toEqual(["对方预算偏低", "双方可见"]);
    expect(await world.refused(contracts.listTalks, { subject: "auditor", path })).toBe(
      "403 access.not_allowed",
    );
  });

  it("does not reach staff: message, notes and reasons in words", async () => {
    const { id, version } = await world.requested(1);
    const path = { contactId: id };
    const words = "与现有伙伴已签独家";
    await world.ok(contracts.declineContact, {
      subject: "offer",
      path,
      body: { reason: "other-partner", note: words, expectedVersion: version },
    });
    const forOwner = await world.ok(contracts.getContact, { subject: "need", path });
    expect(forOwner).toMatchObject({ stateReason: "other-partner", stateNote: words });
    const forStaff = await world.ok(contracts.getContact, { subject: "organizer", path });
    expect(forStaff).toMatchObject({ stateReason: "other-partner", role: "reader" });
    expect([forStaff.message, forStaff.stateNote]).toEqual([undefined, undefined]);
  });
});
