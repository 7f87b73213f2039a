import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Announcement } from "../../../shared/contracts/programmes-content.ts";
import { corrected, correctionsSince } from "../../../web/src/features/challenges-public/correction.ts";
import { readChallengeFilters } from "../../../web/src/features/challenges-public/filters.ts";
import { offsetText } from "../../../web/src/features/challenges-public/moment.ts";
import { noticeStateNow, takesObjections } from "../../../web/src/features/challenges-public/notice-state.ts";
import { nextMilestone, phaseNow } from "../../../web/src/features/challenges-public/phase.ts";
import { textDiff } from "../../../web/src/features/challenges-public/text-diff.ts";
import { clockDifference, isOff } from "../../../web/src/ui/server-clock.ts";

const opensAt = "2026-04-25T01:00:00.000Z";
const closesAt = "2026-05-16T10:00:00.000Z";

describe("the phase of a challenge on an open page", () => {
  const challenge = { phase: "announced", opensAt, closesAt } as const;
  it.each([
    ["2026-04-25T00:59:59.999Z", "announced"],
    ["2026-04-25T01:00:00.000Z", "open"],
    ["2026-05-16T09:59:59.999Z", "open"],
    ["2026-05-16T10:00:00.000Z", "closed"],
  ])("at %s is %s", (now, phase) => expect(phaseNow(challenge, now)).toBe(phase));

  it("leaves alone what somebody decided", () =>
    expect(phaseNow({ ...challenge, phase: "withdrawn" }, opensAt)).toBe("withdrawn"));

  it("without an opening instant goes by what was read, until it closes", () => {
    expect(phaseNow({ phase: "open", closesAt }, opensAt)).toBe("open");
    expect(phaseNow({ phase: "open", closesAt }, closesAt)).toBe("closed");
    expect(nextMilestone({ phase: "open", closesAt }, opensAt)).toEqual({ is: "closes", at: closesAt });
  });
});

describe("an instant that decides something", () => {
  it("is written with its offset", () =>
    expect(offsetText(closesAt, "zh-CN")).toBe("2026年5月16日周六 18:00（+08:00）"));
  it("shows its seconds where they say something", () =>
    expect(offsetText("2026-05-16T10:00:05.000Z", "zh-CN")).toContain("18:00:05"));
});

describe("the server's clock", () => {
  const date = "Sat, 16 May 2026 10:00:00 GMT";
  const at = Date.parse(date);
  it("is compared with the middle of the call", () =>
    expect(clockDifference({ date, age: null, asked: at - 10_000, answered: at - 9800 })).toEqual({
      ms: 10_400,
      errorMs: 600,
    }));
  it("counts the age of an answer from a cache", () =>
    expect(clockDifference({ date, age: "30", asked: at, answered: at })?.ms).toBe(30_500));
  it("is unknown without a date", () =>
    expect(clockDifference({ date: "", age: null, asked: at, answered: at })).toBeUndefined());
  it("is off only beyond what the measurement can be wrong", () => {
    expect(isOff({ ms: 1400, errorMs: 500 })).toBe(false);
    expect(isOff({ ms: -1600, errorMs: 500 })).toBe(true);
  });
});

const join = (text: string, other: string, kept: "gone" | "new"): string =>
  textDiff(text, other)
    .filter(({ is }) => is === "same" || is === kept)
    .map((piece) => piece.text)
    .join("");

describe("the difference of two texts", () => {
  it("shows what went and what came", () =>
    expect(textDiff("平面度不超过 0.3 mm", "平面度不超过 0.2 mm")).toEqual([
      { is: "same", text: "平面度不超过 " },
      { is: "gone", text: "0.3" },
      { is: "new", text: "0.2" },
      { is: "same", text: " mm" },
    ]));

  it("holds both texts whole", () => {
    const words = fc.array(fc.constantFrom("甲", "乙", "丙", " ", "abc", "0.3", "\n", "𠮷"), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(words, words, (a, b) => {
        const [before, after] = [a.join(""), b.join("")];
        expect(join(before, after, "gone")).toBe(before);
        expect(join(before, after, "new")).toBe(after);
      }),
    );
  });
});

const indicator = (name: string, target: string) => ({ name, operator: "≤", target, unit: "mm" });

describe("a correction", () => {
  it("of indicators is read row by row, those that stay left out", () => {
    const change = corrected({
      field: "indicators",
      before: [indicator("平面度", "0.3"), indicator("粗糙度", "1.6"), indicator("旧", "1")],
      after: [indicator("平面度", "0.2"), indicator("粗糙度", "1.6"), indicator("新", "2")],
    });
    expect(
      change.kind === "indicators" && change.rows.map(({ name, before, after }) => [name, !!before, !!after]),
    ).toEqual([
      ["平面度", true, true],
      ["旧", true, false],
      ["新", false, true],
    ]);
  });

  it("of a field that is not known here is shown as it is", () =>
    expect(corrected({ field: "later", before: 1, after: 2 })).toEqual({
      kind: "value",
      field: "later",
      before: 1,
      after: 2,
    }));

  it("counts from the terms that a proposal answers to", () => {
    const announcement = (kind: Announcement["kind"], at: string) => ({ kind, at }) as Announcement;
    const all = [
      announcement("correction", "2026-05-03"),
      announcement("extension", "2026-05-02"),
      announcement("correction", "2026-05-01"),
    ];
    expect(correctionsSince(all, 1).map(({ at }) => at)).toEqual(["2026-05-01", "2026-05-03"]);
    expect(correctionsSince(all, 2).map(({ at }) => at)).toEqual(["2026-05-03"]);
    expect(correctionsSince(all, 3)).toEqual([]);
  });
});

describe("a public notice", () => {
  const none = { pending: 0, dismissed: 0, upheld: 0 };
  const notice = { state: "running", until: closesAt, objections: none } as const;
  it("is over at its last instant", () => {
    expect(noticeStateNow(notice, "2026-05-16T09:59:59.999Z")).toBe("running");
    expect(noticeStateNow(notice, closesAt)).toBe("over");
    expect(takesObjections(notice, closesAt)).toBe(false);
  });
  it("is frozen by an objection, and takes others all the same", () => {
    const frozen = { ...notice, objections: { ...none, pending: 1 } };
    expect(noticeStateNow(frozen, opensAt)).toBe("frozen");
    expect(takesObjections(frozen, opensAt)).toBe(true);
  });
  it("stays what was decided", () =>
    expect(noticeStateNow({ ...notice, state: "confirmed" }, opensAt)).toBe("confirmed"));
});

describe("the filters in an address", () => {
  it("leave out what the contract does not know", () =>
    expect(readChallengeFilters(new URLSearchParams("year=2026&phase=open&chain=no-such-chain&x=1"))).toEqual(
      {
        year: "2026",
        phase: "open",
      },
    ));
});
