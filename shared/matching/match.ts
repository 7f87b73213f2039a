import type { ExclusionReason } from "./exclusion.ts";
import type { Fact } from "./fact.ts";
import type { Standing } from "./standing.ts";
import type { PartName } from "./weights.ts";

export type Strength = "strong" | "fair" | "weak";

/** One component of a score. The contributions of all parts add up to the score. */
export interface ScorePart {
  readonly part: PartName;
  /** 0…1; absent when one side does not say, which counts as the neutral one half. */
  readonly value: number | undefined;
  readonly weight: number;
  readonly contribution: number;
}

/** Words that occur literally in both texts, as the subject writes them. */
export interface SharedWords {
  readonly words: string;
  /** Of the text score; the shares of all terms, shown or not, add up to 1. */
  readonly share: number;
}

/** Why: what weighed most in the texts, and which fields fit or do not. What nobody knows is not mentioned. */
export interface Explanation {
  readonly words: readonly SharedWords[];
  readonly satisfied: readonly Fact[];
  readonly violated: readonly Fact[];
}

/** What suits the subject, and what the subject suits. */
export interface Mutual {
  /** Where the counterpart stands for the subject. */
  readonly ours: Standing;
  /** Where the subject stands for the counterpart; absent when the subject is in no index. */
  readonly theirs: Standing | undefined;
}

export interface Match {
  readonly id: string;
  readonly version: number;
  readonly organizationId: string;
  /** 0…1. */
  readonly score: number;
  readonly strength: Strength;
  readonly parts: readonly ScorePart[];
  readonly mutual: Mutual;
  readonly explanation: Explanation;
}

export interface Matches {
  /** Best first, after exposure was evened out. Weak ones are listed too: a person may see more than a list says. */
  readonly matches: readonly Match[];
  /** How many of the nearest by text were left out, by reason. */
  readonly excluded: Readonly<Partial<Record<ExclusionReason, number>>>;
  /** The best strength in the list; `none` is an answer: nothing suitable yet. */
  readonly best: "strong" | "fair" | "none";
  /** Of the weights: the same input and version give the same list. */
  readonly weightsVersion: string;
}
