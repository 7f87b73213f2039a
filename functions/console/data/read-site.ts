import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { extname, join, relative } from "node:path";
import { gzipSync } from "node:zlib";
import type { Site, SiteFile } from "../domain/site.ts";

const types: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".webmanifest": "application/manifest+json",
  ".webp": "image/webp",
  ".woff2": "font/woff2",
};

/** Prepares a file to be handed out. */
export function siteFile(name: string, body: Uint8Array): SiteFile {
  return {
    type: types[extname(name)] ?? "application/octet-stream",
    body,
    gzipped: gzipSync(body),
    etag: `"${createHash("sha256").update(body).digest("hex").slice(0, 32)}"`,
  };
}

/** Reads a folder once; what it holds is part of the deployed package and never changes. */
export function readSite(folder: string): Site {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return new Map(
    files.map((entry) => {
      const file = join(entry.parentPath, entry.name);
      const path = `/${relative(folder, file).replaceAll("\\", "/")}`;
      return [path, siteFile(path, readFileSync(file))];
    }),
  );
}
