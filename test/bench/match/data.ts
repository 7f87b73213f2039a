import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";
import { readItems } from "../../../shared/matching/command/read-items.ts";
import type { TextItem } from "../../../shared/matching/text/index.ts";
import type { Judgements } from "./measures.ts";

const Judgement = z.object({
  need: z.string(),
  offer: z.string(),
  level: z.int().min(1).max(4),
  set: z.enum(["train", "dev"]),
});

export interface Data {
  readonly needs: readonly TextItem[];
  readonly offers: readonly TextItem[];
  /** Abstracts, and titles each of which belongs to the abstract with its id. */
  readonly papers: readonly TextItem[];
  readonly titles: readonly TextItem[];
  judgements(set?: "dev"): Judgements;
}

export async function readData(folder: string): Promise<Data> {
  const judged = readFileSync(join(folder, "judgements.jsonl"), "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => Judgement.parse(JSON.parse(line)));
  return {
    needs: await readItems(join(folder, "needs.jsonl")),
    offers: await readItems(join(folder, "offers.jsonl")),
    papers: await readItems(join(folder, "papers.jsonl")),
    titles: await readItems(join(folder, "paper-queries.jsonl")),
    judgements: (set) => {
      const byNeed = new Map<string, Map<string, number>>();
      for (const { need, offer, level, set: of } of judged) {
        if (set !== undefined && of !== set) continue;
        const levels = byNeed.get(need) ?? new Map<string, number>();
        byNeed.set(need, levels.set(offer, level));
      }
      return byNeed;
    },
  };
}
