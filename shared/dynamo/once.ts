import { DomainError } from "../kernel/domain-error.ts";
import { addMilliseconds, epochSeconds, type Instant } from "../kernel/time.ts";
import type { Table, Write } from "./table.ts";

/** A creating call, as the caller identified it: the same key with the same fingerprint is the same call. */
export interface CreatingCall {
  readonly personId: string;
  readonly key: string;
  /** Hash of the operation, the path and the body. */
  readonly fingerprint: string;
}

/** How long a repeated call is recognised. */
const rememberedForMs = 24 * 3_600_000;

const keyOf = (call: CreatingCall) => ({ pk: `IDEMPOTENCY#${call.personId}`, sk: call.key });

class AlreadyDone extends Error {}

/**
 * Runs the writes that create `resourceId` unless this call was carried out before, in one transaction with the
 * memory of it. Returns the id of what the call created, now or then; a key reused for another call is refused.
 */
export async function createOnce(
  table: Table,
  call: CreatingCall,
  at: Instant,
  resourceId: string,
  writes: readonly Write[],
): Promise<string> {
  const memory: Write = {
    put: {
      Item: {
        ...keyOf(call),
        fingerprint: call.fingerprint,
        resourceId,
        expiresAt: epochSeconds(addMilliseconds(at, rememberedForMs)),
      },
      // An expired memory may linger until the table removes it; it must not refuse a new call.
      ConditionExpression: "attribute_not_exists(pk) OR expiresAt < :now",
      ExpressionAttributeValues: { ":now": epochSeconds(at) },
    },
    onConditionFailed: () => new AlreadyDone(),
  };
  try {
    await table.transact([memory, ...writes]);
    return resourceId;
  } catch (error) {
    if (!(error instanceof AlreadyDone)) throw error;
    return rememberedId(table, call);
  }
}

/**
 * What an earlier attempt of this call created, if there was one: for rules that would refuse the same thing twice
 * before it comes to writing.
 */
export async function earlierResult(table: Table, call: CreatingCall): Promise<string | undefined> {
  const memory = await table.get(keyOf(call));
  if (memory === undefined) return undefined;
  if (memory.fingerprint !== call.fingerprint) throw new DomainError("invalid", "idempotency.key_reused");
  return String(memory.resourceId);
}

async function rememberedId(table: Table, call: CreatingCall): Promise<string> {
  const id = await earlierResult(table, call);
  if (id === undefined) throw new DomainError("conflict", "request.contended");
  return id;
}
