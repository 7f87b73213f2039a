import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import type { FrontResponse } from "./exchange.ts";

const compressible =
  /^(text\/|application\/(javascript|json|xml|manifest\+json|.*\+json)|image\/svg\+xml|font\/)/;
const kept = new Map<string, Buffer>();

/** Compresses an answer as CloudFront does: known types of 1,000 bytes to 10 MB, Brotli before gzip. */
export function compress(response: FrontResponse, acceptEncoding: string): FrontResponse {
  const { headers, body } = response;
  const encoding = /\bbr\b/.test(acceptEncoding)
    ? "br"
    : /\bgzip\b/.test(acceptEncoding)
      ? "gzip"
      : undefined;
  const fits =
    body.length >= 1000 && body.length <= 10_000_000 && compressible.test(headers["content-type"] ?? "");
  if (encoding === undefined || !fits || headers["content-encoding"] !== undefined || response.status !== 200)
    return response;
  const tag = headers["etag"];
  const key = tag === undefined ? undefined : `${encoding} ${tag}`;
  const known = key === undefined ? undefined : kept.get(key);
  const packed =
    known ??
    (encoding === "br"
      ? brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } })
      : gzipSync(body));
  if (key !== undefined) kept.set(key, packed);
  return {
    ...response,
    headers: {
      ...headers,
      "content-encoding": encoding,
      vary: "Accept-Encoding",
      ...(tag === undefined ? {} : { etag: tag.startsWith("W/") ? tag : `W/${tag}` }),
    },
    body: packed,
  };
}
