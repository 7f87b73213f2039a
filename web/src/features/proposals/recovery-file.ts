/** The text that opens a proposal without its passphrase, for a safe or a USB stick. */
export interface Recovery {
  readonly challengeId: string;
  readonly identity: string;
  readonly recipient: string;
}

/** Lines that a person reads, in their language, around the key itself. */
export const recoveryText = (
  lines: readonly string[],
  { challengeId, identity, recipient }: Recovery,
): string =>
  [
    ...lines.map((line) => `# ${line}`),
    `# challenge: ${challengeId}`,
    `# public key: ${recipient}`,
    identity,
    "",
  ].join("\n");

/** The key in such a file, whatever stands around it; undefined when there is none. */
export const identityIn = (text: string): string | undefined =>
  /AGE-SECRET-KEY-1[02-9AC-HJ-NP-Z]{58}/.exec(text)?.[0];
