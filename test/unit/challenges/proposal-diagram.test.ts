import { expect, it } from "vitest";
import { proposalTransitions } from "../../../functions/challenges/domain/proposal-transitions.ts";
import { drawnMoves, legalMoves } from "../../support/state-diagram.ts";

it("docs/state-machines.md draws exactly the moves of a proposal", () => {
  expect(drawnMoves("Proposal")).toEqual(legalMoves(proposalTransitions));
});
