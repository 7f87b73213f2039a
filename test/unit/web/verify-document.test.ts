import { generateKeyPairSync, sign } from "node:crypto";
import { describe, expect, it } from "vitest";
import { appendEntry, startOfChain } from "../../../shared/record/entry.ts";
import { receiptBytes } from "../../../shared/record/receipt.ts";
import { recordText, signedRecord } from "../../../shared/record/record.ts";
import { keyIdOf } from "../../../shared/record/signature.ts";
import { type Checked, check } from "../../../web/src/features/challenges-public/verify/check.ts";
import {
  receiptCheckList,
  recordCheckList,
} from "../../../web/src/features/challenges-public/verify/check-list.ts";

/** What the verification page says of documents that are in order, changed, or something else. */

const pair = generateKeyPairSync("ed25519");
const publicKey = Buffer.from(pair.publicKey.export({ format: "jwk" }).x ?? "", "base64url").toString("hex");
const signHex = (bytes: Uint8Array): string => sign(null, bytes, pair.privateKey).toString("hex");
const at = "2026-05-16T09:59:58.123Z";

const unsigned = {
  challengeId: "chl_01JZX5T8M4K2Q7W9E3R6Y1VBNH",
  proposalId: "prp_01JZX5T8M4K2Q7W9E3R6Y1VBNH",
  version: 2,
  sha256: "ab".repeat(32),
  size: 4096,
  receivedAt: at,
  keyId: keyIdOf(publicKey),
};
const receipt = { format: "duijie-receipt-1", ...unsigned, signature: signHex(receiptBytes(unsigned)) };
const pasted = (value: unknown) => ({ from: "text", text: JSON.stringify(value) }) as const;
const verdictOf = (checked: Checked) => ("verdict" in checked ? checked.verdict : checked.kind);
const states = (checked: Checked): string[] =>
  checked.kind === "receipt"
    ? receiptCheckList(checked).map(({ state }) => state)
    : checked.kind === "record"
      ? recordCheckList(checked).map(({ state }) => state)
      : [];

describe("a receipt", () => {
  it("is genuine, also when it was pasted with other line breaks", () => {
    const checked = check({ from: "text", text: JSON.stringify(receipt, null, 4) }, publicKey);
    expect(verdictOf(checked)).toBe("genuine");
    expect(states(checked)).toEqual(["done", "done", "done"]);
  });
  it.each(["version", "size"] as const)("with another %s is forged", (field) => {
    const checked = check(pasted({ ...receipt, [field]: receipt[field] + 1 }), publicKey);
    expect(verdictOf(checked)).toBe("forged");
    expect(states(checked)).toEqual(["done", "done", "failed"]);
  });
  it("of another platform names another key", () =>
    expect(verdictOf(check(pasted({ ...receipt, keyId: "0".repeat(16) }), publicKey))).toBe("other-key"));
  it("with a field that nobody signed is none", () =>
    expect(verdictOf(check(pasted({ ...receipt, note: "won" }), publicKey))).toBe("unknown"));
  it("is not called genuine while the key is unknown", () =>
    expect(verdictOf(check(pasted(receipt), undefined))).toBe("unchecked"));
});

describe("a record", async () => {
  const id = unsigned.challengeId;
  const first = appendEntry(startOfChain(id), {
    at,
    action: "challenge.published",
    by: "organizer",
    public: {},
  });
  const second = appendEntry(first, {
    at,
    action: "challenge.opened",
    by: "committee",
    public: { opened: 3 },
  });
  const keyId = keyIdOf(publicKey);
  const record = await signedRecord(
    {
      process: { id, title: "焊接变形" },
      entries: [first, second],
      releases: [],
      keys: { [keyId]: publicKey },
    },
    { at, keyId, sign: signHex },
  );
  const bytes = new TextEncoder().encode(recordText(record));

  it("as a file holds in every byte", () => {
    const checked = check({ from: "file", bytes }, publicKey);
    expect(checked).toMatchObject({ kind: "record", verdict: { ok: true }, bytesChecked: true });
    expect(new Set(states(checked))).toEqual(new Set(["done"]));
  });
  it("that was pasted holds in what it says", () => {
    const checked = check(pasted(record), publicKey);
    expect(checked).toMatchObject({ kind: "record", verdict: { ok: true } });
    expect(states(checked).at(-1)).toBe("skipped");
  });
  it("names the decision that was changed, and what was not looked at any more", () => {
    const changed = { ...record, entries: [first, { ...second, public: { opened: 4 } }] };
    const checked = check(pasted(changed), publicKey);
    expect(checked).toMatchObject({ verdict: { ok: false, at: { part: "entry", seq: 2 }, why: "hash" } });
    expect(states(checked)).toEqual(["failed", ...Array(6).fill("skipped")]);
  });
  it("with one space more is not the file that was signed", () => {
    const checked = check({ from: "file", bytes: new Uint8Array([...bytes, 0x20]) }, publicKey);
    expect(checked).toMatchObject({ verdict: { ok: false, why: "not_canonical" } });
    expect(states(checked).at(-1)).toBe("failed");
  });
});

describe("anything else", () => {
  it.each([
    ["{", "not-json"],
    ["[]", "unknown"],
    ['{"format":"other"}', "unknown"],
  ])("%s is %s", (text, kind) => expect(check({ from: "text", text }, publicKey).kind).toBe(kind));
});
