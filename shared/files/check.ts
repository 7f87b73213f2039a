import { createHash } from "node:crypto";
import type { FileType, StoredFile } from "../contracts/files.ts";
import { DomainError } from "../kernel/domain-error.ts";

const startsWith = (bytes: Uint8Array, ...signature: number[]): boolean =>
  signature.every((byte, i) => bytes[i] === byte);
const zip = (bytes: Uint8Array): boolean => startsWith(bytes, 0x50, 0x4b, 0x03, 0x04);
const holds = (bytes: Uint8Array, text: string): boolean => Buffer.from(bytes).includes(text);

/** Does the content look like what it says it is? Office files are zip archives with a folder of their own. */
const looksLike: Record<FileType, (bytes: Uint8Array) => boolean> = {
  "application/pdf": (bytes) => startsWith(bytes, 0x25, 0x50, 0x44, 0x46, 0x2d),
  "image/png": (bytes) => startsWith(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
  "image/jpeg": (bytes) => startsWith(bytes, 0xff, 0xd8, 0xff),
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": (b) =>
    zip(b) && holds(b, "word/"),
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": (b) => zip(b) && holds(b, "xl/"),
  "application/vnd.openxmlformats-officedocument.presentationml.presentation": (b) =>
    zip(b) && holds(b, "ppt/"),
};

/** The uploaded object, unless it is not what was announced by size and hash. */
export function checkSame(
  announced: Pick<StoredFile, "size" | "sha256">,
  bytes: Uint8Array | undefined,
): Uint8Array {
  if (bytes === undefined) throw new DomainError("conflict", "file.not_uploaded");
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  if (bytes.length !== announced.size || sha256 !== announced.sha256)
    throw new DomainError("invalid", "file.differs");
  return bytes;
}

/** The same, and its bytes are of the type that it says it is. */
export function checkUploaded(announced: StoredFile, uploaded: Uint8Array | undefined): Uint8Array {
  const bytes = checkSame(announced, uploaded);
  if (!looksLike[announced.type](bytes)) throw new DomainError("invalid", "file.content");
  return bytes;
}
