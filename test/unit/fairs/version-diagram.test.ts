import { expect, it } from "vitest";
import { versionTransitions } from "../../../functions/fairs/domain/version-transitions.ts";
import { drawnMoves, legalMoves } from "../../support/state-diagram.ts";

it("docs/state-machines.md draws exactly the moves of a version", () => {
  expect(drawnMoves("Version of a timetable")).toEqual(legalMoves(versionTransitions));
});
