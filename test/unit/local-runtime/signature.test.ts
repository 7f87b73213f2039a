import { AwsClient } from "aws4fetch";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Credentials,
  type SignedRequest,
  verifySignature,
} from "../../../infra/local/gateway/signature.ts";

/** Signed by aws4fetch, verified by the gateway: two independent readings of AWS's rules. */

const me: Credentials = { accessKeyId: "ASIAME", secretAccessKey: "secret", sessionToken: "token+/=" };
const client = new AwsClient({ ...me, service: "s3", region: "cn-north-1" });
const origin = "http://127.0.0.1:9000";
const find = (id: string) => (id === me.accessKeyId ? me : undefined);

async function presign(
  path: string,
  method = "GET",
  headers: Record<string, string> = {},
  expires = 60,
): Promise<SignedRequest> {
  const url = new URL(path, origin);
  url.searchParams.set("X-Amz-Expires", String(expires));
  const signed = await client.sign(url, { method, headers, aws: { signQuery: true, allHeaders: true } });
  const { pathname, search } = new URL(signed.url);
  return {
    method,
    target: pathname + search,
    headers: { host: "127.0.0.1:9000", ...headers },
    body: new Uint8Array(),
  };
}

const verify = (request: SignedRequest, now = Date.now()) => verifySignature(request, find, now);

describe("a presigned address", () => {
  it("holds for any key and any query", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ minLength: 1 }), { minLength: 1 }),
        fc.string(),
        async (segments, name) => {
          // aws4fetch takes a plus in a path for a space, and a URL takes dots away; neither is what is tested.
          fc.pre(segments.every((segment) => !/^\.+$/.test(segment) && !segment.includes("+")));
          const path = `/${segments.map(encodeURIComponent).join("/")}?response-content-disposition=${encodeURIComponent(name)}`;
          expect(verify(await presign(path)).who).toBe(me);
        },
      ),
      { numRuns: 50 },
    );
  });

  it("holds for a Chinese name", async () => {
    expect(verify(await presign("/matchmaking/需求说明（终稿）.pdf")).presigned).toBe(true);
  });

  it.each<[string, (request: SignedRequest) => SignedRequest]>([
    ["another key", (r) => ({ ...r, target: r.target.replace("/a.pdf", "/b.pdf") })],
    ["another method", (r) => ({ ...r, method: "PUT" })],
    ["a later expiry", (r) => ({ ...r, target: r.target.replace("Expires=60", "Expires=6000") })],
    ["another parameter", (r) => ({ ...r, target: `${r.target}&response-content-type=text%2Fhtml` })],
    ["another host", (r) => ({ ...r, headers: { ...r.headers, host: "127.0.0.1:9001" } })],
    [
      "another signature",
      (r) => ({
        ...r,
        target: r.target.replace(/Signature=(.)/, (_, first) => `Signature=${first === "0" ? "1" : "0"}`),
      }),
    ],
  ])("does not hold with %s", async (_, tamper) => {
    const request = await presign("/organizations/a.pdf");
    expect(() => verify(tamper(request))).toThrow(/signature does not match/);
  });

  it("is bound to the headers that were signed, and lets no other x-amz header in", async () => {
    const headers = { "content-type": "application/pdf", "x-amz-checksum-sha256": "abc=" };
    const request = await presign("/a.pdf", "PUT", headers);
    expect(verify(request).who).toBe(me);
    const other = { ...request, headers: { ...request.headers, "content-type": "text/html" } };
    expect(() => verify(other)).toThrow(/does not match/);
    const more = { ...request, headers: { ...request.headers, "x-amz-acl": "public-read" } };
    expect(() => verify(more)).toThrow(/not signed/);
  });

  it("ends when it expires", async () => {
    const request = await presign("/a.pdf", "GET", {}, 10);
    const [, date = ""] = /X-Amz-Date=(\w+)/.exec(request.target) ?? [];
    const signedAt = Date.parse(date.replace(/^(....)(..)(..T..)(..)(..Z)$/, "$1-$2-$3:$4:$5"));
    expect(verify(request, signedAt + 9_999).who).toBe(me);
    expect(() => verify(request, signedAt + 10_001)).toThrow("Request has expired");
  });

  it("needs the session token of its credentials", async () => {
    const request = await presign("/a.pdf");
    const without = { ...request, target: request.target.replace(/X-Amz-Security-Token=[^&]*&/, "") };
    expect(() => verify(without)).toThrow(/session token/);
  });
});

describe("a signed header", () => {
  async function signed(body: string): Promise<SignedRequest> {
    const aws = { service: "dynamodb" };
    const request = await client.sign(origin, {
      method: "POST",
      body,
      headers: { "x-amz-target": "DynamoDB_20120810.GetItem" },
      aws,
    });
    const headers = { ...Object.fromEntries(request.headers), host: "127.0.0.1:9000" };
    return { method: "POST", target: "/", headers, body: new TextEncoder().encode(body) };
  }

  it("covers the body and says which service is meant", async () => {
    const request = await signed('{"a":1}');
    expect(verify(request)).toMatchObject({ service: "dynamodb", presigned: false });
    expect(() => verify({ ...request, body: new TextEncoder().encode('{"a":2}') })).toThrow(/does not match/);
  });

  it("is good for a quarter of an hour", async () => {
    const request = await signed("{}");
    expect(() => verify(request, Date.now() + 16 * 60_000)).toThrow(/15 minutes/);
  });

  it("of nobody is refused", async () => {
    const request = await signed("{}");
    expect(() => verifySignature(request, () => undefined, Date.now())).toThrow(/does not exist/);
    expect(() => verify({ ...request, headers: { host: "127.0.0.1:9000" } })).toThrow(/not signed/);
  });
});
