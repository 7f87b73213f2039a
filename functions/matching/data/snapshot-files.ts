import { AwsClient } from "aws4fetch";
import type { Snapshots } from "../app/ports.ts";
import { decodeSnapshot, encodeSnapshot } from "./snapshot-codec.ts";

/** Snapshots as objects of the files bucket, whose origin is `https://bucket.s3.cn-north-1.amazonaws.com.cn`. */
export function snapshotFiles(origin: string): Snapshots {
  const env = process.env;
  const client = new AwsClient({
    accessKeyId: env.AWS_ACCESS_KEY_ID ?? "",
    secretAccessKey: env.AWS_SECRET_ACCESS_KEY ?? "",
    ...(env.AWS_SESSION_TOKEN === undefined ? {} : { sessionToken: env.AWS_SESSION_TOKEN }),
    region: env.AWS_REGION ?? "",
    service: "s3",
  });

  const call = async (method: string, key: string, body?: Uint8Array): Promise<Response> => {
    const { url } = await client.sign(`${origin}/${key}`, { method, aws: { signQuery: true } });
    const answer = await fetch(url, {
      method,
      ...(body === undefined ? {} : { body: Buffer.from(body) }),
    });
    if (!answer.ok) throw new Error(`the file store answered ${answer.status} to ${method} ${key}`);
    return answer;
  };

  return {
    read: async ({ key }) => decodeSnapshot(new Uint8Array(await (await call("GET", key)).arrayBuffer())),
    async write(key, snapshot) {
      await call("PUT", key, encodeSnapshot(snapshot));
    },
    async remove(key) {
      await call("DELETE", key);
    },
  };
}
