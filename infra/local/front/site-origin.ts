import type { FrontResponse, Origin } from "./exchange.ts";
import type { SiteFiles } from "./site-files.ts";

/** Who may not list a bucket learns nothing about what is not in it. */
const denied: FrontResponse = {
  status: 403,
  headers: { "content-type": "application/xml" },
  body: Buffer.from('<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>AccessDenied</Code></Error>'),
};

/** A bucket as CloudFront reads it. */
export function createSiteOrigin(files: SiteFiles): Origin {
  return async ({ path, headers }) => {
    let key: string;
    try {
      key = decodeURIComponent(path.slice(1));
    } catch {
      return denied;
    }
    const file = files.get(key);
    if (!file) return denied;
    const known = (headers["if-none-match"] ?? "").split(/\s*,\s*/).map((tag) => tag.replace(/^W\//, ""));
    if (known.includes(file.headers["etag"] ?? ""))
      return { status: 304, headers: file.headers, body: Buffer.alloc(0) };
    return { status: 200, headers: file.headers, body: file.body };
  };
}
