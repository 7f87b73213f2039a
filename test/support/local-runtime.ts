import { rmSync } from "node:fs";
import type { TestProject } from "vitest/node";
import { loadDemo } from "../../infra/local/demo/load.ts";
import { type RunningLocal, startLocal } from "../../infra/local/start-local.ts";
import { scratchFolder } from "./scratch-folder.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Where the product runs for this test run, e.g. `http://localhost:41234`. */
    baseUrl: string;
  }
}

interface Shared {
  readonly starting: Promise<RunningLocal>;
  readonly folder: string;
  users: number;
}
/** Each project loads this file anew, so what they share is kept where all of them see it. */
const everywhere = globalThis as typeof globalThis & { duijieUnderTest?: Shared };

function start(): Shared {
  const folder = scratchFolder();
  const starting = startLocal({
    port: 0,
    dataDir: folder,
    quiet: true,
    demo: loadDemo,
    // While the console is being worked on, tests of the API need not wait for it.
    buildsConsole: process.env["OLD_CONSOLE"] === undefined,
  });
  return { starting, folder, users: 0 };
}

/** The product, once for all projects that need it: a free port, its own data, the demo data in it. */
export async function setup(project: TestProject): Promise<void> {
  everywhere.duijieUnderTest ??= start();
  everywhere.duijieUnderTest.users++;
  project.provide("baseUrl", (await everywhere.duijieUnderTest.starting).origin);
}

/** Stops it after the last project. */
export async function teardown(): Promise<void> {
  const shared = everywhere.duijieUnderTest;
  if (!shared || --shared.users > 0) return;
  delete everywhere.duijieUnderTest;
  await (await shared.starting).stop();
  rmSync(shared.folder, { recursive: true, force: true });
}
