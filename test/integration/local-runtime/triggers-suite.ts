import { describe, expect, it, vi } from "vitest";
import { env, get, put, runtime, s, timesSeen, wait } from "./fixture-world.ts";

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
