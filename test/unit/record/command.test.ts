import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { recordText } from "../../../shared/record/record.ts";
import { entries, newSigningKey, processId, record } from "./sample.ts";

const folder = mkdtempSync(join(tmpdir(), "record-"));
afterAll(() => rmSync(folder, { recursive: true }));
const key = newSigningKey();
const text = recordText(await record(key));

function verify(content: string | undefined, ...args: string[]) {
  const file = join(folder, "record.json");
  if (content !== undefined) writeFileSync(file, content);
  const command = [join(import.meta.dirname, "../../../shared/record/command/verify.ts")];
  const ran = spawnSync(process.execPath, [...command, ...(content === undefined ? [] : [file]), ...args], {
    encoding: "utf8",
  });
  return { status: ran.status, out: ran.stdout, error: ran.stderr };
}

// Each run starts a process, which on a busy machine takes seconds.
describe("npm run verify", { timeout: 120_000 }, () => {
  it("accepts a sound record with a summary", () => {
    const { status, out, error } = verify(text);
    expect({ status, error }).toEqual({ status: 0, error: "" });
    expect(out).toContain(`ok: ${processId} 质子交换膜电解槽\n6 entries, 3 releases`);
    expect(out).toContain("opening: 2 proposals, 1 matched");
    expect(out).toContain("taken from the record itself");
    const given = verify(text, "--key", key.publicKey);
    expect(given).toMatchObject({ status: 0, out: expect.stringContaining("the key is the one given") });
  });

  it("names the first bad link", () => {
    const [, second] = entries;
    expect(verify(text.replace(second?.hash ?? "", "0".repeat(64)))).toEqual({
      status: 1,
      out: "",
      error: "entry 2: Its content does not have its hash.\n",
    });
    const cut = verify(text.slice(0, -1), "--key", key.publicKey);
    expect(cut).toMatchObject({
      status: 1,
      error: expect.stringMatching(/^byte \d+: The file is not written/),
    });
  });

  it("says how it is used", () => {
    expect(verify(undefined)).toMatchObject({ status: 2, error: expect.stringContaining("usage:") });
    expect(verify(undefined, join(folder, "none.json"))).toMatchObject({ status: 2 });
    expect(verify(text, "--key", "abc")).toMatchObject({ status: 2 });
  });
});
