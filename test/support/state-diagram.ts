import { readFileSync } from "node:fs";

const page = readFileSync(new URL("../../docs/state-machines.md", import.meta.url), "utf8");

/**
 * Every labelled arrow of a section of docs/state-machines.md, as "from move to", sorted; whatever stands on either side
 * counts, so that an arrow that no rule knows is not overlooked. Where something begins without a move has no label.
 */
export function drawnMoves(title: string): string[] {
  const section = page.split(/^## /m).find((part) => part.startsWith(`${title}\n`));
  if (section === undefined) throw new Error(`docs/state-machines.md has no section ${title}`);
  return [...section.matchAll(/^\s+(\S+) --> (\S+): (.+)$/gm)]
    .map(([, from, to, move]) => `${from} ${move} ${to}`)
    .sort();
}

/** The same of a transitions table. */
export const legalMoves = (
  table: Readonly<Record<string, { readonly from: readonly string[]; readonly to: string }>>,
): string[] =>
  Object.entries(table)
    .flatMap(([move, { from, to }]) => from.map((state) => `${state} ${move} ${to}`))
    .sort();
