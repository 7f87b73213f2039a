import { matchAll } from "../../../shared/matching/command/match-all.ts";
import { type Candidate, rerankByExposure } from "../../../shared/matching/exposure.ts";
import type { TextHit } from "../../../shared/matching/text/index.ts";
import { standardWeights } from "../../../shared/matching/weights.ts";
import type { Data } from "./data.ts";
import { type Judgements, mean, score } from "./measures.ts";
import { randomFrom, zipf } from "./random.ts";
import { percent, signed, type Target } from "./target.ts";

const dealings = 10;
const providers = 600;
const shown = 10;
const considered = 50;
/** What the product ships with. */
const lambda = standardWeights.exposureLambda;

interface Found {
  readonly need: string;
  readonly hits: readonly TextHit[];
}

interface Dealt extends Candidate {
  readonly offer: string;
}

interface Outcome {
  readonly gini: number;
  readonly ndcg: number;
}

/**
 * Offers dealt to invented providers, a few of whom have most, several times. Needs come one after the other; who was
 * shown counts from then on. Against: the order of the scores. Candidates get drawn ids, for ties by the offers' own
 * ids are worth 3 % of nDCG here: half of the neighbours in a list tie, and ids follow the pools that were judged.
 */
export function exposure(data: Data, seed: number): Target[] {
  const { needs, offers } = data;
  const found = [...matchAll({ needs, offers, background: [], top: considered })];
  const judgements = data.judgements();
  const outcomes = Array.from({ length: dealings }, (_, n) => {
    const random = randomFrom(seed + n);
    const draw = zipf(providers, random);
    const dealt = new Map(
      offers.map(({ id }) => [id, { provider: `provider-${draw()}`, drawnId: random().toFixed(12) }]),
    );
    const deal = ({ id, score: reached }: TextHit): Dealt => {
      const { provider, drawnId } = dealt.get(id) as { provider: string; drawnId: string };
      return { id: drawnId, provider, score: reached, offer: id };
    };
    const all = new Set([...dealt.values()].map(({ provider }) => provider));
    const simulated = (strength: number, perProvider: number): Outcome =>
      simulate(found, deal, all, judgements, strength, perProvider);
    return { plain: simulated(0, shown), even: simulated(lambda, 2) };
  });
  const [plain, even] = (["plain", "even"] as const).map((which) => ({
    gini: mean(outcomes.map((outcome) => outcome[which].gini)),
    ndcg: mean(outcomes.map((outcome) => outcome[which].ndcg)),
  })) as [Outcome, Outcome];
  return targets(plain, even);
}

function simulate(
  found: readonly Found[],
  deal: (hit: TextHit) => Dealt,
  all: ReadonlySet<string>,
  judgements: Judgements,
  strength: number,
  perProvider: number,
): Outcome {
  const times = new Map([...all].map((provider) => [provider, 0]));
  const run = new Map(
    found.map(({ need, hits }) => {
      const options = { lambda: strength, exposure: times, perProvider, top: shown };
      const list = rerankByExposure(hits.map(deal), options);
      for (const { provider } of list) times.set(provider, (times.get(provider) as number) + 1);
      return [need, list.map(({ offer }) => offer)];
    }),
  );
  return { gini: gini([...times.values()]), ndcg: mean(score(run, judgements).full.values()) };
}

function targets(plain: Outcome, even: Outcome): Target[] {
  return [
    {
      what: `Gini of exposure between providers, λ = ${lambda}, at most two a list`,
      measured: even.gini - plain.gini,
      atLeast: -0.08,
      aim: -0.15,
      less: true,
      show: signed,
      note: `${even.gini.toFixed(3)} instead of ${plain.gini.toFixed(3)}, mean of ${dealings} dealings`,
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
