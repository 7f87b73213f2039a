import { Measure, type Sha256 } from "../digest/sha256.ts";
import { sealStream } from "./seal.ts";

export interface SealedFile {
  readonly sealed: Blob;
  /** Of the sealed bytes: what the server stores and checks. */
  readonly sha256: Sha256;
  /** Of the file itself: what stands in the sealed proposal, so that nobody learns it before the opening. */
  readonly plainSha256: Sha256;
}

/** Seals a file that the browser holds on disk; it is read once and never stands in memory as a whole. */
export async function sealFile(recipients: readonly string[], file: Blob): Promise<SealedFile> {
  const [plain, outcome] = [new Measure(), new Measure()];
  const sealing = await sealStream(recipients, file.stream().pipeThrough(plain.passing()));
  const sealed = await new Response(sealing.pipeThrough(outcome.passing())).blob();
  return { sealed, sha256: outcome.result().sha256, plainSha256: plain.result().sha256 };
}
