/** The text that does without a holder's passphrase, for a safe: lines for people around the key itself. */
export const holderRecoveryText = (
  lines: readonly string[],
  { identity, recipient }: { readonly identity: string; readonly recipient: string },
): string => [...lines.map((line) => `# ${line}`), `# public key: ${recipient}`, identity, ""].join("\n");
