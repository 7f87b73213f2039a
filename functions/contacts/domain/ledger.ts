import type { ContactSide, disputeReasons, OutcomeClaim } from "../../../shared/contracts/contacts-ledger.ts";
import type { Actor } from "../../../shared/identity/actor.ts";
import { DomainError, invalidField } from "../../../shared/kernel/domain-error.ts";
import { civilDateAt, type Instant } from "../../../shared/kernel/time.ts";
import type { Change, Contact, LedgerEntry, LogLine } from "./contact.ts";
import { requireNote } from "./move.ts";
import { eitherSide, sideSettling } from "./permission.ts";
import { stateAt } from "./state.ts";
import { outcomeTransitions, recordableIn } from "./transitions.ts";

/** Withdrawn and disputed entries included, so that no ledger grows for ever. */
export const maxEntries = 100;

/** Who does it, when. */
export interface Deed {
  readonly actor: Actor;
  readonly at: Instant;
}

export const isLive = ({ state }: LedgerEntry): boolean => state === "claimed" || state === "confirmed";

/** Contract numbers are compared as people mean them: no spaces, half-width, capitals. */
export const normalContractNo = (number: string): string =>
  number.normalize("NFKC").replace(/\s/g, "").toUpperCase();

type Figures = Pick<LedgerEntry, "stage" | "date" | "amountYuan" | "contractType" | "contractNo">;

const numberOf = ({ contractNo }: Figures): string | undefined =>
  contractNo === undefined ? undefined : normalContractNo(contractNo);

/** Do two entries tell the same thing that happened? One intent and one agreement a contact, one contract a number. */
const sameThing = (one: Figures, other: Figures): boolean =>
  one.stage === other.stage &&
  numberOf(one) === numberOf(other) &&
  (one.stage !== "payment" || (one.date === other.date && one.amountYuan === other.amountYuan));

const sameFigures = (one: Figures, other: Figures): boolean =>
  sameThing(one, other) &&
  one.date === other.date &&
  one.amountYuan === other.amountYuan &&
  one.contractType === other.contractType;

const sum = (entries: readonly LedgerEntry[]): number =>
  entries.reduce((total, { amountYuan = 0 }) => total + amountYuan, 0);

/** A payment has its confirmed contract, and all payments of a contract, confirmed or claimed, stay within it. */
function checkPayment(contact: Contact, payment: Figures): void {
  const number = numberOf(payment);
  const under = contact.outcomes.filter((entry) => isLive(entry) && numberOf(entry) === number);
  const contract = under.find((entry) => entry.stage === "contract" && entry.state === "confirmed");
  if (contract === undefined) throw new DomainError("conflict", "outcome.contract_missing");
  const left = (contract.amountYuan ?? 0) - sum(under.filter((entry) => entry.stage === "payment"));
  if ((payment.amountYuan ?? 0) > left) {
    throw new DomainError("conflict", "outcome.beyond_contract", { params: { left } });
  }
}

function changed(contact: Contact, outcomes: readonly LedgerEntry[], log: LogLine): Change {
  return { contact: { ...contact, outcomes, updatedAt: log.at, version: contact.version + 1 }, log };
}

/** The change, and the entry that the recording led to: a new one, or the other side's that it confirms. */
export interface Recorded {
  readonly change: Change;
  readonly outcomeId: string;
}

/**
 * Records an outcome. What the other side recorded with the same figures is confirmed by it, so that the order in which
 * the two sides write does not matter and nothing is counted twice.
 */
export function record(contact: Contact, claim: OutcomeClaim, id: string, deed: Deed): Recorded {
  const { actor, at } = deed;
  const side = eitherSide(contact, actor);
  if (!recordableIn[claim.stage].includes(stateAt(contact, at))) {
    throw new DomainError("conflict", "contact.not_accepted");
  }
  if (claim.date > civilDateAt(at)) throw invalidField("body.date", "contact.date_in_future");
  const known = contact.outcomes.find((entry) => isLive(entry) && sameThing(entry, claim));
  if (known !== undefined) return agree(contact, known, claim, side, deed);
  if (claim.stage === "payment") checkPayment(contact, claim);
  if (contact.outcomes.length >= maxEntries) {
    throw new DomainError("conflict", "outcome.too_many", { params: { limit: maxEntries } });
  }
  const claimant = { personId: actor.personId, name: actor.name };
  const entry: LedgerEntry = { ...claim, id, state: "claimed", claimedBy: side, claimant, claimedAt: at };
  const log: LogLine = {
    at,
    action: "record",
    to: "claimed",
    side,
    by: claimant,
    outcome: { id, stage: claim.stage },
  };
  return { change: changed(contact, [...contact.outcomes, entry], log), outcomeId: id };
}

function agree(
  contact: Contact,
  known: LedgerEntry,
  claim: OutcomeClaim,
  side: ContactSide,
  deed: Deed,
): Recorded {
  const awaitsThisSide = known.state === "claimed" && known.claimedBy !== side;
  if (!awaitsThisSide) throw new DomainError("conflict", "outcome.exists");
  if (!sameFigures(known, claim)) throw new DomainError("conflict", "outcome.differs");
  return { change: confirm(contact, known.id, deed), outcomeId: known.id };
}

function settle(
  contact: Contact,
  entry: LedgerEntry,
  move: keyof typeof outcomeTransitions,
  side: ContactSide,
  { actor, at }: Deed,
  also: Partial<LedgerEntry> = {},
): Change {
  const { from, to } = outcomeTransitions[move];
  if (!(from as readonly string[]).includes(entry.state)) {
    throw new DomainError("conflict", "outcome.move_not_allowed");
  }
  const settled: LedgerEntry = { ...entry, ...also, state: to, settledAt: at };
  const outcomes = contact.outcomes.map((each) => (each.id === entry.id ? settled : each));
  return changed(contact, outcomes, {
    at,
    action: move === "withdraw" ? "withdraw-outcome" : move,
    from: entry.state,
    to,
    side,
    by: { personId: actor.personId, name: actor.name },
    reason: settled.disputeReason,
    outcome: { id: entry.id, stage: entry.stage },
  });
}

function entryOf(contact: Contact, id: string): LedgerEntry {
  const entry = contact.outcomes.find((each) => each.id === id);
  if (entry === undefined) throw new DomainError("not_found", "outcome.not_found");
  return entry;
}

/** From now on it counts, for good. */
export function confirm(contact: Contact, id: string, deed: Deed): Change {
  eitherSide(contact, deed.actor);
  const entry = entryOf(contact, id);
  const side = sideSettling("confirm", contact, entry, deed.actor);
  if (entry.claimant.personId === deed.actor.personId)
    throw new DomainError("forbidden", "outcome.own_claim");
  return settle(contact, entry, "confirm", side, deed);
}

export function dispute(
  contact: Contact,
  id: string,
  why: { readonly reason: (typeof disputeReasons)[number]; readonly note?: string | undefined },
  deed: Deed,
): Change {
  eitherSide(contact, deed.actor);
  const entry = entryOf(contact, id);
  const side = sideSettling("dispute", contact, entry, deed.actor);
  requireNote(why);
  const also = { disputeReason: why.reason, disputeNote: why.note };
  return settle(contact, entry, "dispute", side, deed, also);
}

export function withdrawClaim(contact: Contact, id: string, deed: Deed): Change {
  eitherSide(contact, deed.actor);
  const entry = entryOf(contact, id);
  return settle(contact, entry, "withdraw", sideSettling("withdraw", contact, entry, deed.actor), deed);
}
