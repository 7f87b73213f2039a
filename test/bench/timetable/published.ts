import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readInstance, solve } from "../../../shared/timetable/index.ts";
import { check } from "../../unit/timetable/check.ts";
import { cpuSeconds, median } from "./measure.ts";

export interface PublishedResult {
  readonly name: string;
  readonly closed: boolean;
  readonly seconds: number;
  readonly status: string;
  readonly objective: number | undefined;
  readonly bound: number | undefined;
  /** The published optimum, or what is wrong with the answer. */
  readonly remark: string;
}

/** Each instance of the folder on its own; an answer counts when the checker and the published optimum agree. */
export async function solvePublished(
  folder: string,
  seconds: number,
  only: RegExp,
): Promise<PublishedResult[]> {
  const optima = publishedOptima(folder);
  const files = readdirSync(folder).filter((file) => file.endsWith(".json") && file !== "published.json");
  const results: PublishedResult[] = [];
  for (const file of files.filter((one) => only.test(one)).sort()) {
    const name = file.replace(/\.json$/, "");
    const instance = readInstance(JSON.parse(readFileSync(join(folder, file), "utf8")));
    const started = cpuSeconds();
    const answer = await solve(instance, { seconds, seed: 1, clock: () => cpuSeconds() * 1000 });
    const used = cpuSeconds() - started;
    const optimum = optima.get(name);
    const errors = answer.timetable
      ? check(instance, answer.timetable.slot, answer.timetable.table).errors
      : answer.status === "infeasible" && optimum !== undefined && optimum !== "UNSAT"
        ? ["published as feasible"]
        : [];
    const differs = answer.status === "optimal" && optimum !== undefined && optimum !== answer.objective;
    const proven = answer.status === "optimal" || answer.status === "infeasible";
    const remark = errors[0] ?? (differs ? `published ${optimum}` : "");
    const result = { name, closed: proven && remark === "", seconds: used, status: answer.status, remark };
    results.push({ ...result, objective: answer.objective, bound: answer.bound });
    console.error(
      `${name} ${answer.status} ${answer.objective ?? ""}/${answer.bound ?? ""} ${used.toFixed(2)} s ${remark}`,
    );
  }
  return results;
}

export const medianSeconds = (results: readonly PublishedResult[]) =>
  median(results.map(({ seconds }) => seconds));

function publishedOptima(folder: string): Map<string, unknown> {
  const rows: unknown = JSON.parse(readFileSync(join(folder, "published.json"), "utf8"));
  if (!Array.isArray(rows)) throw new Error("published.json has to be a list");
  return new Map(rows.map((row: { name: string; optimum: unknown }) => [row.name, row.optimum]));
}
