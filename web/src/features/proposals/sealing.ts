import type { Json } from "../../../../shared/digest/canonical-json.ts";
import type { SealedFor } from "../../../../shared/sealing/sealed-json.ts";

/**
 * What is done with keys, in the browser only. The libraries load here on first use: whoever reads about a challenge
 * does without them.
 */

/** A sealed text, with the digest that the server and the receipt name. */
export interface SealedText {
  readonly ciphertext: string;
  readonly sha256: string;
}

export interface TeamKey {
  readonly identity: string;
  readonly vault: { readonly recipient: string; readonly protectedIdentity: string };
}

/** Locking and unlocking keep the processor busy for a second: what says so has to be on the screen by then. */
const painted = (): Promise<void> =>
  new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));

/** A new key of a team, its private half under the passphrase. Throws `sealing.passphrase_short`. */
export async function makeTeamKey(passphrase: string): Promise<TeamKey> {
  const [{ newKey }, { protectIdentity }] = await Promise.all([
    import("../../../../shared/sealing/keys.ts"),
    import("../../../../shared/sealing/passphrase.ts"),
    painted(),
  ]);
  const { identity, recipient } = await newKey();
  return { identity, vault: { recipient, protectedIdentity: await protectIdentity(identity, passphrase) } };
}

/** The team's private key. Throws `sealing.passphrase`. */
export async function openVault(protectedIdentity: string, passphrase: string): Promise<string> {
  const [{ openIdentity }] = await Promise.all([
    import("../../../../shared/sealing/passphrase.ts"),
    painted(),
  ]);
  return openIdentity(protectedIdentity, passphrase);
}

/** Does this private key belong to that public one? False for what is no key at all. */
export async function fits(identity: string, recipient: string): Promise<boolean> {
  const { recipientOf } = await import("../../../../shared/sealing/keys.ts");
  return recipientOf(identity).then(
    (own) => own === recipient,
    () => false,
  );
}

export async function sealText(
  recipients: readonly string[],
  sealedFor: SealedFor,
  content: Json,
): Promise<SealedText> {
  const [{ sealJson }, { armored }, { sha256Hex }] = await Promise.all([
    import("../../../../shared/sealing/sealed-json.ts"),
    import("../../../../shared/sealing/armored.ts"),
    import("../../../../shared/digest/sha256.ts"),
  ]);
  const ciphertext = armored(await sealJson(recipients, sealedFor, content));
  return { ciphertext, sha256: sha256Hex(new TextEncoder().encode(ciphertext)) };
}

export async function openText(identity: string, sealedFor: SealedFor, ciphertext: string): Promise<Json> {
  const [{ openJson }, { unarmored }] = await Promise.all([
    import("../../../../shared/sealing/sealed-json.ts"),
    import("../../../../shared/sealing/armored.ts"),
  ]);
  return openJson(identity, sealedFor, unarmored(ciphertext));
}

/** A file sealed to a key of its own, which goes into the proposal. */
export async function sealWithOwnKey(file: Blob) {
  const [{ newKey }, { sealFile }] = await Promise.all([
    import("../../../../shared/sealing/keys.ts"),
    import("../../../../shared/sealing/seal-file.ts"),
  ]);
  const { identity, recipient } = await newKey();
  return { identity, ...(await sealFile([recipient], file)) };
}

/** The file again. */
export async function openFile(identity: string, sealed: ReadableStream<Uint8Array>): Promise<Blob> {
  const { openStream } = await import("../../../../shared/sealing/seal.ts");
  return new Response(await openStream(identity, sealed)).blob();
}
