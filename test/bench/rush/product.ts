import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { Agent, request } from "node:http";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { root } from "../../../infra/local/paths.ts";
import { type ProcessorTime, processorTime } from "./processor-time.ts";

/** The local product in a process of its own, so that it can be killed, and a light client for it. */

export interface Answer {
  readonly status: number;
  readonly body: Record<string, unknown>;
}

const loopback = "127.0.0.1";

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on("error", reject);
    server.listen(0, loopback, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
}

/** What the system knows a process by; small containers lack `ps`, others lack `/proc`. */
function commandOf(pid: number): string {
  const file = `/proc/${pid}/cmdline`;
  if (existsSync(file)) return readFileSync(file, "utf8").replaceAll("\0", " ");
  return spawnSync("ps", ["-ww", "-o", "args=", "-p", String(pid)], { encoding: "utf8" }).stdout;
}

const storePid = (dataFolder: string): number =>
  Number(readFileSync(join(dataFolder, "dynamodb.pid"), "utf8").split(/\s/)[0]);

/** Where the DynamoDB Local of this data folder listens: it stands in its command line. */
export function storePort(dataFolder: string): number {
  const port = Number(/-port (\d+)/.exec(commandOf(storePid(dataFolder)))?.[1]);
  if (!Number.isInteger(port)) throw new Error(`no store runs on ${dataFolder}`);
  return port;
}

export function product(dataFolder: string, sockets: number) {
  let child: ChildProcess | undefined;
  let port = 0;
  const agent = new Agent({ keepAlive: true, maxSockets: sockets });

  /** One call; a connection that breaks rejects. */
  function send(
    method: string,
    path: string,
    headers: Record<string, string>,
    body?: unknown,
  ): Promise<Answer> {
    const text = body === undefined ? undefined : JSON.stringify(body);
    return new Promise((resolve, reject) => {
      const outgoing = request(
        {
          host: loopback,
          port,
          method,
          path,
          agent,
          // The API gives up after thirty seconds; whoever is gone before that asks again while the first call still runs.
          timeout: 35_000,
          headers: {
            host: `localhost:${port}`,
            ...headers,
            ...(text === undefined
              ? {}
              : { "content-type": "application/json", "content-length": String(Buffer.byteLength(text)) }),
          },
        },
        (incoming) => {
          let received = "";
          incoming.setEncoding("utf8");
          incoming.on("data", (chunk: string) => {
            received += chunk;
          });
          incoming.on("error", reject);
          incoming.on("end", () => {
            const json = /^\s*[{[]/.test(received);
            resolve({
              status: incoming.statusCode ?? 0,
              body: (json ? JSON.parse(received) : {}) as Record<string, unknown>,
            });
          });
        },
      );
      outgoing.on("timeout", () => outgoing.destroy(new Error("no answer")));
      outgoing.on("error", reject);
      outgoing.end(text);
    });
  }

  async function untilItAnswers(): Promise<void> {
    const deadline = performance.now() + 600_000;
    while (performance.now() < deadline && child?.exitCode === null) {
      const answer = await send("GET", "/v1/directory/events", {}).catch(() => undefined);
      if (answer?.status === 200) return;
      await sleep(200);
    }
    throw new Error("the product did not start");
  }

  return {
    async start(): Promise<void> {
      port = port === 0 ? await freePort() : port;
      child = spawn(
        process.execPath,
        [join(root, "infra/local/start.ts"), "--data", dataFolder, "--empty", "--old-console"],
        { cwd: root, env: { ...process.env, PORT: String(port) }, stdio: ["ignore", "ignore", "inherit"] },
      );
      await untilItAnswers();
    },
    /** As a power cut ends it: no farewell, nothing flushed. */
    async kill(): Promise<void> {
      const gone = new Promise((resolve) => child?.once("exit", resolve));
      child?.kill("SIGKILL");
      await gone;
    },
    async stop(): Promise<void> {
      agent.destroy();
      if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
      const gone = new Promise((resolve) => child?.once("exit", resolve));
      child.kill("SIGTERM");
      await gone;
    },
    send,
    origin: () => `http://localhost:${port}`,
    /** What this start of the product has spent so far. */
    spent: (): ProcessorTime | undefined => processorTime(child?.pid ?? 0, storePid(dataFolder)),
    /** Waits until no news is on its way any more: of streams, which are read in parcels, and then of the queue. */
    async untilAllIsTold(): Promise<void> {
      const queue = join(dataFolder, "queues", "invocations");
      for (let quiet = 0; quiet < 10; quiet += 1) {
        await sleep(200);
        if (readdirSync(queue).length > 0) quiet = 0;
      }
    },
  };
}
export type Product = ReturnType<typeof product>;
