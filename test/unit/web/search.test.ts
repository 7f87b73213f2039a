import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readChoices, readPage, withoutFilters } from "../../../web/src/features/search/address.ts";
import { piecesOf, type Range } from "../../../web/src/features/search/highlight.ts";
import { searchPath } from "../../../web/src/features/search/path.ts";
import { sortOf } from "../../../web/src/features/search/use-search.ts";

const addressOf = (path: string): URLSearchParams => new URL(path, "https://duijie.example").searchParams;

describe("the address of a search", () => {
  it("is read back as it was written, the page too", () => {
    const choices = { q: "铝合金 -铸造", kind: "offer", chain: "ai", minYuan: "300000", sort: "closing" };
    const address = addressOf(searchPath(choices, 3));
    expect(readChoices(address)).toEqual(choices);
    expect(readPage(address)).toBe(3);
  });

  it("leaves out what the contract does not know, and what is empty", () => {
    const address = addressOf(
      "/search?q=++&kind=both&chain=nowhere&openOn=2026-02-30&minYuan=-1&utm=x&page=0",
    );
    expect(readChoices(address)).toEqual({});
    expect(readPage(address)).toBe(1);
    expect(searchPath({ q: "", kind: undefined })).toBe("/search");
  });

  it("keeps words, kind and order when the filters are cleared", () => {
    const choices = { q: "焊接", kind: "need", sort: "newest", unit: "330402", maxYuan: "1" };
    expect(withoutFilters(choices)).toEqual({ q: "焊接", kind: "need", sort: "newest" });
  });
});

describe("the order of hits", () => {
  it("is by relevance only when there are words", () => {
    expect(sortOf({ q: "焊接" })).toBe("relevance");
    expect(sortOf({})).toBe("newest");
    expect(sortOf({ sort: "relevance" })).toBe("newest");
    expect(sortOf({ q: "焊接", sort: "closing" })).toBe("closing");
  });
});

describe("piecesOf", () => {
  it("marks what touches as one piece", () => {
    const pieces = piecesOf("铝合金壳体焊接", [
      [3, 5],
      [0, 3],
    ]);
    expect(pieces).toEqual([
      { from: 0, text: "铝合金壳体", marked: true },
      { from: 5, text: "焊接", marked: false },
    ]);
  });

  it("loses nothing of the text and marks exactly the ranges, whatever they are", () => {
    const range = fc.tuple(fc.nat(30), fc.nat(30)) as fc.Arbitrary<Range>;
    fc.assert(
      fc.property(fc.string({ maxLength: 20 }), fc.array(range), (text, ranges) => {
        const pieces = piecesOf(text, ranges);
        expect(pieces.map((piece) => piece.text).join("")).toBe(text);
        expect(new Set(pieces.map((piece) => piece.from)).size).toBe(pieces.length);
        for (const { from, text: piece, marked } of pieces) {
          for (let at = from; at < from + piece.length; at += 1) {
            expect(ranges.some(([start, end]) => start <= at && at < end)).toBe(marked);
          }
        }
      }),
    );
  });
});
