import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, inject, it, onTestFinished } from "vitest";
import { run } from "../../../shared/record/command/run.ts";

/** The finished challenge of the demo data, as anybody gets its record from the running product. */

it("serves a finished challenge's record, which the verifier accepts, and refuses with a byte changed", async () => {
  const answer = await fetch(new URL("/dev/demo-record", inject("baseUrl")));
  expect(answer.status).toBe(200);
  const text = await answer.text();
  const { process } = JSON.parse(text) as { process: { id: string } };
  const address = `/v1/directory/challenges/${process.id}/record`;
  const permanent = await fetch(new URL(address, inject("baseUrl")));
  const { entries } = (await permanent.json()) as { entries: unknown };
  expect((JSON.parse(text) as { entries: unknown }).entries).toEqual(entries);

  const folder = mkdtempSync(join(tmpdir(), "record-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, "record.json");
  writeFileSync(file, text);
  expect(run([file])).toMatchObject({ code: 0 });
  writeFileSync(file, text.replace("challenge.confirm", "challenge.confirn"));
  expect(run([file])).toMatchObject({ code: 1 });
});
