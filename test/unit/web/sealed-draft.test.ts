import { describe, expect, it } from "vitest";
import type { Proposal } from "../../../shared/contracts/proposals.ts";
import { Problem } from "../../../web/src/api/problem.ts";
import { SealedDraft } from "../../../web/src/features/proposals/sealed-draft.ts";

/** A server that keeps one draft, as the API does: by version, and with the instant of the last save. */
function server() {
  let stored = { id: "prp_1", version: 1 } as Proposal;
  const kept: (string | undefined)[] = [];
  let down = false;
  const save = (ciphertext: string) => {
    const version = stored.version + 1;
    stored = { ...stored, version, draft: { ciphertext, savedAt: `2026-05-01T00:00:${10 + version}.000Z` } };
    return stored;
  };
  return {
    kept,
    stored: () => stored,
    /** Somebody else of the team. */
    other: save,
    confirm: () => {
      stored = { ...stored, version: stored.version + 1 };
    },
    fail: (now: boolean) => {
      down = now;
    },
    port: {
      seal: async (values: object) => JSON.stringify(values),
      save: async (ciphertext: string, expectedVersion: number) => {
        if (down) throw new Problem(0, "network");
        if (expectedVersion !== stored.version) throw new Problem(412, "proposal.stale");
        return save(ciphertext);
      },
      read: async () => stored,
      keep: (ciphertext: string | undefined) => void kept.push(ciphertext),
    },
  };
}

const begin = (from: ReturnType<typeof server>) =>
  new SealedDraft({ port: from.port, proposal: from.stored(), values: {}, delayMs: 60_000 });

describe("a sealed draft", () => {
  it("is kept on the device until the server has it", async () => {
    const api = server();
    const draft = begin(api);
    draft.change({ route: "一" });
    expect(draft.saving.status).toBe("unsaved");
    expect(await draft.flush()).toBe(true);
    expect(api.stored().draft?.ciphertext).toBe('{"route":"一"}');
    expect(api.kept).toEqual(['{"route":"一"}', undefined]);
  });

  it("is not called saved while what was typed meanwhile is not", async () => {
    const api = server();
    const draft = begin(api);
    const told: string[] = [];
    draft.subscribe(() => told.push(draft.saving.status));
    draft.change({ route: "一" });
    const saving = draft.flush();
    draft.change({ route: "一二" });
    expect(await saving).toBe(false);
    expect(told).toEqual(["unsaved", "saving", "unsaved"]);
    // Still on the device as well.
    expect(api.kept).toEqual(['{"route":"一"}']);
    expect(await draft.flush()).toBe(true);
    expect([draft.saving.status, api.stored().draft?.ciphertext]).toEqual(["saved", '{"route":"一二"}']);
  });

  it("goes on from a version that rose for another reason", async () => {
    const api = server();
    const draft = begin(api);
    api.confirm();
    draft.change({ route: "一" });
    expect(await draft.flush()).toBe(true);
    expect(draft.saving.status).toBe("saved");
  });

  it("is not written over another person's: who writes chooses", async () => {
    const api = server();
    const draft = begin(api);
    api.other("theirs");
    draft.change({ route: "mine" });
    expect(await draft.flush()).toBe(false);
    expect(draft.saving.status).toBe("conflict");
    expect(api.stored().draft?.ciphertext).toBe("theirs");
    await draft.keepMine();
    expect(api.stored().draft?.ciphertext).toBe('{"route":"mine"}');
  });

  it("takes over what the other one wrote", async () => {
    const api = server();
    const draft = begin(api);
    api.other("theirs");
    draft.change({ route: "mine" });
    await draft.flush();
    draft.takeTheirs({ route: "theirs" });
    expect([draft.isBehind(), draft.saving.status, api.kept.at(-1)]).toEqual([false, "saved", undefined]);
    expect(api.stored().draft?.ciphertext).toBe("theirs");
  });

  it("waits for the network, and does not take a newer draft that was read in passing for its own", async () => {
    const api = server();
    const draft = begin(api);
    api.fail(true);
    draft.change({ route: "一" });
    expect(await draft.flush()).toBe(false);
    expect(draft.saving.status).toBe("offline");
    api.fail(false);
    draft.follow(api.other("theirs"));
    expect(await draft.flush()).toBe(false);
    expect(draft.saving.status).toBe("conflict");
    draft.stop();
  });
});
