import { Converter } from "opencc-js";
import { learnStatistics, TextIndex, type TextItem } from "../../../shared/matching/text/index.ts";
import { baselineOf, type Variant } from "./baseline.ts";
import { wrapped } from "./boilerplate.ts";
import type { Data } from "./data.ts";
import { knownItem, mean } from "./measures.ts";
import { randomFrom } from "./random.ts";
import { percent, ratio, type Target } from "./target.ts";

/** MiniSearch needs a hundred times as long: it answers every third of the hard queries. */
const sampled = (n: number): boolean => n % 3 === 0;

type Find = (asked: TextItem) => string[];

/** A title must find its abstract, however it is wrapped, cut or written. What needs say is learned from the needs. */
export function robustness({ needs, offers, papers, titles }: Data, seed: number): Target[] {
  const index = TextIndex.build(papers, learnStatistics({ needs, offers: papers }));
  const find: Find = (asked) => index.query(asked, { top: 10 }).map(({ id }) => id);
  const worth = (texts: readonly string[], by: Find = find, of = (_: number) => true): number =>
    mean(
      titles.flatMap(({ id }, n) => (of(n) ? [knownItem(by({ id, title: texts[n] as string }), id)] : [])),
    );

  const plain = titles.map(({ title }) => title);
  const hard = halves(plain, seed).map(wrapped);
  const plainWorth = worth(plain);
  const loss = 1 - worth(plain.map(wrapped)) / plainWorth;
  const ours = worth(hard, find, sampled);
  const [name, theirs] = bestBaseline(papers, (by) => worth(hard, by, sampled));
  return [
    {
      what: "loss of nDCG@10 by unseen boilerplate around a title",
      measured: loss,
      atLeast: 0.03,
      aim: 0.01,
      less: true,
      show: percent,
      note: `${plainWorth.toFixed(3)} without`,
    },
    {
      what: `half the words missing, in boilerplate ÷ MiniSearch with ${name}`,
      measured: ours / theirs,
      atLeast: 1.8,
      aim: 2.3,
      show: ratio,
      note: `${ours.toFixed(3)} against ${theirs.toFixed(3)}; ${worth(hard).toFixed(3)} over all titles`,
    },
    ...traditional(find, titles, "titles of papers"),
    ...traditional(needsFind(needs, offers), needs, "needs"),
  ];
}

function bestBaseline(
  papers: readonly TextItem[],
  worth: (by: Find) => number,
): [name: Variant, worth: number] {
  const variants = (["pairs", "words and pairs"] as const).map((variant): [Variant, number] => {
    const baseline = baselineOf(papers, variant);
    return [variant, worth((asked) => baseline.find(asked, 10))];
  });
  return variants.reduce((best, other) => (other[1] > best[1] ? other : best));
}

const segmenter = new Intl.Segmenter("zh", { granularity: "word" });

/** Each title without half of its words, drawn by chance; at least one stays. */
function halves(texts: readonly string[], seed: number): string[] {
  const random = randomFrom(seed);
  return texts.map((text) => {
    const words = [...segmenter.segment(text)].filter(({ isWordLike }) => isWordLike);
    const drawn = words.map((word) => ({ word, draw: random() })).sort((a, b) => a.draw - b.draw);
    const kept = new Set(drawn.slice(0, Math.max(1, words.length >> 1)).map(({ word }) => word));
    return words
      .filter((word) => kept.has(word))
      .map(({ segment }) => segment)
      .join("");
  });
}

function needsFind(needs: readonly TextItem[], offers: readonly TextItem[]): Find {
  const index = TextIndex.build(offers, learnStatistics({ needs, offers }));
  return (asked) => index.query(asked, { top: 10 }).map(({ id }) => id);
}

/** The same question in Traditional characters, as OpenCC writes them for no place in particular and for Taiwan. */
function traditional(find: Find, asked: readonly TextItem[], of: string): Target[] {
  return (["t", "tw"] as const).map((to) => {
    const convert = Converter({ from: "cn", to });
    const same = asked.map((item) => {
      const { title, body } = item;
      const written = {
        ...item,
        title: convert(title),
        ...(body === undefined ? {} : { body: convert(body) }),
      };
      return find(written).join() === find(item).join() ? 1 : 0;
    });
    return {
      what: `Traditional input (${to}), ${of}: same top 10`,
      measured: mean(same),
      atLeast: 0.97,
      aim: 0.99,
      show: percent,
    };
  });
}
