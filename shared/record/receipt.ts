import type { Sha256 } from "../digest/sha256.ts";
import type { Instant } from "../kernel/time.ts";
import { isSigned, signedBytes } from "./signature.ts";

/** The proof, in the solver's hands, of what was handed in and when. */
export interface Receipt {
  readonly challengeId: string;
  readonly proposalId: string;
  readonly version: number;
  /** Of the sealed bytes. */
  readonly sha256: Sha256;
  readonly size: number;
  readonly receivedAt: Instant;
  readonly keyId: string;
}

export interface SignedReceipt extends Receipt {
  /** Ed25519 over `receiptBytes`, in hexadecimal. */
  readonly signature: string;
}

export const receiptBytes = (receipt: Receipt): Uint8Array => signedBytes("receipt", contentOf(receipt));

/** Did the holder of this key sign exactly this receipt? */
export const isGenuine = (receipt: SignedReceipt, publicKey: string): boolean =>
  isSigned("receipt", contentOf(receipt), receipt.signature, publicKey);

const contentOf = ({
  challengeId,
  proposalId,
  version,
  sha256,
  size,
  receivedAt,
  keyId,
}: Receipt): Receipt => ({
  challengeId,
  proposalId,
  version,
  sha256,
  size,
  receivedAt,
  keyId,
});
