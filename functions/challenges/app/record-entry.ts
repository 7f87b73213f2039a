import type { JsonObject } from "../../../shared/digest/canonical-json.ts";
import { appendEntry, type Entry, privateHashOf } from "../../../shared/record/entry.ts";
import { documentsOf, type Release } from "../../../shared/record/release.ts";
import type { ChallengeChange } from "../domain/challenge-change.ts";
import type { RecordedChange } from "./challenge-ports.ts";

/** The private part of an entry, kept beside it: with the salt, whoever may see it can check the commitment. */
export interface PrivatePart {
  readonly salt: string;
  readonly value: JsonObject;
}

/** An entry of the decision record with what is kept beside it. */
export interface RecordedEntry {
  readonly entry: Entry;
  readonly private?: PrivatePart | undefined;
  /** What the entry made public, immutable from then on. */
  readonly releases: readonly Release[];
}

/** What a decision puts on record. */
export interface Decision {
  /** `challenge.published`; by default `challenge.` and the action of the log. */
  readonly action?: string;
  /** What anybody may read of it. Never the name of a private person. */
  readonly public?: JsonObject;
  readonly private?: PrivatePart;
  readonly release?: Omit<Release, "processId" | "date">;
  /** Further documents of it, by name. */
  readonly documents?: Entry["documents"];
}

/**
 * Chains the decision that this change is to the record of its challenge. The head stands in the challenge, so that
 * the condition on its version keeps two decisions from following the same one.
 */
export function onRecord(change: ChallengeChange, decision: Decision = {}): RecordedChange {
  const { challenge, log } = change;
  const release: Release | undefined =
    decision.release === undefined
      ? undefined
      : { ...decision.release, processId: challenge.id, date: log.at };
  const documents = { ...decision.documents, ...(release === undefined ? {} : documentsOf(release)) };
  const entry = appendEntry(challenge.recordHead, {
    at: log.at,
    action: decision.action ?? `challenge.${log.action}`,
    by: log.by.capacity,
    public: decision.public ?? {},
    ...(decision.private === undefined
      ? {}
      : { privateHash: privateHashOf(decision.private.salt, decision.private.value) }),
    ...(Object.keys(documents).length === 0 ? {} : { documents }),
  });
  return {
    challenge: { ...challenge, recordHead: { seq: entry.seq, hash: entry.hash, at: entry.at } },
    log,
    entry: { entry, private: decision.private, releases: release === undefined ? [] : [release] },
  };
}
