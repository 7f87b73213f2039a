import { expect, it } from "vitest";
import { reviewTransitions } from "../../../functions/challenges/domain/review-transitions.ts";
import { drawnMoves, legalMoves } from "../../support/state-diagram.ts";

it("docs/state-machines.md draws exactly the moves of a review", () => {
  expect(drawnMoves("Review")).toEqual(legalMoves(reviewTransitions));
});
