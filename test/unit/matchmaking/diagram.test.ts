import { expect, it } from "vitest";
import { transitions } from "../../../functions/matchmaking/domain/transitions.ts";
import { drawnMoves, legalMoves } from "../../support/state-diagram.ts";

it("docs/state-machines.md draws exactly the moves of a need and an offer", () => {
  expect(drawnMoves("Need and offer")).toEqual(legalMoves(transitions));
});
