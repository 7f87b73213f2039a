import type { ContactMove, ContactState } from "../../../shared/contracts/contacts.ts";
import type { OutcomeMove, OutcomeStage, OutcomeState } from "../../../shared/contracts/contacts-ledger.ts";
import type { StoredState } from "./contact.ts";

/** Which side makes a move: the one that asked, the one that was asked, or either. */
export type Mover = "asker" | "asked" | "either";

interface Transition {
  readonly from: readonly ContactState[];
  readonly to: StoredState;
  readonly who: Mover;
}

/**
 * Every legal move of a contact; nothing else moves one. Rules, the console's buttons and the diagram in
 * docs/state-machines.md come from this table.
 */
export const transitions = {
  accept: { from: ["requested"], to: "accepted", who: "asked" },
  decline: { from: ["requested"], to: "declined", who: "asked" },
  withdraw: { from: ["requested"], to: "withdrawn", who: "asker" },
  close: { from: ["accepted"], to: "closed", who: "either" },
} as const satisfies Record<ContactMove, Transition>;

/** The states that end a contact, so that another one of the same pair may follow. */
export const endStates = ["declined", "withdrawn", "closed"] as const satisfies readonly StoredState[];

interface OutcomeTransition {
  readonly from: readonly OutcomeState[];
  readonly to: OutcomeState;
  /** The side that claimed it, or the other. */
  readonly who: "claimant" | "other";
}

/** Every legal move of an entry of the ledger. */
export const outcomeTransitions = {
  confirm: { from: ["claimed"], to: "confirmed", who: "other" },
  dispute: { from: ["claimed"], to: "disputed", who: "other" },
  withdraw: { from: ["claimed"], to: "withdrawn", who: "claimant" },
} as const satisfies Record<OutcomeMove, OutcomeTransition>;

/** When what may be recorded. Talks end with the contact; the money of its contracts goes on. */
export const recordableIn: Readonly<Record<OutcomeStage, readonly ContactState[]>> = {
  intent: ["accepted"],
  agreement: ["accepted"],
  contract: ["accepted"],
  payment: ["accepted", "closed"],
};
