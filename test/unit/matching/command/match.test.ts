import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { optionsOf } from "../../../../shared/matching/command/options.ts";
import { readItems } from "../../../../shared/matching/command/read-items.ts";
import { needs, offers } from "../text/texts.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "duijie-match-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** A file of these lines; what is no string is written as JSON. */
function file(name: string, lines: readonly unknown[]): string {
  const path = join(folder, name);
  writeFileSync(
    path,
    lines.map((line) => (typeof line === "string" ? line : JSON.stringify(line))).join("\n"),
  );
  return path;
}

function match(...args: string[]): { code: number | null; out: string; err: string } {
  const run = spawnSync(process.execPath, ["shared/matching/command/match.ts", ...args], {
    encoding: "utf8",
  });
  return { code: run.status, out: run.stdout, err: run.stderr };
}

const asLine = ({ id, title, body }: { id: string; title: string; body?: string }) => ({
  id,
  title,
  ...(body === undefined ? {} : { text: body }),
});

describe("the match command", () => {
  it("prints one line a need in the order of the needs, best offers first", () => {
    const asked = file("needs.jsonl", [...needs.map(asLine), { id: "need-empty", title: "" }]);
    const found = match("--needs", asked, "--offers", file("offers.jsonl", offers.map(asLine)), "--top", "2");
    expect(found).toMatchObject({ code: 0, err: "" });
    const lines = found.out
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(lines.map(({ need }) => need)).toEqual([...needs.map(({ id }) => id), "need-empty"]);
    expect(lines.map(({ matches }) => matches[0]?.offer)).toEqual([
      "offer-laser",
      "offer-membrane",
      "offer-grease",
      undefined,
    ]);
    for (const { matches } of lines) {
      const scores = matches.map(({ score }: { score: number }) => score);
      expect(scores).toEqual([...scores].sort((a, b) => b - a));
      expect(scores.length).toBeLessThanOrEqual(2);
    }
  });

  it("reads the text fields of the contracts, and never what is confidential", () => {
    const need = {
      id: "need",
      title: "薄壁壳体",
      keywords: ["焊接变形"],
      indicators: [{ name: "平面度", operator: "≤", target: "0.2", unit: "mm" }],
      publicText: "壳体翘曲。",
      confidentialText: "茶叶烘干",
      budget: { negotiable: true },
    };
    const found = match(
      "--needs",
      file("contract-needs.jsonl", [need]),
      "--offers",
      file("contract-offers.jsonl", [
        { id: "welding", publicText: "焊接变形补偿", team: "平面度检测" },
        { id: "tea", title: "茶叶烘干机" },
      ]),
    );
    const [line] = found.out.split("\n");
    expect(JSON.parse(line ?? "").matches.map(({ offer }: { offer: string }) => offer)).toEqual(["welding"]);
  });

  it("learns from the background what needs say anyway", () => {
    const asked = file("boilerplate.jsonl", [{ id: "need", title: "本厂盼望各位行家一道琢磨轴承异响" }]);
    const found = file("boilerplate-offers.jsonl", [
      { id: "wrong", title: "本厂盼望各位行家一道琢磨的茶叶" },
      { id: "right", title: "轴承异响" },
    ]);
    const background = file(
      "background.jsonl",
      Array.from({ length: 300 }, (_, n) => ({ id: `n${n}`, title: "本厂盼望各位行家一道琢磨" })),
    );
    const best = (...more: string[]): string => {
      const [line] = match("--needs", asked, "--offers", found, ...more).out.split("\n");
      return JSON.parse(line ?? "").matches[0].offer;
    };
    expect(best()).toBe("wrong");
    expect(best("--background", background)).toBe("right");
  });

  it.each([
    ["not JSON", '{"id":', ":2: line: is not JSON"],
    ["a wrong field", { id: "x", title: 7 }, ":2: title: "],
    ["a wrong entry", { id: "x", title: "x", keywords: ["x", 7] }, ":2: keywords.1: "],
    ["no id", { title: "x" }, ":2: id: "],
    ["no text", { id: "x" }, ":2: title: is missing"],
    ["an id twice", { id: "need-dye", title: "x" }, ":2: id: need-dye stands in line 1 already"],
    ["no object", "[]", ":2: line: "],
  ])("refuses %s with file, line and field", async (_, line, message) => {
    const bad = file("bad.jsonl", [needs.map(asLine)[1], line]);
    await expect(readItems(bad)).rejects.toThrow(`bad.jsonl${message}`);
  });

  it("prints nothing but the reason when any file is bad", () => {
    const background = file("bad-background.jsonl", ["{}"]);
    const good = file("good.jsonl", offers.map(asLine));
    const found = match("--needs", good, "--offers", good, "--background", background);
    expect(found).toMatchObject({ code: 2, out: "" });
    expect(found.err).toMatch(/^\S*bad-background\.jsonl:1: id: .+\n$/);
  });

  it("refuses a missing file and arguments that it does not know", async () => {
    await expect(readItems(join(folder, "none.jsonl"))).rejects.toThrow("none.jsonl: there is no such file");
    const usage = /Use: npm run -s match/;
    for (const args of [[], ["--needs", "x"], ["--needs", "x", "--offers", "x", "--top", "0"], ["--what"]]) {
      expect(() => optionsOf(args, folder)).toThrow(usage);
    }
    expect(match("--needs", "x")).toMatchObject({ code: 2, out: "", err: expect.stringMatching(usage) });
  });
});
