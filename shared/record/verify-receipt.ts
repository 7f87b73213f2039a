import type { Why } from "./fault.ts";
import { isGenuine, type SignedReceipt } from "./receipt.ts";
import type { DecisionRecord } from "./record.ts";
import { ReceiptShape } from "./shape.ts";

/** What a receipt says of a record: whether the proposal was opened as it was handed in. */
export type ReceiptVerdict =
  | { readonly ok: true; readonly receipt: SignedReceipt; readonly matched: boolean }
  | { readonly ok: false; readonly why: Why };

/**
 * Checks a receipt, as `JSON.parse` gave it, against a record that was verified: genuine, of this process, and standing
 * in the opening with the same digest, size and instant.
 */
export function verifyReceipt(value: unknown, record: DecisionRecord): ReceiptVerdict {
  const read = ReceiptShape.safeParse(value);
  if (!read.success) return { ok: false, why: "shape" };
  const receipt = read.data;
  if (receipt.challengeId !== record.process.id) return { ok: false, why: "receipt_process" };
  const key = record.keys[receipt.keyId];
  if (key === undefined) return { ok: false, why: "key_unknown" };
  if (!isGenuine(receipt, key)) return { ok: false, why: "signature" };
  if (record.opening === undefined) return { ok: false, why: "receipt_early" };
  const commitment = record.opening.commitments.find(
    ({ proposalId, version }) => proposalId === receipt.proposalId && version === receipt.version,
  );
  if (commitment === undefined) return { ok: false, why: "receipt_missing" };
  const { sha256, size, receivedAt } = receipt;
  return commitment.sha256 === sha256 && commitment.size === size && commitment.receivedAt === receivedAt
    ? { ok: true, receipt, matched: commitment.matched }
    : { ok: false, why: "receipt_differs" };
}
