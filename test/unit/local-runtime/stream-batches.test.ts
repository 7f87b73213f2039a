import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Outcome } from "../../../infra/local/functions/execution-environment.ts";
import type { JsonObject } from "../../../infra/local/json.ts";
import { arrayAt, isObject } from "../../../infra/local/json.ts";
import { type BatchRules, deliver, sequenceOf } from "../../../infra/local/services/stream-batches.ts";

const record = (n: number): JsonObject => ({ dynamodb: { SequenceNumber: String(n) } });
const recordsIn = (event: unknown): string[] => arrayAt(event, "Records").filter(isObject).map(sequenceOf);

interface World {
  readonly batches: string[][];
  readonly settled: string[];
  readonly givenUp: string[];
  run(count: number, rules: Partial<BatchRules>, answer: (batch: string[]) => Outcome): Promise<void>;
}

function world(): World {
  const batches: string[][] = [];
  const settled: string[] = [];
  const givenUp: string[] = [];
  return {
    batches,
    settled,
    givenUp,
    async run(count, rules, answer) {
      const pool = {
        name: "job",
        arn: "arn:job",
        warm: async () => undefined,
        stop: async () => undefined,
        invoke: async (event: unknown) => {
          batches.push(recordsIn(event));
          return answer(recordsIn(event));
        },
      };
      const all: BatchRules = {
        reportsItemFailures: true,
        bisects: false,
        retries: 3,
        maximumAgeSeconds: -1,
        giveUp: (records) => givenUp.push(...records.map(sequenceOf)),
        ...rules,
      };
      const records = Array.from({ length: count }, (_, i) => record(i + 1));
      await deliver(
        records,
        pool,
        all,
        (sequence) => settled.push(sequence),
        async () => true,
      );
    },
  };
}

const ok = (failures: readonly string[] = []): Outcome => ({
  ok: true,
  result: { batchItemFailures: failures.map((itemIdentifier) => ({ itemIdentifier })) },
});
const failed: Outcome = { ok: false, failure: { errorType: "Error", errorMessage: "no", trace: [] } };

describe("a batch of stream records", () => {
  it("goes on at the first record that was reported as failed", async () => {
    const w = world();
    let first = true;
    await w.run(5, {}, () => {
      const answer = first ? ok(["3"]) : ok();
      first = false;
      return answer;
    });
    expect(w.batches).toEqual([
      ["1", "2", "3", "4", "5"],
      ["3", "4", "5"],
    ]);
    expect(w.settled).toEqual(["2", "5"]);
  });

  it("is taken for done where the mapping does not ask for reports", async () => {
    const w = world();
    await w.run(2, { reportsItemFailures: false }, () => ok(["1"]));
    expect(w.batches).toHaveLength(1);
    expect(w.settled).toEqual(["2"]);
  });

  it("is given up after its retries, and what follows is not lost", async () => {
    const w = world();
    await w.run(3, { retries: 2 }, () => failed);
    expect(w.batches).toHaveLength(3);
    expect(w.givenUp).toEqual(["1", "2", "3"]);
    expect(w.settled).toEqual(["3"]);
  });

  it("that is halved on errors loses only the record that fails", async () => {
    const w = world();
    await w.run(8, { bisects: true, retries: 4 }, (batch) => (batch.includes("6") ? failed : ok()));
    expect(w.givenUp).toEqual(["6"]);
    expect(w.settled.at(-1)).toBe("8");
  });

  it("settles or gives up every record, in order, whatever fails how often", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat({ max: 6 }), { minLength: 1, maxLength: 12 }),
        fc.boolean(),
        fc.boolean(),
        async (failuresOf, bisects, reportsItemFailures) => {
          const w = world();
          const left = new Map(failuresOf.map((times, i) => [String(i + 1), times]));
          await w.run(failuresOf.length, { bisects, reportsItemFailures, retries: 3 }, (batch) => {
            const bad = batch.filter((sequence) => (left.get(sequence) ?? 0) > 0);
            for (const sequence of bad) left.set(sequence, (left.get(sequence) ?? 0) - 1);
            if (bad.length === 0) return ok();
            return reportsItemFailures ? ok(bad) : failed;
          });
          expect(w.settled.at(-1)).toBe(String(failuresOf.length));
          expect(w.settled.map(Number)).toEqual(w.settled.map(Number).toSorted((a, b) => a - b));
          expect(w.givenUp.map(Number)).toEqual(
            [...new Set(w.givenUp.map(Number))].toSorted((a, b) => a - b),
          );
        },
      ),
    );
  });
});
