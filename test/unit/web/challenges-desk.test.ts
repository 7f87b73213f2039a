import { describe, expect, it } from "vitest";
import type { Ranking } from "../../../shared/contracts/awards.ts";
import type { BoardRow } from "../../../shared/contracts/challenges.ts";
import { ChallengeDraft, challengePhases } from "../../../shared/contracts/challenges-content.ts";
import { ProgrammeContent } from "../../../shared/contracts/programmes-content.ts";
import { unarmored } from "../../../shared/sealing/armored.ts";
import { newKey, recipientOf } from "../../../shared/sealing/keys.ts";
import { openWith } from "../../../shared/sealing/seal.ts";
import { shareCommitment } from "../../../shared/sealing/share-commitment.ts";
import { joinShares } from "../../../shared/sealing/shares.ts";
import { outcomeOf, withoutReason } from "../../../web/src/features/challenges-desk/award/award-choice.ts";
import { noticeDays } from "../../../web/src/features/challenges-desk/award/notice-days.ts";
import {
  daysLate,
  daysWaiting,
  inBoardOrder,
  stageOf,
} from "../../../web/src/features/challenges-desk/board/lateness.ts";
import { usualWindow } from "../../../web/src/features/challenges-desk/board/usual-window.ts";
import { tabsOf } from "../../../web/src/features/challenges-desk/challenge/tabs.ts";
import {
  makeChallengeKey,
  openShare,
} from "../../../web/src/features/challenges-desk/committee/committee-keys.ts";
import {
  lacksOf,
  thresholds,
  usualThreshold,
} from "../../../web/src/features/challenges-desk/committee/threshold.ts";
import {
  changedTerms,
  draftOf,
  formOf,
  fromNeed,
  usualChallenge,
} from "../../../web/src/features/challenges-desk/form/challenge-form.ts";
import {
  contentOf,
  nextCriterionId,
  usualProgramme,
} from "../../../web/src/features/challenges-desk/programmes/programme-form.ts";
import { answeredIndicators } from "../../../web/src/features/challenges-desk/proposals/responses.ts";

const now = "2026-03-02T02:00:00.000Z";
const contact = { name: "陆工", phone: "13800000000" };

describe("a programme that nobody has changed yet", () => {
  const form = usualProgramme(now, "330400");

  it("needs a title, a department and an end of the collection, nothing else", () => {
    const missing = ProgrammeContent.safeParse(contentOf(form)).error?.issues.map(({ path }) =>
      path.join("."),
    );
    expect(missing?.toSorted()).toEqual(["collectionClosesAt", "department", "title"]);
    const complete = contentOf({
      ...form,
      title: "2026年揭榜挂帅计划",
      department: "嘉兴市科学技术局",
      collectionClosesAt: "2026-04-30T17:00",
    });
    expect(ProgrammeContent.parse(complete)).toMatchObject({
      collectionOpensAt: "2026-03-02T01:00:00.000Z",
      rules: {
        review: { experts: 5, quorum: 3, passMark: 60, spread: 25, anonymous: true },
        publicityDays: 5,
      },
    });
  });

  it("gives a new criterion the first free id", () => {
    expect(nextCriterionId([{ id: "c1" }, undefined, { id: "c3" }])).toBe("c2");
  });
});

describe("the board", () => {
  const row = { phase: "submitted", stateSince: "2026-02-20T02:00:00.000Z" } as const;

  it("says what takes longer than usual, and only where somebody has to act", () => {
    expect(daysWaiting(row, now)).toBe(10);
    expect(daysLate(row, now)).toBe(5);
    expect(daysLate({ ...row, phase: "draft" }, now)).toBeUndefined();
  });

  it("counts what is published from its closing on", () => {
    const closed = { ...row, phase: "closed", closesAt: "2026-02-27T02:00:00.000Z" } as const;
    expect(daysWaiting(closed, now)).toBe(3);
    expect(daysLate(closed, now)).toBe(1);
  });

  it("proposes a window that is as long as the rules ask for", () => {
    const window = usualWindow(now, 30);
    expect(window).toEqual({ opensAt: "2026-03-03T09:00", closesAt: "2026-04-02T17:00" });
  });

  it("goes stage by stage, and in each first who has waited longest", () => {
    const rows = [
      { id: "open", phase: "open", stateSince: "2026-02-01T02:00:00.000Z" },
      { id: "later", phase: "submitted", stateSince: "2026-02-03T02:00:00.000Z" },
      { id: "earlier", phase: "submitted", stateSince: "2026-02-02T02:00:00.000Z" },
    ] as BoardRow[];
    expect(inBoardOrder(rows).map(({ id }) => id)).toEqual(["earlier", "later", "open"]);
  });

  it("has a stage for every phase", () => {
    for (const phase of challengePhases) expect(stageOf(phase)).toBeTruthy();
  });

  it("shows nothing of proposals before the opening, whoever looks", () => {
    for (const phase of ["demonstrated", "announced", "open", "closed"] as const) {
      expect(tabsOf(phase, { holder: true, ofPoster: true })).not.toContain("proposals");
    }
    expect(tabsOf("opened", { holder: true, ofPoster: false })).toContain("proposals");
    expect(tabsOf("reviewing", { holder: false, ofPoster: true })).not.toContain("proposals");
    expect(tabsOf("deciding", { holder: false, ofPoster: true })).toContain("award");
  });
});

describe("the form of a challenge", () => {
  it("leaves out what nothing was typed into", () => {
    const draft = draftOf({
      ...usualChallenge({ poser: "enterprise", contact }),
      title: " ",
      difficulty: "",
    });
    expect(draft).not.toHaveProperty("title");
    expect(draft.indicators).toEqual([]);
    expect(ChallengeDraft.safeParse(draft).success).toBe(true);
  });

  it("takes over what a need says, and whose it is", () => {
    const id = "ned_01JZX5T8M4K2Q7W9E3R6Y1VBNH";
    const indicators = [{ name: "检出率", operator: "≥" as const, target: "99", unit: "%" }];
    const form = fromNeed(
      id,
      { title: "隐裂检测", publicText: "产线速度下检出隐裂。", indicators },
      {
        poser: "enterprise",
        contact,
      },
    );
    expect(form).toMatchObject({
      needId: id,
      title: "隐裂检测",
      background: "产线速度下检出隐裂。",
      indicators,
    });
  });

  it("corrects only what differs from what is published", () => {
    const published: ChallengeDraft = { poser: "government", title: "隐裂检测", termMonths: 12, winners: 1 };
    const form = formOf(published);
    expect(changedTerms({ ...published, indicators: [] }, form)).toEqual({});
    expect(changedTerms({ ...published, indicators: [] }, { ...form, termMonths: 18 })).toEqual({
      termMonths: 18,
    });
  });
});

describe("the opening committee", () => {
  const holder = (role: "operator" | "organizer" | "auditor") => ({ role }) as never;

  it("must be able to lose a share, and have an auditor", () => {
    expect(lacksOf({ holders: [holder("operator"), holder("organizer")] })).toEqual(["holders", "auditor"]);
    expect(lacksOf({ holders: [holder("operator"), holder("organizer"), holder("auditor")] })).toEqual([]);
    expect(thresholds(3)).toEqual([2]);
    expect(thresholds(5)).toEqual([2, 3, 4]);
    expect(usualThreshold(3)).toBe(2);
    expect(usualThreshold(5)).toBe(3);
  });

  it("gives each holder a share that only they can open, any two of which make up the key", async () => {
    const keys = await Promise.all([newKey(), newKey(), newKey()]);
    const holders = keys.map(({ recipient }, i) => ({ personId: `per_${i}`, recipient })) as never;
    const { recipient, shares } = await makeChallengeKey({ holders, threshold: 2 });
    const opened = await Promise.all(
      shares.map(({ sealedShare }, i) => openShare(keys[i]?.identity ?? "", sealedShare)),
    );
    expect(shares.map(({ commitment }) => commitment)).toEqual(opened.map(shareCommitment));
    const [first = "", , third = ""] = opened;
    expect(await recipientOf(await joinShares([first, third], recipient))).toBe(recipient);
    await expect(
      openWith(keys[1]?.identity ?? "", unarmored(shares[0]?.sealedShare ?? "")),
    ).rejects.toMatchObject({ code: "sealing.other_key" });
  });
});

describe("promises beside what is asked for", () => {
  it("keeps the order of the challenge, says what is unanswered, and loses no promise", () => {
    const asked = [
      { name: "检出率", operator: "≥" as const, target: "99", unit: "%" },
      { name: "节拍", operator: "≤" as const, target: "0.6" },
    ];
    const rows = answeredIndicators(asked, [
      { indicator: "能耗", promised: "5 kW" },
      { indicator: "节拍", promised: "0.5 s" },
    ]);
    expect(rows.map(({ name, asked: target, response }) => [name, target, response?.promised])).toEqual([
      ["检出率", "≥ 99 %", undefined],
      ["节拍", "≤ 0.6", "0.5 s"],
      ["能耗", undefined, "5 kW"],
    ]);
  });
});

describe("the award", () => {
  const rank = (proposalId: string, place?: number, reason?: string) => ({
    proposalId,
    label: proposalId,
    state: place === undefined ? "unqualified" : "qualified",
    members: [],
    mean: 70,
    medians: {},
    quoteYuan: 1,
    ...(place === undefined ? {} : { rank: place }),
    ...(reason === undefined ? {} : { reason }),
  });
  const ranking = {
    challengeId: "chl",
    decidedBy: "panel",
    winners: 2,
    reserves: 1,
    ranks: [rank("b", 2), rank("a", 1), rank("c", 3), rank("d", undefined, "不合格")],
  } as unknown as Ranking;

  it("follows the ranking; the next ones are in reserve", () => {
    expect(outcomeOf(ranking, 1)).toEqual({ winners: ["a"], reserves: ["b"] });
    expect(outcomeOf(ranking, 2)).toEqual({ winners: ["a", "b"], reserves: ["c"] });
  });

  it("follows the poster's choice, and nobody's before there is one", () => {
    const byPoster: Ranking = { ...ranking, decidedBy: "poster" };
    expect(outcomeOf(byPoster, 1).winners).toEqual([]);
    const choice = { proposalIds: ["b"], reason: "更合适", at: now };
    expect(outcomeOf({ ...byPoster, choice }, 1)).toEqual({ winners: ["b"], reserves: ["a"] });
  });

  it("owes a reason to everybody who does not win and was not told before", () => {
    expect(withoutReason(ranking, ["a"]).map(({ proposalId }) => proposalId)).toEqual(["b", "c"]);
  });

  it("shows the notice's days by working days, and none for a year not announced", () => {
    expect(noticeDays("2026-09-30", 5)).toMatchObject({ to: "2026-10-13" });
    expect(noticeDays("2026-09", 5)).toBe("incomplete");
    expect(noticeDays("2026-12-31", 5)).toBe("year-unknown");
  });
});
