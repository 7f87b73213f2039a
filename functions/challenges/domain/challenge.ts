import type {
  ChallengeDraft,
  ChallengePhase,
  ChallengeState,
  Poser,
} from "../../../shared/contracts/challenges-content.ts";
import type { StoredFile } from "../../../shared/contracts/files.ts";
import type { CivilDate, Instant } from "../../../shared/kernel/time.ts";
import { endOfCivilDate } from "../../../shared/kernel/time.ts";
import type { ChainEnd } from "../../../shared/record/entry.ts";
import type { UnitCode } from "../../../shared/reference/units.ts";

/** 论证: who took part, and what they found. */
export interface Demonstration {
  readonly experts: readonly { readonly personId: string; readonly name: string }[];
  readonly opinion: string;
}

/** A challenge (榜题): the aggregate of this module. Proposals, reviews and the award stand beside it and move it. */
export interface StoredChallenge {
  readonly id: string;
  readonly programmeId: string;
  readonly year: number;
  readonly poser: Poser;
  /** Of an enterprise's; the department's own has none. */
  readonly posterOrganizationId?: string | undefined;
  /** The enterprise, or the department. */
  readonly posterName: string;
  /** The office that recommends it. */
  readonly unitCode: UnitCode;
  readonly content: ChallengeDraft;
  readonly files: readonly StoredFile[];
  readonly state: ChallengeState;
  readonly stateSince: Instant;
  readonly stateReason?: string | undefined;
  /** 2026-03, from publication on. */
  readonly number?: string | undefined;
  readonly opensAt?: Instant | undefined;
  readonly closesAt?: Instant | undefined;
  readonly extensions: number;
  /** Rises with each correction; what a proposal answers to. */
  readonly termsVersion: number;
  readonly demonstration?: Demonstration | undefined;
  /** Public half of the key that proposals are sealed to. */
  readonly recipient?: string | undefined;
  /** How many proposals were opened; nobody knows before. */
  readonly proposals?: number | undefined;
  /** How many of them may still win: not damaged, not rejected, and after the review qualified. */
  readonly candidates?: number | undefined;
  /** 公示期, both days included. */
  readonly publicity?: { readonly from: CivilDate; readonly to: CivilDate } | undefined;
  readonly relistedAs?: string | undefined;
  readonly relistedFrom?: string | undefined;
  /** Questions that wait for an answer; asking does not change the version. */
  readonly openQuestions: number;
  /** Where its decision record ends. */
  readonly recordHead: ChainEnd;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
  readonly version: number;
}

type Timed = Pick<StoredChallenge, "state" | "opensAt" | "closesAt" | "publicity">;

/** From its first instant on, and before its last: the closing instant itself is too late. */
export const isOpenAt = (challenge: Timed, at: Instant): boolean => phaseAt(challenge, at) === "open";

/** Is it past the closing instant, and not opened yet? */
export const isClosedAt = (challenge: Timed, at: Instant): boolean => phaseAt(challenge, at) === "closed";

/** Where it stands at this instant, whatever any job did or not. */
export function phaseAt({ state, opensAt, closesAt, publicity }: Timed, at: Instant): ChallengePhase {
  if (state === "published") {
    if (opensAt === undefined || closesAt === undefined) throw new Error("published without a window");
    if (at < opensAt) return "announced";
    return at < closesAt ? "open" : "closed";
  }
  if (state === "publicity" && publicity !== undefined && at >= endOfCivilDate(publicity.to))
    return "publicity-over";
  return state;
}

/** May anybody read it? What was published stays public, however it ended. */
export const isPublic = ({ number }: Pick<StoredChallenge, "number">): boolean => number !== undefined;

/** Its record begins with the first submission; what was never submitted is nobody else's business. */
export const wasSubmitted = ({ recordHead }: Pick<StoredChallenge, "recordHead">): boolean =>
  recordHead.seq > 0;

const givenBackIn: readonly ChallengeState[] = ["rejected", "diverted", "withdrawn"];

/** The need that it counts for; what ends before it came to the list gives it back. */
export const countedNeed = (challenge: StoredChallenge): string | undefined =>
  givenBackIn.includes(challenge.state) && !isPublic(challenge) ? undefined : challenge.content.needId;

export const titleOf = ({ content }: Pick<StoredChallenge, "content">): string => content.title ?? "";
