import type { ProposalPayload } from "../../../shared/contracts/proposals-content.ts";
import type { StoredChallenge } from "../domain/challenge.ts";
import type { ReleasedShare, StoredOpening } from "../domain/opening.ts";
import type { ProposalChange, StoredProposal } from "../domain/proposal.ts";
import type { RecordedChange } from "./challenge-ports.ts";

/** Shares that were released, and what became of the opening. */
export interface Openings {
  find(challengeId: string): Promise<StoredOpening | undefined>;
  /** In the order in which they were released. */
  shares(challengeId: string): Promise<ReleasedShare[]>;
  /** A holder's share, with the change of the challenge that tells of it; with the first one, what is sealed. */
  release(
    before: StoredChallenge,
    change: RecordedChange,
    share: ReleasedShare,
    sealed?: StoredOpening,
  ): Promise<void>;
  /** How far it is; nothing is decided by it. */
  progress(challengeId: string, opening: StoredOpening): Promise<void>;
  ciphertext(challengeId: string, proposalId: string, version: number): Promise<string | undefined>;
  /** A proposal that opened, with what it says. */
  keepOpened(before: StoredProposal, change: ProposalChange, payload: ProposalPayload): Promise<void>;
  /** The opening record, with the challenge that is opened by it. */
  finish(before: StoredChallenge, change: RecordedChange, opening: StoredOpening): Promise<void>;
}
