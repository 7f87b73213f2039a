import { beforeAll, describe, expect, inject, it, vi } from "vitest";
import { contactsContracts as contracts } from "../../../shared/contracts/contacts.ts";
import { needContracts, offerContracts } from "../../../shared/contracts/matchmaking.ts";
import { organizationsContracts } from "../../../shared/contracts/organizations.ts";
import { addDays, civilDateAt } from "../../../shared/kernel/time.ts";
import { type Json, list, sendAs } from "../../support/client.ts";

/** The whole way over HTTP against the running product: listings told, consent, ledger, mails, least privilege. */

const organizationOf: Record<string, string> = {};
const wait = { timeout: 20_000, interval: 100 };
const today = civilDateAt(new Date().toISOString());
const card = (persona: string) => ({ name: `金丝雀-${persona}`, phone: "13800007531" });

beforeAll(async () => {
  for (const persona of ["enterprise", "university"]) {
    const me = await sendAs(persona, organizationsContracts.getMe);
    organizationOf[persona] = String(list(me.body.memberships)[0]?.organizationId);
  }
});

const content = {
  title: "对接全流程示例",
  chains: ["high-end-equipment"],
  keywords: [],
  publicText: "薄壁铝合金壳体焊接后平面度超差，希望引入成套工艺并在产线验证，双方共同确定指标。",
  indicators: [{ name: "平面度", operator: "≤", target: "0.2", unit: "mm" }],
  cooperationModes: ["joint-development"],
  ipOwnership: { owner: "shared" },
  openUntil: addDays(today, 60),
  contact: { name: "联系人", phone: "13800007531" },
  attachments: [],
  publicationConsent: true,
  notClassified: true,
};
const need = {
  ...content,
  needType: "technology",
  urgency: "soon",
  budget: { negotiable: true },
};
const offer = {
  ...content,
  offerType: "technology",
  maturity: "pilot",
  intellectualProperty: [],
  price: { negotiable: true },
};

async function published(persona: string, kind: "need" | "offer"): Promise<string> {
  const of = kind === "need" ? needContracts : offerContracts;
  const created = await sendAs(persona, of.create, {
    body: { organizationId: organizationOf[persona], content: kind === "need" ? need : offer },
  });
  const path = { [`${kind}Id`]: String(created.body.id) };
  const submitted = await sendAs(persona, of.submit, { path, body: { expectedVersion: 1 } });
  const open = await sendAs("organizer", of.publish, {
    path,
    body: { expectedVersion: Number(submitted.body.version) },
  });
  expect(open.body.state).toBe("open");
  return String(created.body.id);
}

const mails = async (): Promise<string> => (await fetch(new URL("/dev/mail", inject("baseUrl")))).text();

describe("a contact in the running product", () => {
  it("is asked for on what was just published, answered, recorded and told by mail", async () => {
    const needId = await published("enterprise", "need");
    const offerId = await published("university", "offer");
    const asking = {
      needId,
      offerId,
      for: organizationOf.enterprise,
      message: "希望先通一次电话。",
      contact: card("enterprise"),
      shareConsent: true,
    };
    // What is published reaches contacts as an event: a moment later.
    const asked = await vi.waitFor(async () => {
      const answer = await sendAs("enterprise", contracts.requestContact, { body: asking });
      expect([answer.status, answer.body.code]).toEqual([201, undefined]);
      return answer.body;
    }, wait);
    const path = { contactId: String(asked.id) };

    const shown = await sendAs("university", contracts.getContact, { path });
    expect([shown.body.role, shown.body.cards, shown.body.moves]).toEqual([
      "offer",
      {},
      ["accept", "decline"],
    ]);
    const accepted = await sendAs("university", contracts.acceptContact, {
      path,
      body: { contact: card("university"), shareConsent: true, expectedVersion: 1 },
    });
    expect(accepted.body.cards).toEqual({ need: card("enterprise"), offer: card("university") });

    const intent = { stage: "intent", date: today, amountYuan: 120_000 };
    await sendAs("enterprise", contracts.recordOutcome, { path, body: intent });
    const recorded = await sendAs("university", contracts.recordOutcome, { path, body: intent });
    expect(list(recorded.body.outcomes).map(({ state }: Json) => state)).toEqual(["confirmed"]);

    for (const persona of ["operator", "organizer", "auditor", "district"]) {
      const read = await sendAs(persona, contracts.getContact, { path });
      expect([persona, read.status, read.body.role, read.body.cards]).toEqual([persona, 200, "reader", {}]);
    }
    for (const persona of ["enterprise2", "university2", "investor"]) {
      const read = await sendAs(persona, contracts.getContact, { path });
      expect([persona, read.status, read.body.code]).toEqual([persona, 404, "contact.not_found"]);
    }

    await vi.waitFor(async () => {
      const sent = await mails();
      for (const subject of ["有单位希望与您对接", "对方同意对接", "请确认对接结果（意向）"]) {
        expect(sent).toContain(subject);
      }
    }, wait);
    expect(await mails()).not.toContain("金丝雀");
  });
});
