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

let starting: Promise<RunningLocal> | undefined;
let folder: string | undefined;
let users = 0;

/** The product, once for all projects that need it: a free port, its own data, the demo data in it. */
export async function setup(project: TestProject): Promise<void> {
  users++;
  folder ??= scratchFolder();
  starting ??= startLocal({
    port: 0,
    dataDir: folder,
    quiet: true,
    demo: loadDemo,
    // While the console is being worked on, tests of the API need not wait for it.
    buildsConsole: process.env["OLD_CONSOLE"] === undefined,
  });
  project.provide("baseUrl", (await starting).origin);
}

/** Stops it after the last project. */
export async function teardown(): Promise<void> {
  users--;
  if (users > 0) return;
  await (await starting)?.stop();
  starting = undefined;
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
}
