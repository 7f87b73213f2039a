import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { assignmentTable } from "../../../functions/challenges/data/assignment-table.ts";
import { invited, movedReview, type StoredReview } from "../../../functions/challenges/domain/review.ts";
import { indexes } from "../../../functions/challenges/indexes.ts";
import type { Contract } from "../../../shared/contracts/contract.ts";
import { openedContracts } from "../../../shared/contracts/proposals.ts";
import { reviewContracts } from "../../../shared/contracts/reviews.ts";
import { type LocalStore, startStore } from "../../support/dynamodb-local.ts";
import { readOnce } from "../../support/read-once.ts";
import {
  experts,
  labelOf,
  personId,
  profile,
  proposalId,
  type ReviewWorld,
  reviewWorld,
  solverId,
  solverName,
} from "./review-world.ts";

/**
 * Role × phase × field: canary values stand in every field that is sealed, anonymous, blind or confidential, and every
 * reading route is called by everybody. What somebody gets to see is compared with the table below, which is written
 * by hand: one field too many is a leak, one too few a loss.
 */

let store: LocalStore;
beforeAll(async () => {
  store = await startStore();
  readOnce(store.client);
});
afterAll(() => store.stop());

/** expert1 judges 方案一 and is done; expert2 and expert3 are at 方案二, one at work, one only asked. */
const [judge, drafter, asked, recused, conflicted, idle] = experts as [
  string,
  string,
  string,
  string,
  string,
  string,
];

const canaries: Readonly<Record<string, string>> = {
  content1: "秘密路线第1号",
  content2: "秘密路线第2号",
  quote1: "7654321",
  lead1: "负责人甲1",
  leadPhone: "13900000000",
  member1: '"role":"牵头研发"',
  memberId1: solverId(1),
  formalReason: "缺少牵头单位证明",
  confidential: "发榜方机密指标",
  contact: "0573-80000000",
  comment1: "评语属于方案一",
  comment2: "评语属于方案二",
  recusal: "与甲方共事多年",
  seed: '"seed":',
  conflict: '"code":"employer"',
  otherExpert: "专家expert6",
};
type Field = keyof typeof canaries & string;

const roles = [
  "organizer",
  "operator",
  "auditor",
  "insider",
  "rival",
  "poster",
  "solver1",
  "stranger",
  judge,
  drafter,
  asked,
  recused,
  conflicted,
] as const;
type Phase = "published" | "opened" | "reviewing" | "deciding";

const whole: Field[] = ["content1", "quote1", "lead1", "leadPhone", "member1", "memberId1", "content2"];
const desk: Field[] = [...whole, "formalReason", "conflict", "otherExpert"];
const none: Field[] = [];

/** Whoever is not named sees none of it. */
const may: Record<Phase, Partial<Record<string, readonly Field[]>>> = {
  published: {
    organizer: ["otherExpert"],
    operator: ["otherExpert"],
    auditor: ["otherExpert"],
    insider: ["otherExpert"],
    rival: ["otherExpert"],
  },
  opened: {
    organizer: desk,
    operator: desk,
    auditor: desk,
    insider: ["otherExpert"],
    rival: ["otherExpert"],
  },
  reviewing: {
    organizer: [...desk, "comment1", "recusal"],
    operator: [...desk, "comment1", "recusal"],
    auditor: [...desk, "comment1", "comment2", "recusal", "seed"],
    insider: ["otherExpert"],
    rival: ["otherExpert"],
    [judge]: ["content1", "quote1", "confidential", "comment1"],
    [drafter]: ["content2", "confidential", "comment2"],
  },
  deciding: {
    organizer: [...desk, "comment1", "comment2", "recusal", "seed"],
    operator: [...desk, "comment1", "comment2", "recusal", "seed"],
    auditor: [...desk, "comment1", "comment2", "recusal", "seed"],
    rival: ["otherExpert"],
    insider: [...whole.filter((field) => field !== "content2"), "otherExpert"],
    poster: whole.filter((field) => field !== "content2"),
    [judge]: ["comment1"],
    [drafter]: ["comment2"],
  },
};

let serial = 0;

async function worldIn(phase: Phase): Promise<ReviewWorld> {
  serial += 1;
  const table = await store.newTable(`matrix-${serial}`, indexes);
  const one = await reviewWorld(table, {
    serial,
    proposals: 3,
    quotes: [7654321, 2, 3],
    review: { experts: 1, quorum: 1, spread: 100 },
    state: phase === "published" ? "published" : "opened",
    profiles: { [conflicted]: { employer: { name: solverName(1) } } },
  });
  if (phase === "published") return one;
  await one.check(3, "rejected", "缺少牵头单位证明");
  await one.check(1);
  await one.check(2);
  if (phase === "opened") return one;
  await one.start();
  const at = one.setting.now;
  const reviewOf = (subject: string, n: number): StoredReview => ({
    challengeId: one.id,
    challengeTitle: "高能量密度固态电池",
    proposalId: proposalId(n),
    label: labelOf(n),
    expertId: personId(subject),
    expertName: `专家${subject}`,
    state: "invited",
    arbitration: false,
    fit: 50,
    scores: [],
    invitedAt: at,
    updatedAt: at,
    version: 1,
  });
  const by = (subject: string) => ({ personId: personId(subject), name: subject });
  const all = [
    reviewOf(judge, 1),
    reviewOf(recused, 1),
    reviewOf(conflicted, 1),
    reviewOf(drafter, 2),
    reviewOf(asked, 2),
  ];
  await assignmentTable(table).invite(all.map((review) => invited(review, by("organizer"), "assignment")));
  const { reviews } = one.parts;
  const [first, away, kept, second] = all as [StoredReview, StoredReview, StoredReview, StoredReview];
  await reviews.move(away, movedReview(away, "recuse", { by: by(recused), at, reason: "与甲方共事多年" }));
  // Was at work before the conflict was known: nothing of what they wrote counts.
  await reviews.move(kept, movedReview(kept, "accept", { by: by(conflicted), at }));
  const scored = (review: StoredReview, points: number, comment: string): StoredReview => ({
    ...review,
    state: "accepted",
    scores: ["c1", "c2", "c3"].map((criterionId) => ({ criterionId, points })),
    comment,
  });
  const done = scored(first, 20, "评语属于方案一");
  await reviews.move(first, movedReview(done, "lock", { by: by(judge), at }));
  const draft = { ...scored(second, 1, "评语属于方案二"), version: 2 };
  await reviews.saveDraft(second, draft);
  if (phase === "reviewing") return one;
  await reviews.move(draft, movedReview(draft, "lock", { by: by(drafter), at }));
  expect((await one.conclude()).status).toBe(200);
  return one;
}

const reads: readonly (readonly [Contract, number?])[] = [
  [openedContracts.listOpenedProposals],
  [openedContracts.getOpenedProposal, 1],
  [openedContracts.getOpenedProposal, 2],
  [openedContracts.getOpenedProposal, 3],
  [reviewContracts.listExperts],
  [reviewContracts.listConflicts],
  [reviewContracts.getReviewBoard],
  [reviewContracts.listMyReviews],
  [reviewContracts.getMyReview, 1],
  [reviewContracts.getMyReview, 2],
];

async function seen(one: ReviewWorld, role: string): Promise<Field[]> {
  const texts = [];
  for (const [contract, n] of reads) {
    const answer = await one.call(role, contract, n === undefined ? {} : { path: one.taskPath(n) });
    expect([200, 403, 404]).toContain(answer.status);
    texts.push(answer.text);
  }
  const text = texts.join("\n");
  return Object.entries(canaries)
    .filter(([, canary]) => text.includes(canary))
    .map(([field]) => field)
    .sort();
}

describe("what everybody sees of proposals and reviews", () => {
  it.each(["published", "opened", "reviewing", "deciding"] as const)("while it is %s", async (phase) => {
    const one = await worldIn(phase);
    for (const role of roles) {
      const expected = [...(may[phase][role] ?? none)].sort();
      expect([role, await seen(one, role)]).toEqual([role, expected]);
    }
  });
});

const department = ["organizer", "operator"];
const expertsAlone: readonly string[] = experts;
/** Whose business it is; everybody else is refused, and nothing changes. */
const writes: readonly (readonly [Contract, readonly string[], unknown])[] = [
  [openedContracts.checkProposal, department, { outcome: "ok", expectedVersion: 4 }],
  [openedContracts.disqualifyProposal, department, { reason: "材料不实", expectedVersion: 4 }],
  [
    reviewContracts.dismissConflict,
    department,
    { expertId: personId(conflicted), proposalId: proposalId(1), code: "employer", reason: "无关" },
  ],
  [reviewContracts.startReview, department, { expertIds: [], expectedVersion: 9 }],
  [
    reviewContracts.assignExpert,
    department,
    { proposalId: proposalId(1), expertId: personId(idle), arbitration: false },
  ],
  [
    reviewContracts.voidReview,
    department,
    { proposalId: proposalId(1), expertId: personId(judge), reason: "事后发现冲突" },
  ],
  [reviewContracts.concludeReview, department, { expectedVersion: 9 }],
  [reviewContracts.declareForReview, [asked, drafter], { outcome: "accept", expectedVersion: 1 }],
  [reviewContracts.writeScores, [asked, drafter], { scores: [], expectedVersion: 2 }],
  [reviewContracts.lockScores, [asked, drafter], { expectedVersion: 2 }],
  [reviewContracts.writeMyExpertProfile, expertsAlone, { content: profile() }],
];

describe("who may not decide", () => {
  it("is refused on every route, and changes nothing", async () => {
    const one = await worldIn("reviewing");
    const stored = async () => [
      ...(await one.table.queryAll(`CHALLENGE#${one.id}`)),
      ...(await one.table.queryAll("EXPERTS")),
      ...(await one.parts.proposals.listOf(one.id)),
    ];
    const before = await stored();
    for (const [contract, who, body] of writes)
      for (const role of roles.filter((each) => !who.includes(each))) {
        const answer = await one.call(role, contract, { path: one.taskPath(2), body });
        expect([contract.key, role, answer.status]).toEqual([
          contract.key,
          role,
          expect.toSatisfy((status) => [403, 404].includes(status as number)),
        ]);
        for (const canary of Object.values(canaries)) expect(answer.text).not.toContain(canary);
      }
    expect(await stored()).toEqual(before);
  });
});
