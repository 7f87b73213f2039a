import { bytesToHex, hexToBytes } from "@noble/hashes/utils.js";
import { combine, split } from "shamir-secret-sharing";
import { type Sha256, sha256Hex } from "../digest/sha256.ts";
import { DomainError } from "../kernel/domain-error.ts";
import { recipientOf } from "./keys.ts";
import { shareAsGiven, shareCommitment } from "./share-commitment.ts";

/**
 * A private key in parts (Shamir): any `threshold` of them make it up, fewer say nothing about it. A part is one line:
 *
 *     duijie-share-1.6f0c9a41e27b35d8.2.3.1.9be1…150 digits.5a0de1c4
 *                    │                │ │ │ │               └ check digits of all before
 *                    │                │ │ │ └ the part itself
 *                    │                │ │ └ its number, from 1
 *                    │                │ └ how many there are
 *                    │                └ how many are needed
 *                    └ which key: the start of its recipient's SHA-256
 */
export interface Share {
  readonly text: string;
  /** May be published at once: it says nothing about the share, and proves later that it is the one given out. */
  readonly commitment: Sha256;
  readonly number: number;
}

export interface Holding {
  readonly holders: number;
  readonly threshold: number;
}

/** What a share says about itself without being opened. */
export interface ShareFacts extends Holding {
  readonly number: number;
  /** See `keyTag`. */
  readonly key: string;
}

interface ReadShare extends ShareFacts {
  readonly text: string;
  readonly part: Uint8Array;
}

const layout =
  /^duijie-share-1\.([0-9a-f]{16})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.((?:[0-9a-f]{2})+)\.([0-9a-f]{8})$/;

/** Names a key in its shares. */
export const keyTag = (recipient: string): string => sha256Hex(utf8(recipient)).slice(0, 16);

/** Throws a `RangeError` unless 2 to 255 hold it and at least 2 of them are needed: one alone must never do. */
export async function splitIdentity(identity: string, { holders, threshold }: Holding): Promise<Share[]> {
  if (![holders, threshold].every(Number.isInteger) || threshold < 2 || holders < threshold || holders > 255)
    throw new RangeError(`a key is not held by ${holders} of whom ${threshold} are needed`);
  const tag = keyTag(await recipientOf(identity));
  const parts = await split(utf8(identity), holders, threshold);
  return parts.map((part, index) => {
    const number = index + 1;
    const payload = `duijie-share-1.${tag}.${threshold}.${holders}.${number}.${bytesToHex(part)}`;
    const text = `${payload}.${checkOf(payload)}`;
    return { text, commitment: shareCommitment(text), number };
  });
}

/** Throws `sealing.share_damaged` for a mistyped or shortened share. */
export function shareFacts(text: string): ShareFacts {
  const { key, threshold, holders, number } = readShare(text);
  return { key, threshold, holders, number };
}

/**
 * The private key of this recipient. The same share given twice counts once. Throws `sealing.share_damaged`,
 * `sealing.share_other_key`, `sealing.shares_too_few`, and `sealing.shares_mismatch` when what they make up is not
 * this key: one was forged, or they are of two splits.
 */
export async function joinShares(texts: readonly string[], recipient: string): Promise<string> {
  const shares = [...new Map(texts.map(readShare).map((share) => [share.text, share])).values()];
  const tag = keyTag(recipient);
  if (shares.some(({ key }) => key !== tag)) throw new DomainError("invalid", "sealing.share_other_key");
  const needed = Math.max(2, ...shares.map(({ threshold }) => threshold));
  if (shares.length < needed)
    throw new DomainError("invalid", "sealing.shares_too_few", { params: { needed, given: shares.length } });
  try {
    const identity = new TextDecoder("utf-8", { fatal: true }).decode(
      await combine(shares.map(({ part }) => part)),
    );
    if ((await recipientOf(identity)) === recipient) return identity;
  } catch {
    // Bytes that are no key: told below like another key.
  }
  throw new DomainError("invalid", "sealing.shares_mismatch");
}

function readShare(typed: string): ReadShare {
  const text = shareAsGiven(typed);
  const [, key = "", threshold, holders, number, part = "", check] = layout.exec(text) ?? [];
  if (check === undefined || checkOf(text.slice(0, -9)) !== check)
    throw new DomainError("invalid", "sealing.share_damaged");
  return {
    text,
    key,
    threshold: Number(threshold),
    holders: Number(holders),
    number: Number(number),
    part: hexToBytes(part),
  };
}

const checkOf = (payload: string): string => sha256Hex(utf8(payload)).slice(0, 8);
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
