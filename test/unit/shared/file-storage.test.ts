import { afterEach, describe, expect, it, vi } from "vitest";
import { bucketStorage } from "../../../shared/files/storage.ts";

const origin = "https://files.s3.cn-northwest-1.amazonaws.com.cn";
const at = "2026-03-01T00:00:00.000Z";
const object = { type: "application/pdf", size: 3, sha256: "00".repeat(32) };

const storage = () => {
  vi.stubEnv("AWS_ACCESS_KEY_ID", "AKIDEXAMPLE");
  vi.stubEnv("AWS_SECRET_ACCESS_KEY", "example");
  vi.stubEnv("AWS_REGION", "cn-northwest-1");
  return bucketStorage(origin);
};

afterEach(() => {
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
});

describe("files in a bucket", () => {
  it("wait apart until they are kept", async () => {
    const { url } = await storage().uploadTicket("matchmaking/ned_1/fil_1", object, at);
    expect(new URL(url).pathname).toBe("/matchmaking/announced/ned_1/fil_1");
  });

  it("are signed with type, length and checksum", async () => {
    const { url, headers, expiresAt } = await storage().uploadTicket("organizations/org_1/fil_1", object, at);
    const signed = new URL(url).searchParams.get("X-Amz-SignedHeaders")?.split(";");
    expect(signed).toEqual(
      expect.arrayContaining(["content-length", "content-type", "x-amz-checksum-sha256"]),
    );
    expect(Object.keys(headers)).toEqual(["content-type", "x-amz-checksum-sha256"]);
    expect(expiresAt).toBe("2026-03-01T00:15:00.000Z");
  });

  it("are kept where they are downloaded from, under their own name", async () => {
    const requests: { method: string; path: string }[] = [];
    vi.stubGlobal("fetch", async (url: string, init: RequestInit = {}) => {
      requests.push({ method: init.method ?? "GET", path: new URL(url).pathname });
      return new Response("pdf");
    });
    const files = storage();
    const bytes = await files.read("organizations/org_1/fil_1");
    await files.keep("organizations/org_1/fil_1", "application/pdf", bytes ?? new Uint8Array());
    expect(requests).toEqual([
      { method: "GET", path: "/organizations/announced/org_1/fil_1" },
      { method: "PUT", path: "/organizations/org_1/fil_1" },
    ]);
    const { url } = await files.downloadTicket("organizations/org_1/fil_1", "营业执照.pdf", at);
    expect(new URL(url).pathname).toBe("/organizations/org_1/fil_1");
    expect(new URL(url).searchParams.get("response-content-disposition")).toContain(
      encodeURIComponent("营业执照.pdf"),
    );
  });

  it("fail aloud when the bucket refuses to keep them", async () => {
    vi.stubGlobal("fetch", async () => new Response("", { status: 403 }));
    await expect(storage().keep("organizations/org_1/fil_1", "image/png", new Uint8Array())).rejects.toThrow(
      "403",
    );
  });
});
