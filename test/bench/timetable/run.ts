import { spawnSync } from "node:child_process";
import { parseArgs } from "node:util";
import { chuffedMedian } from "./chuffed.ts";
import { repairRow, selectionRows } from "./generated.ts";
import { printed, type Row } from "./measure.ts";
import { medianSeconds, type PublishedResult, solvePublished } from "./published.ts";

/**
 * `npm run bench:timetable -- DIR [--only REGEX]`: the targets of the timetable engine with the baselines of the same
 * run. DIR holds published instances; without one only the generated fairs are measured. Exit 1 when a floor is missed.
 */

const { values, positionals } = parseArgs({
  options: { only: { type: "string", default: "" }, seconds: { type: "string", default: "60" } },
  allowPositionals: true,
});
const [folder] = positionals;
const rows = [
  ...(folder === undefined ? [] : await publishedRows(folder)),
  ...(await selectionRows()),
  await repairRow(),
];
console.log(printed(rows));
process.exitCode = rows.some(({ met }) => met === false) ? 1 : 0;

async function publishedRows(directory: string): Promise<Row[]> {
  const results = await solvePublished(directory, Number(values.seconds), new RegExp(values.only));
  const closed = results.filter((one) => one.closed);
  const open = results.filter((one) => !one.closed).map((one) => `${one.name} ${one.objective}/${one.bound}`);
  const quick = closed.filter(({ seconds }) => seconds <= 2).length;
  const of = (count: number, floor: number) => Math.round((floor * count) / 77);
  return [
    {
      what: "published instances: optimum or infeasibility proven, 60 s each, one core",
      floor: "72 of 77",
      aim: "77 of 77",
      measured: `${closed.length} of ${results.length}${open.length > 0 ? `; open: ${open.join(", ")}` : ""}`,
      met: closed.length >= of(results.length, 72),
    },
    {
      what: "of these within 2 s",
      floor: "50",
      aim: "65",
      measured: `${quick} of ${results.length}, median ${medianSeconds(results).toFixed(2)} s`,
      met: quick >= of(results.length, 50),
    },
    chuffedRow(directory, results),
  ];
}

function chuffedRow(directory: string, results: readonly PublishedResult[]): Row {
  const row = { what: "median time ÷ Chuffed's", floor: "1/10", aim: "1/100" };
  const { error, stdout } = spawnSync("minizinc", ["--solvers"], { encoding: "utf8" });
  if (error) return { ...row, measured: "minizinc is not installed", met: undefined };
  // Debian's package has it no more.
  if (!/chuffed/i.test(stdout)) return { ...row, measured: "this minizinc has no Chuffed", met: undefined };
  const theirs = chuffedMedian(
    directory,
    results.map(({ name }) => name),
    Number(values.seconds),
  );
  const ratio = medianSeconds(results) / theirs;
  return {
    ...row,
    measured: `${ratio.toFixed(4)} (Chuffed's median ${theirs.toFixed(1)} s)`,
    met: ratio <= 0.1,
  };
}
