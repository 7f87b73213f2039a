import { globSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { Stack, Stage } from "aws-cdk-lib";
import { Code } from "aws-cdk-lib/aws-lambda";
import type { Construct } from "constructs";
import { buildSync } from "esbuild";

/** Some dependencies still call `require`, which ES modules do not have. */
const banner = 'import{createRequire}from"node:module";const require=createRequire(import.meta.url);';

/** An entry as one minified ES module, with its source map beside it. */
interface Bundle {
  readonly code: Uint8Array;
  readonly map: Uint8Array;
}

/** Bundles each entry for itself; in one run, because what they share is then read once: half the time. */
function bundleEntries(entries: readonly string[]): ReadonlyMap<string, Bundle> {
  const { outputFiles } = buildSync({
    entryPoints: [...entries],
    outbase: ".",
    outdir: "bundles",
    outExtension: { ".js": ".mjs" },
    write: false,
    bundle: true,
    platform: "node",
    target: "node24",
    format: "esm",
    minify: true,
    sourcemap: "external",
    // The ES module builds of the AWS SDK are a third smaller once unused code is gone.
    mainFields: ["module", "main"],
    // A function has its credentials in its environment; where a developer's machine has them is asked after that.
    external: ["sso", "login", "ini", "process", "web-identity"].map(
      (source) => `@aws-sdk/credential-provider-${source}`,
    ),
    banner: { js: banner },
    // Chinese stays Chinese: escaped, each character would take six bytes.
    charset: "utf8",
    legalComments: "none",
    logLevel: "warning",
  });
  const written = new Map(outputFiles.map(({ path, contents }) => [relative("bundles", path), contents]));
  return new Map(
    entries.map((entry) => {
      const file = entry.replace(/\.ts$/, ".mjs");
      const [code, map] = [written.get(file), written.get(`${file}.map`)];
      if (code === undefined || map === undefined) throw new Error(`esbuild wrote nothing for ${entry}`);
      return [entry, { code, map }];
    }),
  );
}

export function bundleEntry(entry: string): Bundle {
  const bundle = bundleEntries([entry]).get(entry);
  if (bundle === undefined) throw new Error(`esbuild wrote nothing for ${entry}`);
  return bundle;
}

/** Where functions begin: each module's API, and what its streams, queues and schedules run. */
const everyEntry = "functions/*/{handler,*-handler,jobs/*}.ts";
let everyBundle: ReadonlyMap<string, Bundle> | undefined;

function bundleOf(entry: string): Bundle {
  if (!entry.startsWith("functions/")) return bundleEntry(entry);
  everyBundle ??= bundleEntries(globSync(everyEntry));
  const bundle = everyBundle.get(entry);
  if (bundle === undefined) throw new Error(`${entry} is not there, or not named like ${everyEntry}`);
  return bundle;
}

/**
 * The deployable code of an entry. Source maps stay out of the package, which keeps cold starts short: they lie in
 * `cdk.out/.bundles/maps`. Where the caller asked for no bundling (tests of the template), a stand-in is used.
 */
export function codeOf(scope: Construct, entry: string, beside?: (folder: string) => void): Code {
  if (!Stack.of(scope).bundlingRequired) return Code.fromInline("exports.handler = async () => {};");
  const name = entry
    .replace(/^functions\//, "")
    .replace(/\.ts$/, "")
    .replaceAll("/", "-");
  const root = join(Stage.of(scope)?.outdir ?? "cdk.out", ".bundles");
  const folder = join(root, name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  mkdirSync(join(root, "maps"), { recursive: true });
  const { code, map } = bundleOf(entry);
  writeFileSync(join(folder, "index.mjs"), code);
  writeFileSync(join(root, "maps", `${name}.mjs.map`), map);
  beside?.(folder);
  return Code.fromAsset(folder);
}
