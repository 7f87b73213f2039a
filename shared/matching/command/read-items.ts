import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import type { TextItem } from "../text/index.ts";
import { InputError } from "./input-error.ts";
import { parseLine } from "./line-item.ts";

/** Reads a file of one JSON object a line. Empty lines are nothing; anything else wrong ends the reading. */
export async function readItems(file: string): Promise<TextItem[]> {
  const items: TextItem[] = [];
  const lineOfId = new Map<string, number>();
  let number = 0;
  try {
    for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
      number += 1;
      const text = number === 1 ? line.replace(/^\uFEFF/, "") : line;
      if (text.trim() === "") continue;
      const parsed = parseLine(text);
      if ("problem" in parsed) throw new InputError(`${file}:${number}: ${parsed.field}: ${parsed.problem}`);
      const { item } = parsed;
      const earlier = lineOfId.get(item.id);
      if (earlier !== undefined) {
        throw new InputError(`${file}:${number}: id: ${item.id} stands in line ${earlier} already`);
      }
      lineOfId.set(item.id, number);
      items.push(item);
    }
  } catch (error) {
    if (error instanceof Error && "code" in error) throw new InputError(`${file}: ${reasonOf(error)}`);
    throw error;
  }
  return items;
}

const reasonOf = (error: Error): string =>
  "code" in error && error.code === "ENOENT" ? "there is no such file" : error.message;
