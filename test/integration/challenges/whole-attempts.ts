import { awardContracts } from "../../../shared/contracts/awards.ts";
import { challengeContracts } from "../../../shared/contracts/challenges.ts";
import type { Contract } from "../../../shared/contracts/contract.ts";
import { openedContracts, proposalContracts } from "../../../shared/contracts/proposals.ts";
import { reviewContracts } from "../../../shared/contracts/reviews.ts";
import { sealingContracts } from "../../../shared/contracts/sealing.ts";
import { objectionText, type Phase, type Situation } from "./whole-phases.ts";
import { everybody, organizationId, personId, type Who } from "./whole-world.ts";

/** Everything that changes a challenge after its publication, a proposal, a review, an award or an objection. */

export interface Attempt {
  readonly contract: Contract;
  readonly path: (situation: Situation, who: Who) => Record<string, string> | Promise<Record<string, string>>;
  readonly body: (situation: Situation, who: Who) => unknown;
  /** Who may, and when; everybody else is refused, always. Written by hand. */
  readonly allowed: Partial<Record<Phase, readonly Who[] | ((situation: Situation) => readonly Who[])>>;
}

const department = ["organizer", "operator"] as const satisfies readonly Who[];
const lead = ["solver2"] as const satisfies readonly Who[];
const during = <T>(phases: readonly Phase[], who: T): Partial<Record<Phase, T>> =>
  Object.fromEntries(phases.map((phase) => [phase, who]));
const ofChallenge = ({ course }: Situation) => course.challengePath();
const ofFirst = ({ course }: Situation) => course.path("solver2");
const ofSecond = ({ course }: Situation) => course.path("solver4");
const ofThird = ({ course }: Situation) => course.path("solver5");
const ownOrganization = (who: Who): string => organizationId(Number(/\d+/.exec(who)?.[0] ?? 99));
const versioned =
  (more: (situation: Situation, who: Who) => object | Promise<object> = () => ({})) =>
  async (situation: Situation, who: Who) => ({
    ...(await more(situation, who)),
    expectedVersion: await situation.course.version(),
  });
const versionedProposal =
  (more: (situation: Situation) => object | Promise<object> = () => ({})) =>
  async (situation: Situation) => ({
    ...(await more(situation)),
    expectedVersion: await situation.course.proposalVersion("solver2"),
  });
const versionedTask =
  (whose: Who, more: object = {}) =>
  async ({ course }: Situation, who: Who) => ({
    ...more,
    expectedVersion: (await course.task(who, whose))?.version ?? 1,
  });
const versionedObjection =
  (which: "pending" | "drafted", more: object = {}) =>
  async (situation: Situation) => ({
    ...more,
    expectedVersion: await situation.course.objectionVersion(situation[which]),
  });

export const attempts: Readonly<Record<string, Attempt>> = {
  "start a proposal": {
    contract: proposalContracts.startProposal,
    path: ofChallenge,
    body: ({ course }, who) => ({ organizationId: ownOrganization(who), vault: course.vault }),
    // Who withdrew begins anew; who is a member of somebody else's may have its own.
    allowed: { open: ["newcomer7", "withdrawn6", "member3", "member9"] },
  },
  "save a draft": {
    contract: proposalContracts.saveProposalDraft,
    path: ofFirst,
    body: versionedProposal(({ course }) => ({ ciphertext: course.vault.protectedIdentity })),
    allowed: { open: lead },
  },
  "name members": {
    contract: proposalContracts.setProposalMembers,
    path: ofFirst,
    body: versionedProposal(() => ({
      members: [{ organizationId: organizationId(2), role: "全部工作", percent: 100 }],
    })),
    allowed: { open: lead },
  },
  "confirm a membership": {
    contract: proposalContracts.confirmProposalMembership,
    path: ({ course }) => ({ ...course.path("drafter8"), organizationId: organizationId(9) }),
    body: async ({ course }) => ({
      agreed: true,
      expectedVersion: await course.proposalVersion("drafter8"),
    }),
    allowed: { open: ["member9"] },
  },
  "announce a sealed file": {
    contract: proposalContracts.announceSealedFile,
    path: ofFirst,
    body: () => ({ size: 1000, sha256: "a".repeat(64) }),
    allowed: { open: lead },
  },
  "stage a proposal": {
    contract: proposalContracts.stageProposal,
    path: ofFirst,
    body: ({ course }) => course.stageOrder("solver2"),
    allowed: { open: lead },
  },
  "submit a proposal": {
    contract: proposalContracts.submitProposal,
    path: ofFirst,
    body: ({ course, staged }) => course.submitOrder("solver2", staged),
    allowed: { open: lead },
  },
  "withdraw a proposal": {
    contract: proposalContracts.withdrawProposal,
    path: ofFirst,
    body: versionedProposal(),
    allowed: { open: lead },
  },
  "confirm a proposal without a correction": {
    contract: proposalContracts.reconfirmProposal,
    path: ofFirst,
    body: versionedProposal(() => ({ termsVersion: 1 })),
    allowed: {},
  },
  "enrol in a committee that is fixed": {
    contract: sealingContracts.enrolHolder,
    path: ({ course }) => course.programmePath(),
    body: ({ course }) => course.vault,
    allowed: {},
  },
  "fix a committee again": {
    contract: sealingContracts.fixCommittee,
    path: ({ course }) => course.programmePath(),
    body: () => ({ threshold: 2, expectedVersion: 5 }),
    allowed: {},
  },
  "exchange the key": {
    contract: sealingContracts.setSealingKey,
    path: ofChallenge,
    body: ({ course }) => ({
      recipient: course.vault.recipient,
      shares: course.holders.map((holder, i) => ({
        holderId: personId(holder),
        sealedShare: course.vault.protectedIdentity,
        commitment: course.shares[i]?.commitment,
      })),
    }),
    allowed: {},
  },
  "release a share": {
    contract: sealingContracts.releaseShare,
    path: ofChallenge,
    body: ({ course }, who) => {
      const at = (course.holders as readonly Who[]).indexOf(who);
      return { share: course.shares[Math.max(0, at)]?.text };
    },
    allowed: { closed: ["organizer", "operator", "auditor"] },
  },
  "check a proposal": {
    contract: openedContracts.checkProposal,
    path: ofFirst,
    body: versionedProposal(() => ({ outcome: "ok" })),
    allowed: { opened: department },
  },
  "disqualify a proposal": {
    contract: openedContracts.disqualifyProposal,
    path: ofFirst,
    body: versionedProposal(() => ({ reason: "材料不实" })),
    allowed: during(["opened", "checked", "reviewing", "judged", "deciding", "chosen"], department),
  },
  "dismiss a conflict": {
    contract: reviewContracts.dismissConflict,
    path: ofChallenge,
    body: ({ course }) => ({
      expertId: personId("expert4"),
      proposalId: course.proposalId("solver4"),
      code: "cooperation",
      reason: "合作已满三年",
    }),
    allowed: during(["checked", "reviewing", "judged"], department),
  },
  "begin the review": {
    contract: reviewContracts.startReview,
    path: ofChallenge,
    body: versioned(() => ({ expertIds: [] })),
    allowed: { checked: department },
  },
  "assign an expert": {
    contract: reviewContracts.assignExpert,
    path: ofChallenge,
    body: async ({ course }) => {
      const judges = await course.judgesOf("solver5");
      const free = course.experts.find((expert) => !judges.includes(expert)) ?? "expert1";
      return { proposalId: course.proposalId("solver5"), expertId: personId(free), arbitration: false };
    },
    allowed: during(["reviewing", "judged"], department),
  },
  "void a review": {
    contract: reviewContracts.voidReview,
    path: ofChallenge,
    body: ({ course, writer }) => ({
      proposalId: course.proposalId("solver5"),
      expertId: personId(writer),
      reason: "事后发现冲突",
    }),
    allowed: during(["reviewing", "judged"], department),
  },
  "schedule defences": {
    contract: reviewContracts.scheduleDefences,
    path: ofChallenge,
    body: versioned(() => ({
      startsAt: "2026-07-10T01:00:00.000Z",
      minutesEach: 30,
      pauseMinutes: 10,
      place: "示例大厦 301",
    })),
    allowed: during(["reviewing", "judged"], department),
  },
  "conclude the review": {
    contract: reviewContracts.concludeReview,
    path: ofChallenge,
    body: versioned(),
    allowed: { judged: department },
  },
  "declare for a review": {
    contract: reviewContracts.declareForReview,
    path: ofSecond,
    body: versionedTask("solver4", { outcome: "recuse", reason: "有合作" }),
    allowed: { reviewing: ["expert1", "expert2", "expert3"] },
  },
  "write scores": {
    contract: reviewContracts.writeScores,
    path: ofThird,
    body: versionedTask("solver5", { scores: [{ criterionId: "c1", points: 12 }] }),
    allowed: { reviewing: ({ writer }) => [writer] },
  },
  "lock scores": {
    contract: reviewContracts.lockScores,
    path: ofThird,
    body: versionedTask("solver5"),
    allowed: { reviewing: ({ writer }) => [writer] },
  },
  "choose winners": {
    contract: awardContracts.chooseWinners,
    path: ofChallenge,
    body: ({ course }) => course.choice(),
    // Whoever is of the poster and of the department acts for the poster.
    allowed: during(["deciding", "chosen"], ["poster", "insider"] as const),
  },
  "propose the award": {
    contract: awardContracts.proposeAward,
    path: ofChallenge,
    body: ({ course }) => course.award(),
    allowed: { chosen: department },
  },
  "confirm the award": {
    contract: awardContracts.confirmAward,
    path: ofChallenge,
    body: versioned(),
    allowed: { settled: department },
  },
  "draft an objection": {
    contract: awardContracts.draftObjection,
    path: ofChallenge,
    body: () => ({ text: objectionText }),
    allowed: { publicity: everybody.filter((who) => who !== "solver4" && who !== "solver5") },
  },
  "announce evidence": {
    contract: awardContracts.announceEvidence,
    path: ({ course, drafted }) => ({ ...course.challengePath(), objectionId: drafted }),
    body: () => ({ name: "又一份.pdf", type: "application/pdf", size: 10, sha256: "b".repeat(64) }),
    allowed: { publicity: ["solver5"] },
  },
  "raise an objection": {
    contract: awardContracts.raiseObjection,
    path: ({ course, drafted }) => ({ ...course.challengePath(), objectionId: drafted }),
    body: versionedObjection("drafted"),
    allowed: { publicity: ["solver5"] },
  },
  "decide an objection": {
    contract: awardContracts.decideObjection,
    path: ({ course, pending }) => ({ ...course.challengePath(), objectionId: pending }),
    body: versionedObjection("pending", { outcome: "dismissed", reason: "经核实不成立" }),
    allowed: during(["publicity", "over"], department),
  },
  "withdraw the challenge": {
    contract: challengeContracts.withdrawChallenge,
    path: ofChallenge,
    body: versioned(() => ({ reason: "需求已变化" })),
    allowed: {
      open: ["poster", "insider", "organizer", "operator"],
      ...during(["closed", "opened", "checked", "reviewing", "judged", "deciding", "chosen"], department),
    },
  },
};
