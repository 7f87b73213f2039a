import { matchAll } from "../../../shared/matching/command/match-all.ts";
import { baselineOf } from "./baseline.ts";
import type { Data } from "./data.ts";
import { bootstrap, mean, type Scores, score } from "./measures.ts";
import { ratio, type Target } from "./target.ts";

/** Needs and offers judged by transfer staff: our run, MiniSearch's run, and what they are worth. */
export function relevance(data: Data, seed: number): Target[] {
  const { needs, offers } = data;
  const hits = matchAll({ needs, offers, background: [], top: 200 });
  const run = new Map([...hits].map(({ need, hits: found }) => [need, found.map(({ id }) => id)]));
  const judgements = data.judgements();
  const baseline = baselineOf(offers, "pairs");
  const judgedNeeds = needs.filter(({ id }) => judgements.has(id));
  const theirs = new Map(judgedNeeds.map((need) => [need.id, baseline.find(need, 200)]));

  return (["dev", undefined] as const).flatMap((set) => {
    const of = data.judgements(set);
    return compare(score(run, of), score(theirs, of), set ?? "all open judgements", seed);
  });
}

function compare(ours: Scores, theirs: Scores, set: string, seed: number): Target[] {
  const worth = (which: keyof Scores): [number, string] => {
    const [a, b] = [mean(ours[which].values()), mean(theirs[which].values())];
    const interval = bootstrap(ours[which], theirs[which], seed);
    const [low, high] = interval.map((value) => value.toFixed(3));
    return [a / b, `${a.toFixed(3)} against ${b.toFixed(3)}, difference ${low} … ${high}, ${set}`];
  };
  const [full, fullNote] = worth("full");
  const [recall, recallNote] = worth("recall50");
  const [judged, judgedNote] = worth("judged");
  return [
    {
      what: "nDCG@10 over all offers ÷ MiniSearch",
      measured: full,
      atLeast: 1.2,
      aim: 1.35,
      show: ratio,
      note: `${fullNote}; over judged offers alone ${ratio(judged)}, ${judgedNote}`,
    },
    {
      what: "recall@50 of level ≥ 3 ÷ MiniSearch",
      measured: recall,
      atLeast: 1.35,
      aim: 1.55,
      show: ratio,
      note: recallNote,
    },
  ];
}
