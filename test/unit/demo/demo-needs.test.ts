import { describe, expect, it } from "vitest";
import { needContentOf } from "../../../infra/local/demo/data/complete-content.ts";
import { demoNeeds } from "../../../infra/local/demo/data/needs.ts";
import { demoOrganizations } from "../../../infra/local/demo/data/organizations.ts";
import type { DemoNeed } from "../../../infra/local/demo/data/types.ts";
import {
  NeedContent,
  NeedDraft,
  needTypes,
  urgencies,
} from "../../../shared/contracts/matchmaking-content.ts";
import { chainCodes } from "../../../shared/reference/chains.ts";
import { isDistrictCode } from "../../../shared/reference/districts.ts";

const today = "2026-03-02";
const organizations = new Map(demoOrganizations.map((organization) => [organization.key, organization]));

/** The state that the item is in today, by the last move of its path and its date. */
function stateOf(need: DemoNeed): string {
  const last = need.path.at(-1)?.move;
  if (last === "publish") return need.openForDays < 0 ? "expired" : "open";
  const ends = { submit: "submitted", return: "returned", refine: "refining", divert: "diverted" } as const;
  if (last === undefined) return "draft";
  if (last in ends) return ends[last as keyof typeof ends];
  return last === "match" ? "matched" : last === "close" ? "closed" : `unexpected ${last}`;
}

const countIn = (state: string) => demoNeeds.filter((need) => stateOf(need) === state).length;

/** Groups of `size` characters; what two texts share tells whether one was made from the other. */
const pieces = (words: string, size: number) =>
  new Set(Array.from({ length: Math.max(0, words.length - size + 1) }, (_, i) => words.slice(i, i + size)));

describe("demo needs", () => {
  it.each(demoNeeds)("$key is valid and its owner may post it", (need) => {
    const owner = organizations.get(need.organization);
    if (owner === undefined) throw new Error(`no organization ${need.organization}`);
    const schema = need.path.length === 0 ? NeedDraft : NeedContent;
    expect(schema.safeParse(needContentOf(need, owner, today)).error).toBeUndefined();
    // Submission asks for a verified organization; a draft may wait for it.
    if (need.path.length > 0) expect(owner.status).toBe("verified");
    for (const code of need.content.preferredDistricts ?? []) expect(isDistrictCode(code)).toBe(true);
  });

  it.each(demoNeeds)("$key has plausible dates and length", (need) => {
    expect(need.key).toMatch(/^need-[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(need.ageDays).toBeGreaterThan(0);
    expect(need.ageDays).toBeGreaterThan(-need.openForDays);
    // At most 12 months from submission.
    expect(need.ageDays + need.openForDays).toBeLessThanOrEqual(365);
    const length = need.content.publicText?.length ?? 0;
    expect(length).toBeGreaterThanOrEqual(30);
    expect(length).toBeLessThanOrEqual(350);
  });

  it("has ten needs of each chain and 120 in all", () => {
    expect(demoNeeds).toHaveLength(120);
    for (const chain of chainCodes) {
      expect(demoNeeds.filter((need) => need.content.chains?.[0] === chain)).toHaveLength(10);
    }
  });

  it("has every state, type and urgency", () => {
    const states = {
      open: 85,
      submitted: 6,
      returned: 5,
      refining: 4,
      diverted: 4,
      matched: 4,
      closed: 4,
      expired: 5,
      draft: 3,
    };
    for (const [state, count] of Object.entries(states))
      expect([state, countIn(state)]).toEqual([state, count]);
    const types = new Set(demoNeeds.map((need) => need.content.needType));
    for (const type of needTypes) expect(types).toContain(type);
    for (const urgency of urgencies) {
      expect(demoNeeds.filter((need) => need.content.urgency === urgency).length).toBeGreaterThan(10);
    }
    const technology = demoNeeds.filter((need) => need.content.needType === "technology").length;
    expect(technology).toBeGreaterThan(demoNeeds.length / 2);
  });

  it("has rich needs and vague ones", () => {
    const rich = demoNeeds.filter(
      ({ content }) => content.difficulty !== undefined && (content.indicators?.length ?? 0) >= 3,
    );
    expect(rich.length).toBeGreaterThanOrEqual(20);
    expect(demoNeeds.filter(({ content }) => content.confidentialText !== undefined).length).toBeGreaterThan(
      10,
    );
    expect(demoNeeds.filter(({ content }) => (content.publicText?.length ?? 0) < 80).length).toBeGreaterThan(
      10,
    );
  });

  it("repeats no key and no title, and no two texts share a stretch of wording", () => {
    expect(new Set(demoNeeds.map((need) => need.key)).size).toBe(demoNeeds.length);
    expect(new Set(demoNeeds.map((need) => need.content.title)).size).toBe(demoNeeds.length);
    const seen = new Map<string, string>();
    for (const need of demoNeeds) {
      for (const piece of pieces(need.content.publicText ?? "", 13)) {
        expect([piece, seen.get(piece) ?? need.key]).toEqual([piece, need.key]);
        seen.set(piece, need.key);
      }
    }
  });
});
