import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type axe from "axe-core";
import type { Page } from "playwright-core";

/** The small build: a browser takes half a second to read the other one, on every page anew. */
const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/**
 * Findings of axe that would keep somebody out. Every rule runs, on this document alone (no page here has frames); lists
 * of all that is in order are not made.
 */
export async function seriousFindings(page: Page): Promise<string[]> {
  const there = await page.evaluate(() => "axe" in window);
  // What a script ends with is sent back: a number, in place of all of axe.
  if (!there) await page.evaluate(`${source};0`);
  const violations = await page.evaluate(async () => {
    const { axe: inPage } = window as typeof window & { axe: typeof axe };
    return (await inPage.run(document, { resultTypes: ["violations"] })).violations;
  });
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(" ")).join(", ")}`);
}
