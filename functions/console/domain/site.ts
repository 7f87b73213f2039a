/** A file of the console, as it is handed out. */
export interface SiteFile {
  readonly type: string;
  readonly body: Uint8Array;
  readonly gzipped: Uint8Array;
  readonly etag: string;
}

/** The console's files by their path, e.g. `/index.html`. */
export type Site = ReadonlyMap<string, SiteFile>;

export interface SiteAnswer {
  readonly status: 200 | 304 | 404;
  readonly file?: SiteFile;
  readonly cacheControl: string;
}

const forEver = "public, max-age=31536000, immutable";
const askAgain = "no-cache";

/** A path whose last part has no extension is one of the console's own pages. */
const isPage = (path: string): boolean => path.lastIndexOf(".") <= path.lastIndexOf("/");

/** Which file answers a path, and how long it may be kept. Files below `/assets/` have a hash in their name. */
export function answerFor(site: Site, path: string, knownEtag: string | undefined): SiteAnswer {
  const file = site.get(isPage(path) ? "/index.html" : path);
  if (file === undefined) return { status: 404, cacheControl: askAgain };
  const cacheControl = path.startsWith("/assets/") ? forEver : askAgain;
  return { status: knownEtag === file.etag ? 304 : 200, file, cacheControl };
}
