import { expect, it } from "vitest";
import { transitions as fairTransitions } from "../../../functions/fairs/domain/fair-transitions.ts";
import { transitions as requestTransitions } from "../../../functions/fairs/domain/request-transitions.ts";
import { drawnMoves, legalMoves } from "../../support/state-diagram.ts";

it("docs/state-machines.md draws exactly the moves of a fair", () => {
  expect(drawnMoves("Fair")).toEqual(legalMoves(fairTransitions));
});

it("docs/state-machines.md draws exactly the moves of a request for a meeting", () => {
  expect(drawnMoves("Request for a meeting")).toEqual(legalMoves(requestTransitions));
});
