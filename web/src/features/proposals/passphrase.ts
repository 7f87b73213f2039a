/** What is wrong with a new passphrase; undefined when nothing is. */
export type PassphraseFault = "short" | "plain" | "differs";

export const passphraseLeast = 12;

const lengthOf = (text: string): number => [...text.normalize("NFKC").trim()].length;

/** Twelve of the same few characters are guessed at once. */
const fewestKinds = 6;

export function passphraseFault(passphrase: string, repeated: string): PassphraseFault | undefined {
  if (lengthOf(passphrase) < passphraseLeast) return "short";
  if (new Set(passphrase.normalize("NFKC").trim()).size < fewestKinds) return "plain";
  return passphrase === repeated ? undefined : "differs";
}
