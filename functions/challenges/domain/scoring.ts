/** One line of the review form. */
export interface Criterion {
  readonly id: string;
  /** The most that can be given. */
  readonly points: number;
}

/** Fixed before the first review; a proposal cannot be better served by another rule afterwards. */
export interface ScoringRules {
  readonly criteria: readonly Criterion[];
  /** Reviews that count, at least. */
  readonly quorum: number;
  /** Totals further apart than this need an arbiter; absent: none is ever called. */
  readonly spreadLimit?: number;
  /** Criteria whose medians decide between equal means, in this order. */
  readonly tieBreak: readonly string[];
}

export interface Review {
  readonly expertId: string;
  readonly proposalId: string;
  /** Points by criterion, with one decimal at most. */
  readonly scores: Readonly<Record<string, number>>;
  /** Handed in for good. What is not locked yet does not count and is seen by nobody. */
  readonly locked: boolean;
  /** Taken out later: a conflict was found. */
  readonly voided: boolean;
  /** Called because the others were too far apart. */
  readonly arbiter: boolean;
}

/** `too_few`: no quorum; `arbitration`: totals too far apart and no arbiter's review locked yet. */
export type ScoringState = "too_few" | "arbitration" | "scored";

export interface Aggregate {
  readonly proposalId: string;
  readonly state: ScoringState;
  /** Reviews that count. */
  readonly reviews: number;
  /** Mean of the totals, rounded half up to two decimals as it is published: what ranks. Zero without a review. */
  readonly mean: number;
  readonly medians: Readonly<Record<string, number>>;
  /** Highest less lowest total, the arbiter's left out. */
  readonly spread: number;
}

export interface Candidate {
  readonly proposalId: string;
  readonly quoteYuan: number;
}

export type DecidedBy = "mean" | "criterion" | "quote" | "draw";

export interface Ranked {
  readonly proposalId: string;
  /** From 1; no two are equal. */
  readonly rank: number;
  readonly mean: number;
  /** What put it behind the one before it; absent for the first. */
  readonly decidedBy?: DecidedBy;
  /** The criterion that decided. */
  readonly criterionId?: string;
}

export interface Ranking {
  readonly ranked: readonly Ranked[];
  /** Proposals whose reviews are not complete; while there is one, the ranking is not final. */
  readonly open: readonly string[];
}

/** The criteria whose points are missing, out of range or finer than a tenth; and scores for what is no criterion. */
export function faultyScores(
  criteria: readonly Criterion[],
  scores: Readonly<Record<string, number>>,
): string[] {
  const points = new Map(criteria.map((criterion) => [criterion.id, criterion.points]));
  const wrong = criteria.filter(({ id, points: most }) => {
    const score = scores[id];
    return score === undefined || !(score >= 0 && score <= most) || !isTenths(score);
  });
  return [...wrong.map(({ id }) => id), ...Object.keys(scores).filter((id) => !points.has(id))];
}

export function aggregate(proposalId: string, reviews: readonly Review[], rules: ScoringRules): Aggregate {
  const counting = reviews.filter(
    (review) => review.proposalId === proposalId && review.locked && !review.voided,
  );
  const totals = counting.filter(({ arbiter }) => !arbiter).map((review) => totalTenths(review, rules));
  const spread = totals.length === 0 ? 0 : Math.max(...totals) - Math.min(...totals);
  return {
    proposalId,
    state: stateOf(counting, spread / 10, rules),
    reviews: counting.length,
    mean: meanOf(counting.map((review) => totalTenths(review, rules))),
    medians: Object.fromEntries(
      rules.criteria.map(({ id }) => [id, medianOf(counting.map(({ scores }) => tenths(scores[id] ?? 0)))]),
    ),
    spread: spread / 10,
  };
}

/**
 * Best first: by mean, then by the medians of the criteria named beforehand, then the lower quote, then the lot.
 * @param lot of a proposal, derived from a seed that was published after the proposals were; the lower goes first
 */
export function rank(
  candidates: readonly Candidate[],
  aggregates: readonly Aggregate[],
  { tieBreak }: ScoringRules,
  lot: (proposalId: string) => string,
): Ranking {
  const of = new Map(aggregates.map((one) => [one.proposalId, one]));
  const entered = candidates.map((candidate) => ({
    ...candidate,
    score: of.get(candidate.proposalId),
    lot: lot(candidate.proposalId),
  }));
  const scored = entered.flatMap((one) =>
    one.score?.state === "scored" ? [{ ...one, score: one.score }] : [],
  );
  scored.sort((a, b) => compare(a, b, tieBreak).order);
  const done = new Set(scored.map(({ proposalId }) => proposalId));
  return {
    ranked: scored.map((one, index) => {
      const before = scored[index - 1];
      return {
        proposalId: one.proposalId,
        rank: index + 1,
        mean: one.score.mean,
        ...(before && compare(before, one, tieBreak).by),
      };
    }),
    open: entered
      .map(({ proposalId }) => proposalId)
      .filter((id) => !done.has(id))
      .sort(),
  };
}

interface Entered extends Candidate {
  readonly score: Aggregate;
  readonly lot: string;
}

function compare(a: Entered, b: Entered, tieBreak: readonly string[]) {
  if (a.score.mean !== b.score.mean)
    return { order: b.score.mean - a.score.mean, by: { decidedBy: "mean" } as const };
  for (const criterionId of tieBreak) {
    const difference = (b.score.medians[criterionId] ?? 0) - (a.score.medians[criterionId] ?? 0);
    if (difference !== 0) return { order: difference, by: { decidedBy: "criterion", criterionId } as const };
  }
  if (a.quoteYuan !== b.quoteYuan)
    return { order: a.quoteYuan - b.quoteYuan, by: { decidedBy: "quote" } as const };
  const [first, second] = [a.lot + a.proposalId, b.lot + b.proposalId];
  return { order: first < second ? -1 : 1, by: { decidedBy: "draw" } as const };
}

function stateOf(counting: readonly Review[], spread: number, rules: ScoringRules): ScoringState {
  if (counting.length < rules.quorum) return "too_few";
  const isFarApart = rules.spreadLimit !== undefined && spread > rules.spreadLimit;
  return isFarApart && !counting.some(({ arbiter }) => arbiter) ? "arbitration" : "scored";
}

// Points are counted in tenths and means in hundredths: whole numbers, so that equal is equal in any order of adding.
const tenths = (points: number): number => Math.round(points * 10);
const isTenths = (points: number): boolean => Math.abs(points * 10 - tenths(points)) < 1e-9;

const totalTenths = ({ scores }: Review, { criteria }: ScoringRules): number =>
  criteria.reduce((sum, { id }) => sum + tenths(scores[id] ?? 0), 0);

function meanOf(totals: readonly number[]): number {
  if (totals.length === 0) return 0;
  const sum = totals.reduce((a, b) => a + b, 0);
  return Math.floor((sum * 20 + totals.length) / (2 * totals.length)) / 100;
}

function medianOf(values: readonly number[]): number {
  if (values.length === 0) return 0;
  const sorted = values.toSorted((a, b) => a - b);
  const [low, high] = [sorted[(sorted.length - 1) >> 1] ?? 0, sorted[sorted.length >> 1] ?? 0];
  return (low + high) / 20;
}
