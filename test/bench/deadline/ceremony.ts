import { addMilliseconds, type Instant } from "../../../shared/kernel/time.ts";
import { armored } from "../../../shared/sealing/armored.ts";
import { newKey } from "../../../shared/sealing/keys.ts";
import { sealTo } from "../../../shared/sealing/seal.ts";
import { splitIdentity } from "../../../shared/sealing/shares.ts";
import { challengeContent, programmeContent } from "../../support/challenge-content.ts";
import type { Product } from "../rush/product.ts";
import { ask, type Caller, caller } from "./calls.ts";
import type { Vault } from "./vault.ts";

/** A published challenge with its committee, through the API. */

const holderRoles = ["operator", "organizer", "auditor"] as const;

export interface PublishedChallenge {
  readonly id: string;
  readonly recipient: string;
  readonly opensAt: Instant;
  /** Who holds a share, and what it is. */
  readonly shares: readonly { readonly holder: Caller; readonly text: string }[];
}

/** The operator comes first: the first one to sign in, who appoints the others. */
async function committee(local: Product): Promise<Caller[]> {
  const holders: Caller[] = [];
  for (const role of holderRoles) {
    const holder = await caller(local, { persona: role }, role);
    holders.push(holder);
    const [operator = holder] = holders;
    if (role !== "operator")
      await ask(local, operator, `PUT /v1/staff/${holder.personId}/${role}`, {
        units: [],
        reason: "压测：按岗位开通",
      });
  }
  return holders;
}

async function seal(
  local: Product,
  holders: readonly Caller[],
  vault: Vault,
  { programmeId, challengeId }: { readonly programmeId: string; readonly challengeId: string },
): Promise<Omit<PublishedChallenge, "id" | "opensAt">> {
  const [operator] = holders;
  if (operator === undefined) throw new Error("no operator");
  for (const holder of holders)
    await ask(local, holder, `POST /v1/programmes/${programmeId}/committee/enrol`, vault);
  const { version } = await ask(local, operator, `GET /v1/programmes/${programmeId}/committee`);
  await ask(local, operator, `POST /v1/programmes/${programmeId}/committee/fix`, {
    threshold: 2,
    expectedVersion: version,
  });
  const { identity, recipient } = await newKey();
  const parts = await splitIdentity(identity, { holders: holders.length, threshold: 2 });
  const sealed = await Promise.all(
    parts.map(async ({ text, commitment }, i) => ({
      holderId: holders[i]?.personId ?? "",
      sealedShare: armored(await sealTo([vault.recipient], new TextEncoder().encode(text))),
      commitment,
    })),
  );
  await ask(local, operator, `PUT /v1/challenges/${challengeId}/sealing-key`, { recipient, shares: sealed });
  return { recipient, shares: holders.map((holder, i) => ({ holder, text: parts[i]?.text ?? "" })) };
}

/** Takes proposals from some seconds on, for two days. */
export async function publishChallenge(local: Product, vault: Vault): Promise<PublishedChallenge> {
  const holders = await committee(local);
  const [operator] = holders;
  if (operator === undefined) throw new Error("no operator");
  const programme = await ask(local, operator, "POST /v1/programmes", programmeContent("压测计划"));
  const programmeId = String(programme.id);
  await ask(local, operator, `POST /v1/programmes/${programmeId}/open`, {
    expectedVersion: programme.version,
  });
  const content = challengeContent("压测榜题：截止前五秒");
  const drafted = await ask(local, operator, "POST /v1/challenges", { programmeId, content });
  const id = String(drafted.id);
  const submitted = await ask(local, operator, `POST /v1/challenges/${id}/submit`, {
    expectedVersion: drafted.version,
  });
  await ask(local, operator, `POST /v1/challenges/${id}/feasibility`, {
    decision: "demonstrate",
    expertIds: [],
    opinion: "必要、创新、可行。",
    expectedVersion: submitted.version,
  });
  const sealing = await seal(local, holders, vault, { programmeId, challengeId: id });
  const { version } = await ask(local, operator, `GET /v1/challenges/${id}`);
  const opensAt = addMilliseconds(new Date().toISOString(), 5000);
  await ask(local, operator, `POST /v1/programmes/${programmeId}/publish`, {
    challenges: [{ id, expectedVersion: version }],
    window: { opensAt, closesAt: addMilliseconds(opensAt, 2 * 86_400_000) },
    title: "压测榜单",
  });
  return { id, opensAt, ...sealing };
}
