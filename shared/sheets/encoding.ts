import { sheetError } from "./sheet-error.ts";

export interface Decoded {
  readonly text: string;
  readonly encoding: "utf-8" | "utf-16" | "gb18030";
}

function decode(bytes: Uint8Array, label: string): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/**
 * Is this UTF-8 with a few broken bytes? Chinese text in another encoding is almost nowhere valid UTF-8, so mostly
 * valid means damaged; reading it as GB18030 would turn all of it into nonsense that nobody notices.
 */
function looksDamaged(bytes: Uint8Array): boolean {
  const lenient = new TextDecoder("utf-8").decode(bytes);
  const broken = lenient.match(/\uFFFD/g)?.length ?? 0;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the range of ASCII
  const sound = lenient.match(/[^\u0000-\u007F\uFFFD]/g)?.length ?? 0;
  return sound > broken;
}

/**
 * The text of a file that does not say how it is encoded: by its byte order mark; UTF-8 if it is that throughout;
 * else GB18030 (which holds GBK and GB2312), as spreadsheets in China save CSV. Never guessed from frequencies.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  const [a, b, c] = bytes;
  const marked =
    a === 0xef && b === 0xbb && c === 0xbf
      ? "utf-8"
      : a === 0xff && b === 0xfe
        ? "utf-16le"
        : a === 0xfe && b === 0xff
          ? "utf-16be"
          : undefined;
  if (marked !== undefined) {
    const text = decode(bytes, marked);
    if (text === undefined) throw sheetError("sheet.encoding");
    return { text, encoding: marked === "utf-8" ? "utf-8" : "utf-16" };
  }
  // Texts hold no NUL, programs and pictures do.
  if (bytes.includes(0)) throw sheetError("sheet.binary");
  const utf8 = decode(bytes, "utf-8");
  if (utf8 !== undefined) return { text: utf8, encoding: "utf-8" };
  const gb18030 = looksDamaged(bytes) ? undefined : decode(bytes, "gb18030");
  if (gb18030 === undefined) throw sheetError("sheet.encoding");
  return { text: gb18030, encoding: "gb18030" };
}
