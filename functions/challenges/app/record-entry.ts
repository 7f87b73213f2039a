import { canonicalJson, type JsonObject } from "../../../shared/digest/canonical-json.ts";
import { appendEntry, type Entry, privateHashOf } from "../../../shared/record/entry.ts";
import { documentsOf, type Release } from "../../../shared/record/release.ts";
import type { ChallengeChange } from "../domain/challenge-change.ts";
import { doneName } from "../domain/decision-names.ts";
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
  /** `challenge.published`; by default what the action of the log is called once it is done. */
  readonly action?: string;
  /** What anybody may read of it. Never the name of a private person. */
  readonly public?: JsonObject;
  readonly private?: PrivatePart;
  /** By default it is named after the challenge and the number of the entry. */
  readonly release?: Pick<Release, "tags" | "data"> & Partial<Pick<Release, "id">>;
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
      : {
          id: `${challenge.id}-${challenge.recordHead.seq + 1}`,
          ...decision.release,
          processId: challenge.id,
          date: log.at,
        };
  const documents = { ...decision.documents, ...(release === undefined ? {} : documentsOf(release)) };
  const entry = appendEntry(challenge.recordHead, {
    at: log.at,
    action: decision.action ?? `challenge.${doneName(log.action)}`,
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

/** Random bytes in hexadecimal, at least 16 of them. Comes in as an argument, so that tests stay deterministic. */
export type NewSalt = () => string;

/** As JSON has it: without what is undefined. */
export const asJson = (value: object): JsonObject => JSON.parse(canonicalJson(value)) as JsonObject;

/**
 * A decision of a person: where the challenge went is public with whatever is given, who decided and why is a
 * commitment. Reasons that the public may read stand in `more.public`.
 */
export const decided = (
  change: ChallengeChange,
  newSalt: NewSalt,
  more: Omit<Decision, "private"> = {},
): RecordedChange => {
  const { from, to, by, reason } = change.log;
  return onRecord(change, {
    ...more,
    public: asJson({ from, to, ...more.public }),
    private: { salt: newSalt(), value: asJson({ personId: by.personId, reason }) },
  });
};
