import { createPublicKey, verify } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { passKeyOf } from "../../../functions/events/app/pass-key.ts";
import { fromCrockford, toCrockford, typedCrockford } from "../../../shared/tickets/crockford.ts";
import type { Pass } from "../../../shared/tickets/pass.ts";
import { readPass } from "../../../shared/tickets/read-pass.ts";

const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const key = passKeyOf("a secret of the city, 32 characters and more");
const { publicKey } = key;
const otherKey = passKeyOf("a secret of another city, also long enough");

const ulid = fc
  .array(fc.constantFrom(...alphabet), { minLength: 26, maxLength: 26 })
  .map((characters) => characters.join(""));
const pass: fc.Arbitrary<Pass> = fc.record({
  eventId: ulid.map((id) => `act_${id}`),
  registrantId: fc.tuple(fc.constantFrom("per_", "wlk_"), ulid).map((parts) => parts.join("")),
  serial: fc.integer({ min: 1, max: 32 ** 4 - 1 }),
});

const sample: Pass = {
  eventId: "act_01K7ZQ3M8V5T2R9X4C6B1N0DHJ",
  registrantId: "per_4ZX8Q2W7E3R6T1Y5V9BN0MKJHG",
  serial: 1,
};

describe("a ticket's pass", () => {
  it("says who, to what and which ticket, in characters that a QR code packs densely", () => {
    fc.assert(
      fc.property(pass, (it) => {
        const token = key.token(it);
        expect(token).toMatch(/^[0-9A-Z]{162}$/);
        expect(readPass(publicKey, token)).toEqual(it);
        expect(key.token(it)).toBe(token);
      }),
      { numRuns: 50 },
    );
  });

  it("is void for any other key", () => {
    fc.assert(
      fc.property(pass, (it) => {
        expect(readPass(otherKey.publicKey, key.token(it))).toBeUndefined();
      }),
      { numRuns: 25 },
    );
  });

  it("is void with any one of its bits changed", () => {
    const token = key.token(sample);
    for (let at = 0; at < token.length; at++) {
      const digit = alphabet.indexOf(token.charAt(at));
      // The kind of id in the third place is a letter, not a number; every other character carries five bits.
      for (let bit = 0; bit < 5; bit++) {
        const other = alphabet.charAt(digit ^ (1 << bit));
        expect(readPass(publicKey, token.slice(0, at) + other + token.slice(at + 1)), `${at}/${bit}`).toBe(
          undefined,
        );
      }
    }
  });

  it("is void when cut, lengthened, in lower case, or never was one", () => {
    const token = key.token(sample);
    for (let length = 0; length < token.length; length++)
      expect(readPass(publicKey, token.slice(0, length))).toBeUndefined();
    for (const text of [`${token}0`, `0${token}`, ` ${token}`, `${token}\n`, token.toLowerCase()])
      expect(readPass(publicKey, text)).toBeUndefined();
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => readPass(publicKey, text) === undefined));
  });

  it("keeps the halves of two tickets apart", () => {
    fc.assert(
      fc.property(pass, pass, (one, other) => {
        fc.pre(JSON.stringify(one) !== JSON.stringify(other));
        const mixed = key.token(one).slice(0, 59) + key.token(other).slice(59);
        expect(readPass(publicKey, mixed)).toBeUndefined();
      }),
      { numRuns: 25 },
    );
  });

  it("verifies with another implementation of Ed25519", () => {
    const token = key.token(sample);
    const signature = fromCrockford(token.slice(59)) ?? new Uint8Array();
    const verifying = createPublicKey({ key: { kty: "OKP", crv: "Ed25519", x: publicKey }, format: "jwk" });
    const signed = Buffer.from(`duijie ticket\n${token.slice(0, 59)}`);
    expect(verify(null, signed, verifying, signature)).toBe(true);
  });

  it("is not made for what is no registrant, no event or no serial", () => {
    for (const wrong of [
      { ...sample, eventId: "evt_01K7ZQ3M8V5T2R9X4C6B1N0DHJ" },
      { ...sample, eventId: "act_01K7" },
      { ...sample, registrantId: "org_4ZX8Q2W7E3R6T1Y5V9BN0MKJHG" },
      { ...sample, serial: 0 },
      { ...sample, serial: 1.5 },
      { ...sample, serial: 32 ** 4 },
    ])
      expect(() => key.token(wrong)).toThrow(RangeError);
  });

  it("is not signed with a short secret", () => {
    expect(() => passKeyOf("")).toThrow(RangeError);
    expect(() => passKeyOf("31 characters are not enough...")).toThrow(RangeError);
  });
});

describe("a ticket's code", () => {
  it("has six characters, the same for the same ticket and the same for ever", () => {
    fc.assert(
      fc.property(pass, (it) => {
        expect(key.code(it)).toMatch(/^[0-9A-HJKMNP-TV-Z]{6}$/);
        expect(key.code({ ...it })).toBe(key.code(it));
      }),
    );
    // Printed tickets outlive releases: who changes these two lines makes them void.
    expect(key.code(sample)).toBe("QAGA4V");
    expect(publicKey).toBe("Iip-R4S-ak9fBJxtCS2J0uK9XUuyW_U7CP5FVBDS9JM");
  });

  it("differs from ticket to ticket", () => {
    const codes = Array.from({ length: 500 }, (_, i) => key.code({ ...sample, serial: i + 1 }));
    expect(new Set(codes).size).toBe(500);
    expect(otherKey.code(sample)).not.toBe(key.code(sample));
  });

  it("is understood as people type it", () => {
    expect(typedCrockford(" oi-l 7z\t9")).toBe("0117Z9");
  });
});

describe("base 32", () => {
  it("gives every row of bytes one text and takes no other", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) => {
        expect(fromCrockford(toCrockford(bytes))).toEqual(bytes);
      }),
    );
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...alphabet), maxLength: 40 }), (text) => {
        const bytes = fromCrockford(text);
        if (bytes !== undefined) expect(toCrockford(bytes)).toBe(text);
      }),
    );
  });
});
