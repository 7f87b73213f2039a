import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { onlyIfSame } from "../../../shared/files/sealed-objects.ts";

const measured = (bytes: Uint8Array) => ({
  size: bytes.length,
  sha256: createHash("sha256").update(bytes).digest("hex"),
});

async function* inChunks(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
}

const content = fc.uint8Array({ minLength: 1, maxLength: 300 });
const chunk = fc.integer({ min: 1, max: 64 });

describe("what passes through only if it is the same", () => {
  it("passes whole when it is", async () => {
    await fc.assert(
      fc.asyncProperty(content, chunk, async (bytes, size) => {
        const passed = await Array.fromAsync(onlyIfSame(inChunks(bytes, size), measured(bytes)));
        expect(Buffer.concat(passed)).toEqual(Buffer.from(bytes));
      }),
    );
  });

  it("never passes whole when a bit differs, or its end is missing", async () => {
    await fc.assert(
      fc.asyncProperty(content, chunk, fc.nat(), fc.boolean(), async (bytes, size, where, cut) => {
        const at = where % bytes.length;
        const changed = cut ? bytes.slice(0, at) : bytes.map((byte, i) => (i === at ? byte ^ 1 : byte));
        let passed = 0;
        const reading = (async () => {
          for await (const part of onlyIfSame(inChunks(changed, size), measured(bytes)))
            passed += part.length;
        })();
        await expect(reading).rejects.toThrow("file.differs");
        expect(passed).toBeLessThan(bytes.length);
      }),
    );
  });
});
