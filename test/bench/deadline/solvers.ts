import { createHash } from "node:crypto";
import type { ProposalPayload } from "../../../shared/contracts/proposals-content.ts";
import type { OrganizationRecord } from "../../../shared/identity/records.ts";
import { newId } from "../../../shared/kernel/ids.ts";
import { armored } from "../../../shared/sealing/armored.ts";
import { sealJson } from "../../../shared/sealing/sealed-json.ts";
import { spread } from "../rush/people.ts";
import type { Product } from "../rush/product.ts";
import { ask, type Caller, caller } from "./calls.ts";
import type { PublishedChallenge } from "./ceremony.ts";
import type { BenchStore } from "./store.ts";
import type { Vault } from "./vault.ts";

/** Somebody whose sealed proposal waits to be submitted. */
export interface Solver {
  readonly caller: Caller;
  readonly proposalId: string;
  readonly order: object;
}

const organization = (i: number): OrganizationRecord => {
  const at = new Date().toISOString();
  return {
    id: newId("organization"),
    uscc: `91330402MA2D${String(i).padStart(6, "0")}`,
    name: `压测揭榜单位${i}`,
    kind: "enterprise",
    districtCode: "330402",
    unitCode: "330402",
    chains: [],
    legalRepresentative: `负责人${i}`,
    contact: { name: `经办${i}`, phone: "0573-82000000", email: "bench@example.com" },
    status: "verified",
    formerNames: [],
    qualifications: [],
    admins: 1,
    createdAt: at,
    updatedAt: at,
    verifiedAt: at,
    version: 1,
  };
};

/** As long as a real one: some pages of text. */
const payload = (challengeId: string, proposalId: string, i: number) =>
  ({
    format: "duijie-proposal-1",
    challengeId,
    proposalId,
    termsVersion: 1,
    teamLead: { name: `负责人${i}` },
    route: `方案${i}：${"采用随焊滚压与闭环热输入控制，分三步实施。".repeat(300)}`,
    responses: [{ indicator: "焊后平面度", promised: "0.15 mm" }],
    priorIp: [],
    quoteYuan: 1_000_000 + i,
    budget: [],
    milestones: [{ month: 6, deliverable: "中试样件", percent: 100 }],
    files: [],
  }) satisfies ProposalPayload;

/** So many teams, each with a staged proposal and one call left to make. */
export async function makeSolvers(
  local: Product,
  store: BenchStore,
  { challenge, vault, count }: { challenge: PublishedChallenge; vault: Vault; count: number },
): Promise<Solver[]> {
  const base = `/v1/challenges/${challenge.id}/proposals`;
  return spread(count, 12, async (i) => {
    const who = await caller(local, { subject: `deadline-${i}` }, `经办${i}`);
    const own = organization(i);
    await store.organization(own, who.personId);
    const started = await ask(local, who, `POST ${base}`, {
      organizationId: own.id,
      vault,
    });
    const proposalId = String(started.id);
    const named = { challengeId: challenge.id, proposalId };
    const content = payload(challenge.id, proposalId, i);
    const ciphertext = armored(await sealJson([challenge.recipient, vault.recipient], named, content));
    const sha256 = createHash("sha256").update(ciphertext).digest("hex");
    const staged = await ask(local, who, `POST ${base}/${proposalId}/versions`, {
      ciphertext,
      sha256,
      termsVersion: 1,
      fileIds: [],
    });
    const declarations = { unrelated: true, truthful: true, relatedCodes: [] };
    const order = { version: 1, sha256, declarations, expectedVersion: staged.version };
    return { caller: who, proposalId, order };
  });
}
