import { createHash } from "node:crypto";
import { request as plainRequest } from "node:http";
import { request as tlsRequest } from "node:https";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream } from "node:stream/web";
import { DomainError } from "../kernel/domain-error.ts";
import { announced, presigner } from "./presigned.ts";
import { bucketStorage, type FileStorage } from "./storage.ts";

/** Bytes and SHA-256 of an object. */
export interface Measured {
  readonly size: number;
  readonly sha256: string;
}

/** A file store for what is sealed: of any size, and of no type that anybody could check. */
export interface SealedObjects extends Pick<FileStorage, "uploadTicket" | "downloadTicket"> {
  /** Keeps what was uploaded for this key; `file.not_uploaded`, or `file.differs` from what was announced. */
  keepSame(key: string, expected: Measured): Promise<void>;
}

const differs = () => new DomainError("invalid", "file.differs");
/** The largest object takes some seconds. */
const seconds = 300;

/** Passes bytes on, the last of them only when all together are what they should be. */
export async function* onlyIfSame(
  bytes: AsyncIterable<Uint8Array>,
  { size, sha256 }: Measured,
): AsyncGenerator<Uint8Array> {
  const hash = createHash("sha256");
  let seen = 0;
  let held: Uint8Array | undefined;
  for await (const chunk of bytes) {
    if (held !== undefined) yield held;
    hash.update(chunk);
    seen += chunk.length;
    held = chunk;
  }
  if (held === undefined || seen !== size || hash.digest("hex") !== sha256) throw differs();
  yield held;
}

/** A PUT of so many bytes as they come; the store keeps nothing of one that breaks off. */
async function put(url: string, size: number, bytes: AsyncIterable<Uint8Array>): Promise<void> {
  const request = url.startsWith("https:") ? tlsRequest : plainRequest;
  const outgoing = request(url, { method: "PUT", headers: { "content-length": String(size) } });
  const answered = new Promise<number>((resolve, reject) => {
    outgoing.on("response", (incoming) => {
      incoming.resume();
      resolve(incoming.statusCode ?? 0);
    });
    outgoing.on("error", reject);
  });
  // Whoever awaits the pipeline is told first why it broke.
  answered.catch(() => undefined);
  await pipeline(bytes, outgoing);
  const status = await answered;
  if (status !== 200) throw new Error(`the file store answered ${status}`);
}

/** The bucket, with objects that pass through a function in one stream and never stand in its memory. */
export function sealedObjects(origin: string): SealedObjects {
  const { uploadTicket, downloadTicket } = bucketStorage(origin);
  const sign = presigner(origin);
  return {
    uploadTicket,
    downloadTicket,
    async keepSame(key, expected) {
      const found = await fetch(await sign("GET", announced(key), seconds, {}));
      if (found.status === 404 || found.status === 403)
        throw new DomainError("conflict", "file.not_uploaded");
      if (!found.ok || found.body === null) throw new Error(`the file store answered ${found.status}`);
      if (Number(found.headers.get("content-length")) !== expected.size) {
        await found.body.cancel();
        throw differs();
      }
      const bytes = onlyIfSame(Readable.fromWeb(found.body as ReadableStream<Uint8Array>), expected);
      await put(await sign("PUT", key, seconds, {}), expected.size, bytes);
    },
  };
}
