import type { FunctionPool } from "../functions/function-pool.ts";
import { arrayAt, type JsonObject, objectAt, textAt } from "../json.ts";

/** How an event source mapping treats a batch that fails. */
export interface BatchRules {
  readonly reportsItemFailures: boolean;
  readonly bisects: boolean;
  /** How often a failing batch is tried again; infinite unless the template says. */
  readonly retries: number;
  readonly maximumAgeSeconds: number;
  /** Takes the facts about records that are given up. */
  giveUp(records: readonly JsonObject[], why: string): void;
}

export const sequenceOf = (record: JsonObject): string =>
  textAt(objectAt(record, "dynamodb"), "SequenceNumber") ?? "";

/** The index of the first record that the function reports as failed; the length when all went well. */
function firstFailure(records: readonly JsonObject[], result: unknown): number {
  const failures = arrayAt(result, "batchItemFailures").map((failure) => textAt(failure, "itemIdentifier"));
  if (failures.length === 0) return records.length;
  const index = records.findIndex((record) => failures.includes(sequenceOf(record)));
  // An identifier that is in no record means that the whole batch failed, as Lambda reads it.
  return Math.max(index, 0);
}

const tooOld = (record: JsonObject, seconds: number): boolean => {
  const created = objectAt(record, "dynamodb")["ApproximateCreationDateTime"];
  return seconds > 0 && typeof created === "number" && Date.now() / 1000 - created > seconds;
};

/**
 * Hands records to a function until each is done or given up, in order.
 * @param done is called with each record that needs no more attention, so that a restart goes on after it
 * @param pause waits before a retry; false means that the runtime stops
 */
export async function deliver(
  records: readonly JsonObject[],
  pool: FunctionPool,
  rules: BatchRules,
  done: (sequence: string) => void,
  pause: (attempt: number) => Promise<boolean>,
): Promise<void> {
  const settle = (settled: readonly JsonObject[]): void => {
    const last = settled.at(-1);
    if (last) done(sequenceOf(last));
  };
  let batches: { records: readonly JsonObject[]; attempt: number }[] = [{ records, attempt: 0 }];
  for (let batch = batches.shift(); batch; batch = batches.shift()) {
    const { records: tried, attempt } = batch;
    const outcome = await pool.invoke({ Records: tried });
    const failedAt = !outcome.ok
      ? 0
      : rules.reportsItemFailures
        ? firstFailure(tried, outcome.result)
        : tried.length;
    settle(tried.slice(0, failedAt));
    const left = tried.slice(failedAt);
    const [first] = left;
    if (!first) continue;
    // Progress inside the batch is a new start for what is left, as it is for Lambda.
    const tries = failedAt > 0 ? 1 : attempt + 1;
    if (tries > rules.retries || tooOld(first, rules.maximumAgeSeconds)) {
      rules.giveUp(left, outcome.ok ? "the function reported them as failed" : outcome.failure.errorMessage);
      settle(left);
      continue;
    }
    if (!(await pause(tries))) return;
    const half = Math.ceil(left.length / 2);
    const again =
      rules.bisects && left.length > 1
        ? [
            { records: left.slice(0, half), attempt: tries },
            { records: left.slice(half), attempt: tries },
          ]
        : [{ records: left, attempt: tries }];
    batches = [...again, ...batches];
  }
}
