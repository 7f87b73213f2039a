import { ed25519 } from "@noble/curves/ed25519.js";
import { hkdf } from "@noble/hashes/hkdf.js";
import { hmac } from "@noble/hashes/hmac.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { fromCrockford, numberFromCrockford, numberToCrockford, toCrockford } from "./crockford.ts";

/**
 * What the QR code of a ticket says, so that a phone at the door can tell a real ticket without a network:
 * 162 characters that a QR code holds in its alphanumeric mode (version 7), the last 103 an Ed25519 signature
 * of the first 59.
 *
 *     1 A 01K7…26 characters P 4ZX…26 characters 0001 signature
 *     │ │ └ event            │ └ registrant      └ serial, 1 to 1,048,575
 *     │ └ its kind of id     └ P person, W walk-in
 *     └ version of this layout
 *
 * It names nobody: who finds a ticket learns ids and nothing else.
 */
export interface Pass {
  readonly eventId: string;
  readonly registrantId: string;
  /** Rises with every new ticket of the same person; the door knows the one that counts. */
  readonly serial: number;
}

const eventPrefix = "act_";
const kinds = { P: "per_", W: "wlk_" } as const;
const serialLength = 4;
const layout = /^1A([0-9A-HJKMNP-TV-Z]{26})([PW])([0-9A-HJKMNP-TV-Z]{26})([0-9A-HJKMNP-TV-Z]{4})$/;
const payloadLength = 59;

/** What is signed begins with it, so that no signature made for something else is ever a ticket. */
const purpose = "duijie ticket\n";
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The signing key that a stored secret stands for. */
export function seedOf(secret: string): Uint8Array {
  // A short or empty secret is a wrong configuration; tickets signed with it could be forged.
  if (secret.length < 32) throw new RangeError("a ticket secret has at least 32 characters");
  return hkdf(sha256, bytesOf(secret), undefined, bytesOf("duijie tickets"), 32);
}

/** Base64url, as door lists carry it. */
export const publicKeyOf = (seed: Uint8Array): string =>
  btoa(String.fromCharCode(...ed25519.getPublicKey(seed)))
    .replace(/\+/g, "-")
    .replace(/\//g, "_")
    .replace(/=+$/, "");

function payloadOf({ eventId, registrantId, serial }: Pass): string {
  const kind = registrantId.startsWith(kinds.P) ? "P" : "W";
  const payload = `1A${eventId.slice(4)}${kind}${registrantId.slice(4)}${numberToCrockford(serial, serialLength)}`;
  const read = passOf(payload);
  if (read?.eventId !== eventId || read.registrantId !== registrantId)
    throw new RangeError(`no ticket for ${registrantId} at ${eventId}`);
  return payload;
}

function passOf(payload: string): Pass | undefined {
  const [, event, kind, registrant, serialText = ""] = layout.exec(payload) ?? [];
  const serial = numberFromCrockford(serialText);
  if (event === undefined || serial < 1) return undefined;
  return {
    eventId: eventPrefix + event,
    registrantId: (kind === "P" ? kinds.P : kinds.W) + registrant,
    serial,
  };
}

/** The content of a ticket's QR code. */
export function passToken(seed: Uint8Array, pass: Pass): string {
  const payload = payloadOf(pass);
  return payload + toCrockford(ed25519.sign(bytesOf(purpose + payload), seed));
}

/** Six characters to be typed where the QR code cannot be read; the same ticket always has the same. */
export const passCode = (seed: Uint8Array, pass: Pass): string =>
  toCrockford(hmac(sha256, seed, bytesOf(`code\n${payloadOf(pass)}`))).slice(0, 6);

/** The ticket, if it was signed with the key's other half; undefined for everything else, whatever it is. */
export function readPass(publicKey: string, token: string): Pass | undefined {
  const payload = token.slice(0, payloadLength);
  const pass = passOf(payload);
  const signature = fromCrockford(token.slice(payloadLength));
  if (pass === undefined || signature?.length !== 64) return undefined;
  // By RFC 8032 to the letter: of two texts with the same meaning one only is a ticket.
  return ed25519.verify(signature, bytesOf(purpose + payload), keyBytes(publicKey), { zip215: false })
    ? pass
    : undefined;
}

const keyBytes = (publicKey: string): Uint8Array =>
  Uint8Array.from(atob(publicKey.replace(/-/g, "+").replace(/_/g, "/")), (character) =>
    character.charCodeAt(0),
  );
