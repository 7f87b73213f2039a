import { expect, it } from "vitest";
import { transitions } from "../../../functions/organizations/domain/transitions.ts";
import { drawnMoves, legalMoves } from "../../support/state-diagram.ts";

it("docs/state-machines.md draws exactly the moves of an organization", () => {
  expect(drawnMoves("Organization")).toEqual(legalMoves(transitions));
});
