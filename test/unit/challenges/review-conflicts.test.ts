import { describe, expect, it } from "vitest";
import type { PooledExpert } from "../../../functions/challenges/domain/expert.ts";
import { expertFit } from "../../../functions/challenges/domain/expert-fit.ts";
import {
  type ConflictCase,
  reviewConflicts,
  type StoredDismissal,
  stands,
} from "../../../functions/challenges/domain/review-conflicts.ts";
import type { ExpertContent } from "../../../shared/contracts/reviews.ts";

const solver = {
  organizationId: "org_s",
  name: "揭榜科技（嘉兴）有限公司",
  uscc: "SOLVER",
  affiliates: ["PARENT"],
};
const poster = { organizationId: "org_p", name: "发榜集团", uscc: "POSTER", affiliates: ["SISTER"] };
const about: ConflictCase = {
  challengeId: "chl",
  poster,
  feasibility: ["per_f"],
  proposals: [{ id: "prp", members: [solver] }],
  recusals: [{ expertId: "per_r", proposalId: "prp" }],
};
const rules = { years: 3, on: "2026-06-01" };

const expert = (also: Partial<ExpertContent>, person: Partial<PooledExpert> = {}): PooledExpert => ({
  personId: "per_e",
  name: "专家",
  content: {
    title: "教授",
    employer: { name: "无关大学" },
    chains: ["new-energy"],
    fields: ["固态电池"],
    formerEmployers: [],
    cooperations: [],
    interests: [],
    familyAt: [],
    ...also,
  },
  updatedAt: "2026-01-01T00:00:00.000Z",
  version: 1,
  organizationIds: [],
  ...person,
});

const codes = (one: PooledExpert, dismissals: StoredDismissal[] = []) =>
  reviewConflicts([one], about, rules, dismissals)
    .filter(stands)
    .map(({ code, dismissible }) => [code, dismissible]);

describe("conflicts of interest", () => {
  it.each([
    ["nothing", {}, []],
    ["the employer by code", { employer: { name: "别名", uscc: "SOLVER" } }, [["employer", false]]],
    ["the employer by name", { employer: { name: "揭榜科技(嘉兴) 有限公司" } }, [["employer", false]]],
    ["the poser's employee", { employer: { name: "发榜集团" } }, [["poster-employer", false]]],
    [
      "an employer related to it",
      { employer: { name: "母公司", uscc: "PARENT" } },
      [["related-organization", true]],
    ],
    [
      "an employer left two years ago",
      { formerEmployers: [{ name: "发榜集团", until: "2024-06-02" }] },
      [["former-employer", true]],
    ],
    [
      "an employer left three years ago",
      { formerEmployers: [{ name: "发榜集团", until: "2023-06-01" }] },
      [],
    ],
    ["an employer not left", { formerEmployers: [{ name: "发榜集团" }] }, [["poster-employer", false]]],
    ["shares", { interests: [{ name: "发榜集团" }] }, [["interest", false]]],
    ["shares sold long ago", { interests: [{ name: "发榜集团", until: "2020-01-01" }] }, []],
    ["family", { familyAt: [{ name: "甲", uscc: "SOLVER" }] }, [["family", false]]],
    ["work together that goes on", { cooperations: [{ name: solver.name }] }, [["cooperation", true]]],
    ["work together long ago", { cooperations: [{ name: solver.name, until: "2022-01-01" }] }, []],
  ] as const)("%s", (_, content, expected) => {
    expect(codes(expert(content as Partial<ExpertContent>))).toEqual(expected);
  });

  it("the register knows what a profile does not say", () => {
    expect(codes(expert({}, { organizationIds: ["org_s"] }))).toEqual([["employer", false]]);
    expect(codes(expert({}, { organizationIds: ["org_p"] }))).toEqual([["poster-employer", false]]);
  });

  it("who took part in the feasibility review, and who recused", () => {
    expect(codes(expert({}, { personId: "per_f" }))).toEqual([["took-part-in-feasibility", false]]);
    expect(codes(expert({}, { personId: "per_r" }))).toEqual([["declared", false]]);
  });

  it("say what proves them, without a day for what goes on", () => {
    const [found] = reviewConflicts([expert({ cooperations: [{ name: solver.name }] })], about, rules, []);
    expect(found?.facts).toEqual({
      uscc: "SOLVER",
      side: "solver",
      title: solver.name,
      years: "3",
      name: solver.name,
    });
  });

  it("are dismissed by what was found, on whatever day; what a profile adds counts", () => {
    const before = expert({ cooperations: [{ name: solver.name }] });
    const [found] = reviewConflicts([before], about, rules, []);
    if (found === undefined) throw new Error("no conflict");
    const dismissal: StoredDismissal = {
      expertId: "per_e",
      proposalId: "prp",
      code: "cooperation",
      keys: [found.key],
      at: "2026-06-01T00:00:00.000Z",
      byName: "经办人",
      reason: "重名",
    };
    const later = { ...rules, on: "2026-07-01" };
    expect(reviewConflicts([before], about, later, [dismissal]).filter(stands)).toEqual([]);
    const after = expert({
      cooperations: [{ name: solver.name }, { name: solver.name, until: "2026-05-01" }],
    });
    expect(codes(after, [dismissal])).toEqual([["cooperation", true]]);
    // A hard one cannot be.
    const [hard] = reviewConflicts([expert({ familyAt: [{ name: solver.name }] })], about, rules, []);
    const futile = { ...dismissal, code: "family" as const, keys: [hard?.key ?? ""] };
    expect(codes(expert({ familyAt: [{ name: solver.name }] }), [futile])).toEqual([["family", false]]);
  });
});

describe("how well an expert fits", () => {
  const challenge = { chains: ["new-energy" as const], title: "固态电池", background: "提升能量密度" };
  it("rises with chains and with the fields that are mentioned, two of which are enough", () => {
    const fitWith = (also: Partial<ExpertContent>) => expertFit(expert(also).content, challenge, undefined);
    const none = fitWith({ chains: ["fashion"] as never, fields: ["纺织"] });
    const chain = fitWith({ fields: ["纺织"] });
    const one = fitWith({ fields: ["固态电池"] });
    const two = fitWith({ fields: ["固态电池", "能量密度"] });
    expect([none < chain, chain < one, one < two]).toEqual([true, true, true]);
    expect(two).toBe(100);
    expect(fitWith({ fields: ["固态电池", "能量密度", "电池", "密度"] })).toBe(100);
  });
});
