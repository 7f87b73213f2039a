import { createHmac, createPrivateKey, createPublicKey, hkdfSync, sign } from "node:crypto";
import { toCrockford } from "../../../shared/tickets/crockford.ts";
import { type Pass, payloadOf, signedBytes } from "../../../shared/tickets/pass.ts";

/** Signs tickets; what it signs, `readPass` reads with its public half. */
export interface PassKey {
  /** Ed25519, base64url, as door lists carry it. */
  readonly publicKey: string;
  /** The content of a ticket's QR code. */
  token(pass: Pass): string;
  /** Six characters to be typed where the QR code cannot be read; the same ticket always has the same. */
  code(pass: Pass): string;
}

/** An Ed25519 private key in PKCS #8 (RFC 8410): these bytes, then the 32 of the seed. */
const pkcs8Head = Buffer.from("302e020100300506032b657004220420", "hex");

/** The key that a stored secret stands for. */
export function passKeyOf(secret: string): PassKey {
  // A short or empty secret is a wrong configuration; tickets signed with it could be forged.
  if (secret.length < 32) throw new RangeError("a ticket secret has at least 32 characters");
  const seed = Buffer.from(hkdfSync("sha256", secret, "", "duijie tickets", 32));
  const key = createPrivateKey({ key: Buffer.concat([pkcs8Head, seed]), format: "der", type: "pkcs8" });
  const { x: publicKey } = createPublicKey(key).export({ format: "jwk" });
  if (publicKey === undefined) throw new Error("the key has no public half");
  return {
    publicKey,
    token(pass) {
      const payload = payloadOf(pass);
      return payload + toCrockford(sign(null, signedBytes(payload), key));
    },
    code: (pass) =>
      toCrockford(
        createHmac("sha256", seed)
          .update(`code\n${payloadOf(pass)}`)
          .digest(),
      ).slice(0, 6),
  };
}
