import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Contact } from "../../../functions/contacts/domain/contact.ts";
import {
  confirm,
  dispute,
  isLive,
  maxEntries,
  normalContractNo,
  record,
  withdrawClaim,
} from "../../../functions/contacts/domain/ledger.ts";
import { close } from "../../../functions/contacts/domain/move.ts";
import { outcomeMovesOf, recordable } from "../../../functions/contacts/domain/permission.ts";
import type { OutcomeClaim } from "../../../shared/contracts/contacts-ledger.ts";
import type { Actor } from "../../../shared/identity/actor.ts";
import { DomainError } from "../../../shared/kernel/domain-error.ts";
import { accepted, asked, needer, offerer, requested, stranger, today } from "./sample.ts";

const intent: OutcomeClaim = { stage: "intent", date: today };
const agreement: OutcomeClaim = { stage: "agreement", date: today, amountYuan: 200_000 };
const contract: OutcomeClaim = {
  stage: "contract",
  date: today,
  amountYuan: 300_000,
  contractType: "development",
  contractNo: "2026-JS-017",
};
const payment = (amountYuan: number, date = today): OutcomeClaim => ({
  stage: "payment",
  date,
  amountYuan,
  contractNo: "2026-JS-017",
});

let made = 0;
const log = (contact: Contact, actor: Actor, claim: OutcomeClaim): Contact => {
  made += 1;
  return record(contact, claim, `out_${made}`, { actor, at: asked }).change.contact;
};
const codeOf = (act: () => unknown): string => {
  try {
    act();
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
  return "no error";
};
const states = (contact: Contact): string[] =>
  contact.outcomes.map(({ stage, state }) => `${stage} ${state}`);
const last = (contact: Contact): string => contact.outcomes.at(-1)?.id ?? "";
const signed = (): Contact => log(log(accepted(), needer, contract), offerer, contract);

describe("an outcome", () => {
  it("is claimed by one side and counts when the other confirms it", () => {
    const claimed = log(accepted(), needer, intent);
    expect(states(claimed)).toEqual(["intent claimed"]);
    const change = confirm(claimed, last(claimed), { actor: offerer, at: asked });
    expect(states(change.contact)).toEqual(["intent confirmed"]);
    expect(change.log).toMatchObject({ action: "confirm", side: "offer", from: "claimed", to: "confirmed" });
  });

  it("is confirmed by recording the same, whoever comes first", () => {
    for (const [first, second] of [
      [needer, offerer],
      [offerer, needer],
    ] as const) {
      expect(states(log(log(accepted(), first, agreement), second, agreement))).toEqual([
        "agreement confirmed",
      ]);
    }
  });

  it("cannot be recorded twice, nor differently while the other side's stands", () => {
    const claimed = log(accepted(), needer, agreement);
    expect(codeOf(() => log(claimed, needer, agreement))).toBe("outcome.exists");
    const other = { ...agreement, amountYuan: 250_000 };
    expect(codeOf(() => log(claimed, offerer, other))).toBe("outcome.differs");
    expect(codeOf(() => log(log(claimed, offerer, agreement), offerer, other))).toBe("outcome.exists");
    const disputed = dispute(claimed, last(claimed), { reason: "amount" }, { actor: offerer, at: asked });
    expect(states(log(disputed.contact, offerer, other))).toEqual([
      "agreement disputed",
      "agreement claimed",
    ]);
  });

  it("is not confirmed, disputed or withdrawn by the wrong side, nor twice", () => {
    const claimed = log(accepted(), needer, intent);
    const id = last(claimed);
    const by = (actor: Actor) => ({ actor, at: asked });
    expect(codeOf(() => confirm(claimed, id, by(needer)))).toBe("outcome.move_not_allowed");
    expect(codeOf(() => withdrawClaim(claimed, id, by(offerer)))).toBe("outcome.move_not_allowed");
    expect(codeOf(() => confirm(claimed, id, by(stranger)))).toBe("contact.not_found");
    expect(codeOf(() => confirm(claimed, "out_none", by(offerer)))).toBe("outcome.not_found");
    const confirmed = confirm(claimed, id, by(offerer)).contact;
    for (const act of [
      () => confirm(confirmed, id, by(offerer)),
      () => dispute(confirmed, id, { reason: "date" }, by(offerer)),
      () => withdrawClaim(confirmed, id, by(needer)),
    ])
      expect(codeOf(act)).toBe("outcome.move_not_allowed");
  });

  it("is not confirmed by whoever claimed it, even as a member of both sides", () => {
    const both: Actor = {
      ...needer,
      memberships: [...needer.memberships, { organizationId: "org_offer", role: "admin" }],
    };
    const claimed = log(accepted(), both, intent);
    expect(codeOf(() => confirm(claimed, last(claimed), { actor: both, at: asked }))).toBe(
      "outcome.own_claim",
    );
    const [entry] = claimed.outcomes;
    expect(entry && outcomeMovesOf(both, claimed, entry)).toEqual(["dispute", "withdraw"]);
  });

  it("has happened, in a contact that both agreed to", () => {
    expect(codeOf(() => log(requested(), needer, intent))).toBe("contact.not_accepted");
    expect(codeOf(() => log(accepted(), needer, { ...intent, date: "2026-03-03" }))).toBe(
      "contact.date_in_future",
    );
  });

  it("is one of a bounded number", () => {
    let contact = signed();
    while (contact.outcomes.length < maxEntries) {
      const claimed = log(contact, needer, payment(1));
      contact = withdrawClaim(claimed, last(claimed), { actor: needer, at: asked }).contact;
    }
    expect(codeOf(() => log(contact, needer, payment(1)))).toBe("outcome.too_many");
  });
});

describe("a contract", () => {
  it("is known by its number, however it is written", () => {
    expect(normalContractNo(" ２０２６－js-017")).toBe("2026-JS-017");
    const other = { ...contract, contractNo: "2026-js-017 " } as OutcomeClaim;
    expect(states(log(log(accepted(), needer, contract), offerer, other))).toEqual(["contract confirmed"]);
    expect(codeOf(() => log(signed(), needer, other))).toBe("outcome.exists");
  });

  it("is paid within its amount, once it is confirmed", () => {
    expect(codeOf(() => log(log(accepted(), needer, contract), needer, payment(1)))).toBe(
      "outcome.contract_missing",
    );
    const paid = log(signed(), offerer, payment(200_000));
    expect(codeOf(() => log(paid, needer, payment(100_001, "2026-03-01")))).toBe("outcome.beyond_contract");
    expect(states(log(paid, needer, payment(100_000, "2026-03-01")))).toHaveLength(3);
  });

  it("goes on being paid after the contact is closed, and nothing else does", () => {
    const { contact } = close(
      signed(),
      { reason: "cooperating" },
      { actor: needer, at: asked, expectedVersion: 4 },
    );
    expect(recordable(contact, asked)).toEqual(["payment"]);
    const paid = log(contact, needer, payment(5));
    expect(states(confirm(paid, last(paid), { actor: offerer, at: asked }).contact)).toContain(
      "payment confirmed",
    );
    expect(codeOf(() => log(contact, needer, intent))).toBe("contact.not_accepted");
  });
});

/** What two sides may do, in any order, with few different figures so that they meet often. */
const dates = fc.constantFrom(today, "2026-03-01");
const numbers = fc.constantFrom("A-1", "a-1 ", "B-2");
const amounts = fc.integer({ min: 1, max: 4 });
const claims: fc.Arbitrary<OutcomeClaim> = fc.oneof(
  fc.record({ stage: fc.constantFrom("intent" as const, "agreement" as const), date: dates }),
  fc.record({
    stage: fc.constant("contract" as const),
    date: dates,
    amountYuan: amounts,
    contractType: fc.constantFrom("development" as const, "licence" as const),
    contractNo: numbers,
  }),
  fc.record({
    stage: fc.constant("payment" as const),
    date: dates,
    amountYuan: amounts,
    contractNo: numbers,
  }),
);
const deeds = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant("record" as const), claim: claims }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constantFrom("confirm" as const, "dispute" as const, "withdraw" as const),
      which: fc.nat(8),
    }),
  },
);
type Deed = typeof deeds extends fc.Arbitrary<infer D> ? D : never;
const steps = fc.array(fc.record({ actor: fc.constantFrom(needer, offerer), deed: deeds }), {
  maxLength: 40,
});

function attempt(contact: Contact, actor: Actor, deed: Deed): Contact {
  try {
    if (deed.do === "record") return log(contact, actor, deed.claim);
    const id = contact.outcomes[deed.which]?.id ?? "out_none";
    const by = { actor, at: asked };
    if (deed.do === "confirm") return confirm(contact, id, by).contact;
    if (deed.do === "withdraw") return withdrawClaim(contact, id, by).contact;
    return dispute(contact, id, { reason: "amount" }, by).contact;
  } catch (error) {
    if (error instanceof DomainError) return contact;
    throw error;
  }
}

const live = (contact: Contact, stage: string) =>
  contact.outcomes.filter((entry) => isLive(entry) && entry.stage === stage);
const sum = (entries: Contact["outcomes"]): number =>
  entries.reduce((total, { amountYuan = 0 }) => total + amountYuan, 0);

function expectSound(contact: Contact): void {
  expect(live(contact, "intent").length).toBeLessThanOrEqual(1);
  expect(live(contact, "agreement").length).toBeLessThanOrEqual(1);
  const contracts = live(contact, "contract");
  const contractNumbers = contracts.map(({ contractNo = "" }) => normalContractNo(contractNo));
  expect(new Set(contractNumbers).size).toBe(contractNumbers.length);
  const payments = live(contact, "payment");
  const keys = payments.map(({ contractNo = "", date, amountYuan }) =>
    [normalContractNo(contractNo), date, amountYuan].join(),
  );
  expect(new Set(keys).size).toBe(keys.length);
  for (const number of new Set(payments.map(({ contractNo = "" }) => normalContractNo(contractNo)))) {
    const under = payments.filter(({ contractNo = "" }) => normalContractNo(contractNo) === number);
    const paid = contracts.find(({ contractNo = "" }) => normalContractNo(contractNo) === number);
    expect(paid?.state).toBe("confirmed");
    expect(sum(under)).toBeLessThanOrEqual(paid?.amountYuan ?? 0);
  }
}

describe("the ledger, whatever two sides do", () => {
  it("never counts twice, never pays beyond a contract, and keeps what was confirmed", () => {
    fc.assert(
      fc.property(steps, (all) => {
        let contact = accepted();
        for (const { actor, deed } of all) {
          const after = attempt(contact, actor, deed);
          expectSound(after);
          const kept = contact.outcomes.filter(({ state }) => state === "confirmed");
          expect(after.outcomes).toEqual(expect.arrayContaining([...kept]));
          if (deed.do === "record") {
            // Nothing one side records by itself is confirmed: that took an entry of the other side.
            const fresh = after.outcomes.slice(contact.outcomes.length);
            expect(fresh.filter(({ state }) => state === "confirmed")).toEqual([]);
          }
          contact = after;
        }
      }),
      { numRuns: 400 },
    );
  });

  it("comes to the same figures in whatever order the two sides record them", () => {
    const all: OutcomeClaim[] = [intent, agreement, contract, { ...contract, contractNo: "B-2" }];
    const figures = (contact: Contact) =>
      contact.outcomes
        .map(({ stage, state, date, amountYuan, contractNo }) => [stage, state, date, amountYuan, contractNo])
        .sort();
    const expected = figures(
      [needer, offerer].reduce(
        (sofar, actor) => all.reduce((c, claim) => log(c, actor, claim), sofar),
        accepted(),
      ),
    );
    const both = [needer, offerer].flatMap((actor) => all.map((claim) => ({ actor, claim })));
    fc.assert(
      fc.property(fc.shuffledSubarray(both, { minLength: both.length }), (order) => {
        const contact = order.reduce((sofar, { actor, claim }) => log(sofar, actor, claim), accepted());
        expect(figures(contact)).toEqual(expected);
      }),
      { numRuns: 200 },
    );
  });
});
