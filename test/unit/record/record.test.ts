import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hashOf } from "../../../shared/record/entry.ts";
import { faultTexts, placeText } from "../../../shared/record/fault.ts";
import {
  type DecisionRecord,
  openingDocuments,
  recordText,
  sealedDocuments,
  signedRecord,
} from "../../../shared/record/record.ts";
import type { Release } from "../../../shared/record/release.ts";
import { keyIdOf } from "../../../shared/record/signature.ts";
import { verifyRecord, verifyRecordFile } from "../../../shared/record/verify-record.ts";
import { chainOf, entries, newSigningKey, opening, processId, record, releases } from "./sample.ts";

const key = newSigningKey();
const sound = await record(key);
const file = new TextEncoder().encode(recordText(sound));

/** What is wrong, as the command would say it; undefined for a sound record. */
const faultOf = (value: unknown, publicKey?: string): string | undefined => {
  const verdict = verifyRecord(value, publicKey === undefined ? {} : { publicKey });
  return verdict.ok ? undefined : `${placeText(verdict.at, "en")}: ${verdict.why}`;
};
/** Signed anew by whoever changed it: nothing but the links themselves can give it away. */
const signedAnew = (changes: Partial<DecisionRecord>): Promise<DecisionRecord> => {
  const { head: _, format: __, compiled: ___, ...parts } = { ...sound, ...changes };
  return signedRecord(parts, { at: sound.head.at, keyId: key.keyId, sign: key.sign });
};
const entryAt = (seq: number) => entries[seq - 1] ?? expect.fail();
const releaseAt = (index: number): Release => releases[index] ?? expect.fail();

describe("a record", () => {
  it("is sound, and says what it proves", () => {
    const summary = {
      processId,
      title: "质子交换膜电解槽",
      entries: 7,
      releases: 3,
      opened: { proposals: 2, matched: 1 },
      headHash: entryAt(7).hash,
      signedAt: sound.head.at,
      keyId: key.keyId,
    };
    expect(verifyRecordFile(file)).toEqual({
      ok: true,
      summary: { ...summary, keyFrom: "record" },
      record: sound,
    });
    expect(verifyRecordFile(file, { publicKey: key.publicKey })).toEqual({
      ok: true,
      summary: { ...summary, keyFrom: "caller" },
      record: sound,
    });
  });

  it("is sound without an opening and releases", async () => {
    const { opening: _, ...rest } = sound;
    const early = await signedRecord(
      { ...rest, entries: entries.slice(0, 1), releases: [] },
      { at: sound.head.at, keyId: key.keyId, sign: key.sign },
    );
    expect(verifyRecord(early)).toMatchObject({ ok: true, summary: { entries: 1 } });
    expect(verifyRecord(early)).not.toHaveProperty("summary.opened");
  });

  it("is compiled from its releases", () => {
    expect(sound.compiled).toEqual({
      challenge: { title: "质子交换膜电解槽", bountyYuan: 1_000_000 },
      award: { proposalId: "prp_1", reasons: ["评分第一"] },
    });
  });

  it("shows every changed byte", () => {
    for (let at = 0; at < file.length; at += 1) {
      const changed = file.slice();
      changed[at] = (changed[at] ?? 0) ^ (1 << (at % 7));
      expect(verifyRecordFile(changed).ok, `byte ${at}`).toBe(false);
    }
  }, 120_000);

  it("shows any changes: of bytes, by cutting, by adding", () => {
    fc.assert(
      fc.property(fc.nat(file.length - 1), fc.nat(20), fc.uint8Array({ maxLength: 20 }), (at, gone, put) => {
        const changed = Uint8Array.of(...file.subarray(0, at), ...put, ...file.subarray(at + gone));
        fc.pre(Buffer.compare(changed, file) !== 0);
        expect(verifyRecordFile(changed).ok).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  it("shows spaces, another order and another spelling, which change no value", () => {
    const reversed = Object.fromEntries(Object.entries(sound).reverse());
    for (const text of [
      JSON.stringify(sound, null, 2),
      `${JSON.stringify(reversed)}\n`,
      recordText(sound).slice(0, -1),
      ` ${recordText(sound)}`,
      `${recordText(sound)}\n`,
      recordText(sound).replace("质", "\\u8d28"),
      recordText(sound).replace("20481", "2.0481e4"),
    ]) {
      expect(faultOf(JSON.parse(text))).toBeUndefined();
      expect(verifyRecordFile(new TextEncoder().encode(text))).toMatchObject({ why: "not_canonical" });
    }
    const marked = new TextEncoder().encode(`\ufeff${recordText(sound)}`);
    expect(verifyRecordFile(marked)).toMatchObject({ why: "not_json" });
    expect(verifyRecordFile(Uint8Array.of(0xff))).toMatchObject({ why: "not_json" });
  });

  it("names the first entry that was changed", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 7 }), (a, b) => {
        const changed = entries.map((entry) =>
          entry.seq === a || entry.seq === b ? { ...entry, action: "challenge.cancelled" } : entry,
        );
        expect(faultOf({ ...sound, entries: changed })).toBe(`entry ${Math.min(a, b)}: hash`);
      }),
    );
  });

  it.each([
    ["left out", [1, 2, 4, 5, 6, 7], "entry 3: seq"],
    ["left out at the end", [1, 2, 3, 4, 5, 6], "release chl_01K7ZQ3M8V5T2R9X4C6B1N0DHJ-3: document_unknown"],
    ["twice", [1, 2, 2, 3, 4, 5, 6, 7], "entry 3: seq"],
    ["swapped", [1, 3, 2, 4, 5, 6, 7], "entry 2: seq"],
    ["missing altogether", [], "record.entries: shape"],
  ])("with entries %s", (_, seqs, fault) => {
    expect(faultOf({ ...sound, entries: seqs.map(entryAt) })).toBe(fault);
  });

  it("with an entry put in, and even everything after it linked anew, does not match what was signed", () => {
    const anew = chainOf([...entries.slice(0, 6), { ...entryAt(1), at: entryAt(6).at }, entryAt(7)]);
    expect(faultOf({ ...sound, entries: anew })).toBe("head.hash: head_entry");
  });

  it("with another process's entries", () => {
    expect(faultOf({ ...sound, entries: chainOf(entries, "chl_other") })).toBe("entry 1: previous");
  });

  it("with an entry dated before the one it follows", () => {
    const [first, second, ...rest] = entries;
    if (!first || !second) return expect.fail();
    const early = { ...second, at: "2026-01-01T00:00:00.000Z" };
    expect(faultOf({ ...sound, entries: [first, { ...early, hash: hashOf(early) }, ...rest] })).toBe(
      "entry 2: time",
    );
  });
});

describe("what entries put on record", () => {
  it.each([
    [
      "a changed release",
      { releases: [...releases.slice(0, 2), { ...releaseAt(2), tags: ["x"] }] },
      "-3: document_differs",
    ],
    ["a missing one", { releases: releases.slice(0, 2) }, "-3: document_missing"],
    [
      "one besides",
      { releases: [...releases, { ...releaseAt(2), id: "more" }] },
      "release more: document_unknown",
    ],
    [
      "one of another process",
      { releases: [{ ...releaseAt(0), processId: "chl_2" }] },
      "-1: release_process",
    ],
    ["one twice", { releases: [...releases, releaseAt(2)] }, "-3: document_twice"],
    ["a changed opening", { opening: { ...opening, commitments: [] } }, "opening: document_differs"],
    [
      "a release put on record twice",
      { entries: chainOf([...entries, { ...entryAt(7), action: "again" }]) },
      "entry 8: document_twice",
    ],
  ])("shows %s, even when it is signed anew", async (_, changes, fault) => {
    expect(faultOf(await signedAnew(changes))).toMatch(new RegExp(`${fault}$`));
  });

  it("shows a missing opening", async () => {
    const { opening: _, ...rest } = sound;
    const without = await signedRecord(rest, { at: sound.head.at, keyId: key.keyId, sign: key.sign });
    expect(faultOf(without)).toBe("opening: document_missing");
  });

  it("shows that something was put in, taken out or exchanged between the closing and the opening", async () => {
    const [first, second] = opening.commitments;
    if (!first || !second) return expect.fail();
    for (const commitments of [
      [first],
      [first, { ...second, size: 312 }],
      [first, second, { ...second, proposalId: "prp_3" }],
    ]) {
      const other = { ...opening, commitments };
      const anew = entries.map((entry) =>
        entry.action === "challenge.opened" ? { ...entry, documents: openingDocuments(other) } : entry,
      );
      expect(faultOf(await signedAnew({ entries: chainOf(anew), opening: other }))).toBe(
        "opening: sealed_differs",
      );
    }
    const late = [...entries.slice(0, 3), entryAt(5), entryAt(4), ...entries.slice(5)];
    expect(faultOf(await signedAnew({ entries: chainOf(late) }))).toBe("opening: sealed_differs");
    // A process that did not put it on record has nothing to compare.
    const without = entries.filter(({ action }) => action !== "challenge.closed");
    expect(faultOf(await signedAnew({ entries: chainOf(without) }))).toBeUndefined();
  });

  it("does not show that nothing was handed in", () => {
    expect(sealedDocuments("00".repeat(16), [])).not.toEqual(sealedDocuments("11".repeat(16), []));
    expect(() => sealedDocuments("", [])).toThrow(RangeError);
  });

  it("shows a compiled record that does not follow", () => {
    expect(faultOf({ ...sound, compiled: { ...sound.compiled, more: 1 } })).toBe("compiled: compiled");
  });
});

describe("a signature", () => {
  const other = newSigningKey();

  it("covers everything", () => {
    expect(faultOf({ ...sound, process: { ...sound.process, title: "别的" } })).toBe("head.content: content");
    expect(faultOf({ ...sound, keys: { ...sound.keys, [other.keyId]: other.publicKey } })).toBe(
      "head.content: content",
    );
    expect(faultOf({ ...sound, head: { ...sound.head, at: "2026-05-01T09:00:00.000Z" } })).toBe(
      "head.signature: signature",
    );
    expect(faultOf({ ...sound, head: { ...sound.head, processId: "chl_2" } })).toBe(
      "head.processId: head_process",
    );
  });

  it("of somebody else is found with the publisher's key only", async () => {
    const forged = await record(other);
    expect(faultOf(forged)).toBeUndefined();
    expect(faultOf(forged, key.publicKey)).toBe("head.keyId: other_key");
  });

  it("is by a key that is there, under its own name", async () => {
    const nameless = await signedRecord(
      { ...sound, keys: {} },
      { at: sound.head.at, keyId: key.keyId, sign: key.sign },
    );
    expect(faultOf(nameless)).toBe("head.keyId: key_unknown");
    expect(faultOf(await signedAnew({ keys: { [key.keyId]: other.publicKey } }))).toBe(
      `keys.${key.keyId}: key_name`,
    );
    expect(keyIdOf(key.publicKey)).toBe(key.keyId);
  });
});

describe("where something is wrong", () => {
  it.each([
    [{ part: "entry", seq: 3 }, "entry 3", "第 3 条"],
    [{ part: "release", id: "rel_2" }, "release rel_2", "公开内容 rel_2"],
    [{ part: "file", byte: 120 }, "byte 120", "第 120 字节"],
    [{ part: "file" }, "file", "文件"],
    [{ part: "head", path: "signature" }, "head.signature", "head.signature"],
    [{ part: "opening" }, "opening", "opening"],
  ] as const)("is said in both languages: %j", (place, en, zh) => {
    expect([placeText(place, "en"), placeText(place, "zh")]).toEqual([en, zh]);
  });

  it("has a reason in both languages", () => {
    for (const { zh, en } of Object.values(faultTexts)) {
      expect(zh).toMatch(/。$/);
      expect(en).toMatch(/^[A-Z].*\.$/);
    }
  });
});

describe("what is no record", () => {
  it.each([
    [null, "record: shape"],
    [[], "record: shape"],
    [{}, "record.format: shape"],
    [{ ...sound, format: "duijie-record-2" }, "record.format: shape"],
    [{ ...sound, more: true }, "record: shape"],
    [{ ...sound, head: { ...sound.head, signature: "" } }, "head.signature: shape"],
    [{ ...sound, opening: { ...opening, commitments: [{}] } }, "opening.commitments.0.proposalId: shape"],
    [{ ...sound, entries: [...entries.slice(0, 3), { ...entryAt(4), more: 1 }] }, "entry 4: shape"],
  ])("is refused", (value, fault) => {
    expect(faultOf(value)).toBe(fault);
  });

  it("is refused whatever it is", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(verifyRecord(value).ok).toBe(false);
      }),
    );
  });

  it("has no entry to sign", async () => {
    await expect(
      signedRecord({ ...sound, entries: [] }, { at: sound.head.at, keyId: key.keyId, sign: key.sign }),
    ).rejects.toThrow(RangeError);
  });
});
