import { expect, it } from "vitest";
import { transitions } from "../../../functions/events/domain/registration-transitions.ts";
import { drawnMoves } from "../../support/state-diagram.ts";

it("docs/state-machines.md draws exactly the moves of a registration", () => {
  const drawn = drawnMoves("Registration").map((move) => move.replace("[*]", "none"));
  const legal = Object.entries(transitions).flatMap(([move, { from, to }]) =>
    from.flatMap((state) =>
      // A change leaves a registration in the state that it is in.
      to.flatMap((next) =>
        move === "change" && next !== (state as string) ? [] : `${state} ${move} ${next}`,
      ),
    ),
  );
  expect(drawn.sort()).toEqual(legal.sort());
});
