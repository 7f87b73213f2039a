import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sha256Hex } from "../../../shared/digest/sha256.ts";
import { newKey } from "../../../shared/sealing/keys.ts";
import { shareCommitment } from "../../../shared/sealing/share-commitment.ts";
import { joinShares, keyTag, shareFacts, splitIdentity } from "../../../shared/sealing/shares.ts";

const key = await newKey();
const otherKey = await newKey();
const holding = fc
  .integer({ min: 2, max: 7 })
  .chain((holders) =>
    fc.record({ holders: fc.constant(holders), threshold: fc.integer({ min: 2, max: holders }) }),
  );
const texts = async (of = key, holders = 3, threshold = 2) =>
  (await splitIdentity(of.identity, { holders, threshold })).map(({ text }) => text);

describe("shares of a key", () => {
  it("make it up when there are enough of them, whichever, in any order", async () => {
    await fc.assert(
      fc.asyncProperty(holding, fc.nat(), async ({ holders, threshold }, choice) => {
        const all = await texts(key, holders, threshold);
        const some = rotated(all, choice).slice(0, threshold + (choice % (holders - threshold + 1)));
        expect(await joinShares(some, key.recipient)).toBe(key.identity);
      }),
      { numRuns: 60 },
    );
  });

  it("never do when there are fewer, and a share given twice is one", async () => {
    await fc.assert(
      fc.asyncProperty(holding, fc.nat(), async ({ holders, threshold }, choice) => {
        const some = rotated(await texts(key, holders, threshold), choice).slice(0, threshold - 1);
        const refusal = {
          code: "sealing.shares_too_few",
          details: { params: { needed: threshold, given: threshold - 1 } },
        };
        await expect(joinShares([...some, ...some], key.recipient)).rejects.toMatchObject(refusal);
      }),
      { numRuns: 60 },
    );
    await expect(joinShares([], key.recipient)).rejects.toMatchObject({ code: "sealing.shares_too_few" });
  });

  it("do not make it up below the threshold, even with what they say about it changed", async () => {
    // Two of four where three are needed, and the text rewritten as if two were enough: the parts themselves do not suffice.
    const forged = (await texts(key, 4, 3)).slice(0, 2).map((text) => {
      const payload = text.slice(0, -9).replace(/^(duijie-share-1\.\w+)\.3\./, "$1.2.");
      return `${payload}.${sha256Hex(new TextEncoder().encode(payload)).slice(0, 8)}`;
    });
    expect(forged.map((text) => shareFacts(text).threshold)).toEqual([2, 2]);
    await expect(joinShares(forged, key.recipient)).rejects.toMatchObject({
      code: "sealing.shares_mismatch",
    });
  });

  it("say which key they are of, and which share of how many", async () => {
    const [first = ""] = await texts(key, 5, 3);
    expect(shareFacts(first)).toEqual({ key: keyTag(key.recipient), threshold: 3, holders: 5, number: 1 });
  });

  it("of another key are refused by name", async () => {
    const [mine = ""] = await texts();
    const [, theirs = ""] = await texts(otherKey);
    await expect(joinShares([mine, theirs], key.recipient)).rejects.toMatchObject({
      code: "sealing.share_other_key",
    });
    await expect(joinShares(await texts(), otherKey.recipient)).rejects.toMatchObject({
      code: "sealing.share_other_key",
    });
  });

  it("of two splits of one key do not fit", async () => {
    const [one = ""] = await texts();
    const [, other = ""] = await texts();
    await expect(joinShares([one, other], key.recipient)).rejects.toMatchObject({
      code: "sealing.shares_mismatch",
    });
  });

  it("with one character wrong are refused by name", async () => {
    const [first = "", second = ""] = await texts();
    await fc.assert(
      fc.asyncProperty(
        fc.nat(first.length - 1),
        fc.constantFrom(..."0123456789abcdefz."),
        async (at, character) => {
          fc.pre(first.charAt(at) !== character);
          const wrong = first.slice(0, at) + character + first.slice(at + 1);
          await expect(joinShares([wrong, second], key.recipient)).rejects.toMatchObject({
            code: "sealing.share_damaged",
          });
        },
      ),
      { numRuns: 200 },
    );
    for (const cut of ["", first.slice(0, -1), first.slice(1), `${first}0`, second.slice(0, 60)])
      await expect(joinShares([cut, second], key.recipient)).rejects.toMatchObject({
        code: "sealing.share_damaged",
      });
  });

  it("are understood as they are printed and mailed", async () => {
    const [first = "", second = ""] = await texts();
    const printed = ` ${first.toUpperCase().replace(/(.{40})/g, "$1\r\n")}\n`;
    expect(await joinShares([printed, second], key.recipient)).toBe(key.identity);
    expect(shareCommitment(printed)).toBe(shareCommitment(first));
  });

  it("have a commitment each, which nobody else's has", async () => {
    const shares = await splitIdentity(key.identity, { holders: 5, threshold: 3 });
    expect(shares.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
    for (const { text, commitment } of shares) expect(shareCommitment(text)).toBe(commitment);
    expect(new Set(shares.map(({ commitment }) => commitment)).size).toBe(5);
  });

  it.each([
    { holders: 3, threshold: 1 },
    { holders: 1, threshold: 1 },
    { holders: 2, threshold: 3 },
    { holders: 256, threshold: 2 },
    { holders: 3, threshold: 2.5 },
  ])("are not %j", async (wrong) => {
    await expect(splitIdentity(key.identity, wrong)).rejects.toThrow(RangeError);
  });

  it("are of a key", async () => {
    await expect(splitIdentity("AGE-SECRET-KEY-1", { holders: 3, threshold: 2 })).rejects.toMatchObject({
      code: "sealing.identity",
    });
  });
});

const rotated = <T>(items: readonly T[], by: number): T[] => {
  const at = by % items.length;
  return [...items.slice(at), ...items.slice(0, at)];
};
