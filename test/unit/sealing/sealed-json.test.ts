import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Json } from "../../../shared/digest/canonical-json.ts";
import { newKey } from "../../../shared/sealing/keys.ts";
import { sealTo } from "../../../shared/sealing/seal.ts";
import { openJson, sealJson } from "../../../shared/sealing/sealed-json.ts";

const { identity, recipient } = await newKey();
const belongs = { challengeId: "chl_1", proposalId: "prp_1" };
const json = fc.jsonValue({ noUnicodeString: false }).map((value): Json => JSON.parse(JSON.stringify(value)));
const sealText = (text: string) => sealTo([recipient], new TextEncoder().encode(text));

describe("sealed JSON", () => {
  it("opens to what was sealed", async () => {
    await fc.assert(
      fc.asyncProperty(json, async (content) => {
        const sealed = await sealJson([recipient], belongs, content);
        expect(await openJson(identity, belongs, sealed)).toEqual(content);
      }),
      { numRuns: 25 },
    );
  });

  it("belongs to one proposal of one challenge", async () => {
    const sealed = await sealJson([recipient], belongs, { route: "电解槽" });
    await expect(openJson(identity, { ...belongs, challengeId: "chl_2" }, sealed)).rejects.toMatchObject({
      code: "sealing.other_challenge",
    });
    await expect(openJson(identity, { ...belongs, proposalId: "prp_2" }, sealed)).rejects.toMatchObject({
      code: "sealing.other_proposal",
    });
  });

  it("does not open with another key", async () => {
    const sealed = await sealJson([recipient], belongs, {});
    const other = await newKey();
    await expect(openJson(other.identity, belongs, sealed)).rejects.toMatchObject({
      code: "sealing.other_key",
    });
  });

  it.each([
    "",
    "[]",
    "null",
    "{}",
    "{",
    '{"format":"duijie-sealed-2","challengeId":"chl_1","proposalId":"prp_1","content":{}}',
    '{"format":"duijie-sealed-1","challengeId":"chl_1","proposalId":"prp_1"}',
    '{"format":"duijie-sealed-1","challengeId":1,"proposalId":"prp_1","content":{}}',
  ])("is not %j", async (text) => {
    await expect(openJson(identity, belongs, await sealText(text))).rejects.toMatchObject({
      code: "sealing.format",
    });
  });

  it("is not text that is no UTF-8", async () => {
    const sealed = await sealTo([recipient], Uint8Array.of(0x22, 0xff, 0x22));
    await expect(openJson(identity, belongs, sealed)).rejects.toMatchObject({ code: "sealing.format" });
  });
});
