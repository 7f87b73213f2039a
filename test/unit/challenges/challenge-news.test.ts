import { describe, expect, it } from "vitest";
import type { RecordedChange } from "../../../functions/challenges/app/challenge-ports.ts";
import { partiesNews, publicNews } from "../../../functions/challenges/data/challenge-news.ts";
import { challengeWrites } from "../../../functions/challenges/data/challenge-writes.ts";
import { newsOfProposal } from "../../../functions/challenges/data/proposal-news.ts";
import { moveChallenge } from "../../../functions/challenges/domain/challenge-change.ts";
import { correctChallenge } from "../../../functions/challenges/domain/correct-challenge.ts";
import { DuijieEvent } from "../../../shared/events/events.ts";
import { challenge, content, now, people, posterId, programme } from "./challenge-sample.ts";

const solvers = [
  { organizationId: "org_a", proposalId: "prp_a" },
  { organizationId: "org_b", proposalId: "prp_b" },
];
const doing = { at: now, reason: "指标表述有误", expectedVersion: 4 };

/** The log item as the table gets it. */
function logOf(before: ReturnType<typeof challenge>, change: RecordedChange): Record<string, unknown> {
  const write = challengeWrites(before, change).find(({ put }) => String(put?.Item?.sk).startsWith("LOG#"));
  if (write?.put?.Item === undefined) throw new Error("nothing is logged");
  return JSON.parse(JSON.stringify(write.put.Item));
}
const told = async (item: Record<string, unknown>) => {
  const open = publicNews(item);
  const events = [...(open === undefined ? [] : [open]), ...(await partiesNews(async () => solvers)(item))];
  return events.map((event) => DuijieEvent.parse(event));
};

const confidential = challenge("open", { content: content({ confidentialText: "金丝雀机密" }) });
const correction = logOf(
  confidential,
  correctChallenge(
    confidential,
    programme(),
    { terms: { termMonths: 6 }, material: false },
    { ...doing, actor: people.organizer },
  ),
);

describe("news of a challenge", () => {
  it("is told to everybody, its poser, and each who proposes, each apart", async () => {
    const events = await told(correction);
    expect(events.map(({ type, id }) => [type, id])).toEqual([
      ["challenge.changed", `${confidential.id}/LOG#00000005`],
      ["challenge.news", `${confidential.id}/LOG#00000005/poser`],
      ["proposal.news", `${confidential.id}/LOG#00000005/prp_a`],
      ["proposal.news", `${confidential.id}/LOG#00000005/prp_b`],
    ]);
    expect(events[1]).toMatchObject({
      organizationId: posterId,
      action: "corrected",
      reason: "指标表述有误",
    });
    const [, , first] = events;
    expect(first).toMatchObject({ organizationId: "org_a", closesAt: confidential.closesAt });
    expect(JSON.stringify(first)).not.toContain("org_b");
    expect(JSON.stringify(events[0])).not.toMatch(/org_a|prp_/);
    expect(JSON.stringify(events)).not.toMatch(/金丝雀机密|13800001234/);
  });

  it("before the list is its poser's alone", async () => {
    const before = challenge("submitted");
    const change = moveChallenge(before, "return", { ...doing, actor: people.district });
    const events = await told(logOf(before, change));
    expect(events.map(({ type }) => type)).toEqual(["challenge.news"]);
  });

  it("is none of an edit or of what its poser did", async () => {
    const before = challenge("submitted");
    const change = moveChallenge(before, "take-back", { ...doing, actor: people.admin });
    expect(await told(logOf(before, change))).toEqual([]);
    expect(await told({ pk: "CHALLENGE#chl_1", sk: "ENTRY#000001" })).toEqual([]);
  });
});

describe("news of a proposal", () => {
  const log = (action: string, organizationIds: readonly string[]) => ({
    pk: "PROPOSAL#chl_1#prp_1",
    sk: "LOG#00000003",
    at: now,
    action,
    reason: "未按要求签署",
    challengeId: "chl_1",
    proposalId: "prp_1",
    organizationIds,
  });
  const news = newsOfProposal(async () => "低能耗烧结技术");

  it("reaches everybody of its team when it is rejected, the members alone when they are named", async () => {
    const rejected = await news(log("reject", ["org_lead", "org_member"]));
    expect(rejected).toMatchObject([
      { organizationId: "org_lead", action: "formally-rejected", reason: "未按要求签署" },
      { organizationId: "org_member", action: "formally-rejected" },
    ]);
    const invited = await news(log("set-members", ["org_lead", "org_member"]));
    expect(invited.map((event) => DuijieEvent.parse(event))).toMatchObject([
      { organizationId: "org_member", action: "invited" },
    ]);
  });

  it("is none of what a team does itself", async () => {
    for (const action of ["start", "stage", "submit", "withdraw", "qualify", "win"])
      expect(await news(log(action, ["org_lead"]))).toEqual([]);
  });
});
