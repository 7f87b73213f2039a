import { createHash } from "node:crypto";
import { encodeTime } from "ulid";
import { type IdKind, idPrefixes } from "../../../shared/kernel/ids.ts";
import type { Instant } from "../../../shared/kernel/time.ts";

const crockford = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/**
 * An id that follows from what it names: sorts by `at` like every other id, and is the same however often it is
 * made, so that what is written twice is written to the same place. 80 bits of a SHA-256 keep names apart.
 */
export function derivedId(kind: IdKind, at: Instant, ...parts: readonly string[]): string {
  const digest = createHash("sha256").update(parts.join("\n")).digest();
  const text = Array.from({ length: 16 }, (_, i) => crockford.charAt((digest[i] ?? 0) & 31)).join("");
  return `${idPrefixes[kind]}_${encodeTime(Date.parse(at), 10)}${text}`;
}
