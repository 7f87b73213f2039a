/** Where a match begins and ends in a text, in UTF-16 units, as the API counts. */
export type Range = readonly [from: number, to: number];

export interface Piece {
  /** Where it begins: its key in a list. */
  readonly from: number;
  readonly text: string;
  readonly marked: boolean;
}

/** Cuts a text at its matches. Ranges may touch, overlap, come in any order or reach beyond the text. */
export function piecesOf(text: string, ranges: readonly Range[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  const take = (to: number, marked: boolean): void => {
    if (to <= at) return;
    const last = pieces.at(-1);
    // What touches is one mark: two beside each other would show a seam.
    if (marked && last?.marked) pieces[pieces.length - 1] = { ...last, text: last.text + text.slice(at, to) };
    else pieces.push({ from: at, text: text.slice(at, to), marked });
    at = to;
  };
  for (const [from, to] of [...ranges].sort(([a], [b]) => a - b)) {
    take(Math.min(from, text.length), false);
    take(Math.min(to, text.length), true);
  }
  take(text.length, false);
  return pieces;
}
