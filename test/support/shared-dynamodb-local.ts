import { rmSync } from "node:fs";
import { startDynamo } from "../../infra/local/services/dynamo-process.ts";
import { scratchFolder } from "./scratch-folder.ts";

/** Where workers find the one DynamoDB Local of a test run: its port. Benchmarks, which run alone, start their own. */
export const sharedPort = "DUIJIE_TEST_DYNAMODB_PORT";

/** A Java machine takes seconds to start and to become fast: once for a run, not once for each file. */
export async function setup(): Promise<() => Promise<void>> {
  const folder = scratchFolder();
  const { dynamo, stop } = await startDynamo(folder);
  process.env[sharedPort] = new URL(dynamo.endpoint).port;
  return async () => {
    delete process.env[sharedPort];
    await stop();
    rmSync(folder, { recursive: true, force: true });
  };
}
