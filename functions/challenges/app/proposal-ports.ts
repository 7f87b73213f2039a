import type { ProposalPayload } from "../../../shared/contracts/proposals-content.ts";
import type { CreatingCall } from "../../../shared/dynamo/once.ts";
import type { Instant } from "../../../shared/kernel/time.ts";
import type { ProposalChange, ProposalLogLine, StoredProposal } from "../domain/proposal.ts";

/** A ciphertext that waits to be submitted, or was; the text itself stands apart. */
export interface StagedVersion {
  readonly version: number;
  readonly sha256: string;
  readonly size: number;
  readonly termsVersion: number;
  readonly fileIds: readonly string[];
  readonly stagedAt: Instant;
}

export interface SealedFile {
  readonly id: string;
  /** Bytes and hash of the ciphertext. */
  readonly size: number;
  readonly sha256: string;
  readonly state: "announced" | "ready";
  readonly announcedAt: Instant;
}

export interface SealedDraft {
  readonly ciphertext: string;
  readonly savedAt: Instant;
}

/** All of a proposal that its team reads. */
export interface ProposalPage {
  readonly proposal: StoredProposal;
  readonly draft: SealedDraft | undefined;
  readonly files: readonly SealedFile[];
  readonly versions: readonly StagedVersion[];
  /** Oldest first. */
  readonly log: readonly ProposalLogLine[];
}

/** What the opened proposals are read and moved by. */
export interface Proposals {
  /** As it stands now. */
  find(challengeId: string, proposalId: string): Promise<StoredProposal | undefined>;
  /** Every organization's proposal to this challenge, as they stand now, by id. */
  listOf(challengeId: string): Promise<StoredProposal[]>;
  /** What it says; from the opening on. */
  opened(challengeId: string, proposalId: string): Promise<ProposalPayload | undefined>;
  /** Stores a change, or `proposal.stale` if it was changed in between. */
  moveTo(before: StoredProposal, change: ProposalChange): Promise<void>;
}

/** What a team does with its proposal before the closing. */
export interface TeamProposals extends Pick<Proposals, "find"> {
  page(challengeId: string, proposalId: string): Promise<ProposalPage | undefined>;
  /** One live proposal an organization and challenge: `proposal.exists`. Answers with the id that the call made. */
  start(change: ProposalChange, call: CreatingCall): Promise<string>;
  save(before: StoredProposal, change: ProposalChange): Promise<void>;
  /** No decision, so without a log line. */
  saveDraft(before: StoredProposal, after: StoredProposal, draft: SealedDraft): Promise<void>;
  /** The same call stages once. */
  stage(
    before: StoredProposal,
    change: ProposalChange,
    staged: { readonly version: StagedVersion; readonly ciphertext: string },
    call: CreatingCall,
  ): Promise<void>;
  version(challengeId: string, proposalId: string, version: number): Promise<StagedVersion | undefined>;
  /** The organization may start anew afterwards. */
  withdraw(before: StoredProposal, change: ProposalChange): Promise<void>;
  files(challengeId: string, proposalId: string): Promise<SealedFile[]>;
  file(challengeId: string, proposalId: string, fileId: string): Promise<SealedFile | undefined>;
  addFile(proposal: StoredProposal, file: SealedFile, call: CreatingCall): Promise<string>;
  keepFile(proposal: StoredProposal, file: SealedFile): Promise<void>;
  /** Of an organization as lead or member, latest first. */
  ofOrganization(
    organizationId: string,
    page: { readonly limit: number; readonly cursor: string | undefined },
  ): Promise<{ items: StoredProposal[]; nextCursor?: string }>;
}
