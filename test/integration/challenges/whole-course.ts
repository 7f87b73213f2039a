import { awardContracts } from "../../../shared/contracts/awards.ts";
import { challengeContracts } from "../../../shared/contracts/challenges.ts";
import { programmeContracts } from "../../../shared/contracts/programmes.ts";
import { openedContracts, proposalContracts } from "../../../shared/contracts/proposals.ts";
import type { ProposalPayload } from "../../../shared/contracts/proposals-content.ts";
import { reviewContracts } from "../../../shared/contracts/reviews.ts";
import { sealingContracts } from "../../../shared/contracts/sealing.ts";
import { sha256Hex } from "../../../shared/digest/sha256.ts";
import { addMilliseconds } from "../../../shared/kernel/time.ts";
import { armored } from "../../../shared/sealing/armored.ts";
import { newKey } from "../../../shared/sealing/keys.ts";
import { sealTo } from "../../../shared/sealing/seal.ts";
import { sealJson } from "../../../shared/sealing/sealed-json.ts";
import { splitIdentity } from "../../../shared/sealing/shares.ts";
import { list } from "../../support/client.ts";
import type { LocalStore } from "../../support/dynamodb-local.ts";
import { content, programmeContent } from "../../unit/challenges/challenge-sample.ts";
import { organizationId, personId, type Who, wholeWorld } from "./whole-world.ts";

/**
 * One challenge of an enterprise from its draft to the confirmed award, by the routes and the jobs alone: three
 * proposals count, one of them of a consortium; one is withdrawn, one is never submitted. One expert recuses.
 */

const instants = {
  collection: "2026-03-10T02:00:00.000Z",
  publication: "2026-04-10T02:00:00.000Z",
  opens: "2026-04-12T01:00:00.000Z",
  during: "2026-04-20T02:00:00.000Z",
  closes: "2026-05-16T10:00:00.000Z",
  /** A Monday; five working days from the day after. */
  award: "2026-06-01T02:00:00.000Z",
  noticeOver: "2026-06-08T16:00:00.000Z",
};
const holders = ["organizer", "operator", "auditor"] as const satisfies readonly Who[];
const vault = { recipient: `age1${"q".repeat(58)}`, protectedIdentity: "" };

/** What stands in the sealed, blind, anonymous and confidential fields. */
export const canaries = {
  content2: "金丝雀路线甲",
  content4: "金丝雀路线乙",
  lead2: "金丝雀负责人甲",
  draft: "金丝雀从未提交",
  withdrawn: "金丝雀已经撤回",
  confidential: "金丝雀机密指标",
  comment: "金丝雀评语",
  recusal: "金丝雀回避原因",
  lost: "金丝雀落选理由",
  objection: "金丝雀异议内容，附合同复印件为证，请复核。",
  decision: "金丝雀异议答复",
} as const;

const profile = (employer: string) => ({
  title: "教授",
  employer: { name: employer },
  chains: ["new-energy"],
  fields: ["正极材料"],
  formerEmployers: [],
  cooperations: [],
  interests: [],
  familyAt: [],
});

/** The routes of a proposal by whose it is. */
const routes: Partial<Record<Who, string>> = {
  solver2: canaries.content2,
  solver4: canaries.content4,
  drafter8: canaries.draft,
  withdrawn6: canaries.withdrawn,
};

export async function wholeCourse(store: LocalStore) {
  const world = await wholeWorld(store, instants.collection);
  const { ok, clock, call } = world;
  const ids = new Map<Who, string>();
  const sealing = await newKey();
  const shares = await splitIdentity(sealing.identity, { holders: holders.length, threshold: 2 });
  const protectedIdentity = armored(await sealTo([sealing.recipient], new TextEncoder().encode("share")));
  let challengeId = "";
  let programmeId = "";

  const challengePath = () => ({ challengeId });
  const version = async (): Promise<number> => (await world.challenges.find(challengeId))?.version ?? 0;
  const proposalId = (whose: Who): string => ids.get(whose) ?? "prp_00000000000000000000000000";
  const path = (whose: Who) => ({ challengeId, proposalId: proposalId(whose) });
  const proposal = (whose: Who) => world.proposals.find(challengeId, proposalId(whose));
  const proposalVersion = async (whose: Who): Promise<number> => (await proposal(whose))?.version ?? 1;
  const serialOf = (whose: Who): number => Number(whose.replace(/\D/g, ""));

  async function programme(): Promise<void> {
    const { rules } = programmeContent();
    const review = { ...rules.review, experts: 3, quorum: 3, load: 10 };
    const made = await ok("organizer", programmeContracts.createProgramme, {
      body: { ...programmeContent(), rules: { ...rules, review, winners: 1, consortiumMembers: 4 } },
    });
    programmeId = String(made.id);
    await ok("organizer", programmeContracts.openProgramme, {
      path: { programmeId },
      body: { expectedVersion: made.version },
    });
    for (const holder of holders)
      await ok(holder, sealingContracts.enrolHolder, {
        path: { programmeId },
        body: { recipient: sealing.recipient, protectedIdentity },
      });
    const committee = await ok("organizer", sealingContracts.getCommittee, { path: { programmeId } });
    await ok("organizer", sealingContracts.fixCommittee, {
      path: { programmeId },
      body: { threshold: 2, expectedVersion: committee.version },
    });
  }

  async function published(): Promise<void> {
    await programme();
    const c = challengeContracts;
    const drafted = await ok("poster", c.createChallenge, {
      body: {
        programmeId,
        organizationId: organizationId(1),
        content: content({ confidentialText: canaries.confidential }),
      },
    });
    challengeId = String(drafted.id);
    const step = async (more: object = {}) => ({
      path: challengePath(),
      body: { expectedVersion: await version(), ...more },
    });
    await ok("poster", c.submitChallenge, await step());
    await ok(
      "district",
      c.decideFormally,
      await step({ decision: "recommend", reason: "材料齐全，同意推荐。" }),
    );
    await ok(
      "organizer",
      c.decideFeasibility,
      await step({ decision: "demonstrate", expertIds: [], opinion: "必要、创新、可行。" }),
    );
    await ok("organizer", sealingContracts.setSealingKey, {
      path: challengePath(),
      body: {
        recipient: sealing.recipient,
        shares: holders.map((holder, i) => ({
          holderId: personId(holder),
          sealedShare: protectedIdentity,
          commitment: shares[i]?.commitment,
        })),
      },
    });
    clock.at = instants.publication;
    await ok("organizer", c.publishChallenges, {
      path: { programmeId },
      body: {
        challenges: [{ id: challengeId, expectedVersion: await version() }],
        window: { opensAt: instants.opens, closesAt: instants.closes },
        title: "2026 年度第一批榜单",
      },
    });
  }

  async function started(whose: Who): Promise<void> {
    const made = await ok(whose, proposalContracts.startProposal, {
      path: challengePath(),
      body: { organizationId: organizationId(serialOf(whose)), vault: { ...vault, protectedIdentity } },
    });
    ids.set(whose, String(made.id));
  }

  const payload = (whose: Who): ProposalPayload => ({
    format: "duijie-proposal-1",
    ...path(whose),
    termsVersion: 1,
    teamLead: { name: whose === "solver2" ? canaries.lead2 : `负责人${whose}` },
    route: `${routes[whose] ?? "通用路线"}，分三步实施。`,
    responses: [],
    priorIp: [],
    quoteYuan: 1_000_000 + serialOf(whose),
    budget: [],
    milestones: [{ month: 6, deliverable: "中试样品", percent: 100 }],
    files: [],
  });

  /** As a browser would send it; answers what to submit. */
  async function stageOrder(whose: Who) {
    const sealed = JSON.parse(JSON.stringify(payload(whose)));
    const ciphertext = armored(await sealJson([sealing.recipient], path(whose), sealed));
    const sha256 = sha256Hex(new TextEncoder().encode(ciphertext));
    return { ciphertext, sha256, termsVersion: 1, fileIds: [] };
  }
  async function staged(whose: Who): Promise<{ version: number; sha256: string }> {
    const order = await stageOrder(whose);
    const { versions } = await ok(whose, proposalContracts.stageProposal, { path: path(whose), body: order });
    return { version: Number(list(versions).at(-1)?.version), sha256: order.sha256 };
  }
  const submitOrder = async (whose: Who, order: { version: number; sha256: string }) => ({
    ...order,
    declarations: { unrelated: true, truthful: true, relatedCodes: [] },
    expectedVersion: await proposalVersion(whose),
  });
  async function submitted(whose: Who): Promise<void> {
    await started(whose);
    const order = await staged(whose);
    await ok(whose, proposalContracts.submitProposal, {
      path: path(whose),
      body: await submitOrder(whose, order),
    });
  }

  async function proposed(): Promise<void> {
    clock.at = instants.during;
    await started("solver2");
    const members = [
      { organizationId: organizationId(2), role: "牵头研发", percent: 60 },
      { organizationId: organizationId(3), role: "检测验证", percent: 40 },
    ];
    await ok("solver2", proposalContracts.setProposalMembers, {
      path: path("solver2"),
      body: { members, expectedVersion: await proposalVersion("solver2") },
    });
    await ok("member3", proposalContracts.confirmProposalMembership, {
      path: { ...path("solver2"), organizationId: organizationId(3) },
      body: { agreed: true, expectedVersion: await proposalVersion("solver2") },
    });
    const order = await staged("solver2");
    await ok("solver2", proposalContracts.submitProposal, {
      path: path("solver2"),
      body: await submitOrder("solver2", order),
    });
    await submitted("solver4");
    await submitted("solver5");
    await submitted("withdrawn6");
    await ok("withdrawn6", proposalContracts.withdrawProposal, {
      path: path("withdrawn6"),
      body: { expectedVersion: await proposalVersion("withdrawn6") },
    });
    // Named in a team, and has not answered.
    await started("drafter8");
    await staged("drafter8");
    await ok("drafter8", proposalContracts.setProposalMembers, {
      path: path("drafter8"),
      body: {
        members: [
          { organizationId: organizationId(8), role: "牵头", percent: 50 },
          { organizationId: organizationId(9), role: "配合", percent: 50 },
        ],
        expectedVersion: await proposalVersion("drafter8"),
      },
    });
  }

  function closed(): void {
    clock.at = addMilliseconds(instants.closes, 30_000);
  }

  async function opened(): Promise<void> {
    closed();
    for (const [i, holder] of holders.slice(0, 2).entries())
      await ok(holder, sealingContracts.releaseShare, {
        path: challengePath(),
        body: { share: shares[i]?.text },
      });
    await world.open(challengeId);
  }

  const judged = ["solver2", "solver4", "solver5"] as const satisfies readonly Who[];
  const experts = ["expert1", "expert2", "expert3", "expert4"] as const satisfies readonly Who[];
  const task = (expert: Who, whose: Who) =>
    world.reviews.find(challengeId, proposalId(whose), personId(expert));

  /** The fourth has a conflict with the second proposal. */
  async function checked(): Promise<void> {
    clock.at = "2026-05-20T02:00:00.000Z";
    for (const [i, expert] of experts.entries())
      await ok(expert, reviewContracts.writeMyExpertProfile, {
        body: {
          content: {
            ...profile(`高校${i}`),
            ...(expert === "expert4" ? { cooperations: [{ name: "示例单位4号" }] } : {}),
          },
        },
      });
    for (const whose of judged)
      await ok("organizer", openedContracts.checkProposal, {
        path: path(whose),
        body: { outcome: "ok", expectedVersion: await proposalVersion(whose) },
      });
  }

  async function reviewing(): Promise<void> {
    await ok("organizer", reviewContracts.startReview, {
      path: challengePath(),
      body: { expertIds: [], expectedVersion: await version() },
    });
    await world.assign(challengeId);
  }

  /** Who is asked or at work on it. */
  async function judgesOf(whose: Who): Promise<Who[]> {
    const tasks = await Promise.all(experts.map((expert) => task(expert, whose)));
    return experts.filter((_, i) => ["invited", "accepted", "locked"].includes(tasks[i]?.state ?? ""));
  }
  const declared = async (expert: Who, whose: Who, more: object = { outcome: "accept" }) =>
    ok(expert, reviewContracts.declareForReview, {
      path: path(whose),
      body: { expectedVersion: (await task(expert, whose))?.version, ...more },
    });
  async function written(expert: Who, whose: Who, points: readonly [number, number]): Promise<void> {
    if ((await task(expert, whose))?.state === "invited") await declared(expert, whose);
    await ok(expert, reviewContracts.writeScores, {
      path: path(whose),
      body: {
        scores: points.map((given, i) => ({ criterionId: `c${i + 1}`, points: given })),
        comment: canaries.comment,
        expectedVersion: (await task(expert, whose))?.version,
      },
    });
  }
  async function scored(expert: Who, whose: Who, points: readonly [number, number]): Promise<void> {
    await written(expert, whose, points);
    await ok(expert, reviewContracts.lockScores, {
      path: path(whose),
      body: { expectedVersion: (await task(expert, whose))?.version },
    });
  }
  /** One of those asked for the first proposal is related after all. */
  async function recused(): Promise<void> {
    const [expert] = await judgesOf("solver2");
    if (expert === undefined) throw new Error("nobody was asked");
    await declared(expert, "solver2", { outcome: "recuse", reason: canaries.recusal });
    await world.assign(challengeId);
  }

  async function judgedAll(): Promise<void> {
    const points = { solver2: [55, 35], solver4: [50, 30], solver5: [10, 10] } as const;
    for (const whose of judged)
      for (const expert of await judgesOf(whose))
        if ((await task(expert, whose))?.state !== "locked") await scored(expert, whose, points[whose]);
  }

  async function deciding(): Promise<void> {
    await ok("organizer", reviewContracts.concludeReview, {
      path: challengePath(),
      body: { expectedVersion: await version() },
    });
    await world.assign(challengeId);
  }

  const choice = async () => ({
    proposalIds: [proposalId("solver2")],
    reason: "工艺与产线最匹配",
    expectedVersion: await version(),
  });
  const award = async () => ({
    winners: [proposalId("solver2")],
    reserves: [proposalId("solver4")],
    reasons: (["solver4", "solver5"] as const).map((whose) => ({
      proposalId: proposalId(whose),
      reason: canaries.lost,
    })),
    publishedOn: "2026-06-01",
    days: 5,
    expectedVersion: await version(),
  });
  async function chosen(): Promise<void> {
    clock.at = instants.award;
    await ok("poster", awardContracts.chooseWinners, { path: challengePath(), body: await choice() });
  }

  async function publicity(): Promise<void> {
    await ok("organizer", awardContracts.proposeAward, { path: challengePath(), body: await award() });
  }

  async function draftedObjection(by: Who): Promise<string> {
    const drafted = await ok(by, awardContracts.draftObjection, {
      path: challengePath(),
      body: { text: canaries.objection },
    });
    const evidence = new TextEncoder().encode("%PDF-1.4\n%%EOF\n");
    const objection = { challengeId, objectionId: String(drafted.id) };
    const ticket = await ok(by, awardContracts.announceEvidence, {
      path: objection,
      body: {
        name: "合同.pdf",
        type: "application/pdf",
        size: evidence.length,
        sha256: sha256Hex(evidence),
      },
    });
    const fileId = String(ticket.file?.id);
    const url = new URL(String(ticket.upload?.url));
    world.storage.put(decodeURIComponent(url.pathname.slice(1)), evidence);
    await ok(by, awardContracts.completeEvidence, { path: { ...objection, fileId } });
    return objection.objectionId;
  }
  const raised = async (by: Who, objectionId: string) =>
    ok(by, awardContracts.raiseObjection, {
      path: { challengeId, objectionId },
      body: { expectedVersion: await objectionVersion(objectionId) },
    });
  const objectionVersion = async (objectionId: string): Promise<number> =>
    (await world.objections.find(challengeId, objectionId))?.version ?? 1;
  const dismissed = async (objectionId: string) =>
    ok("operator", awardContracts.decideObjection, {
      path: { challengeId, objectionId },
      body: {
        outcome: "dismissed",
        reason: canaries.decision,
        expectedVersion: await objectionVersion(objectionId),
      },
    });

  return {
    ...world,
    call,
    holders,
    shares,
    instants,
    experts,
    judged,
    challengePath,
    programmePath: () => ({ programmeId }),
    path,
    version,
    proposalVersion,
    proposalId,
    task,
    judgesOf,
    declared,
    written,
    stageOrder,
    staged,
    submitOrder,
    choice,
    award,
    draftedObjection,
    objectionVersion,
    raised,
    dismissed,
    vault: { ...vault, protectedIdentity },
    /** One after the other; each leads to where the next begins. */
    steps: {
      published,
      proposed,
      closed,
      opened,
      checked,
      reviewing,
      recused,
      judged: judgedAll,
      deciding,
      chosen,
      publicity,
      noticeOver: () => {
        clock.at = instants.noticeOver;
      },
      confirmed: async () =>
        ok("organizer", awardContracts.confirmAward, {
          path: challengePath(),
          body: { expectedVersion: await version() },
        }),
    },
  };
}
export type WholeCourse = Awaited<ReturnType<typeof wholeCourse>>;
