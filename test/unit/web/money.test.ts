import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isSurprising, parseWan, wanText } from "../../../web/src/features/items/money.ts";

describe("amounts typed in 万元", () => {
  it.each([
    ["12.5", 125_000],
    ["0.0001", 1],
    ["1,250", 12_500_000],
    ["１２．５", 125_000],
    [" 80 万元 ", 800_000],
    ["0", 0],
    ["10000000", 100_000_000_000],
  ])("%s", (typed, yuan) => expect(parseWan(typed)).toBe(yuan));

  it.each(["200元", "", "-1", "1.23456", "1e3", "十万", "1.2.3", "12.", ".5"])("%s is no amount", (typed) =>
    expect(parseWan(typed)).toBe("format"),
  );

  it("refuses more than the contract takes", () => {
    expect(parseWan("10000000.0001")).toBe("tooBig");
    expect(parseWan("999999999999")).toBe("tooBig");
  });

  it("asks about amounts that look like 元", () => {
    expect(isSurprising(Number(parseWan("800000")))).toBe(true);
    expect(isSurprising(Number(parseWan("8000")))).toBe(false);
  });

  it("gives back every yuan", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000_000_000 }), (yuan) => parseWan(wanText(yuan)) === yuan),
    );
  });
});
