import { expect, vi } from "vitest";
import { organizationsContracts } from "../../../shared/contracts/organizations.ts";
import { proposalContracts as contracts } from "../../../shared/contracts/proposals.ts";
import type { Json as JsonValue } from "../../../shared/digest/canonical-json.ts";
import { newKey } from "../../../shared/sealing/keys.ts";
import { protectIdentity } from "../../../shared/sealing/passphrase.ts";
import { sealText, sealWithOwnKey } from "../../../web/src/features/proposals/sealing.ts";
import { type Answered, type Json, list, type Sending, sendAs } from "../../support/client.ts";

/** A proposal of two, made over HTTP as their browsers make it. */

export async function done(
  persona: string,
  contract: Parameters<typeof sendAs>[1] & { readonly status: number },
  sending: Sending,
): Promise<Answered["body"]> {
  const { status, body } = await sendAs(persona, contract, sending);
  expect([contract.key, status], JSON.stringify(body)).toEqual([contract.key, contract.status]);
  return body;
}

export async function organizationOf(persona: string): Promise<string> {
  const me = await sendAs(persona, organizationsContracts.getMe);
  return String(list(me.body.memberships)[0]?.organizationId);
}

/** Locking keeps the processor for seconds: done before the first call, so that no connection is idle meanwhile. */
export async function teamKey(passphrase: string) {
  const { identity, recipient } = await newKey();
  return { identity, vault: { recipient, protectedIdentity: await protectIdentity(identity, passphrase) } };
}

/** A proposal that begins as soon as the challenge is open. */
export async function begun(
  persona: string,
  challengeId: string,
  { identity, vault }: Awaited<ReturnType<typeof teamKey>>,
) {
  const body = { organizationId: await organizationOf(persona), vault };
  const started = await vi.waitFor(
    async () => {
      const answer = await sendAs(persona, contracts.startProposal, { path: { challengeId }, body });
      expect([answer.status, answer.body.code]).toEqual([201, undefined]);
      return answer.body;
    },
    { timeout: 20_000, interval: 200 },
  );
  const path = { challengeId, proposalId: String(started.id) };
  const version = async (): Promise<number> =>
    Number((await done(persona, contracts.getProposal, { path })).version);
  return { persona, path, identity, recipient: vault.recipient, version };
}
export type Begun = Awaited<ReturnType<typeof begun>>;

/** Another organization joins and confirms. */
export async function joined({ persona, path, version }: Begun, other: string): Promise<void> {
  const [lead, member] = await Promise.all([organizationOf(persona), organizationOf(other)]);
  const members = [
    { organizationId: lead, role: "工艺与装备", percent: 70 },
    { organizationId: member, role: "检测验证", percent: 30 },
  ];
  await done(persona, contracts.setProposalMembers, {
    path,
    body: { members, expectedVersion: await version() },
  });
  await done(other, contracts.confirmProposalMembership, {
    path: { ...path, organizationId: member },
    body: { agreed: true, expectedVersion: await version() },
  });
}

/** Sealed to a key of its own and uploaded; what comes back goes into the proposal. */
export async function uploaded({ persona, path }: Begun, file: File) {
  const { identity, sealed, sha256, plainSha256 } = await sealWithOwnKey(file);
  const ticket = await done(persona, contracts.announceSealedFile, {
    path,
    body: { size: sealed.size, sha256 },
  });
  const { url, headers } = ticket.upload as unknown as { url: string; headers: Record<string, string> };
  const put = await fetch(url, { method: "PUT", headers, body: sealed });
  expect(put.status).toBe(200);
  const fileId = String((ticket.file as Json).id);
  await done(persona, contracts.completeSealedFile, { path: { ...path, fileId } });
  return {
    fileId,
    name: file.name,
    type: "application/pdf",
    size: file.size,
    sha256: plainSha256,
    identity,
  } as const;
}

/** Saved to go on another day: sealed to the team alone. */
export async function saved({ persona, path, recipient, version }: Begun, draft: JsonValue): Promise<void> {
  const { ciphertext } = await sealText([recipient], path, draft);
  await done(persona, contracts.saveProposalDraft, {
    path,
    body: { ciphertext, expectedVersion: await version() },
  });
}

/** Staged at leisure, then submitted; answers the ciphertext and what was signed for it. */
export async function submitted(
  { persona, path, recipient, version }: Begun,
  of: {
    readonly challengeRecipient: string;
    readonly payload: JsonValue;
    readonly fileIds: readonly string[];
  },
) {
  const { ciphertext, sha256 } = await sealText([of.challengeRecipient, recipient], path, of.payload);
  const staged = await done(persona, contracts.stageProposal, {
    path,
    body: { ciphertext, sha256, termsVersion: 1, fileIds: of.fileIds },
  });
  const order = {
    version: Number(list(staged.versions).at(-1)?.version),
    sha256,
    declarations: { unrelated: true, truthful: true, relatedCodes: [] },
    expectedVersion: await version(),
  };
  const { receipt } = await done(persona, contracts.submitProposal, { path, body: order });
  return { ciphertext, sha256, receipt };
}
