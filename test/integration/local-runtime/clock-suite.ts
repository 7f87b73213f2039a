import { runInNewContext } from "node:vm";
import { describe, expect, it, vi } from "vitest";
import { env, get, put, restart, restartTimeout, runtime, s, timesSeen, wait } from "./fixture-world.ts";

const dayMs = 86_400_000;

const move = (body: unknown, headers: Record<string, string> = {}) =>
  fetch(`${runtime.origin}/dev/clock`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify(body),
  });
const secondsAhead = async (): Promise<number> => {
  const answer = await fetch(`${runtime.origin}/dev/clock`);
  return ((await answer.json()) as { secondsAhead: number }).secondsAhead;
};
const functionTime = async (): Promise<number> =>
  Date.parse((await runtime.as<string>("owner", "time")).output ?? "");
const servedTime = async (): Promise<number> =>
  Date.parse((await fetch(`${runtime.origin}/config.json`)).headers.get("date") ?? "");
const page = (path: string) =>
  fetch(`${runtime.origin}${path}`, { headers: { accept: "text/html", "if-none-match": "*" } });

describe("the clock of the local product", () => {
  it("lets nothing of it be seen until it is moved", async () => {
    expect(await secondsAhead()).toBe(0);
    expect(await (await page("/")).text()).not.toContain("/dev/clock.js");
  });

  it.each([
    { days: 0 },
    { days: -1 },
    { days: 1e9 },
    { days: "5" },
    { until: "2020-01-01T00:00:00Z" },
    {},
    5,
  ])("refuses %j", async (asked) => {
    expect((await move(asked)).status).toBe(400);
    expect(await secondsAhead()).toBe(0);
  });

  it("goes forward for functions that run already, for what is served, signed and made to wait", async () => {
    const lastScheduled = async (): Promise<number> => {
      const { output } = await get("kept#schedule", env["SEEN_TABLE"]);
      const event = JSON.parse(output?.Item?.["event"]?.S ?? "{}") as { time?: string };
      return Date.parse(event.time ?? "1970-01-01T00:00:00Z");
    };
    const before = { own: Date.now(), called: await functionTime() };

    expect(await (await move({ days: 5 })).json()).toMatchObject({ secondsAhead: 5 * 86_400 });

    expect((await functionTime()) - before.called).toBeGreaterThanOrEqual(5 * dayMs);
    expect((await servedTime()) - before.own).toBeGreaterThan(4.9 * dayMs);
    // A signed call and a presigned address are of the same time as those who check them.
    await put({ pk: s("log#later") });
    await vi.waitFor(async () => expect(await timesSeen("log#later")).toBe(1), wait);
    await runtime.as("owner", "fetch", { method: "PUT", key: "mine/later", body: "kept" });
    expect((await runtime.as("owner", "fetch", { method: "GET", key: "mine/later" })).output).toMatchObject({
      body: "kept",
    });
    // The daily job was due five times; whoever was away for five days finds it done once, now.
    const soon = before.called + 5 * dayMs;
    await vi.waitFor(async () => expect(await lastScheduled()).toBeGreaterThanOrEqual(soon), wait);
  });

  it("ends tokens and takes new ones", async () => {
    const token = async (): Promise<string> => {
      const body = JSON.stringify({ persona: "operator" });
      const answer = await fetch(`${runtime.origin}/dev/token`, { method: "POST", body });
      return ((await answer.json()) as { access_token: string }).access_token;
    };
    const statusWith = async (bearer: string): Promise<number> => {
      const body = JSON.stringify({ do: "time", input: {} });
      const headers = { authorization: `Bearer ${bearer}` };
      return (await fetch(`${runtime.origin}/v1/signed-in/x`, { method: "POST", headers, body })).status;
    };
    const old = await token();
    expect(await statusWith(old)).toBe(200);
    await move({ days: 1 });
    expect(await statusWith(old)).toBe(401);
    expect(await statusWith(await token())).toBe(200);
  });

  it("deletes what expired long ago", async () => {
    const tomorrow = Math.floor((await functionTime()) / 1000) + 86_400;
    await put({ pk: s("expiring"), expiresAt: { N: String(tomorrow) } });
    await move({ until: new Date(tomorrow * 1000 + 2 * 3_600_000).toISOString() });
    const found = await get("expiring");
    expect([found.error, found.output?.Item]).toEqual([undefined, undefined]);
  });

  it("takes the pages of the console along, which ask for their time before all other scripts", async () => {
    const answer = await page("/some/page");
    expect([answer.status, answer.headers.get("cache-control")]).toEqual([200, "no-store"]);
    expect(await answer.text()).toMatch(/<head><script src="\/dev\/clock\.js"><\/script>/);
    const script = await (await fetch(`${runtime.origin}/dev/clock.js`)).text();
    // A world of its own, as a browser is: this process is the local product, whose clock was moved.
    const shown = runInNewContext(`${script}; Date.now()`) as number;
    expect(Math.abs(shown - (await functionTime()))).toBeLessThan(60_000);
  });

  it(
    "is moved by a button of the tools' page, and stays moved over a restart",
    async () => {
      const before = await secondsAhead();
      const answer = await fetch(`${runtime.origin}/dev/clock`, {
        method: "POST",
        headers: { "content-type": "application/x-www-form-urlencoded", accept: "text/html" },
        body: "days=1",
        redirect: "manual",
      });
      expect([answer.status, answer.headers.get("location")]).toEqual([303, "/dev"]);
      await restart();
      expect(await secondsAhead()).toBe(before + 86_400);
      expect(await (await page("/dev")).text()).toContain("比本机快");
      await put({ pk: s("log#after-restart") });
      await vi.waitFor(async () => expect(await timesSeen("log#after-restart")).toBe(1), wait);
    },
    restartTimeout,
  );
});
