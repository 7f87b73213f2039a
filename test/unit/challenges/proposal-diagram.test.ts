import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { proposalTransitions } from "../../../functions/challenges/domain/proposal-transitions.ts";

it("docs/state-machines.md draws exactly the moves of a proposal", () => {
  const page = readFileSync(new URL("../../../docs/state-machines.md", import.meta.url), "utf8");
  const section = page.split(/^## /m).find((part) => part.startsWith("Proposal\n")) ?? "";
  const drawn = [...section.matchAll(/^\s+(\S+) --> ([\w-]+): ([\w-]+)$/gm)].map(
    ([, from, to, move]) => `${from} ${move} ${to}`,
  );
  const legal = Object.entries(proposalTransitions).flatMap(([move, { from, to }]) =>
    from.map((state) => `${state} ${move} ${to}`),
  );
  expect(drawn.sort()).toEqual(legal.sort());
});
