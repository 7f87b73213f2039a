import { ed25519 } from "@noble/curves/ed25519.js";
import { fromCrockford } from "./crockford.ts";
import { type Pass, passOf, payloadLength, signedBytes } from "./pass.ts";

/**
 * The ticket, if it was signed with the key's other half; undefined for everything else, whatever it is.
 * @param publicKey base64url, as door lists carry it
 */
export function readPass(publicKey: string, token: string): Pass | undefined {
  const payload = token.slice(0, payloadLength);
  const pass = passOf(payload);
  const signature = fromCrockford(token.slice(payloadLength));
  if (pass === undefined || signature?.length !== 64) return undefined;
  // By RFC 8032 to the letter: of two texts with the same meaning one only is a ticket.
  return ed25519.verify(signature, signedBytes(payload), keyBytes(publicKey), { zip215: false })
    ? pass
    : undefined;
}

const keyBytes = (publicKey: string): Uint8Array =>
  Uint8Array.from(atob(publicKey.replace(/-/g, "+").replace(/_/g, "/")), (character) =>
    character.charCodeAt(0),
  );
