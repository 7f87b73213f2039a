import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { transitions } from "../../../functions/challenges/domain/transitions.ts";

it("docs/state-machines.md draws exactly the moves of a challenge", () => {
  const page = readFileSync(new URL("../../../docs/state-machines.md", import.meta.url), "utf8");
  const section = page.split(/^## /m).find((part) => part.startsWith("Challenge\n")) ?? "";
  const drawn = [...section.matchAll(/^\s+([\w-]+) --> (\w+): ([\w-]+)$/gm)].map(
    ([, from, to, move]) => `${from} ${move} ${to}`,
  );
  const legal = Object.entries(transitions).flatMap(([move, lines]) =>
    lines.flatMap(({ from, to }) => from.map((phase) => `${phase} ${move} ${to}`)),
  );
  expect(drawn.sort()).toEqual([...new Set(legal)].sort());
});
