/** A piece of a text: in both versions, only in the old one, only in the new one. */
export interface Piece {
  readonly is: "same" | "gone" | "new";
  readonly text: string;
}

/** Latin words and numbers stay whole; of Chinese every character counts. */
const wordsOf = (text: string): string[] => text.match(/[\p{Script=Latin}\d.,%]+|\s+|./gsu) ?? [];

/** Above this the table that finds the longest common part is too large for a phone. */
const mostCells = 4_000_000;

/** What a text lost and what it gained, in reading order; what is gone stands before what is new in its place. */
export function textDiff(before: string, after: string): Piece[] {
  const [old, now] = [wordsOf(before), wordsOf(after)];
  let head = 0;
  while (head < old.length && head < now.length && old[head] === now[head]) head += 1;
  let tail = 0;
  while (tail < old.length - head && tail < now.length - head && old.at(-1 - tail) === now.at(-1 - tail))
    tail += 1;
  const middle = between(old.slice(head, old.length - tail), now.slice(head, now.length - tail));
  return joined([
    ...old.slice(0, head).map((text): Piece => ({ is: "same", text })),
    ...middle,
    ...old.slice(old.length - tail).map((text): Piece => ({ is: "same", text })),
  ]);
}

/** By the longest common subsequence. */
function between(old: readonly string[], now: readonly string[]): Piece[] {
  const wide = now.length + 1;
  if ((old.length + 1) * wide > mostCells) {
    return [
      { is: "gone", text: old.join("") },
      { is: "new", text: now.join("") },
    ];
  }
  // lengths[i * wide + j]: the longest that old from i and now from j have in common.
  const lengths = new Uint16Array((old.length + 1) * wide);
  const at = (i: number, j: number): number => lengths[i * wide + j] ?? 0;
  for (let i = old.length - 1; i >= 0; i -= 1)
    for (let j = now.length - 1; j >= 0; j -= 1)
      lengths[i * wide + j] = old[i] === now[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const pieces: Piece[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < now.length) {
    const [gone, come] = [old[i], now[j]];
    if (gone !== undefined && gone === come) {
      pieces.push({ is: "same", text: gone });
      i += 1;
      j += 1;
    } else if (gone !== undefined && (come === undefined || at(i + 1, j) >= at(i, j + 1))) {
      pieces.push({ is: "gone", text: gone });
      i += 1;
    } else {
      pieces.push({ is: "new", text: come ?? "" });
      j += 1;
    }
  }
  return pieces;
}

/** One piece for each run; within a change, everything that is gone first. */
function joined(pieces: readonly Piece[]): Piece[] {
  const runs: Piece[] = [];
  let [gone, come] = ["", ""];
  const flush = () => {
    if (gone !== "") runs.push({ is: "gone", text: gone });
    if (come !== "") runs.push({ is: "new", text: come });
    [gone, come] = ["", ""];
  };
  for (const { is, text } of pieces) {
    if (text === "") continue;
    if (is === "gone") gone += text;
    else if (is === "new") come += text;
    else {
      flush();
      const last = runs.at(-1);
      if (last?.is === "same") runs[runs.length - 1] = { is, text: last.text + text };
      else runs.push({ is, text });
    }
  }
  flush();
  return runs;
}
