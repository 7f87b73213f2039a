import { join } from "node:path";
import * as z from "zod";
import type { FunctionPool } from "../functions/function-pool.ts";
import type { Line } from "../functions/line.ts";
import type { Json } from "../json.ts";
import { type Deployed, propertiesOf } from "../template/deployment.ts";
import { openQueue } from "./durable-queue.ts";
import type { FailureQueues } from "./failure-queues.ts";

const Invocation = z.object({
  functionArn: z.string(),
  event: z.custom<Json>(),
  attempts: z.number(),
  dueAt: z.number(),
});
type Invocation = z.infer<typeof Invocation>;

const InvokeConfig = z.object({
  FunctionName: z.string(),
  MaximumRetryAttempts: z.number().default(2),
  DestinationConfig: z.object({ OnFailure: z.object({ Destination: z.string() }).optional() }).default({}),
});

/** Lambda's asynchronous invocation: accepted once durable, run later, retried, at last put aside. */
export interface AsyncInvocations {
  /** Returns only after the event is on disk. */
  accept(functionArn: string, event: Json): void;
  start(): void;
  stop(): Promise<void>;
}

/** Lambda waits one, then two minutes; nobody wants to wait so long at a desk. */
const retryDelays = [1000, 3000] as const;
const atOnce = 4;
/** While people stand in line: fewer, never none. */
const atOnceBesideALine = 1;

export function createAsyncInvocations(
  folder: string,
  pools: ReadonlyMap<string, FunctionPool>,
  configs: readonly Deployed[],
  failures: FailureQueues,
  line: Line,
): AsyncInvocations {
  const queue = openQueue(join(folder, "invocations"), (value) => Invocation.parse(value));
  const running = new Map<string, Promise<void>>();
  const pending = new Map<string, Invocation>();
  let timer: NodeJS.Timeout | undefined;
  let started = false;

  const rules = new Map(
    configs.map((resource) => {
      const config = propertiesOf(resource, InvokeConfig);
      return [config.FunctionName, config] as const;
    }),
  );

  async function run(id: string, invocation: Invocation): Promise<void> {
    const pool = pools.get(invocation.functionArn);
    if (!pool) {
      console.error(`An event for ${invocation.functionArn} is dropped: that function is gone.`);
      queue.remove(id);
      return;
    }
    const outcome = await pool.invoke(invocation.event);
    // A stop tears environments down; what ran then counts as not run.
    if (!started && !outcome.ok) return;
    if (outcome.ok) {
      queue.remove(id);
      return;
    }
    const config = rules.get(pool.name) ?? rules.get(pool.arn);
    const attempts = invocation.attempts + 1;
    if (attempts <= (config?.MaximumRetryAttempts ?? 2)) {
      const again = { ...invocation, attempts, dueAt: Date.now() + (retryDelays[attempts - 1] ?? 3000) };
      queue.replace(id, again);
      pending.set(id, again);
      return;
    }
    const destination = config?.DestinationConfig.OnFailure?.Destination;
    if (destination) {
      failures.send(destination, {
        requestContext: {
          functionArn: pool.arn,
          condition: "RetriesExhausted",
          approximateInvokeCount: attempts,
        },
        requestPayload: invocation.event,
        responsePayload: { errorType: outcome.failure.errorType, errorMessage: outcome.failure.errorMessage },
      });
    } else
      console.error(
        `An event for ${pool.name} failed ${attempts} times and is dropped: it has no failure destination.`,
      );
    queue.remove(id);
  }

  function pump(): void {
    clearTimeout(timer);
    if (!started) return;
    const now = Date.now();
    for (const [id, invocation] of pending) {
      if (running.size >= (line.isLong() ? atOnceBesideALine : atOnce)) return;
      if (invocation.dueAt > now) continue;
      pending.delete(id);
      running.set(
        id,
        run(id, invocation)
          .catch((error: unknown) => console.error(`An event could not be handled: ${String(error)}`))
          .finally(() => {
            running.delete(id);
            pump();
          }),
      );
    }
    const next = Math.min(...[...pending.values()].map(({ dueAt }) => dueAt));
    if (Number.isFinite(next)) timer = setTimeout(pump, Math.max(0, next - now));
  }

  return {
    accept(functionArn, event) {
      const invocation = { functionArn, event, attempts: 0, dueAt: 0 };
      pending.set(queue.add(invocation), invocation);
      pump();
    },
    start() {
      started = true;
      for (const { id, item } of queue.items()) pending.set(id, item);
      pump();
    },
    async stop() {
      started = false;
      clearTimeout(timer);
      await Promise.race([
        Promise.all(running.values()),
        new Promise((resolve) => setTimeout(resolve, 3000)),
      ]);
    },
  };
}
