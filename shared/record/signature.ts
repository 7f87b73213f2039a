import { ed25519 } from "@noble/curves/ed25519.js";
import { hexToBytes } from "@noble/hashes/utils.js";
import { canonicalJson } from "../digest/canonical-json.ts";
import { sha256Hex } from "../digest/sha256.ts";

/** What a signature is for. It begins what is signed, so that one made for one purpose never serves another. */
export type SignedAs = "receipt" | "record head";

/** What is signed: made here for signer and verifier, signed with node:crypto where the private key is. */
export const signedBytes = (as: SignedAs, value: object): Uint8Array =>
  new TextEncoder().encode(`duijie ${as}\n${canonicalJson(value)}`);

/** The name of a public key (32 bytes in hexadecimal): the start of its SHA-256. */
export const keyIdOf = (publicKey: string): string => sha256Hex(hexToBytes(publicKey)).slice(0, 16);

export const isPublicKey = (text: string): boolean => /^[0-9a-f]{64}$/.test(text);

/** By RFC 8032 to the letter, so that nobody can make a second signature of the same bytes. */
export function isSigned(as: SignedAs, value: object, signature: string, publicKey: string): boolean {
  if (!/^[0-9a-f]{128}$/.test(signature) || !isPublicKey(publicKey)) return false;
  return ed25519.verify(hexToBytes(signature), signedBytes(as, value), hexToBytes(publicKey), {
    zip215: false,
  });
}
