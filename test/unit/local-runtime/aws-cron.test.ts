import { Cron } from "croner";
import { describe, expect, it } from "vitest";
import { readSchedule } from "../../../infra/local/services/aws-cron.ts";

function next(expression: string, from: string, timezone = "UTC"): string | undefined {
  const schedule = readSchedule(expression, "test");
  if (!("pattern" in schedule)) throw new Error("no cron expression");
  return new Cron(schedule.pattern, { timezone }).nextRun(new Date(from))?.toISOString();
}

describe("a schedule expression", () => {
  it("means the civil time of its time zone", () => {
    expect(next("cron(0 9 * * ? *)", "2026-05-01T00:59:00Z", "Asia/Shanghai")).toBe(
      "2026-05-01T01:00:00.000Z",
    );
  });

  it("counts weekdays from Sunday as one", () => {
    // 2026-05-01 is a Friday.
    expect(next("cron(0 0 ? * 2 *)", "2026-05-01T00:00:01Z")).toBe("2026-05-04T00:00:00.000Z");
    expect(next("cron(0 0 ? * MON-FRI *)", "2026-05-01T00:00:01Z")).toBe("2026-05-04T00:00:00.000Z");
    expect(next("cron(0 0 ? * 1 *)", "2026-05-01T00:00:01Z")).toBe("2026-05-03T00:00:00.000Z");
  });

  it("may name a year", () => {
    expect(next("cron(0 0 1 1 ? 2030)", "2026-05-01T00:00:00Z")).toBe("2030-01-01T00:00:00.000Z");
  });

  it("may be a rate", () => {
    expect(readSchedule("rate(5 minutes)", "test")).toEqual({ everyMilliseconds: 300_000 });
    expect(readSchedule("rate(1 day)", "test")).toEqual({ everyMilliseconds: 86_400_000 });
  });

  it.each([
    "cron(0 9 * * ?)",
    "cron(0 9 L * ? *)",
    "cron(0 9 ? * 2#1 *)",
    "at(2030-01-01T00:00:00)",
    "rate(soon)",
  ])("that it cannot run stops the start: %s", (expression) => {
    expect(() => readSchedule(expression, "Daily")).toThrow("Daily");
  });
});
