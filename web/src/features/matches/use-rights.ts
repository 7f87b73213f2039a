import { useQueries } from "@tanstack/react-query";
import type { Comparison } from "../../../../shared/contracts/matching.ts";
import { useNames } from "../../names/use-names.ts";
import { ask, contractOf, fieldsOf, type PublicItem } from "../items/item-api.ts";
import type { Rights } from "./use-compare-rows.ts";

/** Who will own what, and which rights exist already: from the public versions, which anybody may read. */
export function useRights(comparison: Comparison | undefined): Rights {
  const names = useNames();
  const listings =
    comparison === undefined
      ? []
      : [comparison.subject, ...comparison.compared.map(({ listing }) => listing)];
  const reads = useQueries({
    queries: listings.map(({ kind, id }) => ({
      queryKey: [contractOf(kind, "readPublic").key, id],
      queryFn: ({ signal }: { signal: AbortSignal }) => ask(kind, "readPublic", { id }, { signal }),
    })),
  });
  const words = (item: PublicItem | undefined): string | undefined => {
    if (item === undefined) return undefined;
    const { intellectualProperty } = fieldsOf(item.content);
    const held = (Array.isArray(intellectualProperty) ? intellectualProperty : []) as {
      type: string;
      number?: string;
    }[];
    return [
      names.label("ipOwnership", item.content.ipOwnership.owner),
      ...held.map(({ type, number }) => [names.label("ipType", type), number].filter(Boolean).join(" ")),
    ].join("\n");
  };
  const [mine, ...cells] = reads.map(({ data }) => words(data));
  return { mine, cells };
}
