import type { Committee } from "../../../../../shared/contracts/sealing.ts";

/**
 * What a committee does with keys, in the browser only. The libraries load here on first use. Nothing secret leaves
 * these functions but what they answer; what they do not answer is gone when they return.
 */

/** Making and unlocking keys keeps the processor busy for a second: what says so has to be on the screen by then. */
const painted = (): Promise<void> =>
  new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));

export interface HolderKey {
  readonly identity: string;
  readonly recipient: string;
  readonly protectedIdentity: string;
}

/** A holder's own key, its private half under their passphrase. Throws `sealing.passphrase_short`. */
export async function makeHolderKey(passphrase: string): Promise<HolderKey> {
  const [{ newKey }, { protectIdentity }] = await Promise.all([
    import("../../../../../shared/sealing/keys.ts"),
    import("../../../../../shared/sealing/passphrase.ts"),
    painted(),
  ]);
  const { identity, recipient } = await newKey();
  return { identity, recipient, protectedIdentity: await protectIdentity(identity, passphrase) };
}

interface ShareOut {
  readonly recipient: string;
  readonly shares: { readonly holderId: string; readonly sealedShare: string; readonly commitment: string }[];
}

type Sharing = Pick<Committee, "holders"> & { readonly threshold: number };

/**
 * A new key of a challenge, already given away: its private half exists only as shares, each sealed to its holder.
 * Neither the key nor a share in the clear is answered.
 */
export async function makeChallengeKey({ holders, threshold }: Sharing): Promise<ShareOut> {
  const [{ newKey }, { splitIdentity }, { sealTo }, { armored }] = await Promise.all([
    import("../../../../../shared/sealing/keys.ts"),
    import("../../../../../shared/sealing/shares.ts"),
    import("../../../../../shared/sealing/seal.ts"),
    import("../../../../../shared/sealing/armored.ts"),
  ]);
  const { identity, recipient } = await newKey();
  const shares = await splitIdentity(identity, { holders: holders.length, threshold });
  const sealed = holders.map(async (holder, i) => {
    const share = shares[i];
    if (share === undefined) throw new Error("as many shares as holders");
    const sealedShare = armored(await sealTo([holder.recipient], new TextEncoder().encode(share.text)));
    return { holderId: holder.personId, sealedShare, commitment: share.commitment };
  });
  return { recipient, shares: await Promise.all(sealed) };
}

/** The private key of a holder. Throws `sealing.passphrase`. */
export async function unlockHolder(protectedIdentity: string, passphrase: string): Promise<string> {
  const [{ openIdentity }] = await Promise.all([
    import("../../../../../shared/sealing/passphrase.ts"),
    painted(),
  ]);
  return openIdentity(protectedIdentity, passphrase);
}

/** A holder's share in the clear: what they release at the opening. Throws `sealing.other_key`. */
export async function openShare(identity: string, sealedShare: string): Promise<string> {
  const [{ openWith }, { unarmored }] = await Promise.all([
    import("../../../../../shared/sealing/seal.ts"),
    import("../../../../../shared/sealing/armored.ts"),
  ]);
  return new TextDecoder("utf-8", { fatal: true }).decode(await openWith(identity, unarmored(sealedShare)));
}
