import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type ConfirmedOutcome,
  placeOf,
  statisticsOf,
} from "../../../functions/contacts/domain/statistics.ts";
import { type StoredSummary, summaryOf } from "../../../functions/contacts/domain/summary.ts";
import { outcomeStages } from "../../../shared/contracts/contacts-ledger.ts";
import { listing, requested } from "./sample.ts";

const period = { from: "2026-01-01", to: "2026-12-31" };
const units = ["330402", "330411", "330483"] as const;
const chains = ["ai", "hydrogen", "fashion"] as const;

const contacts: fc.Arbitrary<StoredSummary> = fc
  .record({
    id: fc.uuid(),
    need: fc.nat(3),
    unit: fc.constantFrom(...units),
    chain: fc.constantFrom(...chains),
    state: fc.constantFrom("requested" as const, "accepted" as const, "declined" as const, "closed" as const),
    at: fc.constantFrom("2026-03-31T15:59:59.999Z", "2026-03-31T16:00:00.000Z", "2026-05-01T02:00:00.000Z"),
  })
  .map(({ id, need, unit, chain, state, at }) => {
    const facts = listing("need", {
      itemId: `ned_${unit}_${chain}_${need}`,
      unitCode: unit,
      chains: [chain],
    });
    return { ...summaryOf(requested({ id, need: facts, at })), state };
  });
const outcomes: fc.Arbitrary<ConfirmedOutcome> = fc.record({
  id: fc.uuid(),
  stage: fc.constantFrom(...outcomeStages),
  date: fc.constantFrom("2026-03-31", "2026-04-01"),
  amountYuan: fc.nat(1_000_000),
  unitCode: fc.constantFrom(...units),
  chain: fc.constantFrom(...chains),
});

describe("the figures of a period", () => {
  it("add up: every row of a table belongs to the total, and no stage runs into another", () => {
    fc.assert(
      fc.property(fc.array(contacts), fc.array(outcomes), (asked, confirmed) => {
        const figures = statisticsOf(period, { contacts: asked, outcomes: confirmed });
        for (const rows of [figures.byMonth, figures.byUnit, figures.byChain]) {
          const total = (of: (row: (typeof rows)[number]["figures"]) => number) =>
            rows.reduce((sum, row) => sum + of(row.figures), 0);
          expect(total((row) => row.requested)).toBe(asked.length);
          expect(total((row) => row.accepted)).toBe(figures.total.accepted);
          for (const stage of outcomeStages) {
            const of = confirmed.filter((outcome) => outcome.stage === stage);
            expect(figures.total.stages[stage].count).toBe(of.length);
            expect(total((row) => row.stages[stage].count)).toBe(of.length);
            expect(total((row) => row.stages[stage].amountYuan)).toBe(
              of.reduce((sum, { amountYuan }) => sum + amountYuan, 0),
            );
          }
        }
        expect(figures.byUnit.reduce((sum, row) => sum + row.figures.needs, 0)).toBe(figures.total.needs);
      }),
      { numRuns: 100 },
    );
  });

  it("go by the month in Shanghai", () => {
    const at = (instant: string) => summaryOf(requested({ at: instant }));
    const asked = [at("2026-03-31T15:59:59.999Z"), at("2026-03-31T16:00:00.000Z")];
    const { byMonth } = statisticsOf(period, { contacts: asked, outcomes: [] });
    expect(byMonth.map(({ month, figures }) => [month, figures.requested])).toEqual([
      ["2026-03", 1],
      ["2026-04", 1],
    ]);
  });

  it("count a contact under the need's unit and first chain", () => {
    expect(placeOf(summaryOf(requested()))).toEqual({ unitCode: "330402", chain: "high-end-equipment" });
  });
});
