import { rmSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { TestProject } from "vitest/node";
import { loadDemo } from "../../infra/local/demo/load.ts";
import { close, listen } from "../../infra/local/listen.ts";
import { type RunningLocal, startLocal } from "../../infra/local/start-local.ts";
import { scratchFolder } from "./scratch-folder.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Where the product runs for this test run, e.g. `http://localhost:41234`. */
    baseUrl: string;
    /** Answers once the product is ready. */
    gateUrl: string;
    /** Where it keeps everything that it stores. */
    dataFolder: string;
  }
}

interface Shared {
  readonly baseUrl: string;
  readonly gateUrl: string;
  readonly gate: Server;
  readonly starting: Promise<RunningLocal>;
  readonly folder: string;
  users: number;
}
/** Each project loads this file anew, so what they share is kept where all of them see it. */
const everywhere = globalThis as typeof globalThis & { duijieUnderTest?: Promise<Shared> };

/** A port that nobody has now: tests learn the address before the product listens there. */
async function freePort(): Promise<number> {
  const server = createServer();
  const port = await listen(server, 0);
  await close(server);
  return port;
}

async function start(): Promise<Shared> {
  const folder = scratchFolder();
  const port = await freePort();
  const starting = startLocal({
    port,
    dataDir: folder,
    quiet: true,
    demo: loadDemo,
    // While the console is being worked on, tests of the API need not wait for it.
    buildsConsole: process.env.OLD_CONSOLE === undefined,
  });
  const gate = createServer((_, response) => {
    starting.then(
      () => response.end("ready"),
      (error: unknown) => response.writeHead(500).end(`the product did not start: ${error}`),
    );
  });
  const gateUrl = `http://127.0.0.1:${await listen(gate, 0)}`;
  // Told at the gate; here it would only end the run without a word.
  starting.catch(() => undefined);
  return { baseUrl: `http://localhost:${port}`, gateUrl, gate, starting, folder, users: 0 };
}

/** The product, once for all projects that need it: its own data, the demo data in it. Nobody waits for it here. */
export async function setup(project: TestProject): Promise<void> {
  everywhere.duijieUnderTest ??= start();
  const shared = await everywhere.duijieUnderTest;
  shared.users++;
  project.provide("baseUrl", shared.baseUrl);
  project.provide("gateUrl", shared.gateUrl);
  project.provide("dataFolder", shared.folder);
}

/** Stops it after the last project. */
export async function teardown(): Promise<void> {
  const shared = await everywhere.duijieUnderTest;
  if (!shared || --shared.users > 0) return;
  delete everywhere.duijieUnderTest;
  await close(shared.gate);
  const product = await shared.starting.catch(() => undefined);
  await product?.stop();
  rmSync(shared.folder, { recursive: true, force: true });
}
