import { DomainError } from "../../../shared/kernel/domain-error.ts";
import type { Clock, Instant } from "../../../shared/kernel/time.ts";
import { openingDocuments } from "../../../shared/record/record.ts";
import { isClosedAt, type StoredChallenge } from "../domain/challenge.ts";
import { openByJob } from "../domain/challenge-change.ts";
import { entryOf, labelsOf, publicOpening, type ReleasedShare, wasSubmitted } from "../domain/opening.ts";
import { movedProposal, type StoredProposal } from "../domain/proposal.ts";
import type { Challenges } from "./challenge-ports.ts";
import type { Committees } from "./committee-ports.ts";
import type { DecisionKey } from "./decision-key.ts";
import { keyFromShares } from "./join-shares.ts";
import { openSealed } from "./open-sealed.ts";
import type { Openings } from "./opening-ports.ts";
import type { Proposals } from "./proposal-ports.ts";
import { asJson, onRecord } from "./record-entry.ts";

export interface OpeningParts {
  readonly challenges: Pick<Challenges, "find">;
  readonly committees: Pick<Committees, "key">;
  readonly openings: Openings;
  readonly proposals: Pick<Proposals, "listOf" | "moveTo">;
  readonly decisionKey: () => Promise<DecisionKey>;
  readonly clock: Clock;
}

/** So many are opened at a time; after each batch the ceremony's page sees how far it is. */
const together = 10;

const batchesOf = <T>(all: readonly T[]): (readonly T[])[] =>
  Array.from({ length: Math.ceil(all.length / together) }, (_, i) =>
    all.slice(i * together, (i + 1) * together),
  );

/** What one run works with. */
interface Run {
  readonly challenge: StoredChallenge & { readonly closesAt: Instant };
  readonly identity: string;
  readonly publicKey: string;
  readonly salt: string;
  readonly by: { readonly personId: string; readonly name: string };
  readonly at: Instant;
}

/** Whoever was killed in between goes on: each proposal is marked in the write that opens it. */
async function openOne(
  parts: OpeningParts,
  { challenge, identity, publicKey, by, at }: Run,
  before: StoredProposal,
  label: string,
): Promise<StoredProposal> {
  if (before.state !== "submitted" || before.current === undefined) return before;
  const { openings, proposals } = parts;
  const { version, members } = before.current;
  const ciphertext = await openings.ciphertext(challenge.id, before.id, version);
  const opened = await openSealed(before, ciphertext, { identity, publicKey, closesAt: challenge.closesAt });
  if ("fault" in opened) {
    const change = movedProposal(before, "damage", { by, at }, { label, members, fault: opened.fault });
    await proposals.moveTo(before, change);
    return change.proposal;
  }
  const change = movedProposal(before, "open", { by, at }, { label, members });
  await openings.keepOpened(before, change, opened.payload);
  return change.proposal;
}

async function openAll(
  parts: OpeningParts,
  run: Run,
  submitted: readonly StoredProposal[],
): Promise<StoredProposal[]> {
  const labels = labelsOf(submitted);
  const total = submitted.length;
  const opened: StoredProposal[] = [];
  for (const batch of batchesOf(submitted)) {
    opened.push(
      ...(await Promise.all(batch.map((one) => openOne(parts, run, one, labels.get(one.id) ?? "")))),
    );
    const { challenge, salt } = run;
    const progress = { state: "working", salt, total, opened: opened.length, entries: [] } as const;
    await parts.openings.progress(challenge.id, progress);
  }
  return opened;
}

/** A draft that nobody submitted stays sealed to its team. */
async function leaveUnopened(
  { proposals }: OpeningParts,
  { by, at }: Run,
  all: readonly StoredProposal[],
): Promise<void> {
  for (const batch of batchesOf(all.filter(({ state }) => state === "draft")))
    await Promise.all(
      batch.map((draft) => proposals.moveTo(draft, movedProposal(draft, "leave-unopened", { by, at }))),
    );
}

async function finish(
  { openings, clock }: OpeningParts,
  { challenge, salt, by }: Run,
  opened: readonly StoredProposal[],
): Promise<void> {
  const openedAt = clock.now();
  const entries = opened.map(entryOf);
  const matched = entries.filter((entry) => entry.matched).length;
  const change = openByJob(challenge, by, openedAt, { proposals: entries.length, candidates: matched });
  const opening = publicOpening(entries, openedAt, salt);
  const recorded = onRecord(change, {
    public: asJson({ proposals: entries.length, matched }),
    documents: openingDocuments(opening),
  });
  const total = entries.length;
  await openings.finish(challenge, recorded, {
    state: "done",
    salt,
    total,
    opened: total,
    entries,
    openedAt,
  });
}

/** Who released the share that made it enough: the log names them. */
const lastOf = (shares: readonly ReleasedShare[], threshold: number): ReleasedShare | undefined =>
  shares[threshold - 1];

/**
 * Opens a challenge once enough shares are released: joins them, checks the key against its public half, opens one
 * proposal after the other, and chains the opening record into the decision record. Run twice it does what is left.
 */
export const openProposals =
  (parts: OpeningParts) =>
  async (challengeId: string): Promise<void> => {
    const [found, key, shares, begun] = await Promise.all([
      parts.challenges.find(challengeId),
      parts.committees.key(challengeId),
      parts.openings.shares(challengeId),
      parts.openings.find(challengeId),
    ]);
    if (found?.closesAt === undefined || key === undefined || !isClosedAt(found, parts.clock.now())) return;
    const last = lastOf(shares, key.threshold);
    const texts = shares.map(({ share }) => share);
    const identity = await keyFromShares(texts, key.threshold, key.recipient);
    if (last === undefined || begun === undefined) return;
    // Every share is the one that was committed to, and yet they are no key: people have to look at it.
    if (identity === undefined) throw new DomainError("conflict", "sealing.shares_mismatch");

    const challenge = { ...found, closesAt: found.closesAt };
    const { publicKey } = await parts.decisionKey();
    const { personId, name } = last;
    const at = parts.clock.now();
    const run: Run = { challenge, identity, publicKey, salt: begun.salt, by: { personId, name }, at };
    const all = await parts.proposals.listOf(challengeId);
    await leaveUnopened(parts, run, all);
    const opened = await openAll(parts, run, all.filter(wasSubmitted));
    await finish(parts, run, opened);
  };
