import { createHash } from "node:crypto";

const crockford = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/**
 * A person's id follows from the issuer and the subject of the token, so that it needs no look-up and no guard:
 * 26 Crockford base-32 characters (130 bits) of a SHA-256.
 */
export function personIdOf(issuer: string, subject: string): string {
  const digest = createHash("sha256").update(`${issuer}|${subject}`).digest();
  let bits = 0;
  let value = 0;
  let text = "";
  for (const byte of digest) {
    value = (value << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += crockford.charAt((value >>> bits) & 31);
    }
    value &= (1 << bits) - 1;
  }
  return `per_${text.slice(0, 26)}`;
}
