export interface Candidate {
  readonly id: string;
  /** Whose it is: exposure is evened out between providers. */
  readonly provider: string;
  readonly score: number;
  /** Decides between candidates that are practically equal; a higher one goes first. */
  readonly priority?: number | undefined;
}

export interface ExposureOptions {
  /**
   * The most that a provider can pay for having been shown, as a share of the distance between the best and the last
   * candidate. Average exposure pays half of it. 0 ranks by score alone.
   */
  readonly lambda: number;
  /** How often each provider was shown so far. */
  readonly exposure: ReadonlyMap<string, number>;
  readonly perProvider: number;
  readonly top?: number | undefined;
}

/** Scores closer than this share of the distance between best and last say nothing: priority decides, then the score. */
const indistinguishable = 0.001;

/**
 * Gives providers that were shown little a chance where it costs little relevance, and no provider more than
 * `perProvider` places. Only differences between scores count, not their scale; the order of the input changes nothing.
 *
 * Distances are squared, so the few best stay where they are and the many nearly equal ones behind them take turns.
 * docs/performance.md has what λ buys and costs on judged pairs; a price that grows without end, or plain distances,
 * cost more for less.
 */
export function rerankByExposure<C extends Candidate>(
  candidates: readonly C[],
  options: ExposureOptions,
): C[] {
  const scores = candidates.map(({ score }) => score);
  const last = Math.min(...scores);
  const distance = Math.max(...scores) - last;
  const price = priceOf(options);
  const ranked = candidates.map((candidate) => {
    const standing = distance === 0 ? 0 : ((candidate.score - last) / distance) ** 2;
    const step = Math.round((standing - price(candidate.provider)) / indistinguishable);
    return { candidate, step };
  });
  ranked.sort(
    (a, b) =>
      b.step - a.step ||
      (b.candidate.priority ?? 0) - (a.candidate.priority ?? 0) ||
      b.candidate.score - a.candidate.score ||
      (a.candidate.id < b.candidate.id ? -1 : 1),
  );
  const shown = new Map<string, number>();
  const kept = ranked.filter(({ candidate: { provider } }) => {
    const places = shown.get(provider) ?? 0;
    shown.set(provider, places + 1);
    return places < options.perProvider;
  });
  return kept.slice(0, options.top).map(({ candidate }) => candidate);
}

function priceOf({ lambda, exposure }: ExposureOptions): (provider: string) => number {
  let sum = 0;
  for (const times of exposure.values()) sum += times;
  if (lambda === 0 || sum === 0) return () => 0;
  const average = sum / exposure.size;
  return (provider) => {
    const times = exposure.get(provider) ?? 0;
    return (lambda * times) / (times + average);
  };
}
