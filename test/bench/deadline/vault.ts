import { newKey } from "../../../shared/sealing/keys.ts";
import { protectIdentity } from "../../../shared/sealing/passphrase.ts";

/** A key under a passphrase, which all holders and all teams of the benchmark share. */
export interface Vault {
  readonly recipient: string;
  readonly protectedIdentity: string;
}

/** Locking keeps the processor for a second: done before the first call, so that no connection is idle meanwhile. */
export async function makeVault(): Promise<Vault> {
  const { identity, recipient } = await newKey();
  return { recipient, protectedIdentity: await protectIdentity(identity, "压测专用口令，不作任何他用") };
}
