import { canonicalBytes } from "../digest/canonical-json.ts";
import { sha256OfJson } from "../digest/sha256.ts";
import type { Instant } from "../kernel/time.ts";
import { type Fault, fault, type Place } from "./fault.ts";
import type { DecisionRecord } from "./record.ts";
import { compiled } from "./release.ts";
import { RecordShape } from "./shape.ts";
import { isSigned, keyIdOf } from "./signature.ts";
import { verifyChain } from "./verify-chain.ts";
import { verifyDocuments } from "./verify-documents.ts";

export interface Summary {
  readonly processId: string;
  readonly title: string;
  readonly entries: number;
  readonly releases: number;
  /** Sealed proposals at the opening, and how many of them matched their commitments; absent before an opening. */
  readonly opened?: { readonly proposals: number; readonly matched: number };
  readonly headHash: string;
  readonly signedAt: Instant;
  readonly keyId: string;
  /**
   * `record` when the key came with the record itself: then it proves that nothing was changed since it was signed, not
   * by whom it was.
   */
  readonly keyFrom: "caller" | "record";
}

export interface Verified {
  readonly ok: true;
  readonly summary: Summary;
  readonly record: DecisionRecord;
}

export interface Verifying {
  /** The publisher's public key from elsewhere, in hexadecimal. */
  readonly publicKey?: string;
}

/**
 * Checks a record, as `JSON.parse` gave it, from the first entry to the signature, and names the first thing that does
 * not hold.
 */
export function verifyRecord(value: unknown, { publicKey }: Verifying = {}): Verified | Fault {
  const chain = verifyChain(...chainOf(value));
  if (!chain.ok) return chain;
  const read = RecordShape.safeParse(value);
  if (!read.success) return fault(placeOf(read.error.issues[0]?.path ?? []), "shape");
  const record = value as DecisionRecord;
  const wrong =
    verifyDocuments(record) ?? verifyCompiled(record) ?? verifyKeys(record) ?? verifyHead(record, publicKey);
  if (wrong) return wrong;
  return { ok: true, summary: summaryOf(record, publicKey === undefined ? "record" : "caller"), record };
}

/** As `verifyRecord`, for a file: its bytes must be the canonical ones too, so that not one of them can be changed. */
export function verifyRecordFile(bytes: Uint8Array, verifying: Verifying = {}): Verified | Fault {
  const value = parsed(bytes);
  if (value === undefined) return fault({ part: "file" }, "not_json");
  const verdict = verifyRecord(value, verifying);
  if (!verdict.ok) return verdict;
  const byte = firstDifference(bytes, canonicalBytes(value));
  return byte === undefined ? verdict : fault({ part: "file", byte }, "not_canonical");
}

function verifyCompiled(record: DecisionRecord): Fault | undefined {
  return sha256OfJson(record.compiled) === sha256OfJson(compiled(record.releases))
    ? undefined
    : fault({ part: "compiled" }, "compiled");
}

function verifyKeys({ keys }: DecisionRecord): Fault | undefined {
  const misnamed = Object.entries(keys).find(([name, key]) => keyIdOf(key) !== name);
  return misnamed && fault({ part: "keys", path: misnamed[0] }, "key_name");
}

function verifyHead({ head, ...content }: DecisionRecord, publicKey?: string): Fault | undefined {
  const at = (path: string): Place => ({ part: "head", path });
  const last = content.entries.at(-1);
  if (head.processId !== content.process.id) return fault(at("processId"), "head_process");
  if (head.seq !== last?.seq || head.hash !== last.hash) return fault(at("hash"), "head_entry");
  if (head.content !== sha256OfJson(content)) return fault(at("content"), "content");
  const key = content.keys[head.keyId];
  if (key === undefined) return fault(at("keyId"), "key_unknown");
  if (publicKey !== undefined && publicKey !== key) return fault(at("keyId"), "other_key");
  const { signature, ...signed } = head;
  return isSigned("record head", signed, signature, key) ? undefined : fault(at("signature"), "signature");
}

function summaryOf(record: DecisionRecord, keyFrom: Summary["keyFrom"]): Summary {
  const { process, entries, releases, opening, head } = record;
  return {
    processId: process.id,
    title: process.title,
    entries: entries.length,
    releases: releases.length,
    ...(opening && {
      opened: {
        proposals: opening.commitments.length,
        matched: opening.commitments.filter(({ matched }) => matched).length,
      },
    }),
    headHash: head.hash,
    signedAt: head.at,
    keyId: head.keyId,
    keyFrom,
  };
}

/** The process and entries of what may be no record at all. */
function chainOf(value: unknown): [string, readonly unknown[]] {
  const { process, entries } = Object(value);
  const id: unknown = Object(process).id;
  return [typeof id === "string" ? id : "", Array.isArray(entries) ? entries : []];
}

function placeOf(path: readonly PropertyKey[]): Place {
  const [part, ...rest] = path.map(String);
  if (part === "opening" || part === "compiled" || part === "keys" || part === "head")
    return rest.length > 0 ? { part, path: rest.join(".") } : { part };
  return part === undefined ? { part: "record" } : { part: "record", path: path.map(String).join(".") };
}

function parsed(bytes: Uint8Array): unknown {
  try {
    // A byte order mark is a byte like any other.
    return JSON.parse(new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

/** Where a file first differs from the canonical bytes and their line feed, from 0; undefined when nowhere. */
function firstDifference(file: Uint8Array, canonical: Uint8Array): number | undefined {
  const expected = new Uint8Array(canonical.length + 1);
  expected.set(canonical);
  expected[canonical.length] = 0x0a;
  const at = expected.findIndex((byte, index) => file[index] !== byte);
  if (at >= 0) return at;
  return file.length > expected.length ? expected.length : undefined;
}
