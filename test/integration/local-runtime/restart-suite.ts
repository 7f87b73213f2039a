import { describe, expect, it, vi } from "vitest";
import { env, get, put, restart, restartTimeout, runtime, s, timesSeen, wait } from "./fixture-world.ts";

describe("a restart", () => {
  it(
    "keeps items, files, secrets and signing keys, and repeats nothing",
    async () => {
      await put({ pk: s("log#kept") });
      await vi.waitFor(async () => expect(await timesSeen("log#kept")).toBe(1), wait);
      await runtime.as("owner", "fetch", { method: "PUT", key: "mine/kept", body: "right" });
      const secret = env["SECRET_VALUE"];
      const before = await (await fetch(`${runtime.origin}/oidc/jwks`)).json();

      await restart();

      expect((await get("log#kept")).output?.Item).toEqual({ pk: s("log#kept") });
      expect(env["SECRET_VALUE"]).toBe(secret);
      expect(await (await fetch(`${runtime.origin}/oidc/jwks`)).json()).toEqual(before);
      expect((await runtime.as("owner", "fetch", { method: "GET", key: "mine/kept" })).output).toMatchObject({
        status: 200,
        body: "right",
      });
      await put({ pk: s("log#new") });
      await vi.waitFor(async () => expect(await timesSeen("log#new")).toBe(1), wait);
      expect(await timesSeen("log#kept")).toBe(1);
    },
    restartTimeout,
  );
});
