import { rmSync } from "node:fs";
import { startDynamo } from "../../infra/local/services/dynamo-process.ts";
import { scratchFolder } from "./scratch-folder.ts";

/** Where workers find the DynamoDB Locals of a test run: their ports. Benchmarks, which run alone, start their own. */
const sharedPorts = "DUIJIE_TEST_DYNAMODB_PORTS";

/** One for each worker: DynamoDB Local takes one write at a time, and races of one file must not starve another. */
const howMany = 2;

/** A Java machine takes seconds to start and to become fast: once for a worker, not once for each file. */
export async function setup(): Promise<() => Promise<void>> {
  const folders = Array.from({ length: howMany }, () => scratchFolder());
  const processes = await Promise.all(folders.map((folder) => startDynamo(folder)));
  process.env[sharedPorts] = processes.map(({ dynamo }) => new URL(dynamo.endpoint).port).join();
  return async () => {
    delete process.env[sharedPorts];
    await Promise.all(processes.map(({ stop }) => stop()));
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  };
}

/** The one of this worker; undefined outside a test run. */
export function portOfWorker(): number | undefined {
  const ports = process.env[sharedPorts]?.split(",") ?? [];
  const worker = Number(process.env["VITEST_POOL_ID"] ?? 1);
  const port = ports[worker % ports.length];
  return port === undefined ? undefined : Number(port);
}
