import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { runtime } from "./fixture-world.ts";

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
