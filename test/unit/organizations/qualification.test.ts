import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  firstReminder,
  inOrder,
  monthsToLookAt,
  reminderStep,
  reminderThresholds,
} from "../../../functions/organizations/domain/qualification.ts";
import { addDays, daysBetween } from "../../../shared/kernel/time.ts";
import { qualificationTypeCodes } from "../../../shared/reference/qualifications.ts";
import { tiersAt } from "../../../shared/reference/tiers.ts";

const day = fc.integer({ min: 0, max: 4000 }).map((days) => addDays("2024-01-01", days));

describe("reminders", () => {
  it("of a certificate of three years come 180, 90 and 30 days before its last day", () => {
    expect(firstReminder("2028-11-07", "2025-11-08")).toEqual({ threshold: 180, dueOn: "2028-05-11" });
    expect(reminderStep("2028-11-07", "2028-05-11")).toEqual({
      daysLeft: 180,
      next: { threshold: 90, dueOn: "2028-08-09" },
    });
    expect(reminderStep("2028-11-07", "2028-10-08")).toEqual({ daysLeft: 30, next: undefined });
    expect(reminderStep("2028-11-07", "2028-11-08")).toEqual({ daysLeft: undefined, next: undefined });
  });

  it("are exactly those still ahead when the job runs every day", () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 400 }), (recorded, length) => {
        const validTo = addDays(recorded, length);
        const told: (number | undefined)[] = [];
        let next = firstReminder(validTo, recorded);
        for (let today = recorded; today <= addDays(validTo, 3); today = addDays(today, 1)) {
          if (next === undefined || next.dueOn > today) continue;
          const step = reminderStep(validTo, today);
          told.push(step.daysLeft);
          next = step.next;
        }
        expect(told).toEqual(reminderThresholds.filter((threshold) => threshold <= length));
      }),
    );
  });

  it("are found however long the job rested, as long as the certificate is valid", () => {
    fc.assert(
      fc.property(
        day,
        fc.constantFrom(...reminderThresholds),
        fc.integer({ min: 0, max: 180 }),
        (validTo, t, late) => {
          fc.pre(late <= t);
          const dueOn = addDays(validTo, -t);
          expect(monthsToLookAt(addDays(dueOn, late))).toContain(dueOn.slice(0, 7));
        },
      ),
    );
  });
});

describe("the ladder", () => {
  it("holds what is valid on the day, first and last day included, lowest rung first, each once", () => {
    const held = [
      { type: "little-giant", validFrom: "2025-01-01", validTo: "2025-12-31" },
      { type: "tech-sme", validFrom: "2025-06-01", validTo: "2026-05-31" },
      { type: "tech-sme", validFrom: "2025-01-01", validTo: "2025-12-31" },
    ] as const;
    expect(tiersAt(held, "2024-12-31")).toEqual([]);
    expect(tiersAt(held, "2025-01-01")).toEqual(["tech-sme", "little-giant"]);
    expect(tiersAt(held, "2025-12-31")).toEqual(["tech-sme", "little-giant"]);
    expect(tiersAt(held, "2026-01-01")).toEqual(["tech-sme"]);
  });

  it("is kept in order", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...qualificationTypeCodes]), (types) => {
        const recorded = types.map((type, i) => ({
          id: `${i}`,
          type,
          level: "city" as const,
          certificateNo: `${i}`,
          validFrom: "2025-01-01",
          validTo: "2026-01-01",
        }));
        const rungs = inOrder(recorded).map(({ type }) => qualificationTypeCodes.indexOf(type));
        expect(rungs).toEqual(rungs.toSorted((a, b) => a - b));
      }),
    );
  });

  it("counts days across leap years", () => {
    expect(daysBetween("2028-02-28", "2028-03-01")).toBe(2);
  });
});
