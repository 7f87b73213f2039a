import { spawn } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
} from "node:fs";
import { join } from "node:path";
import { isObject, parseObject } from "../json.ts";
import { writeWhole } from "../kept-file.ts";
import { root } from "../paths.ts";
import { StartError } from "../start-error.ts";
import { hashOf } from "./source-hash.ts";

/** What the console is built from. */
const consoleSources = ["web", "shared", "package-lock.json"];
/** What the templates and bundles are made from, beside the console. */
const appSources = ["infra", "functions", "shared", "docs/openapi.json", "cdk.json", "package-lock.json"];

/** Is told what takes long. */
type Tell = (line: string) => void;

const cache = join(root, ".cache", "local");
const keptAssemblies = 3;
/** Another runtime of the same checkout may still load functions from its own: hours, not minutes. */
const inUseForMs = 6 * 3_600_000;

/** Runs a command with this Node; its output is shown only when it fails. */
function run(
  what: string,
  args: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>> = {},
): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd,
      env: { ...process.env, NO_COLOR: "1", ...env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    const keep = (chunk: Buffer): void => {
      output = `${output}${chunk}`.slice(-8000);
    };
    child.stdout.on("data", keep);
    child.stderr.on("data", keep);
    child.on("error", reject);
    child.on("exit", (code, signal) => {
      if (code === 0) resolve();
      else reject(new StartError(`${what} failed${signal ? ` (${signal})` : ""}:\n${output.trim()}`));
    });
  });
}

async function buildConsole(hash: string, tell: Tell): Promise<void> {
  const stamp = join(cache, "console-hash");
  const built = existsSync(join(root, "web/dist/index.html"));
  if (built && existsSync(stamp) && readFileSync(stamp, "utf8") === hash) return;
  tell("Building the console …");
  await run(
    "Building the console",
    [join(root, "node_modules/vite/bin/vite.js"), "build"],
    join(root, "web"),
    // What deploys, also under a test runner, which says `test` and would get React's larger development build.
    { NODE_ENV: "production" },
  );
  writeWhole(stamp, hash);
}

/** The context that the CDK's own command line would hand to the app. */
function contextOf(): Record<string, unknown> {
  const file = join(root, "cdk.json");
  const config = existsSync(file) ? parseObject(readFileSync(file, "utf8")) : undefined;
  const own = isObject(config?.["context"]) ? config["context"] : {};
  return {
    ...own,
    stage: "local",
    "aws:cdk:enable-path-metadata": true,
    "aws:cdk:enable-asset-metadata": true,
  };
}

/** The oldest go, unless a runtime may still read them. */
function forgetOld(folder: string): void {
  const byAge = readdirSync(folder)
    .map((name) => ({ path: join(folder, name), time: statSync(join(folder, name)).mtimeMs }))
    .sort((a, b) => b.time - a.time);
  const unused = byAge.slice(keptAssemblies).filter(({ time }) => time < Date.now() - inUseForMs);
  for (const { path } of unused) rmSync(path, { recursive: true, force: true });
}

/**
 * Builds the console, synthesizes the app and gives the folder of its cloud assembly. Nothing is done again for
 * sources that have not changed.
 * @param buildsConsole false takes the console as it was built last: for work on the API alone
 */
export async function synthesize(buildsConsole: boolean, tell: Tell): Promise<string> {
  const assemblies = join(cache, "assemblies");
  mkdirSync(assemblies, { recursive: true });
  const consoleHash = hashOf(root, consoleSources);
  const target = join(assemblies, `${hashOf(root, appSources)}-${consoleHash.slice(0, 12)}`);
  if (buildsConsole) await buildConsole(consoleHash, tell);
  if (existsSync(join(target, "manifest.json"))) {
    const now = new Date();
    utimesSync(target, now, now);
    return target;
  }
  const draft = `${target}.${process.pid}`;
  tell("Synthesizing the CDK app …");
  // Bundles and templates are hundreds of megabytes that live briefly: with the usual nursery, collecting garbage takes
  // more processor time than the synthesis itself.
  const args = ["--max-semi-space-size=64", join(root, "infra/bin/app.ts")];
  await run("Synthesizing the CDK app", args, root, {
    CDK_OUTDIR: draft,
    CDK_CONTEXT_JSON: JSON.stringify(contextOf()),
  });
  rmSync(target, { recursive: true, force: true });
  renameSync(draft, target);
  forgetOld(assemblies);
  return target;
}
