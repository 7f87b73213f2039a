import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { InputError } from "./input-error.ts";

export interface Options {
  readonly needs: string;
  readonly offers: string;
  readonly background: string | undefined;
  readonly top: number;
}

const usage =
  "Use: npm run -s match -- --needs needs.jsonl --offers offers.jsonl [--background needs.jsonl] [--top 200]";

/** Files are meant from where the caller stands; npm changes to the package and remembers where that was. */
export function optionsOf(args: string[], from: string): Options {
  const { needs, offers, background, top } = valuesOf(args);
  if (needs === undefined || offers === undefined) throw new InputError(usage);
  if (!/^[1-9]\d{0,5}$/.test(top)) throw new InputError(`--top: ${top} is not a number of matches\n${usage}`);
  return {
    needs: resolve(from, needs),
    offers: resolve(from, offers),
    background: background === undefined ? undefined : resolve(from, background),
    top: Number(top),
  };
}

function valuesOf(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        needs: { type: "string" },
        offers: { type: "string" },
        background: { type: "string" },
        top: { type: "string", default: "200" },
      },
    }).values;
  } catch (error) {
    throw new InputError(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
  }
}
