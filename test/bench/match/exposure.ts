import { matchAll } from "../../../shared/matching/command/match-all.ts";
import { type Candidate, rerankByExposure } from "../../../shared/matching/exposure.ts";
import type { Data } from "./data.ts";
import { mean, type Run, score } from "./measures.ts";
import { randomFrom, zipf } from "./random.ts";
import { percent, signed, type Target } from "./target.ts";

const providers = 600;
const shown = 10;
const considered = 50;
const lambda = 0.2;

/**
 * Offers dealt to invented providers, a few of whom have most. Needs come one after the other; who was shown counts from
 * then on. Against: the plain order of the scores.
 */
export function exposure(data: Data, seed: number): Target[] {
  const { needs, offers } = data;
  const draw = zipf(providers, randomFrom(seed));
  const providerOf = new Map(offers.map(({ id }) => [id, `provider-${draw()}`]));
  const found = [...matchAll({ needs, offers, background: [], top: considered })].map(({ need, hits }) => ({
    need,
    candidates: hits.map(({ id, score: reached }): Candidate => {
      const provider = providerOf.get(id) as string;
      return { id, provider, score: reached };
    }),
  }));

  const simulate = (rank: (candidates: Candidate[], times: Map<string, number>) => Candidate[]) => {
    const times = new Map([...new Set(providerOf.values())].map((provider) => [provider, 0]));
    const run: Run = new Map(
      found.map(({ need, candidates }) => {
        const list = rank(candidates, times).slice(0, shown);
        for (const { provider } of list) times.set(provider, (times.get(provider) as number) + 1);
        return [need, list.map(({ id }) => id)];
      }),
    );
    return { gini: gini([...times.values()]), ndcg: mean(score(run, data.judgements()).full.values()) };
  };
  const plain = simulate((candidates) => candidates);
  const even = simulate((candidates, times) =>
    rerankByExposure(candidates, { lambda, exposure: times, perProvider: 2 }),
  );
  return [
    {
      what: `Gini of exposure between providers, λ = ${lambda}, at most two a list`,
      measured: even.gini - plain.gini,
      atLeast: -0.08,
      aim: -0.15,
      less: true,
      show: signed,
      note: `${even.gini.toFixed(3)} instead of ${plain.gini.toFixed(3)}`,
    },
    {
      what: "loss of nDCG@10 for it",
      measured: 1 - even.ndcg / plain.ndcg,
      atLeast: 0.01,
      less: true,
      show: percent,
      note: `${even.ndcg.toFixed(3)} instead of ${plain.ndcg.toFixed(3)}`,
    },
  ];
}

/** 0: all are shown alike; 1: one is shown alone. */
function gini(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const sum = sorted.reduce((total, value) => total + value, 0);
  const weighted = sorted.reduce((total, value, at) => total + (2 * (at + 1) - sorted.length - 1) * value, 0);
  return weighted / (sorted.length * sum);
}
