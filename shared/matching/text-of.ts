import type { IndicatorClaim, MatchingItem } from "./item.ts";
import type { TextItem } from "./text/index.ts";

/** `平面度 ≤ 0.2 mm`, as people write it. */
export const renderIndicator = ({ name, operator, target, unit }: IndicatorClaim): string =>
  [name, operator, target, unit].filter((part) => part !== undefined).join(" ");

/** What ranking by text reads of an item. The organization's name is not in it: nobody is matched for a name. */
export const textOf = (item: MatchingItem): TextItem => ({
  id: item.id,
  title: item.title,
  keywords: item.keywords,
  indicators: item.indicators.map(renderIndicator),
  body: item.publicText,
});
