import { existsSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { prepareDemo } from "../../../infra/local/demo-data.ts";
import { dataFolders } from "../../../infra/local/paths.ts";
import { databaseFile } from "../../../infra/local/services/dynamo-process.ts";

const newFolders = () => dataFolders(mkdtempSync(join(tmpdir(), "demo-")));

describe("the demo data", () => {
  it("leave a folder alone that has data of its own", () => {
    const data = newFolders();
    writeFileSync(databaseFile(data.dynamodb), "mine");
    expect(prepareDemo(data)).toBe("kept");
  });

  it("start over after a load that was broken off", () => {
    const data = newFolders();
    writeFileSync(databaseFile(data.dynamodb), "half");
    writeFileSync(join(data.streams, "checkpoint.json"), "{}");
    writeFileSync(join(data.all, "demo-loading"), "");
    expect(prepareDemo(data)).not.toBe("kept");
    expect(existsSync(join(data.streams, "checkpoint.json"))).toBe(false);
    expect(existsSync(join(data.all, "demo-loading"))).toBe(false);
  });
});
