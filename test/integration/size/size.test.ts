import { spawnSync } from "node:child_process";
import { expect, it } from "vitest";

it("bundles and public pages keep to their limits (npm run size)", () => {
  // The console was built when the product under test was started.
  const { status, stdout, stderr } = spawnSync("npm", ["run", "--silent", "size"], { encoding: "utf8" });
  expect([status, stdout + stderr]).toEqual([0, expect.stringContaining("KiB")]);
});
