import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sha256Hex } from "../../../shared/digest/sha256.ts";
import { appendEntry, type NewEntry, privateHashOf, startOfChain } from "../../../shared/record/entry.ts";
import { verifyChain } from "../../../shared/record/verify-chain.ts";
import { chainOf } from "./sample.ts";

const entry: NewEntry = {
  at: "2026-05-01T08:00:00.000Z",
  action: "challenge.published",
  by: "organizer",
  public: { number: 3 },
};
const newEntry: fc.Arbitrary<NewEntry> = fc.record(
  {
    at: fc.integer({ min: 0, max: 9 }).map((second) => `2026-05-01T08:00:0${second}.000Z`),
    action: fc.string({ minLength: 1 }),
    by: fc.constantFrom("poster", "organizer"),
    public: fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.integer(), fc.boolean())),
    privateHash: fc.constant("ab".repeat(32)),
    documents: fc.dictionary(fc.string({ maxLength: 5 }), fc.constant("cd".repeat(32)), { maxKeys: 2 }),
  },
  { requiredKeys: ["at", "action", "by", "public"] },
);

describe("an entry", () => {
  it("is the hash of its canonical JSON, which anybody can compute", () => {
    const first = appendEntry(startOfChain("chl_1"), entry);
    const start = sha256Hex(new TextEncoder().encode("duijie record\nchl_1"));
    const text = `{"action":"challenge.published","at":"2026-05-01T08:00:00.000Z","by":"organizer","previous":"${start}","public":{"number":3},"seq":1}`;
    expect(first).toEqual({
      ...entry,
      seq: 1,
      previous: start,
      hash: sha256Hex(new TextEncoder().encode(text)),
    });
  });

  it("is not dated before the one that it follows", () => {
    const first = appendEntry(startOfChain("chl_1"), entry);
    const second = appendEntry(first, { ...entry, at: "2026-05-01T07:59:59.998Z" });
    expect(second.at).toBe(first.at);
    expect(verifyChain("chl_1", [first, second])).toEqual({ ok: true, end: second });
  });

  it("takes nothing along that the format does not have", () => {
    const stored = { ...entry, pk: "CHL#1" };
    expect(appendEntry(startOfChain("chl_1"), stored)).not.toHaveProperty("pk");
  });

  it("follows another in every chain", () => {
    fc.assert(
      fc.property(fc.array(newEntry, { maxLength: 6 }), fc.string(), (news, processId) => {
        const chain = chainOf(news, processId);
        // As they come back from a file.
        const read: unknown[] = JSON.parse(JSON.stringify(chain));
        expect(verifyChain(processId, read)).toMatchObject({ ok: true, end: { seq: news.length } });
      }),
    );
  });

  it("commits to its private part", () => {
    const salt = "0123456789abcdef".repeat(2);
    const value = { expertId: "exp_1", reason: "family" };
    expect(privateHashOf(salt, value)).toBe(privateHashOf(salt, { reason: "family", expertId: "exp_1" }));
    expect(privateHashOf(salt, { ...value, expertId: "exp_2" })).not.toBe(privateHashOf(salt, value));
    expect(privateHashOf(salt.replace("0", "1"), value)).not.toBe(privateHashOf(salt, value));
    for (const weak of ["", "short", salt.slice(1), salt.toUpperCase()])
      expect(() => privateHashOf(weak, value)).toThrow(RangeError);
  });
});
