import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { transitions } from "../../../functions/events/domain/registration-transitions.ts";

const page = readFileSync(new URL("../../../docs/state-machines.md", import.meta.url), "utf8");

it("docs/state-machines.md draws exactly the moves of a registration", () => {
  const section = page.split(/^## /m).find((part) => part.startsWith("Registration\n")) ?? "";
  const drawn = [...section.matchAll(/^\s+(\S+) --> ([\w-]+): ([\w-]+)$/gm)].map(
    ([, from, to, move]) => `${from === "[*]" ? "none" : from} ${move} ${to}`,
  );
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
