import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isPatentNumber, normalizePatentNumber } from "../../../shared/reference/patent-number.ts";

const read = (text: string): boolean => isPatentNumber(normalizePatentNumber(text));

describe("patent numbers", () => {
  it.each([
    "201710601862.3",
    "95115608.X",
    "97101765.4",
    "ZL 2017 1 0601862.3",
    "CN95115608.x",
    "ＺＬ97101765.4",
  ])("%s is right", (text) => {
    expect(read(text)).toBe(true);
  });

  it.each([
    "201710601862.4",
    "95115608.1",
    "97101765.X",
    "2017106018623A",
    "1234567",
    "20171060186",
    "",
    "ZL",
  ])("%j is not", (text) => {
    expect(read(text)).toBe(false);
  });

  it("has one right check character for each number, and detects every wrong digit", () => {
    const digits = fc
      .constantFrom(8, 12)
      .chain((length) => fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length }));
    fc.assert(
      fc.property(digits, fc.nat(), fc.integer({ min: 1, max: 9 }), (number, where, shift) => {
        const right = [..."0123456789X"].filter((check) => isPatentNumber(number.join("") + check));
        expect(right).toHaveLength(1);
        const i = where % number.length;
        const wrong = number.with(i, ((number[i] ?? 0) + shift) % 10);
        expect(isPatentNumber(wrong.join("") + right[0])).toBe(false);
      }),
    );
  });
});
