import { spawn } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { writeKept } from "../../../infra/local/kept-file.ts";
import { takeLock } from "../../../infra/local/lock.ts";
import { startOf } from "../../../infra/local/services/own-process.ts";

const newFile = (): string => join(mkdtempSync(join(tmpdir(), "lock-")), "lock");

describe("a data folder", () => {
  it("belongs to one runtime at a time", () => {
    const file = newFile();
    const release = takeLock(file, "/data");
    expect(() => takeLock(file, "/data")).toThrow(/already runs on \/data .process \d+./);
    release();
    takeLock(file, "/data")();
  });

  it("is free again when its runtime was killed, even if another process has its id now", async () => {
    const file = newFile();
    const other = spawn("sleep", ["30"]);
    try {
      const pid = other.pid ?? 0;
      writeKept(file, { pid, since: startOf(pid) });
      expect(() => takeLock(file, "/data")).toThrow("already runs");
      writeKept(file, { pid, since: "long ago" });
      takeLock(file, "/data")();
    } finally {
      other.kill();
    }
  });
});
