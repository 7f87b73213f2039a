/** How a Chinese character may be read, without tones; nothing for other characters. */
export type Readings = (character: string) => readonly string[];

let loading: Promise<Readings> | undefined;

/**
 * Loads the dictionary (300 KB, a tenth of a second) when the first query asks for it. Every reading of a character
 * counts: whoever types 行 as hang or as xing finds it, without guessing from the words around.
 */
export function loadReadings(): Promise<Readings> {
  loading ??= import("pinyin-pro").then(({ pinyin }) => {
    const known = new Map<string, readonly string[]>();
    return (character) => {
      const found = known.get(character);
      if (found !== undefined) return found;
      const readings = /\p{Script=Han}/u.test(character)
        ? pinyin(character, { multiple: true, toneType: "none", type: "array", v: true })
        : [];
      const distinct = [...new Set(readings.filter((reading) => /^[a-z]+$/.test(reading)))];
      known.set(character, distinct);
      return distinct;
    };
  });
  return loading;
}

/** May this word be pinyin? Latin letters only, two at least. */
export const mayBePinyin = (word: string): boolean => /^[a-z]{2,}$/.test(word);

/** Where the reading of a word that starts at `at` ends; each character by its syllable or by its first letter. */
function endOf(text: string, at: number, typed: string, readings: Readings): number | undefined {
  if (typed === "") return at;
  const character = text.charAt(at);
  if (character === "") return undefined;
  for (const reading of readings(character)) {
    if (reading.charCodeAt(0) !== typed.charCodeAt(0)) continue;
    if (reading.startsWith(typed)) return at + 1;
    const syllable = typed.startsWith(reading)
      ? endOf(text, at + 1, typed.slice(reading.length), readings)
      : undefined;
    if (syllable !== undefined) return syllable;
    const initial = endOf(text, at + 1, typed.slice(1), readings);
    if (initial !== undefined) return initial;
  }
  return undefined;
}

/** Where the text is read so: `hanjie`, `hj` and `hanj` for 焊接. Fewer than two characters would match everywhere. */
export function findPinyin(
  text: string,
  typed: string,
  readings: Readings,
): { start: number; end: number } | undefined {
  for (let start = 0; start < text.length; start += 1) {
    const end = endOf(text, start, typed, readings);
    if (end !== undefined && end - start >= 2) return { start, end };
  }
  return undefined;
}
