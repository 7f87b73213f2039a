import type { Json } from "../json.ts";
import { createEnvironment, type ExecutionEnvironment, type Outcome } from "./execution-environment.ts";
import type { FunctionFailure, WorkerSetup } from "./worker-protocol.ts";

/** What a pool needs to know of its function. */
export interface FunctionSpec {
  readonly name: string;
  readonly arn: string;
  readonly setup: WorkerSetup;
  readonly env: Readonly<Record<string, string>>;
  readonly timeoutSeconds: number;
}

/** A function with as many execution environments as its events need, up to a few. */
export interface FunctionPool {
  readonly name: string;
  readonly arn: string;
  /** Imports the bundle once; the failure is what its import threw. */
  warm(): Promise<FunctionFailure | undefined>;
  /** @param isWanted asked when its turn comes: what nobody waits for any more, and has not begun, does not begin */
  invoke(event: Json, isWanted?: () => boolean): Promise<Outcome>;
  stop(): Promise<void>;
}

/** Enough for real concurrency between environments, few enough for two cores. */
const most = 4;
const idleMilliseconds = 60_000;

const notBegun: Outcome = {
  ok: false,
  failure: { errorType: "Sandbox.NotBegun", errorMessage: "Nobody waits for it any more.", trace: [] },
};

export function createPool(spec: FunctionSpec, log: (line: string) => void): FunctionPool {
  const environments = new Set<ExecutionEnvironment>();
  const idle: ExecutionEnvironment[] = [];
  const waiting: ((environment: ExecutionEnvironment) => void)[] = [];
  let stopped = false;
  let lastBusy = Date.now();

  const create = (): ExecutionEnvironment => {
    const environment = createEnvironment(spec.setup, spec.env, log);
    environments.add(environment);
    return environment;
  };

  function take(): Promise<ExecutionEnvironment> {
    lastBusy = Date.now();
    const free = idle.pop();
    if (free?.usable()) return Promise.resolve(free);
    if (free) environments.delete(free);
    if (environments.size < most) return Promise.resolve(create());
    return new Promise((resolve) => waiting.push(resolve));
  }

  function giveBack(environment: ExecutionEnvironment): void {
    const next = waiting.shift();
    if (environment.usable()) {
      if (next) next(environment);
      else idle.push(environment);
      return;
    }
    environments.delete(environment);
    void environment.stop();
    if (next && !stopped) next(create());
  }

  const shrink = setInterval(() => {
    if (Date.now() - lastBusy < idleMilliseconds) return;
    for (const environment of idle.splice(1)) {
      environments.delete(environment);
      void environment.stop();
    }
  }, idleMilliseconds);
  shrink.unref();

  return {
    name: spec.name,
    arn: spec.arn,
    async warm() {
      const environment = await take();
      const failure = await environment.ready;
      giveBack(environment);
      return failure;
    },
    async invoke(event, isWanted = () => true) {
      const environment = await take();
      try {
        if (!isWanted()) return notBegun;
        const outcome = await environment.invoke(event, spec.timeoutSeconds * 1000);
        if (!outcome.ok) log(`${outcome.failure.errorType}: ${outcome.failure.errorMessage}`);
        return outcome;
      } finally {
        giveBack(environment);
      }
    },
    async stop() {
      stopped = true;
      clearInterval(shrink);
      await Promise.all([...environments].map((environment) => environment.stop()));
    },
  };
}
