import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isGenuine, type Receipt, receiptBytes } from "../../../shared/record/receipt.ts";
import { isSigned, signedBytes } from "../../../shared/record/signature.ts";
import { verifyReceipt } from "../../../shared/record/verify-receipt.ts";
import { newSigningKey, opening, processId, record } from "./sample.ts";

const key = newSigningKey();
const other = newSigningKey();
const receipt: Receipt = {
  challengeId: "chl_1",
  proposalId: "prp_1",
  version: 2,
  sha256: "a1".repeat(32),
  size: 20_481,
  receivedAt: "2026-05-16T09:59:59.999Z",
  keyId: key.keyId,
};
const signed = { ...receipt, signature: key.sign(receiptBytes(receipt)) };

describe("a receipt", () => {
  it("is genuine with the key that signed it, and no other", () => {
    expect(isGenuine(signed, key.publicKey)).toBe(true);
    expect(isGenuine(signed, other.publicKey)).toBe(false);
    expect(isGenuine({ ...signed, signature: other.sign(receiptBytes(receipt)) }, key.publicKey)).toBe(false);
  });

  it.each([
    { challengeId: "chl_2" },
    { proposalId: "prp_2" },
    { version: 3 },
    { sha256: "a2".repeat(32) },
    { size: 20_482 },
    { receivedAt: "2026-05-16T10:00:00.000Z" },
    { keyId: other.keyId },
  ])("is not, with %j", (change) => {
    expect(isGenuine({ ...signed, ...change }, key.publicKey)).toBe(false);
  });

  it("is not with a digit of its signature or of the key changed", () => {
    fc.assert(
      fc.property(fc.nat(127), fc.nat(63), fc.constantFrom(..."0123456789abcdef"), (at, place, digit) => {
        const changed = signed.signature.slice(0, at) + digit + signed.signature.slice(at + 1);
        if (changed !== signed.signature)
          expect(isGenuine({ ...signed, signature: changed }, key.publicKey)).toBe(false);
        const elsewhere = key.publicKey.slice(0, place) + digit + key.publicKey.slice(place + 1);
        if (elsewhere !== key.publicKey) expect(isGenuine(signed, elsewhere)).toBe(false);
      }),
      { numRuns: 40 },
    );
  });

  it.each(["", "zz", "AB".repeat(64), `${"0".repeat(128)}0`])("is not with the signature %j", (signature) => {
    expect(isGenuine({ ...signed, signature }, key.publicKey)).toBe(false);
  });

  it("is nothing but a receipt: a signature serves one purpose", () => {
    const asHead = key.sign(signedBytes("record head", receipt));
    expect(isSigned("record head", receipt, asHead, key.publicKey)).toBe(true);
    expect(isGenuine({ ...receipt, signature: asHead }, key.publicKey)).toBe(false);
  });
});

describe("a receipt against a record", async () => {
  const sound = await record(key);
  const [first, second] = opening.commitments;
  const receiptOf = (change: Partial<Receipt> = {}) => {
    const { matched: _, ...commitment } = first ?? expect.fail();
    const content: Receipt = { challengeId: processId, keyId: key.keyId, ...commitment, ...change };
    return { ...content, signature: key.sign(receiptBytes(content)) };
  };

  it("says whether what was opened is what was handed in", () => {
    expect(verifyReceipt(receiptOf(), sound)).toEqual({ ok: true, receipt: receiptOf(), matched: true });
    const { matched: _, ...commitment } = second ?? expect.fail();
    expect(verifyReceipt(receiptOf(commitment), sound)).toMatchObject({ ok: true, matched: false });
  });

  it.each<[string, Partial<Receipt>]>([
    ["receipt_process", { challengeId: "chl_2" }],
    ["receipt_missing", { proposalId: "prp_3" }],
    ["receipt_missing", { version: 1 }],
    ["receipt_differs", { sha256: "ff".repeat(32) }],
    ["receipt_differs", { size: 1 }],
    ["receipt_differs", { receivedAt: "2026-05-01T08:30:00.001Z" }],
    ["key_unknown", { keyId: other.keyId }],
  ])("is refused: %s, with %j", (why, change) => {
    expect(verifyReceipt(receiptOf(change), sound)).toEqual({ ok: false, why });
  });

  it("is refused when it is forged, too early or none", () => {
    expect(verifyReceipt({ ...receiptOf(), size: 1 }, sound)).toEqual({ ok: false, why: "signature" });
    const { opening: _, ...before } = sound;
    expect(verifyReceipt(receiptOf(), before)).toEqual({ ok: false, why: "receipt_early" });
    for (const value of [null, {}, { ...receiptOf(), more: 1 }])
      expect(verifyReceipt(value, sound)).toEqual({ ok: false, why: "shape" });
  });
});
