/**
 * The sealed draft that the server does not have yet, kept on this device: sealed to the team's key like any other,
 * so that it tells nobody else anything. Removed when the server has it, and when the person signs out.
 */
const keyOf = (proposalId: string): string => `duijie.draft.proposal.${proposalId}`;

/** Best effort: a full or forbidden storage must not stop anybody from writing. */
export function keepCiphertext(proposalId: string, ciphertext: string | undefined): void {
  try {
    if (ciphertext === undefined) localStorage.removeItem(keyOf(proposalId));
    else localStorage.setItem(keyOf(proposalId), ciphertext);
  } catch {
    // The server's copy is the one that counts.
  }
}

export function keptCiphertext(proposalId: string): string | undefined {
  try {
    return localStorage.getItem(keyOf(proposalId)) ?? undefined;
  } catch {
    return undefined;
  }
}
