import { randomFrom } from "./random.ts";

/** For each need the level that transfer staff gave each judged offer: 1 (none) … 4 (strong). */
export type Judgements = ReadonlyMap<string, ReadonlyMap<string, number>>;
/** For each need the offers found, best first. */
export type Run = ReadonlyMap<string, readonly string[]>;
/** A measure for each need for which it is defined. */
export type PerNeed = ReadonlyMap<string, number>;

export interface Scores {
  /** nDCG@10 over all offers, unjudged ones counted as unsuitable. */
  readonly full: PerNeed;
  /** Of the offers of level 3 and more, the share within the first 50. */
  readonly recall50: PerNeed;
  /** nDCG@10 over the judged offers alone. */
  readonly judged: PerNeed;
}

const gain = (level: number): number => 2 ** (level - 1) - 1;
const dcg10 = (levels: readonly number[]): number =>
  levels.slice(0, 10).reduce((sum, level, at) => sum + gain(level) / Math.log2(at + 2), 0);

export function score(run: Run, judgements: Judgements): Scores {
  const [full, recall50, judged] = [new Map(), new Map(), new Map()];
  for (const [need, levels] of judgements) {
    const ideal = dcg10([...levels.values()].sort((a, b) => b - a));
    if (ideal === 0) continue;
    const found = run.get(need) ?? [];
    const rank = new Map(found.map((offer, at) => [offer, at]));
    const rankOf = (offer: string): number => rank.get(offer) ?? Number.MAX_SAFE_INTEGER;
    full.set(need, dcg10(found.map((offer) => levels.get(offer) ?? 1)) / ideal);
    const ordered = [...levels].sort(([a], [b]) => rankOf(a) - rankOf(b) || (a < b ? -1 : 1));
    judged.set(need, dcg10(ordered.map(([, level]) => level)) / ideal);
    const suitable = [...levels].filter(([, level]) => level >= 3).map(([offer]) => offer);
    if (suitable.length > 0) {
      recall50.set(need, suitable.filter((offer) => rankOf(offer) < 50).length / suitable.length);
    }
  }
  return { full, recall50, judged };
}

/** nDCG@10 where exactly one item is right. */
export const knownItem = (found: readonly string[], right: string): number => {
  const at = found.slice(0, 10).indexOf(right);
  return at < 0 ? 0 : 1 / Math.log2(at + 2);
};

export const mean = (values: Iterable<number>): number => {
  let [sum, count] = [0, 0];
  for (const value of values) [sum, count] = [sum + value, count + 1];
  return sum / count;
};

export const percentile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length * share)] as number;

/** 95 % interval of the mean difference, the needs drawn again 2,000 times, in pairs. */
export function bootstrap(ours: PerNeed, theirs: PerNeed, seed: number): [low: number, high: number] {
  const differences = [...ours].map(([need, value]) => value - (theirs.get(need) as number));
  const random = randomFrom(seed);
  const draw = (): number => differences[Math.floor(random() * differences.length)] as number;
  const means = Array.from({ length: 2000 }, () => mean(differences.map(draw))).sort((a, b) => a - b);
  return [means[50] as number, means[1949] as number];
}
