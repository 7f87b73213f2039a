import { chains } from "../../reference/chains.ts";
import { districtNames } from "../../reference/districts.ts";

/** Facets that can be typed, with the names people use for them and the values whose name contains a text. */
const typed = [
  {
    names: ["产业链", "chain"],
    facet: "chain",
    find: (text: string) =>
      chains
        .filter(({ code, name }) => code === text || `${name.zh}\n${name.en.toLowerCase()}`.includes(text))
        .map(({ code }) => code as string),
  },
  {
    names: ["区县", "地区", "district"],
    facet: "district",
    find: (text: string) =>
      [...districtNames()]
        .filter(([code, name]) => code === text || name.includes(text))
        .map(([code]) => code),
  },
];

/** `区县:海宁` as a facet and its values; undefined when no such facet or value is known. */
export function namedFacet(text: string): { facet: string; values: string[] } | undefined {
  const at = text.indexOf(":");
  const choice = typed.find(({ names }) => names.includes(text.slice(0, at)));
  const value = text.slice(at + 1);
  if (at < 1 || choice === undefined || value === "") return undefined;
  const values = choice.find(value);
  return values.length === 0 ? undefined : { facet: choice.facet, values };
}
