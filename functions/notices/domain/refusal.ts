/** What a mail server answered to one command: `550 5.1.1 no such user`. */
export interface SmtpAnswer {
  readonly command: string;
  readonly status: number;
  readonly text: string;
}

/** Refusals of a mailbox where the server gives no enhanced code: unavailable, not local, name not allowed. */
const ofMailbox: readonly number[] = [550, 551, 553];

/**
 * The code of an answer that refuses this very recipient for good; undefined when trying again may help, or when the
 * answer is about us: a server that does not relay for us (5.7.x), or wants a password, must not silence a whole city.
 */
export function refusalOf({ command, status, text }: SmtpAnswer): string | undefined {
  if (command !== "RCPT TO" || status < 500 || status > 599) return undefined;
  const enhanced = /^\d{3}[ -](5\.\d{1,3}\.\d{1,3})\b/.exec(text)?.[1];
  if (enhanced === undefined) return ofMailbox.includes(status) ? String(status) : undefined;
  // 5.1.x: the address; 5.2.x: the mailbox, of which 5.2.2 is one that is full today.
  const about = enhanced.startsWith("5.1.") || (enhanced.startsWith("5.2.") && enhanced !== "5.2.2");
  return about ? `${status} ${enhanced}` : undefined;
}
