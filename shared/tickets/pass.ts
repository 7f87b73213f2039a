import { numberFromCrockford, numberToCrockford } from "./crockford.ts";

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
/** So much of a token is what it says; the signature follows. */
export const payloadLength = 59;

/** What is signed: it begins with its purpose, so that no signature made for something else is ever a ticket. */
export const signedBytes = (payload: string): Uint8Array =>
  new TextEncoder().encode(`duijie ticket\n${payload}`);

/** What a token of this ticket says. Throws a `RangeError` for what cannot have one. */
export function payloadOf({ eventId, registrantId, serial }: Pass): string {
  const kind = registrantId.startsWith(kinds.P) ? "P" : "W";
  const payload = `1A${eventId.slice(4)}${kind}${registrantId.slice(4)}${numberToCrockford(serial, serialLength)}`;
  const read = passOf(payload);
  if (read?.eventId !== eventId || read.registrantId !== registrantId)
    throw new RangeError(`no ticket for ${registrantId} at ${eventId}`);
  return payload;
}

/** The ticket that a payload names; undefined for any other text. */
export function passOf(payload: string): Pass | undefined {
  const [, event, kind, registrant, serialText = ""] = layout.exec(payload) ?? [];
  const serial = numberFromCrockford(serialText);
  if (event === undefined || serial < 1) return undefined;
  return {
    eventId: eventPrefix + event,
    registrantId: (kind === "P" ? kinds.P : kinds.W) + registrant,
    serial,
  };
}
