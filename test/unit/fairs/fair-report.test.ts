import { describe, expect, it } from "vitest";
import { factOf, fairReport } from "../../../functions/fairs/domain/fair-report.ts";
import { participantId, participantWith, requestWith } from "../../support/timetable-fair.ts";

const at = "2026-03-20T02:00:00.000Z";
type Told = Parameters<typeof factOf>[0][number];
const says = (serial: number, told: Partial<Told>): Told => ({
  participantId: participantId(serial),
  held: true,
  at,
  ...told,
});

describe("a fact", () => {
  it("counts once, and as confirmed when both sides name it", () => {
    const intent = { result: "intent", amountYuan: 300_000 } as const;
    expect(factOf([says(1, intent)])).toEqual({ result: "intent", amountYuan: 300_000, confirmed: false });
    expect(factOf([says(1, intent), says(2, intent)])).toEqual({
      result: "intent",
      amountYuan: 300_000,
      confirmed: true,
    });
  });

  it("has no amount while the two sides name different ones", () => {
    const told = [says(1, { result: "intent", amountYuan: 1 }), says(2, { result: "intent", amountYuan: 2 })];
    expect(factOf(told)).toEqual({ result: "intent", amountYuan: 0, confirmed: true });
  });

  it("is the weaker one of two results", () => {
    const told = [says(1, { result: "contract", amountYuan: 9 }), says(2, { result: "follow-up" })];
    expect(factOf(told)).toEqual({ result: "follow-up", amountYuan: 0, confirmed: false });
  });
});

it("the report counts each meeting once, and by the units of its sides", () => {
  const [one, two, three, gone] = [
    participantWith(1, { tiers: ["little-giant"] }),
    participantWith(2, { unitCode: "330481" }),
    participantWith(3),
    participantWith(4, { state: "left" }),
  ];
  const requests = [
    requestWith(1, [one, two], { accounts: [says(1, { result: "intent" }), says(2, { satisfaction: 4 })] }),
    requestWith(2, [three, two], { accounts: [says(3, {}), says(2, { held: false })] }),
    requestWith(3, [three, two], { accounts: [says(3, { held: false })] }),
    requestWith(4, [one, two], { state: "declined" }),
  ];
  const scheduled = new Set(requests.slice(0, 3).map(({ id }) => id));
  const report = fairReport([one, two, three, gone], requests, scheduled);
  expect(report).toMatchObject({
    participants: 3,
    organizations: 3,
    smallOrganizations: 1,
    requests: 4,
    scheduled: 3,
    held: 1,
    missed: 1,
    disputed: 1,
    unreported: 0,
    satisfaction: { mean: 4, count: 1 },
  });
  expect(report.results.find(({ result }) => result === "intent")).toMatchObject({ count: 1, confirmed: 0 });
  expect(report.byUnit).toEqual([
    { unitCode: "330402", organizations: 2, held: 1, intents: 1 },
    { unitCode: "330481", organizations: 1, held: 1, intents: 1 },
  ]);
});
