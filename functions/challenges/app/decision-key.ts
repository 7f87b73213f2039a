import { createPrivateKey, createPublicKey, hkdfSync, sign } from "node:crypto";
import type { Receipt as SignedReceipt } from "../../../shared/contracts/proposals-content.ts";
import { type Receipt, receiptBytes } from "../../../shared/record/receipt.ts";
import { keyIdOf } from "../../../shared/record/signature.ts";

/** Signs receipts and the heads of decision records; one key for a deployment. */
export interface DecisionKey {
  /** The start of the SHA-256 of the public key. */
  readonly keyId: string;
  /** Ed25519, hexadecimal. */
  readonly publicKey: string;
  /** In hexadecimal. */
  sign(bytes: Uint8Array): string;
}

/** An Ed25519 private key in PKCS #8 (RFC 8410): these bytes, then the 32 of the seed. */
const pkcs8Head = Buffer.from("302e020100300506032b657004220420", "hex");

/** The key that a stored secret stands for. */
export function decisionKeyOf(secret: string): DecisionKey {
  // A short or empty secret is a wrong configuration; receipts signed with it could be forged.
  if (secret.length < 32) throw new RangeError("a decision secret has at least 32 characters");
  const seed = Buffer.from(hkdfSync("sha256", secret, "", "duijie decisions", 32));
  const key = createPrivateKey({ key: Buffer.concat([pkcs8Head, seed]), format: "der", type: "pkcs8" });
  const { x } = createPublicKey(key).export({ format: "jwk" });
  if (x === undefined) throw new Error("the key has no public half");
  const publicKey = Buffer.from(x, "base64url").toString("hex");
  return {
    keyId: keyIdOf(publicKey),
    publicKey,
    sign: (bytes) => sign(null, bytes, key).toString("hex"),
  };
}

/** Reads the secret when it is needed first, and once. */
export function decisionKeyFrom(secret: () => Promise<string>): () => Promise<DecisionKey> {
  let key: Promise<DecisionKey> | undefined;
  return () => {
    key ??= secret().then(decisionKeyOf);
    // A failed read is no key: the next call tries again.
    key.catch(() => {
      key = undefined;
    });
    return key;
  };
}

/** 回执: what is handed to the team. */
export function signedReceipt(key: DecisionKey, content: Omit<Receipt, "keyId">): SignedReceipt {
  const receipt = { ...content, keyId: key.keyId };
  return { format: "duijie-receipt-1", ...receipt, signature: key.sign(receiptBytes(receipt)) };
}
