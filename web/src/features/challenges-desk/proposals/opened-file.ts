import { proposalContracts } from "../../../../../shared/contracts/proposals.ts";
import type { ProposalPayload } from "../../../../../shared/contracts/proposals-content.ts";
import { call } from "../../../api/call.ts";
import { Problem } from "../../../api/problem.ts";

export type SealedFileOf = ProposalPayload["files"][number];

const hex = (bytes: ArrayBuffer): string =>
  Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, "0")).join("");

/**
 * A file of an opened proposal, opened here with the key that stands in the proposal, and only if it is the file that
 * the proposal names.
 */
export async function fetchOpenedFile(
  path: { readonly challengeId: string; readonly proposalId: string },
  { fileId, identity, type, sha256 }: SealedFileOf,
): Promise<Blob> {
  const [{ url }, { openStream }] = await Promise.all([
    call(proposalContracts.downloadSealedFile, { path: { ...path, fileId } }),
    import("../../../../../shared/sealing/seal.ts"),
  ]);
  const answer = await fetch(url).catch(() => {
    throw new Problem(0, "network");
  });
  if (!answer.ok || answer.body === null) throw new Problem(answer.status, "file.not_found");
  const plain = await new Response(await openStream(identity, answer.body)).arrayBuffer();
  if (hex(await crypto.subtle.digest("SHA-256", plain)) !== sha256) throw new Problem(422, "file.differs");
  return new Blob([plain], { type });
}
