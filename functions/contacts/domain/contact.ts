import type {
  ContactCard,
  ContactLogEntry,
  ContactState,
  closeReasons,
  declineReasons,
  Party,
} from "../../../shared/contracts/contacts.ts";
import type {
  ContactSide,
  ContractType,
  disputeReasons,
  OutcomeStage,
  OutcomeState,
} from "../../../shared/contracts/contacts-ledger.ts";
import type { CivilDate, Instant } from "../../../shared/kernel/time.ts";
import type { ChainCode } from "../../../shared/reference/chains.ts";

export interface PersonRef {
  readonly personId: string;
  readonly name: string;
}

/** States that are stored. `expired` is not: it follows from `answerBy` and the time. */
export type StoredState = Exclude<ContactState, "expired">;

export const otherSide = (side: ContactSide): ContactSide => (side === "need" ? "offer" : "need");

/** An entry of the ledger. Its figures never change: a wrong one is withdrawn or disputed, and another one claimed. */
export interface LedgerEntry {
  readonly id: string;
  readonly stage: OutcomeStage;
  readonly date: CivilDate;
  readonly amountYuan?: number | undefined;
  readonly contractType?: ContractType | undefined;
  readonly contractNo?: string | undefined;
  readonly note?: string | undefined;
  readonly state: OutcomeState;
  readonly claimedBy: ContactSide;
  readonly claimant: PersonRef;
  readonly claimedAt: Instant;
  readonly settledAt?: Instant | undefined;
  readonly disputeReason?: (typeof disputeReasons)[number] | undefined;
  readonly disputeNote?: string | undefined;
}

/**
 * A contact between a need and an offer: the aggregate of this module. The cards with names and phone numbers are not
 * in it: they are kept apart, so that what lists, statistics, logs and staff read cannot carry them.
 */
export interface Contact {
  readonly id: string;
  readonly need: Party;
  readonly offer: Party;
  readonly chains: readonly ChainCode[];
  readonly askedBy: ContactSide;
  readonly message: string;
  /** Who acts for each side: the asker from the start, the other side's from its answer on. */
  readonly handlers: { readonly need?: PersonRef | undefined; readonly offer?: PersonRef | undefined };
  readonly state: StoredState;
  readonly stateReason?: (typeof declineReasons)[number] | (typeof closeReasons)[number] | undefined;
  readonly stateNote?: string | undefined;
  readonly requestedAt: Instant;
  readonly answerBy: Instant;
  readonly answeredAt?: Instant | undefined;
  readonly closedAt?: Instant | undefined;
  readonly updatedAt: Instant;
  readonly version: number;
  readonly outcomes: readonly LedgerEntry[];
}

/** What is written beside every change, in the same transaction. Codes only: no text that a person wrote. */
export interface LogLine {
  readonly at: Instant;
  readonly action: ContactLogEntry["action"];
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly side: ContactSide;
  readonly by: PersonRef;
  readonly reason?: string | undefined;
  readonly outcome?: { readonly id: string; readonly stage: OutcomeStage } | undefined;
}

/** What becomes of the cards: put one, keep the asker's for good, or forget what was shared in vain. */
export interface CardChange {
  readonly put?: { readonly side: ContactSide; readonly card: ContactCard; readonly forgetAt?: Instant };
  readonly keep?: ContactSide;
  readonly forget?: ContactSide;
}

/** A changed contact, the log line that tells it, and what becomes of the cards. */
export interface Change {
  readonly contact: Contact;
  readonly log: LogLine;
  readonly cards?: CardChange;
}
