import { createHash } from "node:crypto";
import type { CreatingCall } from "../../../shared/dynamo/once.ts";
import { DomainError } from "../../../shared/kernel/domain-error.ts";
import { changedProposal, checkMayMove, type StoredProposal } from "../domain/proposal.ts";
import type { StagedVersion } from "./proposal-ports.ts";
import { checkMayChange, inTeam, type TeamCall, type TeamParts } from "./team-parts.ts";
import { whileStale } from "./while-stale.ts";

export interface SaveDraft extends TeamCall {
  readonly ciphertext: string;
  readonly expectedVersion: number;
}

/** Keeps the draft, which only the team can read. No decision, so nothing is logged. */
export const saveDraft =
  (parts: TeamParts) =>
  async (order: SaveDraft): Promise<void> => {
    const { ciphertext, expectedVersion, at } = order;
    const found = await inTeam(parts, order);
    checkMayChange(found, order, expectedVersion);
    const { proposal } = found;
    checkMayMove(proposal, "submit");
    const after = { ...proposal, updatedAt: at, version: proposal.version + 1 };
    await parts.proposals.saveDraft(proposal, after, { ciphertext, savedAt: at });
  };

export interface StageProposal extends TeamCall {
  readonly ciphertext: string;
  readonly sha256: string;
  readonly termsVersion: number;
  readonly fileIds: readonly string[];
  readonly call: CreatingCall;
}

/** SHA-256 and size of the armored text in UTF-8: what the receipt will say. */
export const measureText = (text: string): { readonly sha256: string; readonly size: number } => {
  const bytes = Buffer.from(text, "utf8");
  return { sha256: createHash("sha256").update(bytes).digest("hex"), size: bytes.length };
};

async function checkFiles(
  { proposals }: Pick<TeamParts, "proposals">,
  { challengeId, id }: StoredProposal,
  fileIds: readonly string[],
): Promise<void> {
  if (fileIds.length === 0) return;
  const files = new Map((await proposals.files(challengeId, id)).map((file) => [file.id, file.state]));
  for (const fileId of fileIds) {
    const state = files.get(fileId);
    if (state === undefined) throw new DomainError("not_found", "file.not_found");
    if (state !== "ready") throw new DomainError("conflict", "file.not_uploaded");
  }
}

/** Takes in a sealed proposal beforehand, so that submitting it is one small write. */
export const stageProposal =
  (parts: TeamParts) =>
  async (order: StageProposal): Promise<void> => {
    const { ciphertext, sha256, termsVersion, fileIds, actor, call, at } = order;
    const measured = measureText(ciphertext);
    if (measured.sha256 !== sha256) throw new DomainError("invalid", "proposal.hash_differs");
    await whileStale(async () => {
      const found = await inTeam(parts, order);
      checkMayChange(found, order);
      const { challenge, proposal } = found;
      checkMayMove(proposal, "submit");
      if (termsVersion !== challenge.termsVersion)
        throw new DomainError("conflict", "proposal.terms_changed");
      await checkFiles(parts, proposal, fileIds);
      const number = proposal.staged + 1;
      const version: StagedVersion = { version: number, ...measured, termsVersion, fileIds, stagedAt: at };
      const doing = { by: actor, capacity: "team", at } as const;
      const change = changedProposal(proposal, "stage", doing, { staged: number });
      await parts.proposals.stage(proposal, change, { version, ciphertext }, call);
    });
  };
