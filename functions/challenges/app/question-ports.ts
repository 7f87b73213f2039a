import type { CreatingCall } from "../../../shared/dynamo/once.ts";
import type { Instant } from "../../../shared/kernel/time.ts";

/** A question on a published challenge; who asked is known to nobody but the table. */
export interface StoredQuestion {
  readonly id: string;
  readonly text: string;
  readonly askedAt: Instant;
  readonly askedBy: string;
  readonly answer?: string | undefined;
  readonly answeredAt?: Instant | undefined;
}

/** Questions and their answers. */
export interface Questions {
  /** Oldest first. */
  ofChallenge(challengeId: string): Promise<StoredQuestion[]>;
  find(challengeId: string, questionId: string): Promise<StoredQuestion | undefined>;
  /** Once per call; returns the id of the question of that call. */
  ask(challengeId: string, question: StoredQuestion, call: CreatingCall): Promise<string>;
  /** Refuses a second answer: `question.answered`. */
  answer(challengeId: string, answered: StoredQuestion): Promise<void>;
}
