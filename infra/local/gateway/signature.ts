import { createHmac, createSecretKey, hash, type KeyObject, timingSafeEqual } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";

/** The credentials that a function signs with, as its execution environment gets them. */
export interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken: string;
}

/** A request as it came in, with its body complete. */
export interface SignedRequest {
  readonly method: string;
  /** Path and query exactly as sent. */
  readonly target: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Uint8Array;
}

/** A signature that does not hold, with the code that AWS answers. */
export class SignatureError extends Error {
  override readonly name = "SignatureError";
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/** What a verified request turned out to be. */
export interface Verified<Who> {
  readonly who: Who;
  readonly service: string;
  readonly presigned: boolean;
}

interface Claim {
  readonly accessKeyId: string;
  readonly scope: readonly string[];
  readonly signedHeaders: readonly string[];
  readonly signature: string;
  readonly date: string;
  readonly token: string | undefined;
  readonly expiresIn: number | undefined;
}

const sha256 = (data: string | Uint8Array): string => hash("sha256", data);
const hmac = (key: KeyObject | Uint8Array, data: string): Buffer =>
  createHmac("sha256", key).update(data).digest();

/** A key holds for a day: derived anew for every call it would be a tenth of what the runtime does. */
const signingKeys = new Map<string, KeyObject>();
const mostSigningKeys = 500;
function signingKey(secret: string, day: string, region: string, service: string): KeyObject {
  const name = [secret, day, region, service].join(" ");
  const known = signingKeys.get(name);
  if (known) return known;
  if (signingKeys.size >= mostSigningKeys) signingKeys.clear();
  const key = createSecretKey(
    [day, region, service, "aws4_request"].reduce<Buffer>(hmac, Buffer.from(`AWS4${secret}`)),
  );
  signingKeys.set(name, key);
  return key;
}

const encode = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);

const single = (value: string | string[] | undefined): string | undefined =>
  Array.isArray(value) ? value.join(",") : value;

function readHeaderClaim(headers: IncomingHttpHeaders): Claim {
  const match =
    /^AWS4-HMAC-SHA256 Credential=([^,]+),\s*SignedHeaders=([^,]+),\s*Signature=([0-9a-f]+)$/.exec(
      headers.authorization ?? "",
    );
  const [, credential = "", signedHeaders = "", signature = ""] = match ?? [];
  if (!match) throw new SignatureError("MissingAuthenticationToken", "The request is not signed.");
  const [accessKeyId = "", ...scope] = credential.split("/");
  return {
    accessKeyId,
    scope,
    signedHeaders: signedHeaders.split(";"),
    signature,
    date: single(headers["x-amz-date"]) ?? "",
    token: single(headers["x-amz-security-token"]),
    expiresIn: undefined,
  };
}

function readQueryClaim(query: URLSearchParams): Claim {
  const wanted = (name: string): string => {
    const value = query.get(name);
    if (value === null) throw new SignatureError("AuthorizationQueryParametersError", `${name} is missing.`);
    return value;
  };
  const [accessKeyId = "", ...scope] = wanted("X-Amz-Credential").split("/");
  const expiresIn = Number(wanted("X-Amz-Expires"));
  if (!(expiresIn > 0 && expiresIn <= 604_800)) {
    throw new SignatureError(
      "AuthorizationQueryParametersError",
      "X-Amz-Expires must be between 1 and 604800.",
    );
  }
  return {
    accessKeyId,
    scope,
    signedHeaders: wanted("X-Amz-SignedHeaders").split(";"),
    signature: wanted("X-Amz-Signature"),
    date: wanted("X-Amz-Date"),
    token: query.get("X-Amz-Security-Token") ?? undefined,
    expiresIn,
  };
}

function instantOf(date: string): number {
  const match = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(date);
  if (!match) throw new SignatureError("AccessDenied", "X-Amz-Date is not a date.");
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = match.slice(1).map(Number);
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

function checkTime(claim: Claim, now: number): void {
  const signedAt = instantOf(claim.date);
  const tooEarly = signedAt - now > 900_000;
  if (claim.expiresIn === undefined) {
    if (tooEarly || now - signedAt > 900_000) {
      throw new SignatureError(
        "RequestTimeTooSkewed",
        "The request was signed more than 15 minutes from now.",
      );
    }
  } else if (tooEarly) {
    throw new SignatureError("AccessDenied", "Request is not valid yet");
  } else if (now > signedAt + claim.expiresIn * 1000) {
    throw new SignatureError("AccessDenied", "Request has expired");
  }
}

function payloadHash(request: SignedRequest, claim: Claim, service: string, query: URLSearchParams): string {
  const stated =
    single(request.headers["x-amz-content-sha256"]) ?? query.get("X-Amz-Content-Sha256") ?? undefined;
  if (service === "s3") {
    const hash = stated ?? "UNSIGNED-PAYLOAD";
    if (/^[0-9a-f]{64}$/.test(hash) && hash !== sha256(request.body)) {
      throw new SignatureError(
        "XAmzContentSHA256Mismatch",
        "The body does not have the hash that the request states.",
      );
    }
    if (hash.startsWith("STREAMING"))
      throw new SignatureError("NotImplemented", "Streaming signatures do not run here.");
    return hash;
  }
  return claim.expiresIn === undefined ? sha256(request.body) : sha256("");
}

/** S3 encodes a key once, and never its slashes; every other service encodes the sent path again. */
function canonicalPath(path: string, service: string): string {
  return encode(service === "s3" ? decodeURIComponent(path) : path).replaceAll("%2F", "/");
}

function canonicalQuery(query: URLSearchParams): string {
  return [...query]
    .filter(([name]) => name !== "X-Amz-Signature")
    .map(([name, value]) => [encode(name), encode(value)] as const)
    .sort(([a, x], [b, y]) => (a < b ? -1 : a > b ? 1 : x < y ? -1 : x > y ? 1 : 0))
    .map(([name, value]) => `${name}=${value}`)
    .join("&");
}

/**
 * Verifies AWS Signature Version 4 as the service does: signature, signed headers, session token, age or expiry.
 * @throws SignatureError
 */
export function verifySignature<Who extends Credentials>(
  request: SignedRequest,
  credentials: (accessKeyId: string) => Who | undefined,
  now: number,
): Verified<Who> {
  const [path = "/", search = ""] = request.target.split(/\?(.*)/s);
  const query = new URLSearchParams(search);
  const presigned = query.has("X-Amz-Signature");
  const claim = presigned ? readQueryClaim(query) : readHeaderClaim(request.headers);
  const who = credentials(claim.accessKeyId);
  if (!who) throw new SignatureError("InvalidAccessKeyId", "The access key does not exist.");
  if (claim.token !== who.sessionToken)
    throw new SignatureError("InvalidToken", "The session token is missing or wrong.");
  const [day = "", region = "", service = ""] = claim.scope;
  checkTime(claim, now);
  if (!claim.signedHeaders.includes("host"))
    throw new SignatureError("AccessDenied", "The host header must be signed.");
  const unsigned = Object.keys(request.headers).filter(
    (name) => name.startsWith("x-amz-") && !claim.signedHeaders.includes(name),
  );
  if (presigned && unsigned.length > 0) {
    throw new SignatureError(
      "AccessDenied",
      `There were headers present in the request which were not signed: ${unsigned}`,
    );
  }
  const canonical = [
    request.method,
    canonicalPath(path, service),
    canonicalQuery(query),
    ...claim.signedHeaders.map(
      (name) => `${name}:${(single(request.headers[name]) ?? "").trim().replace(/\s+/g, " ")}`,
    ),
    "",
    claim.signedHeaders.join(";"),
    payloadHash(request, claim, service, query),
  ].join("\n");
  const toSign = ["AWS4-HMAC-SHA256", claim.date, claim.scope.join("/"), sha256(canonical)].join("\n");
  const expected = hmac(signingKey(who.secretAccessKey, day, region, service), toSign);
  const given = Buffer.from(claim.signature, "hex");
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) {
    throw new SignatureError("SignatureDoesNotMatch", "The signature does not match the request.");
  }
  return { who, service, presigned };
}
