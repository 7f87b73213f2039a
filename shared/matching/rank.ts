import type { CivilDate } from "../kernel/time.ts";
import { qualificationTypeCodes } from "../reference/qualifications.ts";
import { type ExclusionReason, exclusionOf } from "./exclusion.ts";
import { rerankByExposure } from "./exposure.ts";
import { type MatchingFields, type MatchingItem, pairOf } from "./item.ts";
import type { ItemIndex } from "./item-index.ts";
import type { Match, Matches } from "./match.ts";
import { type PairScore, priorOf, type Signals, scorePair, strengthOf } from "./score.ts";
import { sharedWordsOf } from "./shared-words.ts";
import { mutualValue, type Standing, standingFor } from "./standing.ts";
import type { Feedback, PreparedQuery, TextHit } from "./text/index.ts";
import { textOf } from "./text-of.ts";
import type { Weights } from "./weights.ts";

export interface Indexes {
  readonly needs: ItemIndex;
  readonly offers: ItemIndex;
}

/** Everything that a list of matches depends on beside the two indexes. Nothing is read from the machine. */
export interface MatchingContext {
  readonly today: CivilDate;
  readonly weights: Weights;
  /** Counterparts that this subject declined or that declined it. */
  readonly declined: ReadonlySet<string>;
  /** Counterparts that the subject's owner judged: later lists lean towards what was liked. */
  readonly feedback?: Feedback<MatchingItem>;
  /** How often each organization was shown so far. */
  readonly exposure: ReadonlyMap<string, number>;
  /** How each counterpart was received by others, by its id. */
  readonly priors: ReadonlyMap<string, { readonly accepted: number; readonly declined: number }>;
  readonly top: number;
  readonly perProvider: number;
}

/** As many of the nearest by text are scored by their fields; what is further away no field brings back. */
const pool = 200;
/** Of these the other side is asked as well, which costs one query each. */
const shortlist = 60;

interface Scored {
  readonly fields: MatchingFields;
  readonly signals: Signals;
  readonly pairScore: PairScore;
  readonly ours: Standing;
}

/** The offers for a need, or the needs for an offer. */
export function matchesFor(subject: MatchingItem, indexes: Indexes, context: MatchingContext): Matches {
  const { own, others } = sidesOf(subject, indexes);
  const query = others.text.prepare(textOf(subject), feedbackTexts(context.feedback));
  const { hits, excluded } = nearest(subject, others, query, context);
  const scored = hits.map((hit): Scored => {
    const fields = fieldsOf(others, hit.id);
    const prior = priorOf(context.priors.get(hit.id));
    const signals = { text: hit.score, mutual: undefined, prior };
    const ours = { rank: 1 + hits.findIndex(({ score }) => score <= hit.score), of: others.size };
    return { fields, signals, ours, pairScore: scoreOf(subject, fields, signals, context) };
  });
  scored.sort((a, b) => b.pairScore.score - a.pairScore.score || (a.fields.id < b.fields.id ? -1 : 1));
  const asked = scored
    .slice(0, Math.max(shortlist, 2 * context.top))
    .map((one) => askOtherSide(subject, one, own, others, context));
  const candidates = asked.map((one) => ({
    id: one.fields.id,
    provider: one.fields.organizationId,
    score: one.pairScore.score,
    priority: tierOf(one.fields),
    one,
  }));
  const { exposure, perProvider, top, weights } = context;
  const ranked = rerankByExposure(candidates, { lambda: weights.exposureLambda, exposure, perProvider, top });
  const explain = sharedWordsOf(textOf(subject));
  const matches = ranked.map(({ one }): Match => {
    const counterpart = others.get(one.fields.id);
    if (counterpart === undefined) throw new Error(`${one.fields.id} left the index meanwhile`);
    const { score, parts, satisfied, violated } = one.pairScore;
    const words = explain(textOf(counterpart), others.text.contributions(query, counterpart.id));
    return {
      id: counterpart.id,
      version: counterpart.version,
      organizationId: counterpart.organizationId,
      score,
      strength: strengthOf(one.pairScore, weights),
      parts,
      mutual: { ours: one.ours, theirs: one.theirs },
      explanation: { words, satisfied, violated },
    };
  });
  return { matches, excluded, best: bestOf(matches), weightsVersion: weights.version };
}

const sidesOf = (subject: MatchingItem, { needs, offers }: Indexes): { own: ItemIndex; others: ItemIndex } =>
  subject.kind === "need" ? { own: needs, others: offers } : { own: offers, others: needs };

const feedbackTexts = (feedback: MatchingContext["feedback"]) =>
  feedback && { liked: feedback.liked.map(textOf), disliked: feedback.disliked.map(textOf) };

function fieldsOf(index: ItemIndex, id: string): MatchingFields {
  const fields = index.fields(id);
  if (fields === undefined) throw new Error(`${id} has a text but no fields`);
  return fields;
}

/** The nearest by text that may meet the subject. The excluded are counted among the nearest of all. */
function nearest(
  subject: MatchingItem,
  others: ItemIndex,
  prepared: PreparedQuery,
  context: MatchingContext,
): { hits: readonly TextHit[]; excluded: Matches["excluded"] } {
  const reasonOf = (id: string): ExclusionReason | undefined => {
    const fields = fieldsOf(others, id);
    return exclusionOf(subject, fields, pairOf<MatchingFields>(subject, fields), context);
  };
  const item = textOf(subject);
  const all = others.text.query(item, { top: pool, prepared });
  const excluded: Partial<Record<ExclusionReason, number>> = {};
  for (const { id } of all) {
    const reason = reasonOf(id);
    if (reason !== undefined) excluded[reason] = (excluded[reason] ?? 0) + 1;
  }
  if (Object.keys(excluded).length === 0) return { hits: all, excluded };
  const accept = (id: string): boolean => reasonOf(id) === undefined;
  return { hits: others.text.query(item, { top: pool, prepared, accept }), excluded };
}

const scoreOf = (
  subject: MatchingItem,
  fields: MatchingFields,
  signals: Signals,
  { weights, today }: MatchingContext,
): PairScore => scorePair(pairOf<MatchingFields>(subject, fields), signals, weights, today);

/** The score with what the other side would say. */
function askOtherSide(
  subject: MatchingItem,
  one: Scored,
  own: ItemIndex,
  others: ItemIndex,
  context: MatchingContext,
): Scored & { readonly theirs: Standing | undefined } {
  const counterpart = others.get(one.fields.id);
  const theirs = counterpart && standingFor(counterpart, subject.id, own);
  if (theirs === undefined) return { ...one, theirs };
  const signals = { ...one.signals, mutual: mutualValue(one.ours, theirs) };
  return { ...one, theirs, signals, pairScore: scoreOf(subject, one.fields, signals, context) };
}

/** Rungs above the highest one held count nothing; only practically equal scores are decided by it. */
const tierOf = ({ tiers }: MatchingFields): number =>
  Math.max(-1, ...tiers.map((tier) => (qualificationTypeCodes as readonly string[]).indexOf(tier)));

function bestOf(matches: readonly Match[]): Matches["best"] {
  if (matches.some(({ strength }) => strength === "strong")) return "strong";
  return matches.some(({ strength }) => strength === "fair") ? "fair" : "none";
}
