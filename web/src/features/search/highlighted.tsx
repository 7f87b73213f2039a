import { piecesOf, type Range } from "./highlight.ts";

/** A text with its matches marked; built from ranges, so that nothing in the text can become markup. */
export function Highlighted({ text, ranges }: { text: string; ranges: readonly Range[] }) {
  return piecesOf(text, ranges).map(({ from, text: piece, marked }) =>
    marked ? <mark key={from}>{piece}</mark> : piece,
  );
}
