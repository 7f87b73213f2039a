import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { extname, join, relative, sep } from "node:path";
import * as z from "zod";
import { matchesWildcard } from "../policy/wildcard.ts";
import { StartError } from "../start-error.ts";
import { type Deployed, propertiesOf } from "../template/deployment.ts";
import type { LocalOrigins } from "../template/local-origins.ts";

/** A file that the template puts into a bucket. */
export interface SiteFile {
  readonly body: Buffer;
  readonly headers: Readonly<Record<string, string>>;
}

/** The files of a bucket by key. */
export type SiteFiles = ReadonlyMap<string, SiteFile>;

const Deployment = z.object({
  SourceObjectKeys: z.array(z.string()),
  SourceMarkers: z.array(z.record(z.string(), z.string())).default([]),
  SourceMarkersConfig: z.array(z.object({ jsonEscape: z.boolean().default(false) })).default([]),
  DestinationBucketName: z.string(),
  DestinationBucketKeyPrefix: z.string().default(""),
  Exclude: z.array(z.string()).default([]),
  Include: z.array(z.string()).default([]),
  SystemMetadata: z.record(z.string(), z.string()).default({}),
});

const types: Record<string, string> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".jpg": "image/jpeg",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".map": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".webmanifest": "application/manifest+json",
  ".webp": "image/webp",
  ".woff2": "font/woff2",
  ".xml": "application/xml",
};

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
    statSync(join(folder, name)).isFile(),
  );

/** `aws s3 sync` applies its filters in order, and the last that fits counts. */
const isTaken = (key: string, exclude: readonly string[], include: readonly string[]): boolean =>
  include.some((pattern) => matchesWildcard(pattern, key)) ||
  !exclude.some((pattern) => matchesWildcard(pattern, key));

/** Puts in what is known at deployment only; an address may come together only then. */
function fill(
  body: Buffer,
  markers: Readonly<Record<string, string>>,
  jsonEscape: boolean,
  origins: LocalOrigins,
): Buffer {
  const entries = Object.entries(markers);
  if (entries.length === 0) return body;
  let text = body.toString("utf8");
  for (const [marker, value] of entries) {
    text = text.replaceAll(marker, jsonEscape ? JSON.stringify(value).slice(1, -1) : value);
  }
  return Buffer.from(origins.text(text));
}

/** Everything that the deployments of the template put into this bucket. */
export function readSiteFiles(
  bucketName: string,
  deployments: readonly Deployed[],
  origins: LocalOrigins,
): SiteFiles {
  const files = new Map<string, SiteFile>();
  for (const deployment of deployments) {
    const wanted = propertiesOf(deployment, Deployment);
    if (wanted.DestinationBucketName !== bucketName) continue;
    wanted.SourceObjectKeys.forEach((assetKey, index) => {
      const folder = deployment.stack.assets.get(assetKey);
      if (folder === undefined || !statSync(folder).isDirectory()) {
        throw new StartError(
          `The files ${assetKey} of ${deployment.logicalId} in stack ${deployment.stack.name} are not there.`,
        );
      }
      for (const path of filesBelow(folder)) {
        const key = relative(folder, join(folder, path)).split(sep).join("/");
        if (!isTaken(key, wanted.Exclude, wanted.Include)) continue;
        const jsonEscape = wanted.SourceMarkersConfig[index]?.jsonEscape ?? false;
        const markers = wanted.SourceMarkers[index] ?? {};
        const body = fill(readFileSync(join(folder, path)), markers, jsonEscape, origins);
        files.set(`${wanted.DestinationBucketKeyPrefix}${key}`, {
          body,
          headers: {
            "content-type": types[extname(key).toLowerCase()] ?? "binary/octet-stream",
            etag: `"${createHash("md5").update(body).digest("hex")}"`,
            ...wanted.SystemMetadata,
          },
        });
      }
    });
  }
  return files;
}
