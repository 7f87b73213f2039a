import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { needContracts } from "../../../shared/contracts/matchmaking.ts";
import { call } from "../../../web/src/api/call.ts";

/** A network on which nothing ever answers; `giveUp` is the end of the time that a call has. */
let patience = new AbortController();
const giveUp = () => patience.abort(new DOMException("signal timed out", "TimeoutError"));

beforeEach(() => {
  patience = new AbortController();
  vi.spyOn(AbortSignal, "timeout").mockImplementation(() => patience.signal);
  vi.stubGlobal("document", { documentElement: { lang: "zh-CN" } });
  vi.stubGlobal(
    "fetch",
    (_: string, { signal }: { signal: AbortSignal }) =>
      new Promise((_answer, fail) => signal.addEventListener("abort", () => fail(signal.reason))),
  );
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** Calls, and lets the time end once the request is under way. */
async function hanging(end: () => void, signal?: AbortSignal): Promise<unknown> {
  const calling = call(needContracts.browse, {}, signal === undefined ? {} : { signal });
  setTimeout(end);
  return calling;
}

describe("a network that hangs", () => {
  it("is a missing one once the time of a call is over", async () => {
    await expect(hanging(giveUp)).rejects.toMatchObject({ code: "network", status: 0 });
    expect(AbortSignal.timeout).toHaveBeenCalledWith(12_000);
  });

  it("leaves a call that its caller gave up what it is", async () => {
    const caller = new AbortController();
    const end = () => caller.abort();
    await expect(hanging(end, caller.signal)).rejects.toMatchObject({ name: "AbortError" });
  });
});
