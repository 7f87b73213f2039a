import { createCipheriv, randomBytes, type ScryptOptions, scrypt } from "node:crypto";
import { promisify } from "node:util";
import { armor, Encrypter, Stanza } from "age-encryption";

/** As a browser locks identities, and the memory that this takes. */
const workFactor = 17;
const cost = { N: 2 ** workFactor, r: 8, p: 1, maxmem: 2 ** (workFactor + 11) } satisfies ScryptOptions;
const derived = promisify<string, Buffer, number, ScryptOptions, Buffer>(scrypt);

/**
 * What `protectIdentity` makes, by this machine's own scrypt: a quarter of the processor time of the one that runs in
 * browsers, and beside everything else.
 */
export async function lockedIdentity(identity: string, passphrase: string): Promise<string> {
  const encrypter = new Encrypter();
  encrypter.addRecipient({
    async wrapFileKey(fileKey) {
      const salt = randomBytes(16);
      const labelled = Buffer.concat([Buffer.from("age-encryption.org/v1/scrypt"), salt]);
      const key = await derived(passphrase.normalize("NFKC"), labelled, 32, cost);
      // The key locks one thing only, so that the format has no nonce.
      const cipher = createCipheriv("chacha20-poly1305", key, Buffer.alloc(12), { authTagLength: 16 });
      const body = Buffer.concat([cipher.update(fileKey), cipher.final(), cipher.getAuthTag()]);
      const args = ["scrypt", salt.toString("base64").replace(/=+$/, ""), String(workFactor)];
      return [new Stanza(args, new Uint8Array(body))];
    },
  });
  return armor.encode(await encrypter.encrypt(identity));
}
