import { randomUUID } from "node:crypto";
import { createInterface } from "node:readline";
import { Worker } from "node:worker_threads";
import { clockMemory } from "../clock/clock.ts";
import type { Json } from "../json.ts";
import type { FunctionFailure, WorkerData, WorkerMessage, WorkerSetup } from "./worker-protocol.ts";

/** How an invocation ended. */
export type Outcome =
  | { readonly ok: true; readonly result: Json }
  | { readonly ok: false; readonly failure: FunctionFailure };

/** One worker thread that holds one function. It runs one event at a time, as Lambda's environments do. */
export interface ExecutionEnvironment {
  /** Settles once the bundle is imported; a failure says what its import threw. */
  readonly ready: Promise<FunctionFailure | undefined>;
  /** False after a crash or a timeout: Lambda throws such environments away too. */
  usable(): boolean;
  invoke(event: Json, timeoutMilliseconds: number): Promise<Outcome>;
  stop(): Promise<void>;
}

const failed = (errorType: string, errorMessage: string): Outcome => ({
  ok: false,
  failure: { errorType, errorMessage, trace: [] },
});

/** Epoch milliseconds that no putting forward of the clock changes: a function has its whole time. */
const stopwatch = (): number => performance.timeOrigin + performance.now();

export function createEnvironment(
  setup: WorkerSetup,
  env: Readonly<Record<string, string>>,
  log: (line: string) => void,
): ExecutionEnvironment {
  const worker = new Worker(new URL("./worker.ts", import.meta.url), {
    workerData: { ...setup, clock: clockMemory } satisfies WorkerData,
    env: { ...env },
    stdout: true,
    stderr: true,
    // A bundle is plain JavaScript: nothing of how this process was started concerns it.
    execArgv: ["--disable-warning=ExperimentalWarning"],
  });
  for (const stream of [worker.stdout, worker.stderr]) createInterface({ input: stream }).on("line", log);

  let usable = true;
  let settle: ((outcome: Outcome) => void) | undefined;
  let becomeReady: (failure: FunctionFailure | undefined) => void;
  const ready = new Promise<FunctionFailure | undefined>((resolve) => {
    becomeReady = resolve;
  });

  const die = (failure: FunctionFailure): void => {
    usable = false;
    becomeReady(failure);
    settle?.({ ok: false, failure });
  };
  worker.on("message", (message: WorkerMessage) => {
    if (message.kind === "ready") becomeReady(undefined);
    else if (message.kind === "unusable") die(message.failure);
    else if (message.kind === "result") settle?.({ ok: true, result: JSON.parse(message.result) as Json });
    else settle?.({ ok: false, failure: message.failure });
  });
  worker.on("error", (error) =>
    die({ errorType: error.name, errorMessage: error.message, trace: [error.stack ?? ""] }),
  );
  worker.on("exit", () =>
    die({ errorType: "Runtime.ExitError", errorMessage: "The function's thread ended.", trace: [] }),
  );

  return {
    ready,
    usable: () => usable,
    async invoke(event, timeoutMilliseconds) {
      const requestId = randomUUID();
      const broken = await ready;
      if (broken) return { ok: false, failure: broken };
      let timer: NodeJS.Timeout | undefined;
      const outcome = await new Promise<Outcome>((resolve) => {
        settle = resolve;
        timer = setTimeout(() => {
          usable = false;
          resolve(failed("Sandbox.Timedout", `Task timed out after ${timeoutMilliseconds / 1000} seconds`));
          void worker.terminate();
        }, timeoutMilliseconds);
        worker.postMessage({ requestId, event, deadline: stopwatch() + timeoutMilliseconds });
      });
      clearTimeout(timer);
      settle = undefined;
      return outcome;
    },
    async stop() {
      usable = false;
      await worker.terminate();
    },
  };
}
