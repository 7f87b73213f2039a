import { createHash } from "node:crypto";
import { createServer, type IncomingHttpHeaders, type Server } from "node:http";
import type { ObjectFacts, ObjectStore } from "../services/object-store.ts";
import { BodyTooLarge, readBody } from "./body.ts";
import { type BucketCors, corsHeaders } from "./bucket-cors.ts";
import { AccessDenied, type Caller, demand } from "./callers.ts";
import { SignatureError, verifySignature } from "./signature.ts";

/** A bucket, served under an origin of its own, as `https://<bucket>.s3.<region>.…` is. */
export interface Bucket {
  readonly arn: string;
  readonly store: ObjectStore;
  readonly cors: BucketCors;
}

interface Reply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array;
}

class S3Problem extends Error {
  override readonly name = "S3Problem";
  readonly status: number;
  readonly code: string;
  constructor(status: number, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

const bodyLimit = 100 * 1024 * 1024;
/** Headers that S3 keeps with an object and sends back. */
const kept =
  /^(content-type|content-disposition|content-encoding|content-language|cache-control|expires|x-amz-meta-.+)$/;
/** Query parameters that a signed request may carry beside those of the signature itself. */
const knownParameters =
  /^(x-amz-.*|response-(content-type|content-disposition|content-encoding|content-language|cache-control|expires)|x-id)$/i;

const signatureStatus: Record<string, number> = {
  InvalidToken: 400,
  AuthorizationQueryParametersError: 400,
  NotImplemented: 501,
};

const escapeXml = (text: string): string =>
  text.replace(/[<>&"']/g, (character) => `&#${character.charCodeAt(0)};`);

function problemReply(error: unknown): Reply {
  const [status, code, message] =
    error instanceof S3Problem
      ? [error.status, error.code, error.message]
      : error instanceof SignatureError
        ? [signatureStatus[error.code] ?? 403, error.code, error.message]
        : error instanceof AccessDenied
          ? [403, "AccessDenied", error.message]
          : error instanceof BodyTooLarge
            ? [400, "EntityTooLarge", error.message]
            : error instanceof URIError
              ? [400, "InvalidURI", "Couldn't parse the specified URI."]
              : [500, "InternalError", String(error)];
  const xml = `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>${escapeXml(message)}</Message></Error>`;
  return { status, headers: { "content-type": "application/xml" }, body: Buffer.from(xml) };
}

/** S3 refuses a body that has another checksum than the request states, in a header or in the signed query. */
function checkChecksum(headers: IncomingHttpHeaders, query: URLSearchParams, body: Uint8Array): void {
  const stated = headers["x-amz-checksum-sha256"] ?? query.get("x-amz-checksum-sha256");
  if (typeof stated === "string" && stated !== createHash("sha256").update(body).digest("base64")) {
    throw new S3Problem(400, "BadDigest", "The SHA256 you specified did not match the calculated checksum.");
  }
  const md5 = headers["content-md5"];
  if (typeof md5 === "string" && md5 !== createHash("md5").update(body).digest("base64")) {
    throw new S3Problem(400, "BadDigest", "The Content-MD5 you specified did not match what we received.");
  }
}

/** Where a range request starts and ends; undefined when the whole object is asked for. */
function rangeOf(header: string | undefined, size: number): readonly [number, number] | undefined {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? "");
  if (!match || (match[1] === "" && match[2] === "")) return undefined;
  const [, from = "", to = ""] = match;
  const start = from === "" ? Math.max(0, size - Number(to)) : Number(from);
  const end = from === "" || to === "" ? size - 1 : Math.min(Number(to), size - 1);
  if (start > end) throw new S3Problem(416, "InvalidRange", "The requested range is not satisfiable");
  return [start, end];
}

function readObject(
  facts: ObjectFacts,
  store: ObjectStore,
  request: { headers: IncomingHttpHeaders; query: URLSearchParams; head: boolean },
): Reply {
  const headers: Record<string, string> = {
    "content-type": "binary/octet-stream",
    ...facts.headers,
    etag: facts.etag,
    "last-modified": facts.modified,
    "accept-ranges": "bytes",
  };
  for (const [name, value] of request.query) {
    if (name.startsWith("response-")) headers[name.slice("response-".length)] = value;
  }
  if (request.headers["if-none-match"] === facts.etag) return { status: 304, headers };
  const range = rangeOf(request.headers.range, facts.size);
  const [start, end] = range ?? [0, facts.size - 1];
  if (range) headers["content-range"] = `bytes ${start}-${end}/${facts.size}`;
  headers["content-length"] = String(end - start + 1);
  const status = range ? 206 : 200;
  return request.head
    ? { status, headers }
    : { status, headers, body: store.read(facts.key).subarray(start, end + 1) };
}

function handle(
  bucket: Bucket,
  caller: Caller,
  request: {
    method: string;
    key: string;
    query: URLSearchParams;
    headers: IncomingHttpHeaders;
    body: Uint8Array;
  },
): Reply {
  const { method, key, query, headers, body } = request;
  const unknown = [...query.keys()].find((name) => !knownParameters.test(name));
  if (key === "" || unknown !== undefined || headers["x-amz-copy-source"] !== undefined) {
    throw new S3Problem(501, "NotImplemented", "This operation of S3 does not run in the local runtime.");
  }
  const resource = `${bucket.arn}/${key}`;
  const facts = bucket.store.facts(key);
  switch (method) {
    case "GET":
    case "HEAD": {
      demand(caller, [{ action: "s3:GetObject", resource }]);
      if (facts) return readObject(facts, bucket.store, { headers, query, head: method === "HEAD" });
      // Who may not list a bucket does not learn that an object is missing.
      demand(caller, [{ action: "s3:ListBucket", resource: bucket.arn }]);
      throw new S3Problem(404, "NoSuchKey", "The specified key does not exist.");
    }
    case "PUT": {
      demand(caller, [{ action: "s3:PutObject", resource }]);
      checkChecksum(headers, query, body);
      if (headers["if-none-match"] === "*" && facts) {
        throw new S3Problem(
          412,
          "PreconditionFailed",
          "At least one of the pre-conditions you specified did not hold",
        );
      }
      const own = Object.entries(headers).filter(
        ([name, value]) => kept.test(name) && typeof value === "string",
      );
      const stored = bucket.store.put(key, body, Object.fromEntries(own) as Record<string, string>);
      return { status: 200, headers: { etag: stored.etag } };
    }
    case "DELETE":
      demand(caller, [{ action: "s3:DeleteObject", resource }]);
      bucket.store.remove(key);
      return { status: 204 };
    default:
      throw new S3Problem(
        405,
        "MethodNotAllowed",
        "The specified method is not allowed against this resource.",
      );
  }
}

/** Serves a bucket to functions and, by addresses that functions signed, to browsers. */
export function createBucketGateway(
  bucket: Bucket,
  callers: (accessKeyId: string) => Caller | undefined,
): Server {
  return createServer(async (incoming, outgoing) => {
    const method = incoming.method ?? "GET";
    const target = incoming.url ?? "/";
    const preflight = method === "OPTIONS";
    const asked = preflight ? String(incoming.headers["access-control-request-method"] ?? "") : method;
    const cors = corsHeaders(bucket.cors, incoming.headers, asked);
    let reply: Reply;
    try {
      const body = await readBody(incoming, bodyLimit);
      if (preflight) {
        if (!cors)
          throw new S3Problem(403, "AccessForbidden", "CORSResponse: This CORS request is not allowed.");
        reply = { status: 200 };
      } else {
        const signed = { method, target, headers: incoming.headers, body };
        const { who, service } = verifySignature(signed, callers, Date.now());
        if (service !== "s3")
          throw new S3Problem(403, "SignatureDoesNotMatch", "The signature is for another service.");
        const { pathname, searchParams } = new URL(target, "http://bucket");
        const key = decodeURIComponent(pathname.slice(1));
        reply = handle(bucket, who, { method, key, query: searchParams, headers: incoming.headers, body });
      }
    } catch (error) {
      reply = problemReply(error);
      if (reply.status === 500) console.error(error);
    }
    const length = reply.headers?.["content-length"] ?? String(reply.body?.length ?? 0);
    const date = new Date().toUTCString();
    outgoing.writeHead(reply.status, { ...cors, ...reply.headers, date, "content-length": length });
    outgoing.end(method === "HEAD" ? undefined : reply.body);
  });
}
