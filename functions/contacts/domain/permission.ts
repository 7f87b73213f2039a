import type { ContactMove } from "../../../shared/contracts/contacts.ts";
import type { ContactSide, OutcomeMove } from "../../../shared/contracts/contacts-ledger.ts";
import { type Actor, holds, isMemberOf, looksAfter, roleIn } from "../../../shared/identity/actor.ts";
import { DomainError } from "../../../shared/kernel/domain-error.ts";
import type { Instant } from "../../../shared/kernel/time.ts";
import { type Contact, type LedgerEntry, otherSide } from "./contact.ts";
import { stateAt } from "./state.ts";
import { type Mover, outcomeTransitions, recordableIn, transitions } from "./transitions.ts";

const sides = ["need", "offer"] as const;

/** The sides whose organization this person belongs to. */
export const sidesOf = (actor: Actor, contact: Contact): ContactSide[] =>
  sides.filter((side) => isMemberOf(actor, contact[side].organizationId));

/** Administrators and agents act for their organization; viewers read. */
export const writesFor = (actor: Actor, organizationId: string): boolean => {
  const role = roleIn(actor, organizationId);
  return role === "admin" || role === "agent";
};

/** In what role somebody reads a contact; undefined when it does not exist for them. */
export function roleOf(actor: Actor, contact: Contact): ContactSide | "reader" | undefined {
  const [side] = sidesOf(actor, contact);
  if (side !== undefined) return side;
  const reads =
    holds(actor, "operator", "organizer", "auditor") ||
    sides.some((each) => looksAfter(actor, contact[each].unitCode));
  return reads ? "reader" : undefined;
}

const sidesFor = (mover: Mover, contact: Contact): readonly ContactSide[] => {
  if (mover === "either") return sides;
  return [mover === "asker" ? contact.askedBy : otherSide(contact.askedBy)];
};

const outcomeSide = (move: OutcomeMove, { claimedBy }: LedgerEntry): ContactSide =>
  outcomeTransitions[move].who === "claimant" ? claimedBy : otherSide(claimedBy);

/** The side among these for which this person acts. For somebody of neither side the contact does not exist. */
function actingSide(
  actor: Actor,
  contact: Contact,
  allowed: readonly ContactSide[],
  refusal: "contact.move_not_allowed" | "outcome.move_not_allowed",
): ContactSide {
  const own = sidesOf(actor, contact);
  if (own.length === 0) throw new DomainError("not_found", "contact.not_found");
  const among = own.filter((side) => allowed.includes(side));
  const acting = among.find((side) => writesFor(actor, contact[side].organizationId));
  if (acting !== undefined) return acting;
  throw new DomainError("forbidden", among.length > 0 ? "contact.viewer" : refusal);
}

export const sideMaking = (move: ContactMove, contact: Contact, actor: Actor): ContactSide =>
  actingSide(actor, contact, sidesFor(transitions[move].who, contact), "contact.move_not_allowed");

/** For what either side may do: talk, record. */
export const eitherSide = (contact: Contact, actor: Actor): ContactSide =>
  actingSide(actor, contact, sides, "contact.move_not_allowed");

export const sideSettling = (
  move: OutcomeMove,
  contact: Contact,
  entry: LedgerEntry,
  actor: Actor,
): ContactSide => actingSide(actor, contact, [outcomeSide(move, entry)], "outcome.move_not_allowed");

const actsFor = (actor: Actor, contact: Contact, allowed: readonly ContactSide[]): boolean =>
  allowed.some((side) => writesFor(actor, contact[side].organizationId));

/** What this person may do next: the buttons that the console shows. */
export function movesOf(actor: Actor, contact: Contact, at: Instant): (ContactMove | "talk" | "record")[] {
  const state = stateAt(contact, at);
  const moves = (Object.keys(transitions) as ContactMove[]).filter(
    (move) =>
      (transitions[move].from as readonly string[]).includes(state) &&
      actsFor(actor, contact, sidesFor(transitions[move].who, contact)) &&
      // Nobody agrees with themselves, even as a member of both sides.
      (move !== "accept" || contact.handlers[contact.askedBy]?.personId !== actor.personId),
  );
  if (!actsFor(actor, contact, sides)) return moves;
  return [
    ...moves,
    ...(state === "accepted" ? (["talk"] as const) : []),
    ...(recordable(contact, at).length > 0 ? (["record"] as const) : []),
  ];
}

/** The stages that may be recorded now, as far as the state and the ledger allow any entry of them. */
export function recordable(contact: Contact, at: Instant): (keyof typeof recordableIn)[] {
  const state = stateAt(contact, at);
  const live = contact.outcomes.filter((each) => each.state === "claimed" || each.state === "confirmed");
  return (Object.keys(recordableIn) as (keyof typeof recordableIn)[]).filter((stage) => {
    if (!recordableIn[stage].includes(state)) return false;
    if (stage === "payment") {
      return live.some((each) => each.stage === "contract" && each.state === "confirmed");
    }
    return stage === "contract" || !live.some((each) => each.stage === stage);
  });
}

export const outcomeMovesOf = (actor: Actor, contact: Contact, entry: LedgerEntry): OutcomeMove[] =>
  (Object.keys(outcomeTransitions) as OutcomeMove[]).filter(
    (move) =>
      (outcomeTransitions[move].from as readonly string[]).includes(entry.state) &&
      actsFor(actor, contact, [outcomeSide(move, entry)]) &&
      (move !== "confirm" || entry.claimant.personId !== actor.personId),
  );
