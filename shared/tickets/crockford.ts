/** Crockford's base 32: no letters that are taken for digits, and a denser mode in QR codes than mixed case. */
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** Five bits a character, the spare bits of the last one zero. */
export function toCrockford(bytes: Uint8Array): string {
  let text = "";
  let value = 0;
  let bits = 0;
  for (const byte of bytes) {
    value = (value << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += alphabet.charAt((value >>> bits) & 31);
    }
    value &= (1 << bits) - 1;
  }
  return bits > 0 ? text + alphabet.charAt((value << (5 - bits)) & 31) : text;
}

/** The bytes that `toCrockford` wrote; undefined for any other text, so that each value has one text only. */
export function fromCrockford(text: string): Uint8Array | undefined {
  const bytes: number[] = [];
  let value = 0;
  let bits = 0;
  for (const character of text) {
    const digit = alphabet.indexOf(character);
    if (digit < 0) return undefined;
    value = (value << 5) | digit;
    bits += 5;
    if (bits < 8) continue;
    bits -= 8;
    bytes.push((value >>> bits) & 255);
    value &= (1 << bits) - 1;
  }
  return value === 0 && bits < 5 ? Uint8Array.from(bytes) : undefined;
}

/** A whole number below 32 to the power of `length`. */
export function numberToCrockford(number: number, length: number): string {
  if (!Number.isInteger(number) || number < 0 || number >= 32 ** length)
    throw new RangeError(`${number} does not fit into ${length} characters`);
  let text = "";
  for (let rest = number; text.length < length; rest = Math.floor(rest / 32))
    text = alphabet.charAt(rest % 32) + text;
  return text;
}

export const numberFromCrockford = (text: string): number =>
  [...text].reduce((value, character) => value * 32 + alphabet.indexOf(character), 0);

/** What somebody typed, as it was printed: upper case, without spaces and hyphens, O as 0, I and L as 1. */
export const typedCrockford = (text: string): string =>
  text.toUpperCase().replace(/[\s-]/g, "").replace(/O/g, "0").replace(/[IL]/g, "1");
