import { proposalContracts } from "../../../../shared/contracts/proposals.ts";
import { call } from "../../api/call.ts";
import { Problem } from "../../api/problem.ts";
import type { SealedFileEntry } from "./draft-values.ts";
import { openFile } from "./sealing.ts";

/** Reads a sealed file of one's own and opens it here. */
export async function fetchOwnFile(
  path: { readonly challengeId: string; readonly proposalId: string },
  { fileId, identity, type }: SealedFileEntry,
): Promise<Blob> {
  const { url } = await call(proposalContracts.downloadSealedFile, { path: { ...path, fileId } });
  const answer = await fetch(url).catch(() => {
    throw new Problem(0, "network");
  });
  if (!answer.ok || answer.body === null) throw new Problem(answer.status, "file.not_found");
  return (await openFile(identity, answer.body)).slice(0, undefined, type);
}
