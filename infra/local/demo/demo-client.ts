import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import type { LoadedRuntime } from "../demo-port.ts";
import { unsigned } from "../services/dynamo-call.ts";

const clients = new WeakMap<LoadedRuntime, DynamoDBClient>();

/**
 * The one client that all demo data are written with. The local database looks at no signature, and making them took a
 * tenth of the loader's processor time.
 */
export function demoClient(runtime: LoadedRuntime): DynamoDBClient {
  const known = clients.get(runtime);
  if (known !== undefined) return known;
  const client = new DynamoDBClient({
    ...runtime.dynamo,
    signer: {
      async sign(request) {
        request.headers["authorization"] = unsigned;
        return request;
      },
    },
  });
  clients.set(runtime, client);
  return client;
}
