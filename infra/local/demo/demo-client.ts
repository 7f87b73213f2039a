import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import type { LoadedRuntime } from "../demo-port.ts";
import { unsignedSigner } from "../services/dynamo-call.ts";

const clients = new WeakMap<LoadedRuntime, DynamoDBClient>();

/** The one client that all demo data are written with. */
export function demoClient(runtime: LoadedRuntime): DynamoDBClient {
  const known = clients.get(runtime);
  if (known !== undefined) return known;
  const client = new DynamoDBClient({ ...runtime.dynamo, signer: unsignedSigner });
  clients.set(runtime, client);
  return client;
}
