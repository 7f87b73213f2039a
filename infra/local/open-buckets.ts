import { join } from "node:path";
import * as z from "zod";
import { BucketCors } from "./gateway/bucket-cors.ts";
import { createBucketGateway } from "./gateway/bucket-gateway.ts";
import type { Caller } from "./gateway/callers.ts";
import { close, listen, loopback } from "./listen.ts";
import { openObjectStore } from "./services/object-store.ts";
import { StartError } from "./start-error.ts";
import { type Deployment, propertiesOf } from "./template/deployment.ts";
import { hostOf } from "./template/identifiers.ts";

const BucketProperties = z.object({ CorsConfiguration: BucketCors.default({ CorsRules: [] }) });

/** The buckets that functions use, each under an origin of its own. */
export interface OpenBuckets {
  /** Origin on AWS → origin here. */
  readonly origins: ReadonlyMap<string, string>;
  /** Puts an object into the first of them, past every signature: for the demo data. */
  putFile(key: string, body: Uint8Array, contentType: string): Promise<void>;
}

/** A neighbour of the front's port keeps addresses the same from start to start; any other will do. */
async function listenNear(server: Parameters<typeof listen>[0], port: number): Promise<number> {
  if (port === 0) return listen(server, 0);
  try {
    return await listen(server, port);
  } catch (error) {
    if (!(error instanceof StartError)) throw error;
    return listen(server, 0);
  }
}

export async function openBuckets(
  deployment: Deployment,
  folder: string,
  frontPort: number,
  callers: (accessKeyId: string) => Caller | undefined,
  undo: (step: () => unknown) => void,
): Promise<OpenBuckets> {
  const filled = new Set(
    deployment
      .ofType("Custom::CDKBucketDeployment")
      .map(({ properties }) => properties["DestinationBucketName"]),
  );
  const origins = new Map<string, string>();
  const stores: ReturnType<typeof openObjectStore>[] = [];
  // A bucket that the template fills is the site: the distribution reads its files directly.
  for (const bucket of deployment.ofType("AWS::S3::Bucket").filter(({ name }) => !filled.has(name))) {
    const store = openObjectStore(join(folder, bucket.name));
    const cors = propertiesOf(bucket, BucketProperties).CorsConfiguration;
    const server = createBucketGateway({ arn: bucket.arn, store, cors }, callers);
    const port = await listenNear(server, frontPort + 1 + stores.length);
    undo(() => close(server));
    origins.set(`https://${hostOf.bucket(bucket.name)}`, `http://${loopback}:${port}`);
    stores.push(store);
  }
  return {
    origins,
    async putFile(key, body, contentType) {
      const [store] = stores;
      if (!store) throw new Error("There is no bucket for files.");
      store.put(key, body, { "content-type": contentType });
    },
  };
}
