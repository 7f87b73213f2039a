import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  checkAward,
  checkChoice,
  noticeState,
  noticeWindow,
  type RankedProposal,
  resultFor,
  type StoredAward,
  takesObjections,
} from "../../../functions/challenges/domain/award.ts";
import { DomainError } from "../../../shared/kernel/domain-error.ts";

const row = (id: number, rank: number | undefined, more: Partial<RankedProposal> = {}): RankedProposal => ({
  proposalId: `prp_${id}`,
  label: `方案${id}`,
  ...(rank === undefined ? {} : { rank }),
  state: rank === undefined ? "unqualified" : "qualified",
  members: [{ organizationId: `org_${id}`, name: `单位${id}`, lead: true }],
  mean: 90 - id,
  medians: {},
  quoteYuan: 1,
  ...more,
});
const ranking = (ranks: RankedProposal[], more: object = {}) => ({
  challengeId: "chl_1",
  decidedBy: "panel" as const,
  winners: 2,
  reserves: 1,
  ranks,
  ...more,
});
const codeOf = (run: () => unknown): string | undefined => {
  try {
    run();
    return undefined;
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
};
const reasonsFor = (ranks: readonly RankedProposal[], winners: readonly string[]) =>
  ranks
    .filter(({ proposalId }) => !winners.includes(proposalId))
    .map(({ proposalId }) => ({ proposalId, reason: "评分较低" }));

describe("who may win", () => {
  const ranks = [row(1, 1), row(2, 2), row(3, 3), row(4, undefined)];

  it("lets the best win, in any order given, and the next be in reserve", () => {
    const winners = ["prp_2", "prp_1"];
    const order = { winners, reserves: ["prp_3"], reasons: reasonsFor(ranks, winners) };
    expect(codeOf(() => checkAward(ranking(ranks), order))).toBeUndefined();
  });

  it("skips nobody whatever is asked: only prefixes of the ranking win by the panel", () => {
    fc.assert(
      fc.property(fc.subarray(["prp_1", "prp_2", "prp_3"], { minLength: 1, maxLength: 2 }), (winners) => {
        const order = { winners, reserves: [], reasons: reasonsFor(ranks, winners) };
        const best = ["prp_1", "prp_2", "prp_3"].slice(0, winners.length);
        const allowed = best.every((id) => winners.includes(id));
        expect(codeOf(() => checkAward(ranking(ranks), order))).toBe(
          allowed ? undefined : "award.not_in_order",
        );
      }),
    );
  });

  it("lets the posing enterprise take any of those that qualify, and only what it chose", () => {
    const choice = { proposalIds: ["prp_3"], reason: "路线最合适", at: "2026-11-20T00:00:00.000Z" };
    const chosen = ranking(ranks, { decidedBy: "poster", choice });
    const order = { winners: ["prp_3"], reserves: ["prp_1"], reasons: reasonsFor(ranks, ["prp_3"]) };
    expect(codeOf(() => checkAward(chosen, order))).toBeUndefined();
    expect(codeOf(() => checkAward(chosen, { ...order, winners: ["prp_1"], reserves: [] }))).toBe(
      "award.not_chosen",
    );
    expect(codeOf(() => checkAward({ ...chosen, choice: undefined } as never, order))).toBe(
      "award.not_chosen",
    );
    expect(codeOf(() => checkChoice(chosen, ["prp_4"]))).toBe("award.not_qualified");
    expect(codeOf(() => checkChoice(ranking(ranks), ["prp_1"]))).toBe("challenge.move_not_allowed");
  });

  it("wants a reason for everybody who does not win and was not told why before", () => {
    const told = [row(1, 1), row(2, 2), row(3, undefined, { state: "disqualified", reason: "材料不实" })];
    const order = { winners: ["prp_1"], reserves: [], reasons: [] };
    expect(codeOf(() => checkAward(ranking(told), order))).toBe("award.reason_missing");
    const reasons = [{ proposalId: "prp_2", reason: "评分较低" }];
    expect(codeOf(() => checkAward(ranking(told), { ...order, reasons }))).toBeUndefined();
  });

  it("refuses more winners than the programme allows", () => {
    const winners = ["prp_1", "prp_2", "prp_3"];
    expect(codeOf(() => checkAward(ranking(ranks), { winners, reserves: [], reasons: [] }))).toBe(
      "award.too_many",
    );
  });
});

describe("the public notice", () => {
  // 2026-09-23 in Shanghai: the Mid-Autumn and National Day holidays follow.
  const at = "2026-09-23T02:00:00.000Z";

  it("does not count the day of publication, nor holidays", () => {
    expect(noticeWindow({ publishedOn: "2026-09-24", days: 5 }, 5, at)).toMatchObject({ to: "2026-10-09" });
  });

  it("may be lengthened, never shortened, and does not begin yesterday", () => {
    expect(codeOf(() => noticeWindow({ publishedOn: "2026-09-24", days: 4 }, 5, at))).toBe(
      "award.days_too_few",
    );
    expect(codeOf(() => noticeWindow({ publishedOn: "2026-09-22", days: 5 }, 5, at))).toBe("award.not_today");
  });

  it("fails closed where the holidays are not known", () => {
    const late = "2026-12-30T02:00:00.000Z";
    expect(codeOf(() => noticeWindow({ publishedOn: "2026-12-30", days: 5 }, 5, late))).toBe(
      "workday.year_unknown",
    );
  });

  const award: StoredAward = {
    challengeId: "chl_1",
    winners: ["prp_1"],
    reserves: ["prp_2"],
    reasons: { prp_2: "列为备选", prp_3: "评分较低", prp_4: "未达到合格分" },
    ranks: [
      row(1, 1),
      row(2, 2),
      row(3, 3),
      row(4, undefined),
      row(5, undefined, { state: "disqualified", reason: "材料不实" }),
    ],
    publishedOn: "2026-09-24",
    from: "2026-09-28",
    to: "2026-10-09",
    proposedAt: at,
    announcement: {
      id: "ann_1",
      programmeId: "prg_1",
      kind: "public-notice",
      number: "嘉科揭榜〔2026〕9号",
      at,
      title: "公示",
      challenges: [],
    },
    objections: { pending: 0, dismissed: 0, upheld: 0 },
    version: 1,
  };

  it("takes objections from the first instant of the day of publication to the last of the last day", () => {
    expect(takesObjections(award, "2026-09-23T15:59:59.999Z")).toBe(false);
    expect(takesObjections(award, "2026-09-23T16:00:00.000Z")).toBe(true);
    expect(takesObjections(award, "2026-10-09T15:59:59.999Z")).toBe(true);
    expect(takesObjections(award, "2026-10-09T16:00:00.000Z")).toBe(false);
  });

  it("takes none once an objection was upheld or the award is confirmed", () => {
    expect(takesObjections({ ...award, endedAs: "cancel" }, "2026-09-30T00:00:00.000Z")).toBe(false);
    expect(takesObjections({ ...award, confirmedAt: at }, "2026-09-30T00:00:00.000Z")).toBe(false);
    expect(noticeState({ ...award, endedAs: "cancel" }, "2026-09-30T00:00:00.000Z")).toBe("cancelled");
  });

  it("tells teams what became of theirs once it is confirmed, each with its reason", () => {
    const late = "2026-10-12T00:00:00.000Z";
    expect(resultFor(award, "prp_1", late)).toBeUndefined();
    const confirmed = { ...award, confirmedAt: "2026-10-10T00:00:00.000Z" };
    expect(resultFor(confirmed, "prp_1", late)).toEqual({ state: "won" });
    expect(resultFor(confirmed, "prp_2", late)).toEqual({ state: "reserve", reason: "列为备选" });
    expect(resultFor(confirmed, "prp_3", late)).toEqual({ state: "lost", reason: "评分较低" });
    expect(resultFor(confirmed, "prp_4", late)).toEqual({ state: "lost", reason: "未达到合格分" });
    // Told before, and as it was.
    expect(resultFor(confirmed, "prp_5", late)).toBeUndefined();
  });
});
