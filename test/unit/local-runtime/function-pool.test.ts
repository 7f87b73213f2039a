import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { createPool } from "../../../infra/local/functions/function-pool.ts";

it("does not begin what nobody waits for any more when its turn comes", async () => {
  const file = join(mkdtempSync(join(tmpdir(), "function-")), "count.mjs");
  writeFileSync(file, "let calls = 0; export const handler = async () => ++calls;");
  const setup = { file, exportName: "handler", functionName: "f", functionArn: "arn:f", memorySize: 128 };
  const pool = createPool({ name: "f", arn: "arn:f", setup, env: {}, timeoutSeconds: 10 }, () => undefined);
  try {
    expect(await pool.invoke({})).toEqual({ ok: true, result: 1 });
    expect(await pool.invoke({}, () => false)).toMatchObject({
      ok: false,
      failure: { errorType: "Sandbox.NotBegun" },
    });
    expect(await pool.invoke({})).toEqual({ ok: true, result: 2 });
  } finally {
    await pool.stop();
  }
});
