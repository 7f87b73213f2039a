import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { maskNumbers } from "../../../functions/matchmaking/domain/imports/masking.ts";
import { containsMobile } from "../../../shared/reference/phone.ts";

const digits = (text: string) => text.normalize("NFKC").replace(/\D/g, "");

describe("numbers of people in free text", () => {
  it.each([
    ["请联系13812345678张工", "cell.masked_mobile"],
    ["电话：+86 138-1234-5678", "cell.masked_mobile"],
    ["电话１３８１２３４５６７８。", "cell.masked_mobile"],
    ["0573-82159816 转办公室", "cell.masked_landline"],
    ["（0573）82159816", "cell.masked_landline"],
    ["身份证330402199003071236", "cell.masked_id_number"],
    ["身份证33040219900307123X", "cell.masked_id_number"],
  ])("%s", (text, code) => {
    const masked = maskNumbers(text);
    expect(masked.found).toEqual([{ code, count: 1 }]);
    expect(digits(masked.text).length).toBeLessThan(6);
    expect(masked.text).toHaveLength(text.length);
  });

  it.each([
    "统一社会信用代码 91330402MA2C003860",
    "专利号 ZL201710601862.3",
    "压力 1500 kPa，流量 2000 m³/h",
    "GB/T 22900-2009",
  ])("%s is none", (text) => expect(maskNumbers(text)).toEqual({ text, found: [] }));

  it("are never left, wherever they stand", () => {
    const mobile = fc
      .tuple(fc.constantFrom("130", "159", "198"), fc.stringMatching(/^\d{8}$/))
      .map((p) => p.join(""));
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme" }),
        mobile,
        fc.string({ unit: "grapheme" }),
        (before, number, after) => {
          const whole = `${before.replace(/\d+$/, "")} ${number} ${after}`;
          const { text } = maskNumbers(whole);
          expect(text).not.toContain(number);
          expect(containsMobile(text)).toBe(false);
        },
      ),
    );
  });
});
