import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { transitions } from "../../../functions/organizations/domain/transitions.ts";

it("docs/state-machines.md draws exactly the moves of an organization", () => {
  const page = readFileSync(new URL("../../../docs/state-machines.md", import.meta.url), "utf8");
  const section = page.split(/^## /m).find((part) => part.startsWith("Organization\n")) ?? "";
  const drawn = [...section.matchAll(/^\s+(\w+) --> (\w+): (\w+)$/gm)].map(
    ([, from, to, move]) => `${from} ${move} ${to}`,
  );
  const legal = Object.entries(transitions).flatMap(([move, { from, to }]) =>
    from.map((status) => `${status} ${move} ${to}`),
  );
  expect(drawn.sort()).toEqual(legal.sort());
});
