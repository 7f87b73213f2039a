import { learnStatistics, type TextHit, TextIndex, type TextItem } from "../text/index.ts";

export interface MatchAll {
  readonly needs: readonly TextItem[];
  readonly offers: readonly TextItem[];
  /** Further needs, known but not asked for: they tell what needs say anyway. */
  readonly background: readonly TextItem[];
  readonly top: number;
}

/** The best offers of every need, in the order of the needs, one at a time: all of them at once may not fit. */
export function* matchAll({ needs, offers, background, top }: MatchAll): Generator<{
  need: string;
  hits: TextHit[];
}> {
  const asked = new Set(needs.map(({ id, title }) => JSON.stringify([id, title])));
  const others = background.filter(({ id, title }) => !asked.has(JSON.stringify([id, title])));
  const statistics = learnStatistics({ needs: [...needs, ...others], offers });
  const index = TextIndex.build(offers, statistics);
  for (const need of needs) yield { need: need.id, hits: index.query(need, { top }) };
}
