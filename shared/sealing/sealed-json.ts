import { canonicalBytes, type Json } from "../digest/canonical-json.ts";
import { DomainError } from "../kernel/domain-error.ts";
import { openWith, sealTo } from "./seal.ts";

/** What a sealed proposal belongs to; sealed with it, so that no ciphertext can be passed off as another's. */
export interface SealedFor {
  readonly challengeId: string;
  readonly proposalId: string;
}

/** Raised when the layout below changes; older ones stay readable. */
const format = "duijie-sealed-1";

/** Seals a value as `{ format, challengeId, proposalId, content }` in canonical JSON. */
export const sealJson = (
  recipients: readonly string[],
  { challengeId, proposalId }: SealedFor,
  content: Json,
): Promise<Uint8Array> => sealTo(recipients, canonicalBytes({ format, challengeId, proposalId, content }));

/**
 * The sealed value, not yet checked against any schema. Errors as in `openWith`; besides `sealing.format`,
 * `sealing.other_challenge` and `sealing.other_proposal` when it was sealed for something else.
 */
export async function openJson(
  identity: string,
  { challengeId, proposalId }: SealedFor,
  sealed: Uint8Array,
): Promise<Json> {
  const envelope = read(await openWith(identity, sealed));
  if (envelope.challengeId !== challengeId) throw new DomainError("invalid", "sealing.other_challenge");
  if (envelope.proposalId !== proposalId) throw new DomainError("invalid", "sealing.other_proposal");
  return envelope.content;
}

function read(bytes: Uint8Array): SealedFor & { content: Json } {
  const value = parsed(bytes);
  if (typeof value === "object" && value !== null && !Array.isArray(value)) {
    const { challengeId, proposalId, content, format: written } = value as Readonly<Record<string, Json>>;
    if (
      written === format &&
      typeof challengeId === "string" &&
      typeof proposalId === "string" &&
      content !== undefined
    )
      return { challengeId, proposalId, content };
  }
  throw new DomainError("invalid", "sealing.format");
}

function parsed(bytes: Uint8Array): Json {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    throw new DomainError("invalid", "sealing.format");
  }
}
