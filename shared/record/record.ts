import { canonicalJson, type JsonObject } from "../digest/canonical-json.ts";
import { type Sha256, sha256OfJson } from "../digest/sha256.ts";
import type { Instant } from "../kernel/time.ts";
import { type Entry, isSalt } from "./entry.ts";
import { compiled, type Release } from "./release.ts";
import { signedBytes } from "./signature.ts";

export const recordFormat = "duijie-record-1";

/** One sealed proposal as it was handed in: what its receipt says. */
export interface Sealed {
  readonly proposalId: string;
  readonly version: number;
  readonly sha256: Sha256;
  readonly size: number;
  readonly receivedAt: Instant;
}

/** The same at the opening. */
export interface Commitment extends Sealed {
  /** Did the stored bytes have this digest when they were opened? */
  readonly matched: boolean;
}

export interface Opening {
  readonly openedAt: Instant;
  /** The one of `sealedDocuments`, secret until now. */
  readonly salt: string;
  readonly commitments: readonly Commitment[];
}

/** The names under which entries put on record what was handed in, and the opening. */
export const sealedDocument = "sealed";
export const openingDocument = "opening";

/**
 * For the entry that closes a challenge, before anybody can open anything: from then on no proposal can be put in,
 * taken out or exchanged. The digest shows neither whose they are nor how many, not even that there is none: `salt`,
 * random and at least 16 bytes in hexadecimal, is kept until the opening.
 */
export function sealedDocuments(salt: string, sealed: readonly Sealed[]): Record<string, Sha256> {
  if (!isSalt(salt)) throw new RangeError("a salt has at least 16 bytes in hexadecimal");
  const list = sealed
    .map(({ proposalId, version, sha256, size, receivedAt }) => ({
      proposalId,
      version,
      sha256,
      size,
      receivedAt,
    }))
    .sort((a, b) =>
      a.proposalId < b.proposalId ? -1 : a.proposalId > b.proposalId ? 1 : a.version - b.version,
    );
  return { [sealedDocument]: sha256OfJson({ salt, sealed: list }) };
}

/** For the entry of the opening. */
export const openingDocuments = (opening: Opening): Record<string, Sha256> => ({
  [openingDocument]: sha256OfJson(opening),
});

/** Everything that anybody needs to re-check a process, and nothing secret. */
export interface RecordContent {
  readonly format: typeof recordFormat;
  readonly process: JsonObject & { readonly id: string; readonly title: string };
  readonly entries: readonly Entry[];
  readonly releases: readonly Release[];
  /** Follows from the releases; here for readers. */
  readonly compiled: JsonObject;
  readonly opening?: Opening;
  /** Public keys by their names: of the receipts and of the head. */
  readonly keys: Readonly<Record<string, string>>;
}

/** What the publisher signs when a record is exported. */
export interface Head {
  readonly processId: string;
  readonly seq: number;
  readonly hash: Sha256;
  /** Of all the rest of the record. */
  readonly content: Sha256;
  readonly at: Instant;
  readonly keyId: string;
}

export interface SignedHead extends Head {
  /** Ed25519 over `headBytes`, in hexadecimal. */
  readonly signature: string;
}

export interface DecisionRecord extends RecordContent {
  readonly head: SignedHead;
}

export const headBytes = (head: Head): Uint8Array => signedBytes("record head", head);

export interface Exporting {
  readonly at: Instant;
  readonly keyId: string;
  /** Signs with the key of that name; the signature in hexadecimal. */
  readonly sign: (bytes: Uint8Array) => string | Promise<string>;
}

/** The whole record, signed; of its parts only what the format names goes in. Throws a `RangeError` for a process without an entry: there is nothing to sign. */
export async function signedRecord(
  { process, entries, releases, opening, keys }: Omit<RecordContent, "format" | "compiled">,
  { at, keyId, sign }: Exporting,
): Promise<DecisionRecord> {
  const content: RecordContent = {
    format: recordFormat,
    process,
    entries,
    releases,
    compiled: compiled(releases),
    ...(opening && { opening }),
    keys,
  };
  const last = entries.at(-1);
  if (last === undefined) throw new RangeError("a record has at least one entry");
  const head: Head = {
    processId: process.id,
    seq: last.seq,
    hash: last.hash,
    content: sha256OfJson(content),
    at,
    keyId,
  };
  return { ...content, head: { ...head, signature: await sign(headBytes(head)) } };
}

/** The record as a file: canonical JSON and a line feed, so that every byte of it counts. */
export const recordText = (record: DecisionRecord): string => `${canonicalJson(record)}\n`;
