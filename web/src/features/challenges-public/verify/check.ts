import * as z from "zod";
import { Receipt } from "../../../../../shared/contracts/proposals-content.ts";
import { sha256OfStream } from "../../../../../shared/digest/sha256.ts";
import type { Fault } from "../../../../../shared/record/fault.ts";
import { isGenuine } from "../../../../../shared/record/receipt.ts";
import { recordFormat } from "../../../../../shared/record/record.ts";
import { keyIdOf } from "../../../../../shared/record/signature.ts";
import { type Verified, verifyRecord, verifyRecordFile } from "../../../../../shared/record/verify-record.ts";

/** What was put on the page: a file's bytes, or text that somebody pasted. */
export type Given =
  | { readonly from: "file"; readonly bytes: Uint8Array }
  | { readonly from: "text"; readonly text: string };

export interface CheckedReceipt {
  readonly kind: "receipt";
  readonly receipt: Receipt;
  /** other-key: signed with a key that is not this deployment's; unchecked: that key is not known here. */
  readonly verdict: "genuine" | "forged" | "other-key" | "unchecked";
}

export interface CheckedRecord {
  readonly kind: "record";
  readonly verdict: Verified | Fault;
  /** Pasted text may have lost its last line feed: of that, only what it says is checked. */
  readonly bytesChecked: boolean;
  readonly keyKnown: boolean;
}

export type Checked = CheckedReceipt | CheckedRecord | { readonly kind: "not-json" | "unknown" };

/** One field more would be one that nobody signed. */
const ReceiptAsGiven = z.strictObject(Receipt.shape);

function read(given: Given): unknown {
  try {
    return JSON.parse(given.from === "text" ? given.text : new TextDecoder().decode(given.bytes));
  } catch {
    return undefined;
  }
}

const formatOf = (value: unknown): unknown =>
  typeof value === "object" && value !== null && "format" in value ? value.format : undefined;

function checkReceipt(value: unknown, publicKey: string | undefined): CheckedReceipt | { kind: "unknown" } {
  const parsed = ReceiptAsGiven.safeParse(value);
  if (!parsed.success) return { kind: "unknown" };
  const receipt = parsed.data;
  if (publicKey === undefined) return { kind: "receipt", receipt, verdict: "unchecked" };
  if (isGenuine(receipt, publicKey)) return { kind: "receipt", receipt, verdict: "genuine" };
  return { kind: "receipt", receipt, verdict: receipt.keyId === keyIdOf(publicKey) ? "forged" : "other-key" };
}

/** Tells what it is and checks it. `publicKey`: this deployment's, in hexadecimal; undefined when it could not be read. */
export function check(given: Given, publicKey: string | undefined): Checked {
  const value = read(given);
  if (value === undefined) return { kind: "not-json" };
  const format = formatOf(value);
  if (format === Receipt.shape.format.value) return checkReceipt(value, publicKey);
  if (format !== recordFormat) return { kind: "unknown" };
  const verifying = publicKey === undefined ? {} : { publicKey };
  return {
    kind: "record",
    verdict:
      given.from === "file" ? verifyRecordFile(given.bytes, verifying) : verifyRecord(value, verifying),
    bytesChecked: given.from === "file",
    keyKnown: publicKey !== undefined,
  };
}

/** Digest and size of a ciphertext, to be compared with those on a receipt. */
export const measure = (file: Blob): Promise<{ sha256: string; size: number }> =>
  sha256OfStream(file.stream());
