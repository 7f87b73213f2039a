import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { containsMobile, isPhone, maskPhone, normalizePhone } from "../../../shared/reference/phone.ts";

const mobile = fc
  .tuple(fc.integer({ min: 3, max: 9 }), fc.integer({ min: 0, max: 999_999_999 }))
  .map(([second, rest]) => `1${second}${String(rest).padStart(9, "0")}`);

describe("phone numbers", () => {
  it.each([
    "13800000000",
    "+86 138 0000 0000",
    "0086-13800000000",
    "１３８００００００００",
    "0573-82159816",
    "057382159816",
    "010-12345678-123",
  ])("%s is one", (text) => {
    expect(isPhone(normalizePhone(text))).toBe(true);
  });

  it.each(["12345678901", "1380000000", "138000000000", "8215981", "+1 202 555 0100", "", "abc"])(
    "%j is none",
    (text) => {
      expect(isPhone(normalizePhone(text))).toBe(false);
    },
  );

  it("are normalised once and for all", () => {
    fc.assert(
      fc.property(mobile, fc.constantFrom("", "+86", "+86-", "0086", "+86 "), (number, prefix) => {
        const once = normalizePhone(prefix + number);
        expect(once).toBe(number);
        expect(normalizePhone(once)).toBe(once);
      }),
    );
  });

  it("are found in text however they are broken up, and longer numbers are none", () => {
    fc.assert(
      fc.property(mobile, fc.constantFrom("", " ", "-"), (number, gap) => {
        const broken = [number.slice(0, 3), number.slice(3, 7), number.slice(7)].join(gap);
        expect(containsMobile(`请电 ${broken}，谢谢`)).toBe(true);
        expect(containsMobile(`编号 2${number}`)).toBe(false);
      }),
    );
    expect(containsMobile("产能 13800 件，2026-03-02 前")).toBe(false);
  });

  it("are masked so that nobody can call them", () => {
    expect(maskPhone("13812345678")).toBe("138****5678");
    expect(maskPhone("8215981")).toBe("****");
  });
});
