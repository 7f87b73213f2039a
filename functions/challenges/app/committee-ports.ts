import type { Instant } from "../../../shared/kernel/time.ts";
import type { StoredChallenge } from "../domain/challenge.ts";
import type { SealingKey, StoredCommittee } from "../domain/committee.ts";
import type { RecordedChange } from "./challenge-ports.ts";

/** A holder's own key: its private half under their passphrase. */
export interface HolderKey {
  readonly recipient: string;
  readonly protectedIdentity: string;
}

/** What is written beside a change of a committee. */
export interface CommitteeLogLine {
  readonly at: Instant;
  readonly action: "enrol" | "fix";
  readonly by: { readonly personId: string; readonly name: string; readonly capacity: string };
}

/** Committees, and the keys of challenges that they hold. */
export interface Committees {
  find(programmeId: string): Promise<StoredCommittee | undefined>;
  holderKey(programmeId: string, personId: string): Promise<HolderKey | undefined>;
  /** Stores it if it still is what `before` was; otherwise `committee.stale`. */
  save(
    before: StoredCommittee,
    after: StoredCommittee,
    log: CommitteeLogLine,
    own?: HolderKey & { readonly personId: string },
  ): Promise<void>;
  key(challengeId: string): Promise<SealingKey | undefined>;
  /** The key, and the challenge that is sealed with it from now on. */
  setKey(before: StoredChallenge, change: RecordedChange, key: SealingKey): Promise<void>;
}
