import { generateX25519Identity, identityToRecipient } from "age-encryption";
import { DomainError } from "../kernel/domain-error.ts";

/**
 * A pair of age keys (X25519): what is sealed to the recipient opens with the identity only.
 * Both are the texts that every age tool reads, so that a city is never bound to this program.
 */
export interface SealingKey {
  /** `AGE-SECRET-KEY-1…`: secret. */
  readonly identity: string;
  /** `age1…`: public. */
  readonly recipient: string;
}

export async function newKey(): Promise<SealingKey> {
  const identity = await generateX25519Identity();
  return { identity, recipient: await recipientOf(identity) };
}

/** The public half. Throws `sealing.identity` for what is no private key. */
export async function recipientOf(identity: string): Promise<string> {
  if (!/^AGE-SECRET-KEY-1[0-9A-Z]+$/.test(identity)) throw new DomainError("invalid", "sealing.identity");
  try {
    return await identityToRecipient(identity);
  } catch {
    // Its check characters are wrong.
    throw new DomainError("invalid", "sealing.identity");
  }
}
