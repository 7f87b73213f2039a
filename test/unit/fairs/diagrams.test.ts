import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { transitions as fairTransitions } from "../../../functions/fairs/domain/fair-transitions.ts";
import { transitions as requestTransitions } from "../../../functions/fairs/domain/request-transitions.ts";

const page = readFileSync(new URL("../../../docs/state-machines.md", import.meta.url), "utf8");

const drawnIn = (title: string): string[] => {
  const section = page.split(/^## /m).find((part) => part.startsWith(`${title}\n`)) ?? "";
  return [...section.matchAll(/^\s+(\w+) --> (\w+): ([\w-]+)$/gm)]
    .map(([, from, to, move]) => `${from} ${move} ${to}`)
    .sort();
};

const legalIn = (table: Readonly<Record<string, { from: readonly string[]; to: string }>>): string[] =>
  Object.entries(table)
    .flatMap(([move, { from, to }]) => from.map((state) => `${state} ${move} ${to}`))
    .sort();

it("docs/state-machines.md draws exactly the moves of a fair", () => {
  expect(drawnIn("Fair")).toEqual(legalIn(fairTransitions));
});

it("docs/state-machines.md draws exactly the moves of a request for a meeting", () => {
  expect(drawnIn("Request for a meeting")).toEqual(legalIn(requestTransitions));
});
