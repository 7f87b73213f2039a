import fc from "fast-check";
import { expect, it } from "vitest";
import { signedCursors } from "../../../shared/dynamo/cursor.ts";

const cursors = signedCursors("a secret of at least 32 characters");
const position = fc.record({ pk: fc.string(), sk: fc.string() });

it("a cursor opens where it was sealed, for its own list only", () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), position, (list, other, at) => {
      const cursor = cursors.seal(list, at);
      expect(cursors.open(list, cursor)).toEqual(at);
      if (other !== list) expect(() => cursors.open(other, cursor)).toThrow("request.cursor");
      expect(() => signedCursors("another secret, also long enough").open(list, cursor)).toThrow(
        "request.cursor",
      );
    }),
  );
});

it("a cursor that was touched, or that was never one, is refused", () => {
  fc.assert(
    fc.property(position, fc.nat(), fc.constantFrom(..."AQgw_-.=x"), (at, where, character) => {
      const cursor = cursors.seal("list", at);
      const i = where % cursor.length;
      const touched = cursor.slice(0, i) + character + cursor.slice(i + 1);
      // The last character of base64url carries spare bits: what decodes to the same bytes is the same cursor.
      const same = (text: string) =>
        text.split(".").map((part) => Buffer.from(part, "base64url").toString("hex"));
      if (JSON.stringify(same(touched)) === JSON.stringify(same(cursor))) return;
      expect(() => cursors.open("list", touched)).toThrow("request.cursor");
    }),
  );
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(() => cursors.open("list", text)).toThrow("request.cursor");
    }),
  );
});
