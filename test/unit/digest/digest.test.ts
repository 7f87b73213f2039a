import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalJson } from "../../../shared/digest/canonical-json.ts";
import { lotOf } from "../../../shared/digest/lot.ts";
import { isSha256, sha256Hex, sha256OfJson, sha256OfStream } from "../../../shared/digest/sha256.ts";

const nodes = (bytes: Uint8Array | string): string => createHash("sha256").update(bytes).digest("hex");

describe("canonical JSON", () => {
  it.each([
    // RFC 8785, sections 3.2.2 and 3.2.3.
    [
      {
        numbers: [Number("333333333.33333329"), 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
        string: "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"/",
        literals: [null, true, false],
      },
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    ],
    [
      { "\u20ac": 1, "\r": 2, "\ufb33": 3, "1": 4, "\ud83d\ude00": 5, "\u0080": 6, "\u00f6": 7 },
      '{"\\r":2,"1":4,"\u0080":6,"ö":7,"€":1,"😀":5,"\ufb33":3}',
    ],
    [{ b: undefined, a: [undefined, -0] }, '{"a":[null,0]}'],
    ["质子", '"质子"'],
  ])("of %j", (value, text) => {
    expect(canonicalJson(value)).toBe(text);
  });

  it("says the same value, whatever the order of its names", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonicalJson(value);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
        expect(canonicalJson(JSON.parse(text))).toBe(text);
        expect(sha256OfJson(value)).toBe(nodes(text));
      }),
    );
    expect(canonicalJson({ a: 1, b: { d: 1, c: 2 } })).toBe(canonicalJson({ b: { c: 2, d: 1 }, a: 1 }));
  });

  it.each([undefined, () => 1, Symbol("x"), Number.NaN, { a: Number.POSITIVE_INFINITY }, "\ud800"])(
    "has nothing for %s",
    (value) => {
      expect(() => canonicalJson(value)).toThrow();
    },
  );
});

describe("SHA-256", () => {
  it("is that of another implementation, in one piece or in many", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.uint8Array({ maxLength: 200 }), { maxLength: 6 }), async (parts) => {
        const whole = Uint8Array.of(...parts.flatMap((part) => [...part]));
        expect(sha256Hex(whole)).toBe(nodes(whole));
        const stream = new Blob(parts as BlobPart[]).stream();
        expect(await sha256OfStream(stream)).toEqual({ sha256: nodes(whole), size: whole.length });
      }),
    );
    expect(isSha256(nodes(""))).toBe(true);
    expect(isSha256(nodes("").toUpperCase())).toBe(false);
  });
});

describe("a lot", () => {
  it("follows from the seed alone, and is another for each", () => {
    expect(lotOf("seed", "prp_1")).toBe(nodes("duijie draw\nseed\nprp_1"));
    expect(lotOf("seed", "prp_2")).not.toBe(lotOf("seed", "prp_1"));
    expect(lotOf("other", "prp_1")).not.toBe(lotOf("seed", "prp_1"));
  });
});
