import { spawnSync } from "node:child_process";
import { globSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { bundleEntry } from "../../infra/constructs/bundle.ts";

/**
 * `npm run bench:cold-start`: how long each function's bundle takes to import in a fresh process, as a ratio to a
 * bare handler that only holds a DynamoDB client, in the same run. Rounds are interleaved so that a busy moment of
 * the machine meets every entry; the median counts. Exits 1 when an API function is over its target.
 */

const rounds = 15;
const target = 1.5;
const baseline = "test/bench/bare-handler.ts";
const entries = [
  baseline,
  ...globSync("functions/*/*handler.ts")
    .filter((entry) => !entry.includes("/console/"))
    .sort(),
  ...globSync("functions/*/jobs/*.ts").sort(),
];

const secret = "arn:aws:secretsmanager:cn-north-1:000000000000:secret:bench";
const environment = {
  PATH: process.env.PATH ?? "",
  AWS_REGION: "cn-north-1",
  AWS_ACCESS_KEY_ID: "bench",
  AWS_SECRET_ACCESS_KEY: "bench",
  TABLE_NAME: "bench",
  ORGANIZATIONS_TABLE_NAME: "bench",
  EVENT_BUS_NAME: "bench",
  FILES_ORIGIN: "https://files.example.com",
  CONSOLE_ORIGIN: "https://console.example.com",
  CURSOR_SECRET: "0123456789abcdef0123456789abcdef",
  FIRST_OPERATOR_SUBJECT: "",
  SMTP_SECRET_ARN: secret,
  TICKET_SECRET_ARN: secret,
  DECISION_SECRET_ARN: secret,
  WEBHOOK_PORTS: "443",
  MAIL_FROM: "duijie@example.com",
};

const folder = mkdtempSync(join(tmpdir(), "duijie-cold-start-"));
const bundles = entries.map((entry, i) => {
  const file = join(folder, `${i}.mjs`);
  const { code } = bundleEntry(entry);
  writeFileSync(file, code);
  return { entry, file, kibibytes: code.length / 1024, milliseconds: [] as number[] };
});

const measure =
  "const from = performance.now(); await import(process.argv[1]); process.stdout.write(String(performance.now() - from)); process.exit(0);";

for (let round = 0; round < rounds; round += 1) {
  for (const bundle of bundles) {
    const run = spawnSync(process.execPath, ["--input-type=module", "-e", measure, bundle.file], {
      env: environment,
      encoding: "utf8",
    });
    if (run.status !== 0) throw new Error(`${bundle.entry} does not import:\n${run.stderr.slice(-500)}`);
    bundle.milliseconds.push(Number(run.stdout));
  }
}
rmSync(folder, { recursive: true });

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
const base = median(bundles[0]?.milliseconds ?? []);

console.log(
  `Import time, median of ${rounds}; ${cpus()[0]?.model ?? "unknown CPU"}, Node ${process.version}; baseline ${base.toFixed(1)} ms`,
);
let missed = 0;
for (const { entry, kibibytes, milliseconds } of bundles) {
  const ratio = median(milliseconds) / base;
  const over = entry.endsWith("handler.ts") && ratio > target;
  if (over) missed += 1;
  console.log(
    `${entry.padEnd(52)} ${kibibytes.toFixed(0).padStart(5)} KiB ${median(milliseconds).toFixed(1).padStart(7)} ms  ×${ratio.toFixed(2)}${over ? `  over ×${target}` : ""}`,
  );
}
process.exitCode = missed > 0 ? 1 : 0;
