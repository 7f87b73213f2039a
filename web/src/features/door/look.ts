import { doorOpensBeforeMs } from "../../../../shared/contracts/check-in.ts";
import { addMilliseconds } from "../../../../shared/kernel/time.ts";
import { typedCrockford } from "../../../../shared/tickets/crockford.ts";
import { readPass } from "../../../../shared/tickets/read-pass.ts";
import { type Attendee, type CheckIn, type DoorList, hasSeat } from "./door-list.ts";

/** What was read at the door: a QR code, a typed code, or somebody picked from the list. */
export type Reading =
  | { readonly by: "qr"; readonly token: string }
  | { readonly by: "code"; readonly code: string }
  | { readonly by: "list"; readonly registrantId: string };

export type Refusal = "not-a-ticket" | "other-event" | "void" | "no-seat" | "code-unknown" | "too-early";

/**
 * What the door says. `unlisted`: a genuine ticket of somebody who is not on this device's list: registered after it
 * was made, or gone before; only the service knows. `several`: two people's codes are the same.
 */
export type Verdict =
  | { readonly kind: "admitted"; readonly attendee: Attendee; readonly at: string }
  | { readonly kind: "duplicate"; readonly attendee: Attendee; readonly first: CheckIn }
  | { readonly kind: "refused"; readonly reason: Refusal; readonly attendee?: Attendee }
  | { readonly kind: "unlisted"; readonly registrantId: string; readonly serial: number }
  | { readonly kind: "several"; readonly attendees: readonly Attendee[] };

const refused = (reason: Refusal, attendee?: Attendee): Verdict => ({
  kind: "refused",
  reason,
  ...(attendee === undefined ? {} : { attendee }),
});

const codeLength = 6;

/** What a person or a hand scanner typed: a ticket's six characters, or all that its QR code says. */
export function readingOf(typed: string): Reading {
  const text = typed.trim();
  const code = typedCrockford(text);
  return code.length === codeLength ? { by: "code", code } : { by: "qr", token: text.toUpperCase() };
}

/** Judges one reading by what this device knows; needs no network. */
export function lookAt(
  reading: Reading,
  list: DoorList,
  checkIns: ReadonlyMap<string, CheckIn>,
  at: string,
): Verdict {
  if (reading.by === "qr") return lookAtToken(reading.token, list, checkIns, at);
  const found = list.attendees.filter((attendee) =>
    reading.by === "code" ? attendee.code === reading.code : attendee.registrantId === reading.registrantId,
  );
  const [only] = found;
  if (only === undefined) return refused("code-unknown");
  if (found.length > 1) return { kind: "several", attendees: found };
  return admit(only, list, checkIns, at);
}

function lookAtToken(
  token: string,
  list: DoorList,
  checkIns: ReadonlyMap<string, CheckIn>,
  at: string,
): Verdict {
  const pass = readPass(list.publicKey, token);
  if (pass === undefined) return refused("not-a-ticket");
  if (pass.eventId !== list.eventId) return refused("other-event");
  const { registrantId, serial } = pass;
  const attendee = list.attendees.find((one) => one.registrantId === registrantId);
  // A later serial than the list's: a new ticket since the list was made.
  if (attendee === undefined || serial > attendee.serial) return { kind: "unlisted", registrantId, serial };
  if (serial < attendee.serial) return refused("void", attendee);
  return admit(attendee, list, checkIns, at);
}

function admit(
  attendee: Attendee,
  { startsAt }: DoorList,
  checkIns: ReadonlyMap<string, CheckIn>,
  at: string,
): Verdict {
  if (!hasSeat(attendee)) return refused("no-seat", attendee);
  // The service would not count it: whoever tries the door days before is not to think that it was kept.
  if (at < addMilliseconds(startsAt, -doorOpensBeforeMs)) return refused("too-early", attendee);
  const first = checkIns.get(attendee.registrantId);
  return first === undefined ? { kind: "admitted", attendee, at } : { kind: "duplicate", attendee, first };
}
