import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { versionTransitions } from "../../../functions/fairs/domain/version-transitions.ts";

it("docs/state-machines.md draws exactly the moves of a version", () => {
  const page = readFileSync(new URL("../../../docs/state-machines.md", import.meta.url), "utf8");
  const section = page.split(/^## /m).find((part) => part.startsWith("Version of a timetable\n")) ?? "";
  const drawn = [...section.matchAll(/^\s+([\w-]+) --> (\w+): ([\w-]+)$/gm)].map(
    ([, from, to, move]) => `${from} ${move} ${to}`,
  );
  const legal = Object.entries(versionTransitions).flatMap(([move, { from, to }]) =>
    from.map((state) => `${state} ${move} ${to}`),
  );
  expect(drawn.sort()).toEqual(legal.sort());
});
