/**
 * What this page sealed and submitted, by its digest, until the page is left: the solver may keep a copy and compare
 * it with the receipt at any time.
 */
const sent = new Map<string, string>();

export const sentCiphertexts = {
  keep: (sha256: string, ciphertext: string): void => void sent.set(sha256, ciphertext),
  find: (sha256: string): string | undefined => sent.get(sha256),
};
