import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ContactSummary } from "../../../shared/contracts/contacts.ts";
import { type Outcome, outcomeStages, outcomeStates } from "../../../shared/contracts/contacts-ledger.ts";
import {
  claimant,
  confirmedAtOnce,
  confirmedContracts,
  ledgerSteps,
} from "../../../web/src/features/contacts/ledger-steps.ts";
import { sideOf, waitingFirst, waitsFor } from "../../../web/src/features/contacts/waiting.ts";

const outcome = (fields: Partial<Outcome>): Outcome =>
  ({ claimedBy: "need", claimedAt: "2026-11-01T00:00:00.000Z", moves: [], ...fields }) as Outcome;

describe("the steps of a ledger", () => {
  it("say where each stage stands", () => {
    const steps = ledgerSteps([
      outcome({ stage: "intent", state: "confirmed", amountYuan: 300_000 }),
      outcome({ stage: "contract", state: "confirmed", amountYuan: 250_000 }),
      outcome({ stage: "payment", state: "confirmed", amountYuan: 100_000 }),
      outcome({ stage: "payment", state: "claimed", amountYuan: 50_000 }),
      outcome({ stage: "agreement", state: "disputed" }),
    ]);
    expect(steps.map(({ stage, state, confirmedYuan }) => [stage, state, confirmedYuan])).toEqual([
      ["intent", "done", 300_000],
      ["agreement", "disputed", undefined],
      ["contract", "done", 250_000],
      ["payment", "waiting", 100_000],
    ]);
  });

  it("count what is confirmed, each stage for itself, and show nothing withdrawn (property)", () => {
    const entries = fc.array(
      fc.record({
        stage: fc.constantFrom(...outcomeStages),
        state: fc.constantFrom(...outcomeStates),
        amountYuan: fc.integer({ min: 1, max: 1_000_000 }),
      }),
    );
    fc.assert(
      fc.property(entries, (fields) => {
        const steps = ledgerSteps(fields.map(outcome));
        for (const { stage, confirmedYuan, entries: shown } of steps) {
          const sum = fields
            .filter((one) => one.stage === stage && one.state === "confirmed")
            .reduce((total, { amountYuan }) => total + amountYuan, 0);
          expect(confirmedYuan ?? 0).toBe(sum);
          expect(shown.every((one) => one.stage === stage && one.state !== "withdrawn")).toBe(true);
        }
        expect(steps.map(({ stage }) => stage)).toEqual([...outcomeStages]);
      }),
      { verbose: 1 },
    );
  });

  it("know the contracts under which money can come in", () => {
    const contract = outcome({ stage: "contract", state: "confirmed", contractNo: "2026-JS-017" });
    expect(confirmedContracts([contract, outcome({ stage: "contract", state: "claimed" })])).toEqual([
      contract,
    ]);
  });

  it("notice that a record met one of the other side's", () => {
    const claimed = outcome({ stage: "intent", state: "claimed" });
    expect(confirmedAtOnce([claimed], [{ ...claimed, state: "confirmed" }])).toBe(true);
    expect(confirmedAtOnce([], [claimed])).toBe(false);
  });

  it("tell mine from theirs, and name the side to staff", () => {
    const entry = outcome({ claimedBy: "offer" });
    expect([claimant(entry, "offer"), claimant(entry, "need"), claimant(entry, "reader")]).toEqual([
      "mine",
      "theirs",
      "offer",
    ]);
  });
});

const contact = (id: string, fields: object): ContactSummary =>
  ({
    id,
    need: { organizationId: "org_need" },
    offer: { organizationId: "org_offer" },
    askedBy: "offer",
    state: "accepted",
    toConfirm: { need: 0, offer: 0 },
    ...fields,
  }) as unknown as ContactSummary;

describe("what waits for an organization", () => {
  const asked = contact("asked", { state: "requested" });
  const claimed = contact("claimed", { toConfirm: { need: 1, offer: 0 } });
  const quiet = contact("quiet", {});

  it("is the answer to a request of the other side, and its claims", () => {
    expect([asked, claimed, quiet].map((one) => waitsFor(one, "org_need"))).toEqual([
      "answer",
      "confirm",
      undefined,
    ]);
    expect([asked, claimed, quiet].map((one) => waitsFor(one, "org_offer"))).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect([sideOf(quiet, "org_need"), sideOf(quiet, "org_offer")]).toEqual(["need", "offer"]);
  });

  it("comes first, the rest in the order of the server", () => {
    const other = contact("other", { state: "declined" });
    expect(waitingFirst([quiet, other, claimed, asked], "org_need").map(({ id }) => id)).toEqual([
      "claimed",
      "asked",
      "quiet",
      "other",
    ]);
  });
});
