import type { StoredFile } from "../../../shared/contracts/files.ts";
import type { CreatingCall } from "../../../shared/dynamo/once.ts";
import type { Instant } from "../../../shared/kernel/time.ts";
import type { NumberedNotice } from "../domain/announcement.ts";
import type { StoredAward } from "../domain/award.ts";
import type { StoredObjection } from "../domain/objection.ts";
import type { StoredProgramme } from "../domain/programme.ts";
import type { ConcludedRanking, Decided } from "./review-ports.ts";

/** A numbered notice that goes out with a decision: it takes the programme's next number. */
export interface Announcing {
  readonly programme: StoredProgramme;
  readonly notice: NumberedNotice;
}

/** An award before and after. */
export type AwardChange = readonly [before: StoredAward, after: StoredAward];

export interface Awards {
  ranking(challengeId: string): Promise<ConcludedRanking | undefined>;
  /** As it stands now. */
  find(challengeId: string): Promise<StoredAward | undefined>;
  /** Awards whose notice is out, latest first. */
  listPublic(at: Instant): Promise<StoredAward[]>;
  /** What the poster chooses; `challenge.stale` if the ranking or the challenge changed meanwhile. */
  choose(before: ConcludedRanking, after: ConcludedRanking, decided: Decided): Promise<void>;
  propose(award: StoredAward, decided: Decided, announcing: Announcing): Promise<void>;
  /** Refused while an objection waits: by the award's version, which every objection raises. */
  confirm(before: StoredAward, after: StoredAward, decided: Decided, announcing: Announcing): Promise<void>;
}

export interface Objections {
  find(challengeId: string, objectionId: string): Promise<StoredObjection | undefined>;
  /** In the order in which they were drafted. */
  list(challengeId: string): Promise<StoredObjection[]>;
  /** Stores a draft once per call; `objection.exists` while this person has another one open. */
  draft(objection: StoredObjection, call: CreatingCall): Promise<string>;
  addFile(objection: StoredObjection, file: StoredFile, call: CreatingCall): Promise<string>;
  keepFile(objection: StoredObjection, file: StoredFile): Promise<void>;
  /** Raises it and freezes the award in one transaction, on record. */
  raise(before: StoredObjection, after: StoredObjection, award: AwardChange, decided: Decided): Promise<void>;
  /** Decides it; the challenge moves on, back or stays, and the award is thawed or goes. */
  decide(
    before: StoredObjection,
    after: StoredObjection,
    award: AwardChange,
    decided: Decided,
  ): Promise<void>;
}
