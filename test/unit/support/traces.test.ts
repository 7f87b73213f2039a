import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { searchFor } from "../../support/traces.ts";

/** A search that overlooks something proves nothing. */

const text = "三级逆流萃取 A+B／7654321987";
const find = searchFor({ it: text, other: "别的一句话" });
const utf8 = Buffer.from(text);

const forms: Readonly<Record<string, (before: string, after: string) => Buffer>> = {
  plain: (before, after) => Buffer.from(before + text + after),
  "UTF-16": (before, after) => Buffer.from(before + text + after, "utf16le"),
  hexadecimal: (before, after) => Buffer.from(before + utf8.toString("hex") + after),
  Base64: (before, after) => Buffer.from(Buffer.from(before + text + after).toString("base64")),
  "Base64 for addresses": (before, after) =>
    Buffer.from(Buffer.from(before + text + after).toString("base64url")),
  "Base64 in lines": (before, after) => {
    const lines =
      Buffer.from(before + text + after)
        .toString("base64")
        .match(/.{1,20}/g) ?? [];
    return Buffer.from(lines.join("\r\n"));
  },
  "lines of Base64 in JSON": (before, after) => {
    const lines =
      Buffer.from(before + text + after)
        .toString("base64")
        .match(/.{1,20}/g) ?? [];
    return Buffer.from(JSON.stringify({ lines: JSON.stringify(lines.join("\n")) }));
  },
  address: (before, after) => Buffer.from(encodeURIComponent(before + text + after)),
  "quoted-printable": (before, after) =>
    Buffer.from(
      before +
        encodeURIComponent(text)
          .replaceAll("%", "=")
          .replace(/(.{30})/g, "$1=\r\n") +
        after,
    ),
  "escaped JSON": (before, after) =>
    Buffer.from(before + text.replace(/[^\0-\x7f]/g, (c) => `\\u${c.charCodeAt(0).toString(16)}`) + after),
  compressed: (before, after) => gzipSync(Buffer.from(before + text + after)),
  "compressed among others": (before, after) =>
    Buffer.concat([Buffer.from(before), gzipSync(utf8), Buffer.from(after)]),
};

describe("the search for traces", () => {
  it.each(Object.entries(forms))("finds a text that is %s, and it alone", (_, write) => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        expect([...find(write(before, after))]).toEqual(["it"]);
      }),
      { numRuns: 40 },
    );
  });

  it("finds nothing where nothing is", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 4000 }), (bytes) => {
        expect([...find(bytes)]).toEqual([]);
      }),
    );
  });
});
