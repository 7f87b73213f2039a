import { expect, it } from "vitest";
import { outcomeTransitions, transitions } from "../../../functions/contacts/domain/transitions.ts";
import { drawnMoves, legalMoves } from "../../support/state-diagram.ts";

it("docs/state-machines.md draws exactly the moves of a contact", () => {
  expect(drawnMoves("Contact")).toEqual(legalMoves(transitions));
});

it("docs/state-machines.md draws exactly the moves of an entry of the ledger", () => {
  expect(drawnMoves("Outcome of a contact")).toEqual(legalMoves(outcomeTransitions));
});
