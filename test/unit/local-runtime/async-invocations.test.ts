import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import type { Outcome } from "../../../infra/local/functions/execution-environment.ts";
import type { FunctionPool } from "../../../infra/local/functions/function-pool.ts";
import { createLine } from "../../../infra/local/functions/line.ts";
import type { Json } from "../../../infra/local/json.ts";
import { createAsyncInvocations } from "../../../infra/local/services/async-invocations.ts";

const failure: Outcome = { ok: false, failure: { errorType: "Error", errorMessage: "no", trace: [] } };
const success: Outcome = { ok: true, result: null };
const folder = (): string => mkdtempSync(join(tmpdir(), "invocations-"));

function poolThat(invoke: (event: Json) => Promise<Outcome>): ReadonlyMap<string, FunctionPool> {
  const pool = {
    name: "job",
    arn: "arn:job",
    invoke,
    warm: async () => undefined,
    stop: async () => undefined,
  };
  return new Map([[pool.arn, pool]]);
}
const noQueues = { send: vi.fn(), list: () => [] };

describe("an accepted event", () => {
  it("is delivered by the next start when this one is killed before it could", async () => {
    const kept = folder();
    // Never started: as if the process had died right after the event was acknowledged.
    createAsyncInvocations(
      kept,
      poolThat(async () => success),
      [],
      noQueues,
      createLine(),
    ).accept("arn:job", { n: 1 });
    const seen: Json[] = [];
    const next = createAsyncInvocations(
      kept,
      poolThat(async (event) => {
        seen.push(event);
        return success;
      }),
      [],
      noQueues,
      createLine(),
    );
    next.start();
    await vi.waitFor(() => expect(seen).toEqual([{ n: 1 }]));
    await next.stop();
  });

  it("is delivered once when all goes well, also over a restart", async () => {
    const kept = folder();
    const invoke = vi.fn(async () => success);
    for (const round of [1, 2]) {
      const invocations = createAsyncInvocations(kept, poolThat(invoke), [], noQueues, createLine());
      invocations.start();
      if (round === 1) invocations.accept("arn:job", { n: 1 });
      await vi.waitFor(() => expect(invoke).toHaveBeenCalledTimes(1));
      await invocations.stop();
    }
  });

  it("is tried again and put aside at last", async () => {
    const send = vi.fn();
    const config = {
      FunctionName: "job",
      MaximumRetryAttempts: 1,
      DestinationConfig: { OnFailure: { Destination: "arn:failures" } },
    };
    const resource = {
      properties: config,
      type: "AWS::Lambda::EventInvokeConfig",
      logicalId: "Async",
      name: "",
      arn: "",
      path: "",
    };
    const stack = {
      name: "s",
      template: { Parameters: {}, Conditions: {}, Mappings: {}, Resources: {}, Outputs: {} },
      assets: new Map(),
    };
    const invoke = vi.fn(async () => failure);
    const invocations = createAsyncInvocations(
      folder(),
      poolThat(invoke),
      [{ ...resource, stack }],
      { send, list: () => [] },
      createLine(),
    );
    invocations.start();
    invocations.accept("arn:job", { n: 1 });
    await vi.waitFor(() => expect(send).toHaveBeenCalledTimes(1), { timeout: 5000 });
    expect(invoke).toHaveBeenCalledTimes(2);
    expect(send.mock.calls[0]).toMatchObject(["arn:failures", { requestPayload: { n: 1 } }]);
    await invocations.stop();
  });

  it("comes one by one while people stand in line, and four at once when they do not", async () => {
    const line = createLine();
    const served = Promise.withResolvers<void>();
    const queue = Array.from({ length: 5 }, () => line.standIn(() => served.promise));
    const ends: (() => void)[] = [];
    const invoke = () =>
      new Promise<Outcome>((resolve) => {
        ends.push(() => resolve(success));
      });
    const invocations = createAsyncInvocations(folder(), poolThat(invoke), [], noQueues, line);
    invocations.start();
    for (let n = 0; n < 6; n += 1) invocations.accept("arn:job", { n });
    await vi.waitFor(() => expect(ends).toHaveLength(1));
    served.resolve();
    await Promise.all(queue);
    ends[0]?.();
    await vi.waitFor(() => expect(ends).toHaveLength(5));
    for (const end of ends.slice(1)) end();
    await vi.waitFor(() => expect(ends).toHaveLength(6));
    ends[5]?.();
    await invocations.stop();
  });
});
