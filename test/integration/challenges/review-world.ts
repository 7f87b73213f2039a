import { Logger } from "@aws-lambda-powertools/logger";
import loadHighs from "highs";
import { type Assign, assignExperts } from "../../../functions/challenges/app/assign-experts.ts";
import { onRecord } from "../../../functions/challenges/app/record-entry.ts";
import { assignmentTable } from "../../../functions/challenges/data/assignment-table.ts";
import { challengeTable } from "../../../functions/challenges/data/challenge-table.ts";
import { creationWrites } from "../../../functions/challenges/data/challenge-writes.ts";
import { expertTable } from "../../../functions/challenges/data/expert-table.ts";
import { openedKey, solverKey } from "../../../functions/challenges/data/keys.ts";
import { programmeTable } from "../../../functions/challenges/data/programme-table.ts";
import { encodeProposal } from "../../../functions/challenges/data/proposal-codec.ts";
import { proposalTable } from "../../../functions/challenges/data/proposal-table.ts";
import { proposalDecisions, reviewTable } from "../../../functions/challenges/data/review-table.ts";
import type { StoredChallenge } from "../../../functions/challenges/domain/challenge.ts";
import { newProgramme } from "../../../functions/challenges/domain/programme.ts";
import type { StoredProposal } from "../../../functions/challenges/domain/proposal.ts";
import { movedReview, type StoredReview } from "../../../functions/challenges/domain/review.ts";
import { openedRoutes } from "../../../functions/challenges/opened-routes.ts";
import { reviewRoutes } from "../../../functions/challenges/review-routes.ts";
import { assign as solveAssignment } from "../../../shared/assignment/assign.ts";
import type { Contract } from "../../../shared/contracts/contract.ts";
import type { ProgrammeRules } from "../../../shared/contracts/programmes-content.ts";
import { openedContracts } from "../../../shared/contracts/proposals.ts";
import type { ProposalPayload } from "../../../shared/contracts/proposals-content.ts";
import { type ExpertContent, reviewContracts } from "../../../shared/contracts/reviews.ts";
import type { StaffRole } from "../../../shared/contracts/roles.ts";
import type { Table } from "../../../shared/dynamo/table.ts";
import { api } from "../../../shared/http/api.ts";
import type { Actor } from "../../../shared/identity/actor.ts";
import type { OrganizationFacts } from "../../../shared/identity/directory.ts";
import { personIdOf } from "../../../shared/identity/person-id.ts";
import { startOfChain } from "../../../shared/record/entry.ts";
import { apiEvent, lambdaContext, testIssuer } from "../../support/api-event.ts";
import type { Json } from "../../support/client.ts";

/** A challenge after its opening, with proposals, experts and everybody around them, on a real table. */

const idOf = (prefix: string, serial: number): string => `${prefix}_${String(serial).padStart(26, "0")}`;
export const challengeId = (serial: number): string => idOf("chl", serial);
export const proposalId = (serial: number): string => idOf("prp", serial);
export const solverId = (serial: number): string => idOf("org", 100 + serial);
export const posterId = idOf("org", 1);
const programmeId = (serial: number): string => idOf("prg", serial);

export const posterUscc = "91330402MA2C003860";
export const solverUscc = (serial: number): string => `SOLVER${String(serial).padStart(12, "0")}`;
export const solverName = (serial: number): string => `揭榜单位${serial}有限公司`;
const labels = ["方案一", "方案二", "方案三", "方案四", "方案五", "方案六"];
export const labelOf = (serial: number): string => labels[serial - 1] ?? `方案${serial}`;

export const rules: ProgrammeRules = {
  posterKinds: ["enterprise"],
  solverKinds: ["university", "enterprise"],
  openDays: 20,
  longestMonths: 24,
  firstPaymentPercent: 30,
  consortiumMembers: 4,
  countPublic: false,
  review: {
    criteria: [
      { id: "c1", name: "技术路线", points: 50 },
      { id: "c2", name: "团队基础", points: 30 },
      { id: "c3", name: "经费合理", points: 20 },
    ],
    experts: 3,
    quorum: 3,
    passMark: 60,
    spread: 30,
    anonymous: true,
    tieBreak: ["c1"],
    conflictYears: 3,
    load: 10,
  },
  expertVisibility: "after-award",
  winners: 1,
  reserves: 1,
  publicityDays: 5,
};

export const payloadOf = (challenge: string, serial: number, quoteYuan = 1_000_000): ProposalPayload => ({
  format: "duijie-proposal-1",
  challengeId: challenge,
  proposalId: proposalId(serial),
  termsVersion: 1,
  teamLead: { name: `负责人甲${serial}`, phone: "13900000000" },
  route: `采用固态电解质涂覆工艺，秘密路线第${serial}号，分三步实施。`,
  responses: [{ indicator: "能量密度", promised: "400 Wh/kg" }],
  priorIp: [],
  quoteYuan,
  budget: [],
  milestones: [{ month: 6, deliverable: "中试样品", percent: 100 }],
  files: [],
});

export const profile = (also: Partial<ExpertContent> = {}): ExpertContent => ({
  title: "教授",
  employer: { name: "无关研究所" },
  chains: ["new-energy"],
  fields: ["固态电解质"],
  formerEmployers: [],
  cooperations: [],
  interests: [],
  familyAt: [],
  ...also,
});

export const personId = (subject: string): string => personIdOf(testIssuer, subject);

const staff = (subject: string, role: StaffRole, memberships: Actor["memberships"] = []): [string, Actor] => [
  personId(subject),
  { personId: personId(subject), name: `${subject}先生`, memberships, staff: [{ role, units: [] }] },
];
const member = (subject: string, organizationId: string): [string, Actor] => [
  personId(subject),
  {
    personId: personId(subject),
    name: `${subject}先生`,
    memberships: [{ organizationId, role: "agent" }],
    staff: [],
  },
];

const highs = loadHighs();

export const experts = ["expert1", "expert2", "expert3", "expert4", "expert5", "expert6"];

export interface Answer {
  readonly status: number;
  readonly body: Json;
  readonly text: string;
}

export interface WorldOptions {
  readonly serial: number;
  readonly proposals?: number;
  readonly quotes?: readonly number[];
  readonly review?: Partial<ProgrammeRules["review"]>;
  readonly also?: Partial<ProgrammeRules>;
  readonly poser?: "government" | "enterprise";
  readonly state?: StoredChallenge["state"];
  readonly expertCount?: number;
  readonly profiles?: Readonly<Record<string, Partial<ExpertContent>>>;
  readonly challenge?: Partial<StoredChallenge>;
}

/** One world per challenge; many of them share a table. */
export async function reviewWorld(table: Table, options: WorldOptions) {
  const { serial, proposals: count = 3, poser = "enterprise", state = "opened" } = options;
  const id = challengeId(serial);
  const actors = new Map<string, Actor>([
    staff("organizer", "organizer"),
    staff("operator", "operator"),
    staff("auditor", "auditor"),
    staff("insider", "organizer", [{ organizationId: posterId, role: "agent" }]),
    staff("rival", "organizer", [{ organizationId: solverId(1), role: "viewer" }]),
    member("poster", posterId),
    member("solver1", solverId(1)),
    member("stranger", idOf("org", 999)),
    ...experts.map((subject) => staff(subject, "expert")),
  ]);
  const organizations = new Map<string, Pick<OrganizationFacts, "id" | "name" | "uscc">>([
    [posterId, { id: posterId, name: "发榜新能源有限公司", uscc: posterUscc }],
  ]);
  const at = "2026-05-20T02:00:00.000Z";
  const setting = { now: "2026-06-01T02:00:00.000Z", seeds: 0 };

  const programmes = programmeTable(table);
  const programme = newProgramme(
    programmeId(serial),
    {
      year: 2026,
      title: "示例市揭榜挂帅计划",
      department: "示例市科技局",
      unitCode: "330400",
      noticePrefix: "示科揭榜",
      target: 10,
      collectionOpensAt: "2026-01-01T00:00:00.000Z",
      collectionClosesAt: "2026-03-01T00:00:00.000Z",
      rules: { ...rules, ...options.also, review: { ...rules.review, ...options.review } },
    },
    at,
  );
  await programmes.create(
    { ...programme, state: "open" },
    { personId: personId("organizer"), key: `programme-${serial}`, fingerprint: "f" },
    at,
  );

  const challenge: StoredChallenge = {
    id,
    programmeId: programme.id,
    year: 2026,
    poser,
    ...(poser === "enterprise" ? { posterOrganizationId: posterId } : {}),
    posterName: poser === "enterprise" ? "发榜新能源有限公司" : "示例市科技局",
    unitCode: "330402",
    content: {
      poser,
      title: "高能量密度固态电池",
      background: "需要突破界面阻抗，提升循环寿命，满足整车应用要求。",
      chains: ["new-energy"],
      confidentialText: "发榜方机密指标",
      contact: { name: "联系人丙", phone: "0573-80000000" },
      winners: 1,
    },
    files: [],
    state,
    stateSince: at,
    number: "2026-01",
    opensAt: "2026-04-01T00:00:00.000Z",
    closesAt: "2026-05-01T00:00:00.000Z",
    extensions: 0,
    termsVersion: 1,
    demonstration: { experts: [], opinion: "可行，建议张榜。" },
    ...(state === "published" ? {} : { proposals: count, candidates: count }),
    openQuestions: 0,
    recordHead: { ...startOfChain(id), seq: 3, at },
    createdAt: at,
    updatedAt: at,
    version: 5,
    ...options.challenge,
  };
  await table.transact(
    creationWrites({
      challenge,
      log: { at, action: "open", to: state, by: { personId: "per", name: "开标", capacity: "opening" } },
    }),
  );

  for (let n = 1; n <= count; n += 1) {
    const members = [
      {
        organizationId: solverId(n),
        name: solverName(n),
        uscc: solverUscc(n),
        kind: "enterprise" as const,
        role: "牵头研发",
        percent: 100,
        lead: true,
        confirmedAt: at,
      },
    ];
    const proposal: StoredProposal = {
      id: proposalId(n),
      challengeId: id,
      leadOrganizationId: solverId(n),
      members,
      state: state === "published" ? "submitted" : "opened",
      vault: { recipient: "age1", protectedIdentity: "protected" },
      relatedCodes: [],
      staged: 1,
      current: { version: 1, sha256: "0".repeat(64), size: 10, termsVersion: 1, submittedAt: at, members },
      ...(state === "published" ? {} : { label: labelOf(n) }),
      createdAt: at,
      updatedAt: at,
      version: 3,
    };
    await table.transact([
      { put: { Item: encodeProposal(proposal) } },
      { put: { Item: { ...solverKey(id, solverId(n)), proposalId: proposal.id } } },
      ...(state === "published"
        ? []
        : [
            {
              put: {
                Item: {
                  ...openedKey(id, proposal.id),
                  payload: payloadOf(id, n, options.quotes?.[n - 1]),
                },
              },
            },
          ]),
    ]);
  }

  const expertStore = expertTable(table);
  for (const subject of experts.slice(0, options.expertCount ?? experts.length)) {
    const before = await expertStore.find(personId(subject));
    await expertStore.save(before, {
      personId: personId(subject),
      name: `专家${subject}`,
      content: profile(options.profiles?.[subject]),
      updatedAt: at,
      version: (before?.version ?? 0) + 1,
    });
  }

  const directory = {
    actor: async (person: string) => actors.get(person),
    organization: async (organizationId: string) =>
      organizations.get(organizationId) as OrganizationFacts | undefined,
  };
  const newSeed = (): string => {
    setting.seeds += 1;
    return String(setting.seeds).padStart(32, "0");
  };
  const parts = {
    challenges: challengeTable(table),
    programmes,
    proposals: proposalTable(table),
    reviews: reviewTable(table),
    decisions: proposalDecisions(table),
    experts: expertStore,
    directory,
    clock: { now: () => setting.now },
    newSalt: newSeed,
    newSeed,
  };
  const handler = api({
    logger: new Logger({ logLevel: "SILENT" }),
    findActor: directory.actor,
    routes: [...openedRoutes(parts), ...reviewRoutes(parts)],
  });

  const call = async (
    subject: string,
    contract: Contract,
    sent: { readonly path?: Record<string, string>; readonly body?: unknown } = {},
  ): Promise<Answer> => {
    const path = { challengeId: id, ...sent.path };
    const answer = await handler(apiEvent(contract, { ...sent, path, subject }), lambdaContext);
    const text = String(answer.body);
    return { status: answer.statusCode ?? 0, body: JSON.parse(text) as Json, text };
  };
  const assignWith = (solve: Assign) =>
    assignExperts({ ...parts, runs: assignmentTable(table), assign: solve })(id);
  const assign = () => assignWith(async (problem) => solveAssignment(problem, await highs));
  const version = async (): Promise<number> => (await parts.challenges.find(id))?.version ?? 0;
  const proposalVersion = async (n: number): Promise<number> =>
    (await parts.proposals.find(id, proposalId(n)))?.version ?? 0;
  const taskPath = (n: number) => ({ challengeId: id, proposalId: proposalId(n) });

  const check = async (n: number, outcome: "ok" | "rejected" = "ok", reason?: string) =>
    call("organizer", openedContracts.checkProposal, {
      path: taskPath(n),
      body: { outcome, reason, expectedVersion: await proposalVersion(n) },
    });
  const task = async (subject: string, n: number) => parts.reviews.find(id, proposalId(n), personId(subject));
  const declare = async (subject: string, n: number, outcome: "accept" | "recuse" = "accept") =>
    call(subject, reviewContracts.declareForReview, {
      path: taskPath(n),
      body: {
        outcome,
        ...(outcome === "recuse" ? { reason: "与申报单位有合作" } : {}),
        expectedVersion: (await task(subject, n))?.version ?? 1,
      },
    });
  const score = async (subject: string, n: number, points: readonly [number, number, number]) =>
    call(subject, reviewContracts.writeScores, {
      path: taskPath(n),
      body: {
        scores: points.map((given, i) => ({ criterionId: `c${i + 1}`, points: given })),
        comment: `意见出自${subject}`,
        expectedVersion: (await task(subject, n))?.version ?? 1,
      },
    });
  const lock = async (subject: string, n: number) =>
    call(subject, reviewContracts.lockScores, {
      path: taskPath(n),
      body: { expectedVersion: (await task(subject, n))?.version ?? 1 },
    });
  const start = async (expertIds: readonly string[] = []) =>
    call("organizer", reviewContracts.startReview, {
      body: { expertIds, expectedVersion: await version() },
    });

  /** Locks these points; what an expert does for it by the API is tested once. */
  const lockBy = async (
    review: StoredReview,
    points: readonly [number, number, number] = [40, 25, 15],
  ): Promise<void> => {
    const scores = points.map((each, i) => ({ criterionId: `c${i + 1}`, points: each }));
    const change = movedReview({ ...review, state: "accepted", scores }, "lock", {
      by: { personId: review.expertId, name: review.expertName },
      at: setting.now,
    });
    await parts.reviews.move(review, change);
  };

  return {
    id,
    table,
    parts,
    setting,
    actors,
    organizations,
    call,
    assign,
    assignWith,
    version,
    proposalVersion,
    taskPath,
    check,
    task,
    declare,
    score,
    lock,
    start,
    conclude: async () =>
      call("organizer", reviewContracts.concludeReview, { body: { expectedVersion: await version() } }),
    board: (subject = "organizer") => call(subject, reviewContracts.getReviewBoard),
    /** Formal check of all, and experts asked. */
    async underReview() {
      for (let n = 1; n <= count; n += 1) await check(n);
      await start();
      await assign();
    },
    asked: async (n: number): Promise<string[]> => {
      const reviews = await parts.reviews.list(id);
      return experts.filter((subject) =>
        reviews.some(
          (one) =>
            one.proposalId === proposalId(n) &&
            one.expertId === personId(subject) &&
            (one.state === "invited" || one.state === "accepted" || one.state === "locked"),
        ),
      );
    },
    lockBy,
    /** As an upheld objection does. */
    async sendBack() {
      const before = await parts.challenges.find(id);
      if (before === undefined) throw new Error("no challenge");
      const log = {
        at: setting.now,
        action: "review-again",
        from: before.state,
        to: "reviewing",
        by: { personId: "per", name: "经办", capacity: "department" },
      } as const;
      const challenge = { ...before, state: "reviewing", version: before.version + 1 } as const;
      await parts.challenges.save(before, onRecord({ challenge, log }));
    },
    /** Everybody who is asked and has not begun. */
    async lockAll(n: number, ...points: readonly (readonly [number, number, number])[]) {
      const reviews = (await parts.reviews.list(id)).filter(
        (one) => one.proposalId === proposalId(n) && one.state === "invited",
      );
      for (const [i, review] of reviews.entries()) await lockBy(review, points[i] ?? points[0]);
    },
    /** From the invitation to the lock. */
    async judge(subject: string, n: number, points: readonly [number, number, number]) {
      await declare(subject, n);
      await score(subject, n, points);
      return lock(subject, n);
    },
  };
}
export type ReviewWorld = Awaited<ReturnType<typeof reviewWorld>>;
