import { request as httpRequest } from "node:http";
import { describe, expect, it } from "vitest";
import { env, runtime } from "./fixture-world.ts";

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
