import MiniSearch from "minisearch";
import type { TextItem } from "../../../shared/matching/text/index.ts";

/**
 * What a team would otherwise take: MiniSearch 7.2.0, given Chinese terms, for without them it finds nothing. Character
 * pairs are the baseline; words beside the pairs are the best that it does on titles and abstracts.
 */
export type Variant = "pairs" | "words and pairs";

const runs = /[a-z0-9]+|[\u3400-\u9fff]+/g;
const segmenter = new Intl.Segmenter("zh", { granularity: "word" });

function pairs(text: string): string[] {
  return [...text.matchAll(runs)].flatMap(([run]) => {
    if (/^[a-z0-9]/.test(run) || run.length === 1) return [run];
    return Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2));
  });
}

function words(text: string): string[] {
  return [...segmenter.segment(text)].flatMap(({ segment, isWordLike }) => (isWordLike ? [segment] : []));
}

const tokenizers: Record<Variant, (text: string) => string[]> = {
  pairs: (text) => pairs(text.normalize("NFKC").toLowerCase()),
  "words and pairs": (text) => {
    const normalized = text.normalize("NFKC").toLowerCase();
    return [...pairs(normalized), ...words(normalized)];
  },
};

export interface Baseline {
  /** Ids, best first. */
  find(need: TextItem, top: number): string[];
}

export function baselineOf(offers: readonly TextItem[], variant: Variant): Baseline {
  const index = new MiniSearch({
    fields: ["title", "body"],
    tokenize: tokenizers[variant],
    processTerm: (term) => term,
  });
  index.addAll(
    offers.map(({ id, title, body }) => ({ id, title: title.replaceAll(" ", ""), body: body ?? "" })),
  );
  return {
    find: ({ title, body }, top) =>
      index
        .search(body === undefined ? title : `${title} ${body}`)
        .slice(0, top)
        .map(({ id }) => id),
  };
}
