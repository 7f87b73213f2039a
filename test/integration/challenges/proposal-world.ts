import { randomBytes, randomUUID } from "node:crypto";
import { decisionKeyOf } from "../../../functions/challenges/app/decision-key.ts";
import { joinTeam, setMembers } from "../../../functions/challenges/app/form-team.ts";
import { reconfirmProposal, withdrawProposal } from "../../../functions/challenges/app/keep-proposal.ts";
import { openProposals } from "../../../functions/challenges/app/open-proposals.ts";
import { readOpening } from "../../../functions/challenges/app/read-opening.ts";
import { releaseShare } from "../../../functions/challenges/app/release-share.ts";
import { measureText, saveDraft, stageProposal } from "../../../functions/challenges/app/stage-proposal.ts";
import { startProposal } from "../../../functions/challenges/app/start-proposal.ts";
import { submitProposal } from "../../../functions/challenges/app/submit-proposal.ts";
import { challengeTable } from "../../../functions/challenges/data/challenge-table.ts";
import { creationWrites } from "../../../functions/challenges/data/challenge-writes.ts";
import { committeeTable } from "../../../functions/challenges/data/committee-table.ts";
import { sealingKeyKey } from "../../../functions/challenges/data/keys.ts";
import { openingTable } from "../../../functions/challenges/data/opening-table.ts";
import { proposalTable } from "../../../functions/challenges/data/proposal-table.ts";
import { teamProposalTable } from "../../../functions/challenges/data/team-proposal-table.ts";
import type { StoredChallenge } from "../../../functions/challenges/domain/challenge.ts";
import type { SealingKey } from "../../../functions/challenges/domain/committee.ts";
import { indexes } from "../../../functions/challenges/indexes.ts";
import type { ProposalPayload } from "../../../shared/contracts/proposals-content.ts";
import { signedCursors } from "../../../shared/dynamo/cursor.ts";
import type { Actor } from "../../../shared/identity/actor.ts";
import type { OrganizationFacts } from "../../../shared/identity/directory.ts";
import { DomainError } from "../../../shared/kernel/domain-error.ts";
import { newId } from "../../../shared/kernel/ids.ts";
import { addMilliseconds, type Instant } from "../../../shared/kernel/time.ts";
import { armored } from "../../../shared/sealing/armored.ts";
import { newKey } from "../../../shared/sealing/keys.ts";
import { sealJson } from "../../../shared/sealing/sealed-json.ts";
import { splitIdentity } from "../../../shared/sealing/shares.ts";
import type { LocalStore } from "../../support/dynamodb-local.ts";
import { challenge, people, programme } from "../../unit/challenges/challenge-sample.ts";

export const organizationId = (serial: number): string => `org_${String(serial).padStart(26, "0")}`;

/** Number 1 poses; 2 has the same legal representative; the rest have nothing to do with each other. */
export const factsOf = (id: string): OrganizationFacts => {
  const serial = Number(id.slice(4));
  return {
    id,
    name: `示例单位${serial}`,
    uscc: `91330402MA2C${String(serial).padStart(6, "0")}`,
    kind: serial === 9 ? "investor" : "enterprise",
    status: serial === 8 ? "pending" : "verified",
    districtCode: "330402",
    unitCode: "330402",
    chains: [],
    legalRepresentative: serial <= 2 ? "王一" : `负责人${serial}`,
    qualifications: [],
  };
};

export const agentOf = (serial: number): Actor => ({
  personId: `per_agent${serial}`,
  name: `经办${serial}`,
  memberships: [{ organizationId: organizationId(serial), role: "agent" }],
  staff: [],
});

export const holders = [people.organizer, people.operator, people.auditor] as const;
const holderRoles = ["organizer", "operator", "auditor"] as const;
const vault = { recipient: `age1${"q".repeat(58)}`, protectedIdentity: "protected" };
export const declarations = { unrelated: true, truthful: true, relatedCodes: [] as string[] } as const;
let worlds = 0;

export const payloadFor = (challengeId: string, proposalId: string, route: string) =>
  ({
    format: "duijie-proposal-1",
    challengeId,
    proposalId,
    termsVersion: 1,
    teamLead: { name: "负责人" },
    route,
    responses: [],
    priorIp: [],
    quoteYuan: 1_000_000,
    budget: [],
    milestones: [{ month: 6, deliverable: "中试样品", percent: 100 }],
    files: [],
  }) satisfies ProposalPayload;

/** An open challenge with a key in three shares, two of which open it. */
export async function proposalWorld(store: LocalStore, also: Partial<StoredChallenge> = {}) {
  worlds += 1;
  const table = await store.newTable(`proposals-${worlds}-${randomUUID().slice(0, 8)}`, indexes);
  const sealing = await newKey();
  const shares = await splitIdentity(sealing.identity, { holders: 3, threshold: 2 });
  const posed = challenge("open", { recipient: sealing.recipient, ...also });
  const closesAt = posed.closesAt ?? "";
  const opensAt = posed.opensAt ?? "";
  const by = { personId: "per_x", name: "x", capacity: "department" };
  await table.transact(
    creationWrites({ challenge: posed, log: { at: opensAt, action: "create", to: posed.state, by } }),
  );
  const key: SealingKey = {
    recipient: sealing.recipient,
    threshold: 2,
    holders: holderRoles.map((role) => ({
      personId: people[role].personId,
      name: people[role].name,
      role,
    })),
    shares: shares.map(({ commitment }, i) => ({
      holderId: holders[i]?.personId ?? "",
      sealedShare: "sealed",
      commitment,
    })),
    setAt: opensAt,
  };
  await table.transact([{ put: { Item: { ...sealingKeyKey(posed.id), ...key } } }]);

  const clock = { at: addMilliseconds(closesAt, 60_000), now: () => clock.at };
  const decisionKey = decisionKeyOf("test".repeat(10));
  const parts = {
    challenges: challengeTable(table),
    programmes: { find: async () => programme() },
    proposals: teamProposalTable(table, signedCursors("test".repeat(10))),
    directory: { organization: async (id: string) => factsOf(id) },
    committees: committeeTable(table),
    awards: { find: async () => undefined },
    openings: openingTable(table),
    decisionKey: async () => decisionKey,
    clock,
    newId,
    newSalt: () => randomBytes(16).toString("hex"),
  };
  const opener = { ...parts, proposals: proposalTable(table) };
  const [start, stage, submit] = [startProposal(parts), stageProposal(parts), submitProposal(parts)];
  const challengeId = posed.id;
  const during = addMilliseconds(opensAt, 3_600_000);
  const creating = (actor: Actor, given = randomUUID()) => ({
    personId: actor.personId,
    key: given,
    fingerprint: given,
  });
  const find = async (proposalId: string) => {
    const found = await parts.proposals.find(challengeId, proposalId);
    if (found === undefined) throw new Error(`no ${proposalId}`);
    return found;
  };
  const call = (actor: Actor, proposalId: string, at: Instant = during) => ({
    challengeId,
    proposalId,
    actor,
    at,
  });

  async function started(serial: number, at: Instant = during): Promise<string> {
    const actor = agentOf(serial);
    const organization = organizationId(serial);
    return start({ challengeId, organizationId: organization, vault, actor, call: creating(actor), at });
  }
  async function staged(serial: number, proposalId: string, route = "固态电解质涂覆工艺，分三步实施。") {
    const actor = agentOf(serial);
    const payload = payloadFor(challengeId, proposalId, route);
    const sealed = await sealJson([sealing.recipient], { challengeId, proposalId }, payload);
    const ciphertext = armored(sealed);
    const { sha256 } = measureText(ciphertext);
    const order = { ciphertext, sha256, termsVersion: posed.termsVersion, fileIds: [] };
    await stage({ ...call(actor, proposalId), ...order, call: creating(actor) });
    return { version: (await find(proposalId)).staged, sha256 };
  }
  async function submitted(serial: number, at: Instant = during, route?: string): Promise<string> {
    const id = await started(serial);
    const order = await staged(serial, id, route);
    const { version: expectedVersion } = await find(id);
    await submit({ ...call(agentOf(serial), id, at), ...order, declarations, expectedVersion });
    return id;
  }
  const released = addMilliseconds(closesAt, 30_000);
  const release = (i: number, at: Instant = released, share = shares[i]?.text ?? "") =>
    releaseShare(opener)({ challengeId, share, actor: holders[i] ?? people.auditor, at });

  return {
    table,
    parts,
    opener,
    posed,
    challengeId,
    opensAt,
    closesAt,
    released,
    during,
    shares,
    sealing,
    decisionKey,
    clock,
    creating,
    call,
    find,
    started,
    staged,
    submitted,
    submit,
    stage,
    start,
    release,
    saveDraft: saveDraft(parts),
    setMembers: setMembers(parts),
    join: joinTeam(parts),
    withdraw: withdrawProposal(parts),
    reconfirm: reconfirmProposal(parts),
    open: () => openProposals(opener)(challengeId),
    opening: (actor: Actor, at: Instant = released) => readOpening(parts)({ challengeId, actor, at }),
    challenge: () => parts.challenges.find(challengeId),
  };
}
export type ProposalWorld = Awaited<ReturnType<typeof proposalWorld>>;

/** The code of the refusal; fails when there is none. */
export async function refusal(doing: Promise<unknown>): Promise<string> {
  try {
    await doing;
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
  return "done";
}
