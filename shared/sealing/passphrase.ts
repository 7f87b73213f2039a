import { armor, Decrypter, Encrypter } from "age-encryption";
import { DomainError } from "../kernel/domain-error.ts";
import { openingError } from "./opened.ts";

/** 2^17 rounds over 128 MiB: about a second on an office computer, for whoever knows the passphrase and whoever guesses. */
const workFactor = 17;
export const passphraseLeast = 12;

/**
 * A private key, or a share of one, locked with a passphrase: armored age text (scrypt), safe to store and to print.
 * Throws `sealing.passphrase_short` below 12 characters.
 */
export async function protectIdentity(identity: string, passphrase: string): Promise<string> {
  const phrase = normalized(passphrase);
  if ([...phrase].length < passphraseLeast)
    throw new DomainError("invalid", "sealing.passphrase_short", { params: { limit: passphraseLeast } });
  const encrypter = new Encrypter();
  encrypter.setScryptWorkFactor(workFactor);
  encrypter.setPassphrase(phrase);
  return armor.encode(await encrypter.encrypt(identity));
}

/** What was locked. Throws `sealing.passphrase` for a wrong passphrase, `sealing.damaged` for a changed text. */
export async function openIdentity(protectedText: string, passphrase: string): Promise<string> {
  const decrypter = new Decrypter();
  decrypter.addPassphrase(normalized(passphrase));
  try {
    return await decrypter.decrypt(armor.decode(protectedText), "text");
  } catch (error) {
    const named = openingError(error);
    throw named.code === "sealing.other_key" ? new DomainError("invalid", "sealing.passphrase") : named;
  }
}

/** The same words from any keyboard: full-width letters and composed accents are one. */
const normalized = (passphrase: string): string => passphrase.normalize("NFKC").trim();
