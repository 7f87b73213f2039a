import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Problem } from "../../../web/src/api/problem.ts";
import type { Draft, Item } from "../../../web/src/features/items/item-api.ts";
import { DraftSaver } from "../../../web/src/features/workspace/items/draft-saver.ts";

/** A server that keeps one draft, and can be told to fail. */
class Server {
  stored: { content: Draft; version: number } | undefined;
  readonly keys: string[] = [];
  readonly calls: string[] = [];
  failure: Problem | undefined;
  /** The creation arrives, its answer does not. */
  losesAnswer = false;

  item = (): Item => ({ id: "ned_1", ...this.stored, updatedAt: "2026-11-22T00:00:00.000Z" }) as Item;

  readonly create = async (content: Draft, key: string): Promise<Item> => {
    this.calls.push("create");
    if (this.failure) throw this.failure;
    if (!this.keys.includes(key)) {
      this.keys.push(key);
      this.stored = { content, version: 1 };
    }
    if (this.losesAnswer) {
      this.losesAnswer = false;
      throw new Problem(0, "network");
    }
    return this.item();
  };
  readonly save = async (_id: string, content: Draft, expectedVersion: number): Promise<Item> => {
    this.calls.push("save");
    if (this.failure) throw this.failure;
    if (this.stored?.version !== expectedVersion) throw new Problem(412, "item.stale");
    this.stored = { content, version: expectedVersion + 1 };
    return this.item();
  };
  readonly read = async (): Promise<Item> => this.item();
}

const saverOn = (server: Server, item?: Item, delayMs: number | undefined = 1000) =>
  new DraftSaver({ port: server, item, normal: (content) => content, delayMs });

let server: Server;
beforeEach(() => {
  vi.useFakeTimers();
  server = new Server();
});
afterEach(() => {
  vi.useRealTimers();
});

describe("autosave", () => {
  it("does not call saved what was typed while a save was under way", async () => {
    const saver = saverOn(server);
    saver.change({ title: "" });
    await saver.flush();
    const told: string[] = [];
    saver.subscribe(() => told.push(saver.saving.status));
    saver.change({ title: "a" });
    const saving = saver.flush();
    saver.change({ title: "ab" });
    expect(await saving).toBe(false);
    expect(told).toEqual(["unsaved", "saving", "unsaved"]);
    await vi.advanceTimersByTimeAsync(1000);
    expect([saver.saving.status, server.stored?.content]).toEqual(["saved", { title: "ab" }]);
  });

  it("creates once, after a pause, and saves from then on", async () => {
    const saver = saverOn(server);
    saver.change({ title: "a" });
    saver.change({ title: "ab" });
    expect(saver.saving.status).toBe("unsaved");
    await vi.advanceTimersByTimeAsync(1000);
    expect(server.calls).toEqual(["create"]);
    saver.change({ title: "abc" });
    await vi.advanceTimersByTimeAsync(1000);
    expect(server.calls).toEqual(["create", "save"]);
    expect(server.stored).toEqual({ content: { title: "abc" }, version: 2 });
    expect(saver.saving.status).toBe("saved");
  });

  it("sends nothing when nothing differs", async () => {
    server.stored = { content: { title: "a" }, version: 3 };
    const saver = saverOn(server, server.item());
    saver.change({ title: "a" });
    await vi.advanceTimersByTimeAsync(5000);
    expect(server.calls).toEqual([]);
    expect(saver.saving.status).toBe("untouched");
  });

  it("saves what was typed while a request was under way", async () => {
    const saver = saverOn(server);
    saver.change({ title: "a" });
    const first = saver.flush();
    saver.change({ title: "b" });
    await first;
    await vi.advanceTimersByTimeAsync(1000);
    expect(server.stored?.content).toEqual({ title: "b" });
  });

  it("waits for the person where saving would reach the public", async () => {
    server.stored = { content: { title: "a" }, version: 1 };
    const saver = new DraftSaver({ port: server, item: server.item(), normal: (c) => c, delayMs: undefined });
    saver.change({ title: "b" });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(server.calls).toEqual([]);
    expect(await saver.flush()).toBe(true);
    expect(server.stored.content).toEqual({ title: "b" });
  });
});

describe("without a network", () => {
  it("says so, tries again by itself, and loses nothing", async () => {
    server.failure = new Problem(0, "network");
    const saver = saverOn(server);
    saver.change({ title: "a" });
    await vi.advanceTimersByTimeAsync(1000);
    expect(saver.saving.status).toBe("offline");
    server.failure = undefined;
    await vi.advanceTimersByTimeAsync(10_000);
    expect(server.stored?.content).toEqual({ title: "a" });
    expect(saver.isBehind()).toBe(false);
  });

  it("makes one draft although the answer to its creation was lost", async () => {
    server.losesAnswer = true;
    const saver = saverOn(server);
    saver.change({ title: "a" });
    await vi.advanceTimersByTimeAsync(1000);
    saver.change({ title: "b" });
    expect(await saver.flush()).toBe(true);
    expect(server.keys).toHaveLength(1);
    expect(server.stored?.content).toEqual({ title: "b" });
  });
});

describe("when somebody saved in between", () => {
  const inConflict = async () => {
    server.stored = { content: { title: "a" }, version: 1 };
    const saver = saverOn(server, server.item());
    server.stored = { content: { title: "theirs" }, version: 2 };
    saver.change({ title: "mine" });
    await vi.advanceTimersByTimeAsync(1000);
    expect(saver.saving.status).toBe("conflict");
    saver.change({ title: "mine, longer" });
    await vi.advanceTimersByTimeAsync(20_000);
    expect(server.stored.content).toEqual({ title: "theirs" });
    expect(await saver.flush()).toBe(false);
    return saver;
  };

  it("keeps mine when I say so", async () => {
    const saver = await inConflict();
    await saver.keepMine();
    expect(server.stored).toEqual({ content: { title: "mine, longer" }, version: 3 });
  });

  it("takes theirs when I say so", async () => {
    const saver = await inConflict();
    expect(saver.takeTheirs()?.content).toEqual({ title: "theirs" });
    expect(saver.isBehind()).toBe(false);
    saver.change({ title: "theirs, mended" });
    expect(await saver.flush()).toBe(true);
    expect(server.stored).toEqual({ content: { title: "theirs, mended" }, version: 3 });
  });
});

it("says what the server refused, and saves again once it is mended", async () => {
  server.failure = new Problem(422, "request.invalid");
  const saver = saverOn(server);
  saver.change({ title: "a" });
  expect(await saver.flush()).toBe(false);
  expect(saver.saving.status).toBe("failed");
  server.failure = undefined;
  saver.change({ title: "ab" });
  expect(await saver.flush()).toBe(true);
});
