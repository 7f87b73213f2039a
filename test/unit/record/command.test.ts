import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { run } from "../../../shared/record/command/run.ts";
import { receiptBytes } from "../../../shared/record/receipt.ts";
import { recordText } from "../../../shared/record/record.ts";
import { entries, newSigningKey, opening, processId, record } from "./sample.ts";

const folder = mkdtempSync(join(tmpdir(), "record-"));
afterAll(() => rmSync(folder, { recursive: true }));
const key = newSigningKey();
const text = recordText(await record(key));

function fileOf(name: string, content: string): string {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
}
const verify = (content: string, ...args: string[]) => run([fileOf("record.json", content), ...args]);

describe("npm run verify", () => {
  it("ends as a process does, with what it found", () => {
    const command = join(import.meta.dirname, "../../../shared/record/command/verify.ts");
    const ends = (content: string) => {
      const { status, stdout, stderr } = spawnSync(
        process.execPath,
        [command, fileOf("record.json", content)],
        { encoding: "utf8" },
      );
      return { status, stdout, stderr };
    };
    expect(ends(text)).toEqual({ status: 0, stderr: "", stdout: expect.stringMatching(/^ok: /) });
    expect(ends("{")).toEqual({ status: 1, stderr: "file: This is not JSON.\n", stdout: "" });
  }, 120_000);

  it("accepts a sound record with a summary", () => {
    const { code, text: said } = verify(text);
    expect(code).toBe(0);
    expect(said).toContain(`ok: ${processId} 质子交换膜电解槽\n7 entries, 3 releases`);
    expect(said).toContain("opening: 2 proposals, 1 matched");
    expect(said).toContain("taken from the record itself");
    expect(verify(text, "--key", key.publicKey)).toEqual({
      code: 0,
      text: expect.stringContaining("the key is the one given"),
    });
  });

  it("names the first bad link", () => {
    const [, second] = entries;
    expect(verify(text.replace(second?.hash ?? "", "0".repeat(64)))).toEqual({
      code: 1,
      text: "entry 2: Its content does not have its hash.",
    });
    expect(verify(text.slice(0, -1), "--key", key.publicKey)).toEqual({
      code: 1,
      text: expect.stringMatching(/^byte \d+: The file is not written canonically/),
    });
    expect(verify(text, "--key", newSigningKey().publicKey).code).toBe(1);
  });

  it("checks a receipt against the record", () => {
    const { matched: _, ...commitment } = opening.commitments[0] ?? expect.fail();
    const content = { challengeId: processId, keyId: key.keyId, ...commitment };
    const receipt = { ...content, signature: key.sign(receiptBytes(content)) };
    const check = (json: string) => verify(text, "--receipt", fileOf("receipt.json", json));
    expect(check(JSON.stringify(receipt))).toEqual({
      code: 0,
      text: expect.stringContaining(
        "prp_1 version 2 of 2026-05-01T08:30:00.000Z is genuine, and what was opened is",
      ),
    });
    for (const none of ["{}", "{"])
      expect(check(none)).toEqual({ code: 1, text: "receipt: This is not as the format has it." });
  });

  it("says how it is used", () => {
    expect(run([])).toEqual({ code: 2, text: expect.stringContaining("usage:") });
    expect(run(["one", "two"]).code).toBe(2);
    expect(run([join(folder, "none.json")])).toEqual({ code: 2, text: expect.stringContaining("none.json") });
    expect(verify(text, "--key", "abc").code).toBe(2);
    expect(verify(text, "--quick").code).toBe(2);
    expect(verify(text, "--receipt", join(folder, "none.json")).code).toBe(2);
  });
});
