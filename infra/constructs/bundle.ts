import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Stack, Stage } from "aws-cdk-lib";
import { Code } from "aws-cdk-lib/aws-lambda";
import type { Construct } from "constructs";
import { buildSync } from "esbuild";

/** Some dependencies still call `require`, which ES modules do not have. */
const banner = 'import{createRequire}from"node:module";const require=createRequire(import.meta.url);';

/** One entry as one minified ES module, with its source map beside it. */
export function bundleEntry(entry: string): { code: Uint8Array; map: Uint8Array } {
  const { outputFiles } = buildSync({
    entryPoints: [entry],
    outfile: "index.mjs",
    write: false,
    bundle: true,
    platform: "node",
    target: "node24",
    format: "esm",
    minify: true,
    sourcemap: "external",
    // The ES module builds of the AWS SDK are a third smaller once unused code is gone.
    mainFields: ["module", "main"],
    banner: { js: banner },
    // Chinese stays Chinese: escaped, each character would take six bytes.
    charset: "utf8",
    legalComments: "none",
    logLevel: "warning",
  });
  const [map, code] = outputFiles;
  if (map === undefined || code === undefined) throw new Error(`esbuild wrote nothing for ${entry}`);
  return { code: code.contents, map: map.contents };
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
  const { code, map } = bundleEntry(entry);
  writeFileSync(join(folder, "index.mjs"), code);
  writeFileSync(join(root, "maps", `${name}.mjs.map`), map);
  beside?.(folder);
  return Code.fromAsset(folder);
}
