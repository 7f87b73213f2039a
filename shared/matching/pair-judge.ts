import type { CivilDate } from "../kernel/time.ts";
import { type ExclusionReason, exclusionOf } from "./exclusion.ts";
import { type MatchingFields, type MatchingItem, pairOf } from "./item.ts";
import type { ItemIndex } from "./item-index.ts";
import type { Match } from "./match.ts";
import { type PairScore, priorOf, type Signals, scorePair, strengthOf } from "./score.ts";
import { sharedWordsOf } from "./shared-words.ts";
import { deepest, mutualValue, type Standing, standingAmong, standingFor } from "./standing.ts";
import type { Feedback, PreparedQuery, TextHit, TextItem } from "./text/index.ts";
import { textOf } from "./text-of.ts";
import type { Weights } from "./weights.ts";

export interface Indexes {
  readonly needs: ItemIndex;
  readonly offers: ItemIndex;
}

/** What a judgement depends on beside the two indexes. Nothing is read from the machine. */
export interface JudgingContext {
  readonly today: CivilDate;
  readonly weights: Weights;
  /** Counterparts that this subject declined or that declined it. */
  readonly declined: ReadonlySet<string>;
  /** Counterparts that the subject's owner judged: later lists lean towards what was liked. */
  readonly feedback?: Feedback<MatchingItem> | undefined;
  /** How each counterpart was received by others, by its id. */
  readonly priors: ReadonlyMap<string, { readonly accepted: number; readonly declined: number }>;
}

/** A counterpart with its score so far. */
export interface Judged {
  readonly fields: MatchingFields;
  readonly signals: Signals;
  readonly result: PairScore;
  readonly ours: Standing;
  readonly theirs: Standing | undefined;
}

/** Judges counterparts from one subject's side. */
export class PairJudge {
  readonly #subject: MatchingItem;
  readonly #text: TextItem;
  readonly #own: ItemIndex;
  readonly #others: ItemIndex;
  readonly #query: PreparedQuery;
  readonly #context: JudgingContext;
  /** The nearest of all by text, whoever they are. */
  readonly #nearest: readonly TextHit[];

  constructor(subject: MatchingItem, { needs, offers }: Indexes, context: JudgingContext) {
    const { feedback } = context;
    this.#subject = subject;
    this.#text = textOf(subject);
    this.#context = context;
    [this.#own, this.#others] = subject.kind === "need" ? [needs, offers] : [offers, needs];
    this.#query = this.#others.text.prepare(
      this.#text,
      feedback && { liked: feedback.liked.map(textOf), disliked: feedback.disliked.map(textOf) },
    );
    this.#nearest = this.#others.text.query(this.#text, { top: deepest, prepared: this.#query });
  }

  /** The nearest by text that may meet the subject, and how many of the nearest of all may not. */
  nearest(): {
    hits: readonly TextHit[];
    excluded: Readonly<Partial<Record<ExclusionReason, number>>>;
  } {
    const excluded: Partial<Record<ExclusionReason, number>> = {};
    for (const { id } of this.#nearest) {
      const reason = this.#exclusion(id);
      if (reason !== undefined) excluded[reason] = (excluded[reason] ?? 0) + 1;
    }
    if (Object.keys(excluded).length === 0) return { hits: this.#nearest, excluded };
    const accept = (id: string): boolean => this.#exclusion(id) === undefined;
    return { hits: this.#ask(deepest, accept), excluded };
  }

  /** These counterparts, near or not; those that the index does not hold are left out. */
  only(ids: readonly string[]): TextHit[] {
    const wanted = new Set(ids);
    const scores = new Map(this.#ask(ids.length, (id) => wanted.has(id)).map(({ id, score }) => [id, score]));
    return ids.filter((id) => this.#others.has(id)).map((id) => ({ id, score: scores.get(id) ?? 0 }));
  }

  judge({ id, score }: TextHit): Judged {
    const fields = this.#fields(id);
    const signals = { text: score, mutual: undefined, prior: priorOf(this.#context.priors.get(id)) };
    const ours = standingAmong(this.#nearest, score, this.#others.size);
    return { fields, signals, ours, theirs: undefined, result: this.#score(fields, signals) };
  }

  /** The judgement again with what the other side would say, which costs a query. */
  withOtherSide(judged: Judged): Judged {
    const theirs = standingFor(this.#item(judged.fields.id), this.#subject.id, this.#own);
    if (theirs === undefined) return judged;
    const signals = { ...judged.signals, mutual: mutualValue(judged.ours, theirs) };
    return { ...judged, theirs, signals, result: this.#score(judged.fields, signals) };
  }

  /** Judged counterparts as matches, with reasons. */
  explain(judged: readonly Judged[]): Match[] {
    const wordsShared = sharedWordsOf(this.#text);
    return judged.map(({ fields: { id, version, organizationId }, result, ours, theirs }) => {
      const shares = this.#others.text.contributions(this.#query, id);
      const words = wordsShared(textOf(this.#item(id)), shares);
      const { score, parts, satisfied, violated } = result;
      return {
        id,
        version,
        organizationId,
        score,
        strength: strengthOf(result, this.#context.weights),
        parts,
        mutual: { ours, theirs },
        explanation: { words, satisfied, violated },
      };
    });
  }

  #ask(top: number, accept: (id: string) => boolean): TextHit[] {
    return this.#others.text.query(this.#text, { top, accept, prepared: this.#query });
  }

  #exclusion(id: string): ExclusionReason | undefined {
    const fields = this.#fields(id);
    const pair = pairOf<MatchingFields>(this.#subject, fields);
    return exclusionOf(this.#subject, fields, pair, this.#context);
  }

  #score(fields: MatchingFields, signals: Signals): PairScore {
    const { weights, today } = this.#context;
    return scorePair(pairOf<MatchingFields>(this.#subject, fields), signals, weights, today);
  }

  #fields(id: string): MatchingFields {
    const fields = this.#others.fields(id);
    if (fields === undefined) throw new Error(`${id} has a text but no fields`);
    return fields;
  }

  #item(id: string): MatchingItem {
    const item = this.#others.get(id);
    if (item === undefined) throw new Error(`${id} is not in the index`);
    return item;
  }
}
