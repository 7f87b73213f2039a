import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sha256Hex } from "../../../shared/digest/sha256.ts";
import { newKey, recipientOf } from "../../../shared/sealing/keys.ts";
import { openStream, openWith, sealStream, sealTo } from "../../../shared/sealing/seal.ts";
import { sealFile } from "../../../shared/sealing/seal-file.ts";

const key = await newKey();
const otherKey = await newKey();
const refusal = { code: expect.stringMatching(/^sealing\.(other_key|damaged)$/) };
const bytes = fc.uint8Array({ maxLength: 3000 });

/** A stream that yields these parts. */
const streamOf = (...parts: Uint8Array[]): ReadableStream<Uint8Array> =>
  new ReadableStream({
    pull(controller) {
      const part = parts.shift();
      if (part === undefined) controller.close();
      else controller.enqueue(part);
    },
  });
const readAll = async (stream: ReadableStream<Uint8Array>): Promise<Uint8Array> =>
  new Uint8Array(await new Response(stream as ReadableStream<Uint8Array<ArrayBuffer>>).arrayBuffer());
const failing = (error: Error): ReadableStream<Uint8Array> =>
  new ReadableStream({ pull: (controller) => controller.error(error) });

describe("a key", () => {
  it("is a pair that every age tool knows", () => {
    expect(key.identity).toMatch(/^AGE-SECRET-KEY-1[0-9A-Z]{58}$/);
    expect(key.recipient).toMatch(/^age1[0-9a-z]{58}$/);
  });

  it("has one public half", async () => {
    expect(await recipientOf(key.identity)).toBe(key.recipient);
  });

  it.each([
    "",
    "AGE-SECRET-KEY-1",
    "AGE-SECRET-KEY-PQ-1XYZ",
    key.recipient,
    key.identity.toLowerCase(),
    key.identity.replace(/.$/, (last) => (last === "Q" ? "P" : "Q")),
  ])("is not %j", async (text) => {
    await expect(recipientOf(text)).rejects.toMatchObject({ code: "sealing.identity" });
  });
});

describe("what is sealed", () => {
  it("opens with each recipient's key and no other", async () => {
    await fc.assert(
      fc.asyncProperty(bytes, async (plain) => {
        const sealed = await sealTo([key.recipient, otherKey.recipient], plain);
        expect(await openWith(key.identity, sealed)).toEqual(plain);
        expect(await openWith(otherKey.identity, sealed)).toEqual(plain);
        const { identity } = await newKey();
        await expect(openWith(identity, sealed)).rejects.toMatchObject({ code: "sealing.other_key" });
      }),
      { numRuns: 20 },
    );
  });

  it("does not open with a bit changed, wherever it is", async () => {
    const sealed = await sealTo([key.recipient], new TextEncoder().encode("技术路线".repeat(30)));
    for (let at = 0; at < sealed.length; at += 1) {
      const changed = sealed.slice();
      changed[at] = (changed[at] ?? 0) ^ (1 << (at % 8));
      await expect(openWith(key.identity, changed), `byte ${at}`).rejects.toMatchObject(refusal);
    }
  });

  it("does not open cut or lengthened", async () => {
    const sealed = await sealTo([key.recipient], new Uint8Array(100));
    for (let length = 0; length < sealed.length; length += 3)
      await expect(openWith(key.identity, sealed.subarray(0, length))).rejects.toMatchObject(refusal);
    await expect(openWith(key.identity, Uint8Array.of(...sealed, 0))).rejects.toMatchObject(refusal);
  });

  it("does not open cut between two of its parts", async () => {
    const part = 64 * 1024;
    const sealed = await sealTo([key.recipient], new Uint8Array(3 * part));
    const header = sealed.length - 3 * (part + 16);
    for (const parts of [0, 1, 2])
      await expect(
        openWith(key.identity, sealed.subarray(0, header + parts * (part + 16))),
      ).rejects.toMatchObject({ code: "sealing.damaged" });
  });

  it("shows nothing of its content", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 8, maxLength: 2000 }), async (plain) => {
        const sealed = Buffer.from(await sealTo([key.recipient], plain));
        for (let at = 0; at + 8 <= plain.length; at += 8)
          expect(sealed.includes(Buffer.from(plain.subarray(at, at + 8)))).toBe(false);
      }),
      { numRuns: 20 },
    );
  });

  it("differs each time", async () => {
    const plain = new Uint8Array(10);
    expect(await sealTo([key.recipient], plain)).not.toEqual(await sealTo([key.recipient], plain));
  });

  it.each([[[]], [["age1"]], [[key.identity]], [[key.recipient, "age1nobody"]]])(
    "is sealed to somebody, not to %j",
    async (recipients) => {
      await expect(sealTo(recipients, new Uint8Array(1))).rejects.toMatchObject({
        code: "sealing.recipient",
      });
    },
  );

  it("is not opened with what is no key", async () => {
    const sealed = await sealTo([key.recipient], new Uint8Array(1));
    for (const identity of ["", key.recipient, "AGE-SECRET-KEY-1"])
      await expect(openWith(identity, sealed)).rejects.toMatchObject({ code: "sealing.identity" });
  });
});

describe("a stream", () => {
  const sizes = fc.oneof(fc.nat(300), fc.constantFrom(65_535, 65_536, 65_537, 131_072, 200_000));

  it("is sealed and opened while it is read", async () => {
    await fc.assert(
      fc.asyncProperty(sizes, fc.integer({ min: 700, max: 100_000 }), async (size, step) => {
        const plain = Uint8Array.from({ length: size }, (_, at) => at % 251);
        const cut = (from: Uint8Array) =>
          Array.from({ length: Math.ceil(from.length / step) }, (_, at) =>
            from.subarray(at * step, (at + 1) * step),
          );
        const sealed = await readAll(await sealStream([key.recipient], streamOf(...cut(plain))));
        expect(sha256Hex(await openWith(key.identity, sealed))).toBe(sha256Hex(plain));
        const opened = await readAll(await openStream(key.identity, streamOf(...cut(sealed))));
        expect(sha256Hex(opened)).toBe(sha256Hex(plain));
      }),
      { numRuns: 15 },
    );
  });

  it("ends with a named error where it is damaged", async () => {
    const sealed = await sealTo([key.recipient], new Uint8Array(200_000));
    const changed = sealed.slice();
    changed[150_000] = (changed[150_000] ?? 0) ^ 1;
    for (const wrong of [changed, sealed.subarray(0, 150_000)]) {
      const opening = await openStream(key.identity, streamOf(wrong));
      await expect(readAll(opening)).rejects.toMatchObject({ code: "sealing.damaged" });
    }
    await expect(openStream(otherKey.identity, streamOf(sealed))).rejects.toMatchObject({
      code: "sealing.other_key",
    });
  });

  it("that breaks off elsewhere says so itself", async () => {
    const broken = new Error("the network went away");
    await expect(openStream(key.identity, failing(broken))).rejects.toBe(broken);
    const sealed = await sealTo([key.recipient], new Uint8Array(200_000));
    const parts = [sealed.subarray(0, 100_000), sealed.subarray(100_000, 150_000)];
    const half = new ReadableStream<Uint8Array>({
      pull(controller) {
        const part = parts.shift();
        if (part === undefined) controller.error(broken);
        else controller.enqueue(part);
      },
    });
    await expect(openStream(key.identity, half).then(readAll)).rejects.toBe(broken);
  });
});

describe("a sealed file", () => {
  it("has the digests of both, and opens to the file", async () => {
    const plain = Uint8Array.from({ length: 300_000 }, (_, at) => at % 253);
    const { sealed, sha256, plainSha256 } = await sealFile([key.recipient], new Blob([plain]));
    const bytesOfSealed = new Uint8Array(await sealed.arrayBuffer());
    expect(sha256).toBe(sha256Hex(bytesOfSealed));
    expect(plainSha256).toBe(sha256Hex(plain));
    expect(sha256Hex(await openWith(key.identity, bytesOfSealed))).toBe(plainSha256);
  });
});
