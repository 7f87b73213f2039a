import * as z from "zod";
import { Instant } from "../../../shared/contracts/common.ts";
import { OrganizationKind } from "../../../shared/contracts/organization-facts.ts";
import { ProposalState, Receipt } from "../../../shared/contracts/proposals-content.ts";
import type { StoredItem } from "../../../shared/dynamo/table.ts";
import type { SealedDraft, SealedFile, StagedVersion } from "../app/proposal-ports.ts";
import type { ProposalAction, ProposalLogLine, StoredProposal } from "../domain/proposal.ts";
import { proposalTransitions } from "../domain/proposal-transitions.ts";
import { proposalKey, proposalLogKey } from "./keys.ts";

/** Stored items and back. Parsed on read: what does not fit is a fault of ours and fails loudly. */

const MemberRecord = z.object({
  organizationId: z.string(),
  name: z.string(),
  uscc: z.string(),
  kind: OrganizationKind,
  role: z.string(),
  percent: z.int(),
  lead: z.boolean(),
  confirmedAt: Instant.optional(),
});

const SubmissionRecord = z.object({
  version: z.int(),
  sha256: z.string(),
  size: z.int(),
  termsVersion: z.int(),
  submittedAt: Instant,
  members: z.array(MemberRecord),
});

const DefenceRecord = z.object({ startsAt: Instant, endsAt: Instant, place: z.string() });

const ProposalRecord = z.object({
  id: z.string(),
  challengeId: z.string(),
  leadOrganizationId: z.string(),
  members: z.array(MemberRecord),
  state: ProposalState,
  vault: z.object({ recipient: z.string(), protectedIdentity: z.string() }),
  relatedCodes: z.array(z.string()),
  staged: z.int(),
  current: SubmissionRecord.optional(),
  receipt: Receipt.optional(),
  reconfirmedTerms: z.int().optional(),
  label: z.string().optional(),
  defence: DefenceRecord.optional(),
  fault: z.string().optional(),
  stateReason: z.string().optional(),
  createdAt: Instant,
  updatedAt: Instant,
  version: z.int(),
});

const actions = [
  ...(Object.keys(proposalTransitions) as (keyof typeof proposalTransitions)[]),
  "start",
  "stage",
  "set-members",
  "join",
  "decline",
  "reconfirm",
  "schedule-defence",
] as const satisfies readonly ProposalAction[];

const LogRecord = z.object({
  at: Instant,
  action: z.enum(actions),
  from: ProposalState.optional(),
  to: ProposalState,
  by: z.object({ personId: z.string(), name: z.string(), capacity: z.string() }),
  reason: z.string().optional(),
  receipt: Receipt.optional(),
});

const VersionRecord = z.object({
  version: z.int(),
  sha256: z.string(),
  size: z.int(),
  termsVersion: z.int(),
  fileIds: z.array(z.string()),
  stagedAt: Instant,
});

const FileRecord = z.object({
  id: z.string(),
  size: z.int(),
  sha256: z.string(),
  state: z.enum(["announced", "ready"]),
  announcedAt: Instant,
});

const DraftRecord = z.object({ ciphertext: z.string(), savedAt: Instant });

export const encodeProposal = (proposal: StoredProposal): StoredItem => ({
  ...proposalKey(proposal.challengeId, proposal.id),
  ...proposal,
});
export const decodeProposal = (stored: StoredItem): StoredProposal => ProposalRecord.parse(stored);

/** The ids stand in it for whoever tells others what happened: they read nothing else, and nobody else reads them. */
export const encodeLogLine = (proposal: StoredProposal, log: ProposalLogLine): StoredItem => ({
  ...proposalLogKey(proposal.challengeId, proposal.id, proposal.version),
  ...log,
  challengeId: proposal.challengeId,
  proposalId: proposal.id,
  organizationIds: proposal.members.map(({ organizationId }) => organizationId),
});
export const decodeLogLine = (stored: StoredItem): ProposalLogLine => LogRecord.parse(stored);

export const decodeVersion = (stored: StoredItem): StagedVersion => VersionRecord.parse(stored);
export const decodeFile = (stored: StoredItem): SealedFile => FileRecord.parse(stored);
export const decodeDraft = (stored: StoredItem): SealedDraft => DraftRecord.parse(stored);
