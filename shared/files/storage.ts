import { addMilliseconds, type Instant } from "../kernel/time.ts";
import { announced, presigner } from "./presigned.ts";

/**
 * What a file store can do; objects are named by their key. What is uploaded waits apart until it is checked and
 * kept: what nobody completes, the bucket forgets by itself.
 */
export interface FileStorage {
  /** An address that takes exactly this object, by PUT with these headers. */
  uploadTicket(
    key: string,
    object: { type: string; size: number; sha256: string },
    at: Instant,
  ): Promise<SignedUrl & { headers: Record<string, string> }>;
  /** An address that answers with the object under this name. */
  downloadTicket(key: string, name: string, at: Instant): Promise<SignedUrl>;
  /** What was uploaded for this key; undefined while nothing has been. */
  read(key: string): Promise<Uint8Array | undefined>;
  /** Keeps what was uploaded, once it has been checked: from now on it can be downloaded. */
  keep(key: string, type: string, bytes: Uint8Array): Promise<void>;
}

export interface SignedUrl {
  readonly url: string;
  readonly expiresAt: Instant;
}

const uploadSeconds = 900;
const downloadSeconds = 120;

const hexToBase64 = (hex: string): string => Buffer.from(hex, "hex").toString("base64");

/** A bucket behind presigned addresses; `origin` is its own. */
export function bucketStorage(origin: string): FileStorage {
  const sign = presigner(origin);

  return {
    async uploadTicket(key, object, at) {
      const headers = {
        "content-type": object.type,
        "x-amz-checksum-sha256": hexToBase64(object.sha256),
      };
      const url = await sign("PUT", announced(key), uploadSeconds, {
        ...headers,
        "content-length": String(object.size),
      });
      // Browsers set content-length themselves; a body of another length breaks the signature.
      return { url, headers, expiresAt: addMilliseconds(at, uploadSeconds * 1000) };
    },
    async downloadTicket(key, name, at) {
      const url = await sign(
        "GET",
        key,
        downloadSeconds,
        {},
        {
          "response-content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
        },
      );
      return { url, expiresAt: addMilliseconds(at, downloadSeconds * 1000) };
    },
    async read(key) {
      const answer = await fetch(await sign("GET", announced(key), 60, {}));
      if (answer.status === 404 || answer.status === 403) return undefined;
      if (!answer.ok) throw new Error(`the file store answered ${answer.status}`);
      return new Uint8Array(await answer.arrayBuffer());
    },
    async keep(key, type, bytes) {
      const headers = { "content-type": type };
      const answer = await fetch(await sign("PUT", key, 60, headers), {
        method: "PUT",
        headers,
        body: Buffer.from(bytes),
      });
      if (!answer.ok) throw new Error(`the file store answered ${answer.status}`);
    },
  };
}
