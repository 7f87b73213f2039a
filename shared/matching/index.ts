/** Matching: pure TypeScript, the same in a function, in a test and from the command line. */
export { type ExclusionReason, exclusionReasons } from "./exclusion.ts";
export { explanationText } from "./explanation-texts.ts";
export { type Candidate, type ExposureOptions, rerankByExposure } from "./exposure.ts";
export { type Fact, type FactCode, factCodes } from "./fact.ts";
export type { IndicatorClaim, MatchingAmount, MatchingFields, MatchingItem } from "./item.ts";
export { ItemIndex } from "./item-index.ts";
export type { Explanation, Match, Matches, Mutual, ScorePart, SharedWords, Strength } from "./match.ts";
export type { Indexes, JudgingContext } from "./pair-judge.ts";
export { compare, type MatchingContext, matchesFor } from "./rank.ts";
export { type Standing, standingValue } from "./standing.ts";
export { textOf } from "./text-of.ts";
export { type PartName, partNames, standardWeights, type Weights } from "./weights.ts";
