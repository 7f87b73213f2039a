import { existsSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import * as z from "zod";
import { bundleEntry } from "../constructs/bundle.ts";

/**
 * `npm run size`: what people wait for before anything happens, against its limit. An API function's bundle is read
 * at each cold start; the scripts of a public page are what a phone loads before the directory shows.
 */

const kibibyte = 1024;
const bundleLimit = 700 * kibibyte;
const firstViewLimit = 250 * kibibyte;

/** Search by pinyin and in Traditional characters brings its dictionaries; they are read only when a query needs them. */
const searchLimit = 1100 * kibibyte;

const apiEntries = [
  { entry: "functions/organizations/handler.ts", limit: bundleLimit },
  { entry: "functions/matchmaking/handler.ts", limit: bundleLimit },
  { entry: "functions/matching/handler.ts", limit: searchLimit },
  { entry: "functions/contacts/handler.ts", limit: bundleLimit },
  { entry: "functions/notices/handler.ts", limit: bundleLimit },
  { entry: "functions/events/handler.ts", limit: bundleLimit },
  { entry: "functions/challenges/handler.ts", limit: bundleLimit },
  { entry: "functions/challenges/proposals-handler.ts", limit: bundleLimit },
  { entry: "functions/fairs/handler.ts", limit: bundleLimit },
];

const Manifest = z.record(
  z.string(),
  z.object({ file: z.string(), imports: z.array(z.string()).optional() }),
);
type Manifest = z.infer<typeof Manifest>;

/** What every public page loads, before its own chunk. */
const everyPublicPage = [
  "index.html",
  "src/app/public-layout.tsx",
  "src/app/texts/zh.ts",
  "src/names/texts/zh.ts",
  "src/features/portal/texts/zh.ts",
];
const publicPages: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(
    ["home", "directory", "need", "offer", "organization"].map((page) => [
      page,
      [`src/features/portal/${page}-page.tsx`],
    ]),
  ),
  search: ["src/features/search/search-page.tsx", "src/features/search/texts/zh.ts"],
};

interface Measured {
  readonly what: string;
  readonly bytes: number;
  readonly limit: number;
}

/** The chunks that these load, their static imports included, each once. */
function closure(manifest: Manifest, sources: readonly string[], seen = new Set<string>()): Set<string> {
  for (const source of sources) {
    if (seen.has(source)) continue;
    const chunk = manifest[source];
    if (chunk === undefined)
      throw new Error(`web/dist has no ${source}: is infra/tools/size.ts still right?`);
    seen.add(source);
    closure(manifest, chunk.imports ?? [], seen);
  }
  return seen;
}

function bundles(): Measured[] {
  return apiEntries.map(({ entry, limit }) => ({
    what: entry,
    bytes: bundleEntry(entry).code.length,
    limit,
  }));
}

function firstViews(): Measured[] {
  const manifestFile = "web/dist/.vite/manifest.json";
  if (!existsSync(manifestFile)) throw new Error("The console is not built: npm run build:web");
  const manifest = Manifest.parse(JSON.parse(readFileSync(manifestFile, "utf8")));
  const gzipped = (source: string): number => {
    const file = manifest[source]?.file ?? "";
    return file.endsWith(".js") ? gzipSync(readFileSync(`web/dist/${file}`)).length : 0;
  };
  return Object.entries(publicPages).map(([page, sources]) => {
    const chunks = closure(manifest, [...everyPublicPage, ...sources]);
    const bytes = [...chunks].reduce((sum, source) => sum + gzipped(source), 0);
    return { what: `first view of the ${page} page, gzipped`, bytes, limit: firstViewLimit };
  });
}

const inKibibytes = (bytes: number): string => (bytes / kibibyte).toFixed(1).padStart(7);

const measured = [...bundles(), ...firstViews()];
for (const { what, bytes, limit } of measured) {
  const verdict = bytes > limit ? "TOO LARGE" : "ok";
  console.log(`${inKibibytes(bytes)} of ${inKibibytes(limit)} KiB  ${verdict.padEnd(9)}  ${what}`);
}
if (measured.some(({ bytes, limit }) => bytes > limit)) process.exitCode = 1;
