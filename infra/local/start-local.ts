import { existsSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { personIdOf } from "../../shared/identity/person-id.ts";
import { openClock } from "./clock/clock.ts";
import { fillWithDemo, prepareDemo } from "./demo-data.ts";
import type { LoadedRuntime } from "./demo-port.ts";
import { withConsoleClock } from "./front/console-clock.ts";
import { createFront, type Front } from "./front/front-server.ts";
import { createIssuer } from "./identity/issuer.ts";
import { close, listen, loopback } from "./listen.ts";
import { takeLock } from "./lock.ts";
import { dataFolders } from "./paths.ts";
import { place } from "./place.ts";
import { runDeployment } from "./run-deployment.ts";
import { anyCredentials } from "./services/dynamo-call.ts";
import { requireJava, startDynamo } from "./services/dynamo-process.ts";
import { deleteExpired } from "./services/expiry.ts";
import { startMailBox } from "./services/mail.ts";
import { StartError } from "./start-error.ts";
import { synthesize } from "./synthesis/synthesize.ts";
import { readStacks } from "./template/template.ts";

export interface StartOptions {
  /** 0 takes any free port. */
  readonly port: number;
  readonly dataDir: string;
  /** Empties the data first. */
  readonly fresh?: boolean;
  /** Writes what functions print to a file in the data folder, not to the terminal. */
  readonly quiet?: boolean;
  /** Is told what takes long. */
  readonly tell?: (line: string) => void;
  /** Fills an empty product. */
  readonly demo?: (runtime: LoadedRuntime) => Promise<void>;
  /** False takes the console as it was built last. */
  readonly buildsConsole?: boolean;
  /** An assembly that is synthesized already, for tests of the runtime itself. */
  readonly assembly?: string;
}

/** A local runtime that serves. */
export interface RunningLocal {
  /** Where the console, the API and `/dev` are. */
  readonly origin: string;
  /** Stops everything that was started. */
  stop(): Promise<void>;
}

/** Things to undo, last first. */
function createUndoing() {
  const steps: (() => unknown)[] = [];
  return {
    add: (step: () => unknown): void => void steps.push(step),
    async run(): Promise<void> {
      for (const step of steps.splice(0).reverse()) {
        try {
          await step();
        } catch (error) {
          console.error(`Stopping: ${String(error)}`);
        }
      }
    },
  };
}

async function openFront(front: Front, port: number): Promise<number> {
  const [four, six] = front.servers;
  if (!four || !six) throw new Error("The front has no servers.");
  const taken = await listen(four, port, loopback);
  await listen(six, taken, "::1").catch((error: unknown) => {
    // A machine without IPv6 does without; a port that somebody else has there is a used port.
    if (error instanceof StartError) throw error;
  });
  return taken;
}

function empty(folder: string): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    if (name !== "lock") rmSync(join(folder, name), { recursive: true, force: true });
  }
}

/** Like `Promise.all`, but a failure waits until the others have settled, so that what they started can be stopped. */
async function allOrNone<T extends readonly unknown[]>(
  parts: { [K in keyof T]: T[K] | Promise<T[K]> },
): Promise<T> {
  await Promise.allSettled(parts);
  return (await Promise.all(parts)) as unknown as T;
}

/** Starts the product on this machine: the synthesized template, and nothing else. */
export async function startLocal(options: StartOptions): Promise<RunningLocal> {
  // Functions run in UTC on Lambda; threads take the time zone of their process.
  process.env["TZ"] = "UTC";
  requireJava();
  mkdirSync(options.dataDir, { recursive: true });
  const undoing = createUndoing();
  try {
    undoing.add(takeLock(join(options.dataDir, "lock"), options.dataDir));
    if (options.fresh) empty(options.dataDir);
    const data = dataFolders(options.dataDir);
    const tell = options.tell ?? (() => undefined);
    const demoState = options.demo ? prepareDemo(data) : "kept";

    let port = options.port;
    const originOf = (): string => `http://localhost:${port}`;
    const front = createFront(originOf);
    undoing.add(() =>
      Promise.all(front.servers.map((server) => (server.listening ? close(server) : undefined))),
    );
    port = await openFront(front, options.port);

    const [assembly, { dynamo }, mailBox, issuer] = await allOrNone([
      options.assembly ?? synthesize(options.buildsConsole ?? true, tell),
      startDynamo(data.dynamodb).then((started) => {
        undoing.add(started.stop);
        return started;
      }),
      startMailBox(data.mail).then((started) => {
        undoing.add(started.stop);
        return started;
      }),
      createIssuer([originOf(), `http://${loopback}:${port}`], data.identity),
    ]);

    const clock = openClock(options.dataDir);
    undoing.add(clock.stop);
    const running = await runDeployment({
      stacks: readStacks(assembly),
      origin: originOf(),
      port,
      data,
      dynamo,
      issuer,
      mailBox,
      quiet: options.quiet ?? false,
      undo: undoing.add,
    });

    const { demo } = options;
    if (demo && demoState === "load") {
      tell("Loading the demo data …");
      const runtime: LoadedRuntime = {
        tableName: (logical) => running.tableName(logical),
        dynamo: { endpoint: dynamo.endpoint, region: place.region, credentials: anyCredentials },
        filesOrigin: running.filesOrigin,
        putFile: running.putFile,
        decisionSecret: running.secretValue("DecisionSecret"),
        personId: (subject) => personIdOf(issuer.address, subject),
      };
      await fillWithDemo(data, () => demo(runtime));
    }
    // The demo data tell of the past: their events are history, not news.
    await running.start(demoState === "kept" ? "deliver" : "skip");

    const sweep = async (): Promise<number> => {
      let deleted = 0;
      for (const table of running.tables)
        deleted += await deleteExpired(dynamo, table, Math.floor(Date.now() / 1000));
      return deleted;
    };
    front.open({
      distribution: withConsoleClock(running.distribution, clock.secondsAhead),
      issuer,
      tools: {
        origin: originOf(),
        issuer,
        mailBox,
        schedules: running.schedules,
        failures: running.failures,
        sweep,
        clock,
        async forward(until) {
          const from = new Date();
          clock.forwardTo(until);
          await running.catchUp(from);
        },
      },
    });
    front.declareReady();
    return { origin: originOf(), stop: undoing.run };
  } catch (error) {
    await undoing.run();
    throw error;
  }
}
