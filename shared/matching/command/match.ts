import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { InputError } from "./input-error.ts";
import { type MatchAll, matchAll } from "./match-all.ts";
import { optionsOf } from "./options.ts";
import { readItems } from "./read-items.ts";

/**
 * `npm run -s match -- --needs needs.jsonl --offers offers.jsonl`: ranks offers by their texts and prints one line a
 * need, best first. Nothing is printed before everything is read and found right.
 */

function* linesOf(input: MatchAll): Generator<string> {
  for (const { need, hits } of matchAll(input)) {
    const matches = hits.map(({ id, score }) => ({ offer: id, score: Number(score.toFixed(6)) }));
    yield `${JSON.stringify({ need, matches })}\n`;
  }
}

async function run(args: string[]): Promise<void> {
  const options = optionsOf(args, process.env.INIT_CWD ?? process.cwd());
  const needs = await readItems(options.needs);
  const offers = await readItems(options.offers);
  const background = options.background === undefined ? [] : await readItems(options.background);
  await pipeline(Readable.from(linesOf({ needs, offers, background, top: options.top })), process.stdout);
}

try {
  await run(process.argv.slice(2));
} catch (error) {
  const readerLeft = error instanceof Error && "code" in error && error.code === "EPIPE";
  if (error instanceof InputError) {
    console.error(error.message);
    process.exitCode = 2;
  } else if (!readerLeft) throw error;
}
