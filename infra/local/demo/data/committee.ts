/**
 * Who holds the shares of the demo challenges' keys, and under which passphrases: known to everybody, so that everybody
 * can try an opening. Two of the three open. README.md names them too.
 */
export const demoHolders = [
  { subject: "operator", passphrase: "demo-operator-2026" },
  { subject: "organizer", passphrase: "demo-organizer-2026" },
  { subject: "auditor", passphrase: "demo-auditor-2026" },
] as const;
export const demoThreshold = 2;

/** Under which every demo team keeps its key. README.md names it too. */
export const demoTeamPassphrase = "demo-team-2026";
