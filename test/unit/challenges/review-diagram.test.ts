import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { reviewTransitions } from "../../../functions/challenges/domain/review-transitions.ts";

it("docs/state-machines.md draws exactly the moves of a review", () => {
  const page = readFileSync(new URL("../../../docs/state-machines.md", import.meta.url), "utf8");
  const section = page.split(/^## /m).find((part) => part.startsWith("Review\n")) ?? "";
  const drawn = [...section.matchAll(/^\s+(\S+) --> ([\w-]+): ([\w-]+)$/gm)].map(
    ([, from, to, move]) => `${from} ${move} ${to}`,
  );
  const legal = Object.entries(reviewTransitions).flatMap(([move, { from, to }]) =>
    from.map((state) => `${state} ${move} ${to}`),
  );
  expect(drawn.sort()).toEqual(legal.sort());
});
