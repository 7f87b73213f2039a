import { qualificationTypeCodes } from "../reference/qualifications.ts";
import { rerankByExposure } from "./exposure.ts";
import type { MatchingFields, MatchingItem } from "./item.ts";
import type { Match, Matches } from "./match.ts";
import { type Indexes, type Judged, type JudgingContext, PairJudge } from "./pair-judge.ts";

export interface MatchingContext extends JudgingContext {
  /** How often each organization was shown so far. */
  readonly exposure: ReadonlyMap<string, number>;
  readonly top: number;
  readonly perProvider: number;
}

/** So many, at least, of the best by text and fields are seen from the other side too, which costs a query each. */
const shortest = 40;

/**
 * The offers for a need, or the needs for an offer. Everything that is near by text is scored by its fields; the best
 * are asked what they would say; exposure is evened out among those; what remains is explained.
 */
export function matchesFor(subject: MatchingItem, indexes: Indexes, context: MatchingContext): Matches {
  const { exposure, perProvider, top, weights } = context;
  const judge = new PairJudge(subject, indexes, context);
  const { hits, excluded } = judge.nearest();
  const near = hits.map((hit) => judge.judge(hit)).sort(bestFirst);
  const candidates = shortlistOf(near, context)
    .map((judged) => judge.withOtherSide(judged))
    .map((judged) => ({
      id: judged.fields.id,
      provider: judged.fields.organizationId,
      score: judged.result.score,
      priority: highestRung(judged.fields),
      judged,
    }));
  const lambda = weights.exposureLambda;
  const ranked = rerankByExposure(candidates, { lambda, exposure, perProvider, top });
  const matches = judge.explain(ranked.map(({ judged }) => judged));
  return { matches, excluded, best: bestOf(matches), weightsVersion: weights.version };
}

/** Chosen counterparts side by side, in the order asked for, with the scores and reasons they have in a list. */
export function compare(
  subject: MatchingItem,
  ids: readonly string[],
  indexes: Indexes,
  context: JudgingContext,
): Match[] {
  const judge = new PairJudge(subject, indexes, context);
  return judge.explain(judge.only(ids).map((hit) => judge.withOtherSide(judge.judge(hit))));
}

/** One provider's many must not crowd out the others before its places are counted. */
function shortlistOf(near: readonly Judged[], { perProvider, top }: MatchingContext): readonly Judged[] {
  const held = new Map<string, number>();
  const spread = near.filter(({ fields: { organizationId } }) => {
    const places = held.get(organizationId) ?? 0;
    held.set(organizationId, places + 1);
    return places < 2 * perProvider;
  });
  return spread.slice(0, Math.max(shortest, 2 * top));
}

const bestFirst = (a: Judged, b: Judged): number =>
  b.result.score - a.result.score || (a.fields.id < b.fields.id ? -1 : 1);

/** Decides between practically equal scores only; otherwise it would work against evening out exposure. */
const highestRung = ({ tiers }: MatchingFields): number =>
  Math.max(-1, ...tiers.map((tier) => (qualificationTypeCodes as readonly string[]).indexOf(tier)));

function bestOf(matches: readonly Match[]): Matches["best"] {
  if (matches.some(({ strength }) => strength === "strong")) return "strong";
  return matches.some(({ strength }) => strength === "fair") ? "fair" : "none";
}
