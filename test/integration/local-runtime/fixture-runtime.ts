import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type RunningLocal, startLocal } from "../../../infra/local/start-local.ts";

/** The local runtime on the fixture app. */
export interface FixtureRuntime {
  readonly origin: string;
  /** Lets the fixture's function `owner` or `reader` do something with AWS. */
  as<Output = unknown>(who: "owner" | "reader", what: string, input?: unknown): Promise<Done<Output>>;
  /** Stops and starts again on the same data. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/** What came of it: the output, or the error's name and message. */
export interface Done<Output = unknown> {
  readonly output?: Output;
  readonly error?: string;
  readonly message?: string;
}

const app = new URL("./fixture/app.ts", import.meta.url).pathname;

export async function startFixture(): Promise<FixtureRuntime> {
  const folder = mkdtempSync(join(tmpdir(), "duijie-fixture-"));
  const assembly = join(folder, "assembly");
  const { status, stderr } = spawnSync(process.execPath, [app], {
    env: { ...process.env, CDK_OUTDIR: assembly, CDK_CONTEXT_JSON: '{"aws:cdk:enable-path-metadata":true}' },
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(stderr);
  const start = (): Promise<RunningLocal> =>
    startLocal({ port: 0, dataDir: join(folder, "data"), assembly, quiet: true });
  let running = await start();
  return {
    get origin() {
      return running.origin;
    },
    async as<Output>(who: string, what: string, input: unknown = {}) {
      const body = JSON.stringify({ do: what, input });
      const headers = { "content-type": "application/json" };
      const answer = await fetch(`${running.origin}/v1/${who}`, { method: "POST", headers, body });
      return (await answer.json()) as Done<Output>;
    },
    async restart() {
      await running.stop();
      running = await start();
    },
    async stop() {
      await running.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
