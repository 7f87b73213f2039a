import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { needContracts } from "../../../shared/contracts/matchmaking.ts";
import { organizationsContracts } from "../../../shared/contracts/organizations.ts";
import { call } from "../../../web/src/api/call.ts";
import { session } from "../../../web/src/api/session.ts";

/** What the browser keeps of this tab. */
const kept = new Map<string, string>();
const sessionStorage = {
  getItem: (key: string) => kept.get(key) ?? null,
  setItem: (key: string, value: string) => void kept.set(key, value),
  removeItem: (key: string) => void kept.delete(key),
};
const issuer = "https://issuer.example";
const clientId = "console";

const sent: Request[] = [];
let answer = () => Response.json({ items: [] });

beforeEach(() => {
  sent.length = 0;
  answer = () => Response.json({ items: [] });
  kept.clear();
  kept.set("duijie.signed-in", "1");
  const user = { access_token: "a-token", token_type: "Bearer", profile: { sub: "somebody" } };
  kept.set(`oidc.user:${issuer}:${clientId}`, JSON.stringify(user));
  vi.stubGlobal("sessionStorage", sessionStorage);
  vi.stubGlobal("location", new URL("https://duijie.example/app"));
  vi.stubGlobal("document", { documentElement: { lang: "zh-CN" } });
  vi.stubGlobal("fetch", async (address: string, init: RequestInit) => {
    if (address === "/config.json") return Response.json({ issuer, clientId });
    sent.push(new Request(new URL(address, "https://duijie.example"), init));
    return answer();
  });
});
afterEach(() => vi.unstubAllGlobals());

const one = (): Request => {
  const [request] = sent;
  if (request === undefined) throw new Error("nothing was sent");
  return request;
};
const organizationId = "org_01JZZZZZZZZZZZZZZZZZZZZZZZ";

describe("call", () => {
  it("fills path and query, leaves out what is not given, and asks a public route for no token", async () => {
    await call(needContracts.browse, { query: { chain: "ai", unit: undefined, limit: 3 } });
    expect(one().url).toBe("https://duijie.example/v1/directory/needs?chain=ai&limit=3");
    expect(one().headers.has("authorization")).toBe(false);
    expect(one().headers.get("accept-language")).toBe("zh-CN");
  });

  it("sends the body, the token and the given idempotency key", async () => {
    const body = { organizationId, content: {} };
    await call(needContracts.create, { body }, { idempotencyKey: "the-same-key" });
    expect([one().method, new URL(one().url).pathname]).toEqual(["POST", "/v1/needs"]);
    expect(one().headers.get("authorization")).toBe("Bearer a-token");
    expect(one().headers.get("idempotency-key")).toBe("the-same-key");
    expect(await one().json()).toEqual(body);
  });

  it("encodes what stands in a path", async () => {
    await call(organizationsContracts.readInvitation, { path: { token: "a/b?c#d".repeat(4) } });
    expect(new URL(one().url).pathname).toBe(`/v1/invitations/${encodeURIComponent("a/b?c#d".repeat(4))}`);
  });

  it("forgets a token that the gateway refuses", async () => {
    answer = () => Response.json({ message: "Unauthorized" }, { status: 401 });
    await expect(call(organizationsContracts.getMe)).rejects.toMatchObject({ code: "access.sign_in" });
    expect(session.isSignedIn()).toBe(false);
    expect([...kept.keys()]).toEqual([]);
  });

  it("asks nothing of the API without a token", async () => {
    kept.delete(`oidc.user:${issuer}:${clientId}`);
    await expect(call(organizationsContracts.getMe)).rejects.toMatchObject({ status: 401 });
    expect(sent).toHaveLength(0);
  });

  it("names a missing network", async () => {
    answer = () => {
      throw new TypeError("Failed to fetch");
    };
    await expect(call(needContracts.browse, {})).rejects.toMatchObject({ code: "network", status: 0 });
  });
});
