/**
 * Where words begin and end, by the machine's own dictionary. It differs between machines, so it serves for showing
 * only and never touches a score.
 */
const segmenter = new Intl.Segmenter("zh", { granularity: "word" });

export const wordBorders = (text: string): ReadonlySet<number> =>
  new Set([...segmenter.segment(text)].map(({ index }) => index)).add(text.length);

/** Words of one character that carry no substance at the edge of a passage. */
const particles = new Set("的了和与及等在对为是有中于以并或将可需要其之也不所被把由从向");

/** The whole words of a passage without particles at its edges; a list, because nothing may be left of it. */
export function wordsWithin(
  text: string,
  start: number,
  end: number,
  borders: ReadonlySet<number>,
): string[] {
  const at: number[] = [];
  for (let i = start; i <= end; i += 1) if (borders.has(i)) at.push(i);
  const isParticle = (from: number | undefined, to: number | undefined): boolean =>
    from !== undefined && to !== undefined && to - from === 1 && particles.has(text.slice(from, to));
  while (isParticle(at[0], at[1])) at.shift();
  while (isParticle(at.at(-2), at.at(-1))) at.pop();
  const whole = at.length < 2 ? "" : text.slice(at[0], at.at(-1));
  if (whole.length >= 2) return [whole];
  // New terms are in no dictionary: three characters that both texts have are better than nothing.
  return end - start >= 3 ? [text.slice(start, end)] : [];
}
