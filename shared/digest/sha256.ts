import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { canonicalBytes } from "./canonical-json.ts";

/** SHA-256 in lower-case hexadecimal. */
export type Sha256 = string;

export const isSha256 = (text: string): text is Sha256 => /^[0-9a-f]{64}$/.test(text);

export const sha256Hex = (bytes: Uint8Array): Sha256 => bytesToHex(sha256(bytes));

/** The digest of a value's canonical JSON. */
export const sha256OfJson = (value: unknown): Sha256 => sha256Hex(canonicalBytes(value));

/** The digest and size of everything that a stream yields; nothing of it is kept. */
export async function sha256OfStream(
  stream: ReadableStream<Uint8Array>,
): Promise<{ sha256: Sha256; size: number }> {
  const measure = new Measure();
  const reader = stream.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return measure.result();
    measure.add(value);
  }
}

/** Digest and size, taken while bytes pass on their way elsewhere. */
export class Measure {
  private readonly hash = sha256.create();
  private size = 0;

  add(bytes: Uint8Array): void {
    this.hash.update(bytes);
    this.size += bytes.length;
  }

  /** Once, at the end. */
  result(): { sha256: Sha256; size: number } {
    return { sha256: bytesToHex(this.hash.digest()), size: this.size };
  }

  /** `source.pipeThrough(measure.passing())`. */
  passing(): TransformStream<Uint8Array, Uint8Array> {
    return new TransformStream({
      transform: (bytes, controller) => {
        this.add(bytes);
        controller.enqueue(bytes);
      },
    });
  }
}
