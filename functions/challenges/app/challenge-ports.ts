import type { LogEntry } from "../../../shared/contracts/common.ts";
import type { StoredFile } from "../../../shared/contracts/files.ts";
import type { CreatingCall } from "../../../shared/dynamo/once.ts";
import type { StoredChallenge } from "../domain/challenge.ts";
import type { ChallengeChange } from "../domain/challenge-change.ts";
import type { RecordedEntry } from "./record-entry.ts";

export interface PageRequest {
  readonly limit: number;
  readonly cursor?: string | undefined;
}
export interface PageOf<T> {
  readonly items: T[];
  readonly nextCursor?: string;
}

/** A change, and what it puts on the decision record, when it does. */
export interface RecordedChange extends ChallengeChange {
  readonly entry?: RecordedEntry | undefined;
}

/** Challenges with their logs and files. */
export interface Challenges {
  /** As it stands now. */
  find(challengeId: string): Promise<StoredChallenge | undefined>;
  /** Stores it once per call; returns the id of what the call created, now or earlier. */
  create(change: RecordedChange, call: CreatingCall): Promise<string>;
  /** What an earlier attempt of this call created, if there was one. */
  earlier(call: CreatingCall): Promise<string | undefined>;
  /** Ends a round and begins the next one, once per call; returns the id of the round that the call began. */
  relist(
    before: StoredChallenge,
    ended: RecordedChange,
    round: RecordedChange,
    call: CreatingCall,
  ): Promise<string>;
  /** Stores the change if the challenge still is what `before` was; otherwise `challenge.stale`. */
  save(before: StoredChallenge, change: RecordedChange): Promise<void>;
  /** The decision log, first entry first. */
  log(challengeId: string): Promise<LogEntry[]>;
  /** Announces a file once per call; returns the id of the file of that call. Does not touch the version. */
  addFile(challenge: StoredChallenge, file: StoredFile, call: CreatingCall): Promise<string>;
  keepFile(challenge: StoredChallenge, file: StoredFile): Promise<void>;
}
