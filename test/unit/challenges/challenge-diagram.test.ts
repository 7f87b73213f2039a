import { expect, it } from "vitest";
import { transitions } from "../../../functions/challenges/domain/transitions.ts";
import { drawnMoves } from "../../support/state-diagram.ts";

it("docs/state-machines.md draws exactly the moves of a challenge", () => {
  const legal = Object.entries(transitions).flatMap(([move, lines]) =>
    lines.flatMap(({ from, to }) => from.map((phase) => `${phase} ${move} ${to}`)),
  );
  expect(drawnMoves("Challenge")).toEqual([...new Set(legal)].sort());
});
