import { createHash } from "node:crypto";
import { request as httpRequest } from "node:http";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { type Done, type FixtureRuntime, startFixture } from "./fixture-runtime.ts";

let runtime: FixtureRuntime;
let env: Record<string, string>;

beforeAll(async () => {
  runtime = await startFixture();
  env = (await runtime.as<Record<string, string>>("owner", "environment")).output ?? {};
});
afterAll(() => runtime?.stop());

const s = (value: string) => ({ S: value });
const put = (item: Record<string, unknown>, table = env["ITEMS_TABLE"]) =>
  runtime.as("owner", "PutItem", { TableName: table, Item: item });
interface Got {
  readonly Item?: Record<string, { S?: string; N?: string }>;
}
const get = (pk: string, table = env["ITEMS_TABLE"]) =>
  runtime.as<Got>("owner", "GetItem", { TableName: table, Key: { pk: s(pk) } });
const timesSeen = async (pk: string): Promise<number> =>
  Number((await get(`seen#${pk}`, env["SEEN_TABLE"])).output?.Item?.["times"]?.N ?? 0);
const wait = { timeout: 15_000, interval: 100 };

describe("a function", () => {
  it("has the variables of its template, its own credentials, and nothing of this machine", () => {
    expect(env["ITEMS_TABLE"]).toMatch(/^fixture-Items/);
    expect(env["FILES_ORIGIN"]).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(env["SECRET_VALUE"]).toHaveLength(40);
    expect(env["AWS_SESSION_TOKEN"]).toBeTruthy();
    expect(env["HOME"]).toBeUndefined();
    expect(env["PATH"]).toBeUndefined();
  });

  it("that outlives its timeout is answered for and replaced", async () => {
    const answer = await fetch(`${runtime.origin}/v1/slow`, { method: "POST" });
    expect(answer.status).toBe(500);
    expect(await answer.json()).toEqual({ message: "Internal Server Error" });
  });
});

describe("least privilege", () => {
  it("denies a table action that the role lacks, in DynamoDB's own words", async () => {
    expect((await put({ pk: s("a") })).error).toBeUndefined();
    const denied = await runtime.as("owner", "DeleteItem", {
      TableName: env["ITEMS_TABLE"],
      Key: { pk: s("a") },
    });
    expect(denied.error).toBe("AccessDeniedException");
    expect(denied.message).toMatch(
      /not authorized to perform: dynamodb:DeleteItem on resource: arn:.*table\/fixture-Items/,
    );
    expect((await get("a")).output?.Item).toEqual({ pk: s("a") });
  });

  it.each<[string, () => Promise<Done>]>([
    ["a scan", () => runtime.as("owner", "Scan", { TableName: env["ITEMS_TABLE"] })],
    ["another table", () => put({ pk: s("a") }, env["SEEN_TABLE"])],
    [
      "one forbidden item in a transaction",
      () =>
        runtime.as("owner", "TransactWriteItems", {
          TransactItems: [
            { Put: { TableName: env["ITEMS_TABLE"], Item: { pk: s("never") } } },
            { Delete: { TableName: env["ITEMS_TABLE"], Key: { pk: s("a") } } },
          ],
        }),
    ],
    [
      "a batch",
      () =>
        runtime.as("owner", "BatchGetItem", {
          RequestItems: { [env["ITEMS_TABLE"] ?? ""]: { Keys: [{ pk: s("a") }] } },
        }),
    ],
    ["another's secret", () => runtime.as("reader", "GetSecretValue", { SecretId: env["SECRET_ARN"] })],
    [
      "another's bus",
      () =>
        runtime.as("reader", "PutEvents", {
          Entries: [{ EventBusName: env["BUS_NAME"], Source: "fixture", DetailType: "news.x", Detail: "{}" }],
        }),
    ],
  ])("denies %s", async (_, act) => {
    expect((await act()).error).toBe("AccessDeniedException");
    expect((await get("never")).output?.Item).toBeUndefined();
  });

  it("holds a reader to the partition keys of its condition", async () => {
    await put({ pk: s("public#1"), owner: s("o") });
    await put({ pk: s("private#1"), owner: s("o") });
    const read = (pk: string) =>
      runtime.as("reader", "GetItem", { TableName: env["ITEMS_TABLE"], Key: { pk: s(pk) } });
    expect((await read("public#1")).error).toBeUndefined();
    expect((await read("private#1")).error).toBe("AccessDeniedException");
    const query = (pk: string) =>
      runtime.as("reader", "Query", {
        TableName: env["ITEMS_TABLE"],
        KeyConditionExpression: "pk = :p",
        ExpressionAttributeValues: { ":p": s(pk) },
      });
    expect((await query("public#1")).error).toBeUndefined();
    expect((await query("private#1")).error).toBe("AccessDeniedException");
  });

  it("lets an index be queried only where it is granted", async () => {
    const query = {
      TableName: env["ITEMS_TABLE"],
      IndexName: "by-owner",
      KeyConditionExpression: "#o = :o",
      ExpressionAttributeNames: { "#o": "owner" },
      ExpressionAttributeValues: { ":o": s("o") },
    };
    expect((await runtime.as("owner", "Query", query)).error).toBeUndefined();
    expect((await runtime.as("reader", "Query", query)).error).toBe("AccessDeniedException");
  });

  it("refuses PartiQL, which would go past it", async () => {
    const { message } = await runtime.as("owner", "ExecuteStatement", { Statement: "SELECT * FROM items" });
    expect(message).toMatch(/does not run/);
  });

  it("hands a secret to whom it is granted, the same value as in the template's reference", async () => {
    expect((await runtime.as("owner", "GetSecretValue", { SecretId: env["SECRET_ARN"] })).output).toBe(
      env["SECRET_VALUE"],
    );
  });

  it("refuses calls with nobody's or with forged credentials", async () => {
    const answer = await fetch(env["AWS_ENDPOINT_URL"] ?? "", {
      method: "POST",
      headers: { "x-amz-target": "DynamoDB_20120810.GetItem", "content-type": "application/x-amz-json-1.0" },
      body: "{}",
    });
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ __type: "UnrecognizedClientException" });
  });
});

describe("a table's stream", () => {
  it("hands new items that fit the filter to the function, once", async () => {
    await put({ pk: s("log#1") });
    await put({ pk: s("other#1") });
    await vi.waitFor(async () => expect(await timesSeen("log#1")).toBe(1), wait);
    expect(await timesSeen("other#1")).toBe(0);
  });

  it("goes on after a partial failure without repeating what was done", async () => {
    await put({ pk: s("log#before") });
    await put({ pk: s("log#twice"), failures: { N: "1" } });
    await put({ pk: s("log#after") });
    await vi.waitFor(async () => expect(await timesSeen("log#after")).toBe(1), wait);
    expect(await timesSeen("log#before")).toBe(1);
    expect(await timesSeen("log#twice")).toBe(2);
  });

  it("puts aside what fails too often and goes on", async () => {
    await put({ pk: s("log#poison"), failures: { N: "99" } });
    await put({ pk: s("log#survivor") });
    await vi.waitFor(async () => expect(await timesSeen("log#survivor")).toBe(1), wait);
    const queues = (await (await fetch(`${runtime.origin}/dev/queues`)).json()) as {
      items: { messages: unknown[] }[];
    };
    expect(queues.items[0]?.messages).toHaveLength(1);
  });
});

describe("events and schedules", () => {
  const event = (detailType: string, name: string) => ({
    EventBusName: env["BUS_NAME"],
    Source: "fixture",
    DetailType: detailType,
    Detail: JSON.stringify({ name }),
  });
  const kept = async (name: string) =>
    (await get(`kept#${name}`, env["SEEN_TABLE"])).output?.Item?.["event"]?.S;

  it("go from the bus to the functions whose rule fits", async () => {
    await runtime.as("owner", "PutEvents", {
      Entries: [event("news.big", "big"), event("gossip", "gossip")],
    });
    await vi.waitFor(async () => expect(await kept("big")).toBeDefined(), wait);
    expect(JSON.parse((await kept("big")) ?? "")).toMatchObject({
      source: "fixture",
      "detail-type": "news.big",
      detail: { name: "big" },
    });
    expect(await kept("gossip")).toBeUndefined();
  });

  it("can be started by hand", async () => {
    const run = (name: string) => fetch(`${runtime.origin}/dev/schedules/${name}/run`, { method: "POST" });
    expect(await (await run("keeper")).json()).toEqual({ ok: true, result: "schedule" });
    expect(await kept("schedule")).toBeDefined();
    expect((await run("nothing")).status).toBe(404);
  });
});

describe("files", () => {
  const address = async (input: Record<string, unknown>) =>
    (await runtime.as<string>("owner", "presign", input)).output ?? "";
  const pdf = { "content-type": "application/pdf" };

  it("go up and come down by addresses that a function signed, Chinese names too", async () => {
    const key = "mine/需求说明（终稿）.pdf";
    const up = await fetch(await address({ method: "PUT", key, headers: pdf }), {
      method: "PUT",
      headers: pdf,
      body: "内容",
    });
    expect(up.status).toBe(200);
    const down = await fetch(`${await address({ method: "GET", key })}`);
    expect([down.status, down.headers.get("content-type"), await down.text()]).toEqual([
      200,
      "application/pdf",
      "内容",
    ]);
  });

  it.each<[string, (url: string) => string, RequestInit]>([
    ["another key", (url) => url.replace("mine/a", "mine/b"), { method: "PUT", headers: pdf }],
    ["another type", (url) => url, { method: "PUT", headers: { "content-type": "text/html" } }],
    ["another method", (url) => url, { method: "GET" }],
    ["a longer life", (url) => url.replace("Expires=60", "Expires=6000"), { method: "PUT", headers: pdf }],
    [
      "a header that was not signed",
      (url) => url,
      { method: "PUT", headers: { ...pdf, "x-amz-acl": "public-read" } },
    ],
    ["no signature", (url) => new URL(url).origin + new URL(url).pathname, { method: "GET" }],
  ])("are refused with %s", async (_, tamper, init) => {
    const url = tamper(await address({ method: "PUT", key: "mine/a", headers: pdf }));
    const answer = await fetch(url, init.method === "PUT" ? { ...init, body: "x" } : init);
    expect(answer.status).toBe(403);
  });

  it("are refused once the address has expired", async () => {
    const url = await address({ method: "PUT", key: "mine/late", headers: pdf, expires: 1 });
    await new Promise((resolve) => setTimeout(resolve, 2100));
    const answer = await fetch(url, { method: "PUT", headers: pdf, body: "x" });
    expect(answer.status).toBe(403);
    expect(await answer.text()).toContain("Request has expired");
  });

  it("are refused where the signer's role does not reach, and do not tell whether they exist", async () => {
    const elsewhere = await address({ method: "PUT", key: "theirs/a", headers: pdf });
    expect((await fetch(elsewhere, { method: "PUT", headers: pdf, body: "x" })).status).toBe(403);
    expect((await fetch(await address({ method: "GET", key: "mine/missing" }))).status).toBe(403);
    expect(
      (await fetch(await address({ method: "DELETE", key: "mine/a" }), { method: "DELETE" })).status,
    ).toBe(403);
  });

  it("are refused when the body is not what its checksum says", async () => {
    const headers = {
      ...pdf,
      "x-amz-checksum-sha256": createHash("sha256").update("right").digest("base64"),
    };
    const upload = async (body: string) =>
      fetch(await address({ method: "PUT", key: "mine/sum", headers }), { method: "PUT", headers, body });
    expect((await upload("wrong")).status).toBe(400);
    expect((await upload("right")).status).toBe(200);
  });

  it("may be put by the console's origin and by no other", async () => {
    const url = await address({ method: "PUT", key: "mine/a", headers: pdf });
    const preflight = (origin: string) =>
      fetch(url, {
        method: "OPTIONS",
        headers: {
          origin,
          "access-control-request-method": "PUT",
          "access-control-request-headers": "content-type",
        },
      });
    const own = await preflight(runtime.origin);
    expect([own.status, own.headers.get("access-control-allow-origin")]).toEqual([200, runtime.origin]);
    expect((await preflight("https://elsewhere.example")).status).toBe(403);
  });
});

describe("the front", () => {
  const token = async (asked: Record<string, unknown>): Promise<string> => {
    const answer = await fetch(`${runtime.origin}/dev/token`, {
      method: "POST",
      body: JSON.stringify(asked),
    });
    return ((await answer.json()) as { access_token: string }).access_token;
  };
  const signedIn = (authorization?: string) =>
    fetch(`${runtime.origin}/v1/signed-in/x`, {
      method: "POST",
      headers: authorization === undefined ? {} : { authorization },
      body: JSON.stringify({ do: "environment", input: {} }),
    });

  it("serves the site with its headers, its fallback and local addresses", async () => {
    const index = await fetch(`${runtime.origin}/some/page`);
    expect([index.status, index.headers.get("content-type")]).toEqual([200, "text/html; charset=utf-8"]);
    expect(index.headers.get("content-security-policy")).toBe(
      `default-src 'self'; connect-src ${env["FILES_ORIGIN"]}`,
    );
    expect(await (await fetch(`${runtime.origin}/config.json`)).json()).toEqual({
      files: env["FILES_ORIGIN"],
    });
    expect((await fetch(`${runtime.origin}/missing.js`)).status).toBe(403);
    expect((await fetch(`${runtime.origin}/`, { method: "POST" })).status).toBe(403);
  });

  it("compresses text and knows what a browser has already", async () => {
    const first = await fetch(`${runtime.origin}/big.txt`, { headers: { "accept-encoding": "gzip, br" } });
    expect(first.headers.get("content-encoding")).toBe("br");
    const again = await fetch(`${runtime.origin}/big.txt`, {
      headers: { "if-none-match": first.headers.get("etag") ?? "" },
    });
    expect(again.status).toBe(304);
  });

  it("lets only good tokens through", async () => {
    expect((await signedIn(`Bearer ${await token({ persona: "operator" })}`)).status).toBe(200);
    expect((await signedIn(`Bearer ${await token({ subject: "anybody" })}`)).status).toBe(200);
    const good = await token({ persona: "operator" });
    for (const bad of [
      undefined,
      "Bearer nonsense",
      `Bearer ${good.slice(0, -4)}AAAA`,
      `Bearer ${await token({ persona: "operator", expiresInSeconds: -60 })}`,
    ]) {
      const answer = await signedIn(bad);
      expect([answer.status, await answer.json()]).toEqual([401, { message: "Unauthorized" }]);
    }
  });

  it("answers for routes that are not there as API Gateway does", async () => {
    const answer = await fetch(`${runtime.origin}/v1/nowhere`);
    expect([answer.status, await answer.json()]).toEqual([404, { message: "Not Found" }]);
  });

  it("takes bodies of up to 10 MB", async () => {
    const answer = await fetch(`${runtime.origin}/v1/owner`, {
      method: "POST",
      body: "x".repeat(10 * 1024 * 1024 + 1),
    });
    expect(answer.status).toBe(413);
  });

  it("sends people who come by another name to the one that the console knows", async () => {
    const { port } = new URL(runtime.origin);
    const location = await new Promise<string | undefined>((resolve, reject) => {
      const options = { host: "127.0.0.1", port, path: "/a?b=c", headers: { accept: "text/html" } };
      httpRequest(options, (answer) => resolve(answer.resume().headers.location))
        .on("error", reject)
        .end();
    });
    expect(location).toBe(`${runtime.origin}/a?b=c`);
  });

  it("knows no persona that does not exist", async () => {
    const answer = await fetch(`${runtime.origin}/dev/token`, {
      method: "POST",
      body: '{"persona":"nobody"}',
    });
    expect(answer.status).toBe(400);
  });
});

describe("a restart", () => {
  it("keeps items, files, secrets and signing keys, and repeats nothing", async () => {
    await put({ pk: s("log#kept") });
    await vi.waitFor(async () => expect(await timesSeen("log#kept")).toBe(1), wait);
    const secret = env["SECRET_VALUE"];
    const before = await (await fetch(`${runtime.origin}/oidc/jwks`)).json();

    await runtime.restart();
    env = (await runtime.as<Record<string, string>>("owner", "environment")).output ?? {};

    expect((await get("log#kept")).output?.Item).toEqual({ pk: s("log#kept") });
    expect(env["SECRET_VALUE"]).toBe(secret);
    expect(await (await fetch(`${runtime.origin}/oidc/jwks`)).json()).toEqual(before);
    expect((await runtime.as("owner", "fetch", { method: "GET", key: "mine/sum" })).output).toMatchObject({
      status: 200,
      body: "right",
    });
    await put({ pk: s("log#new") });
    await vi.waitFor(async () => expect(await timesSeen("log#new")).toBe(1), wait);
    expect(await timesSeen("log#kept")).toBe(1);
  });
});
