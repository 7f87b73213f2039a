import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";
import { readKept, writeKept, writeWhole } from "../kept-file.ts";

const Kept = z.object({
  key: z.string(),
  headers: z.record(z.string(), z.string()),
  etag: z.string(),
  size: z.number(),
  modified: z.string(),
});

/** What is known of an object beside its bytes. `headers` are those that come back with it. */
export type ObjectFacts = z.infer<typeof Kept>;

/** A bucket as a folder. File names are hashes of the keys, so no key can lead out of it. */
export interface ObjectStore {
  put(key: string, body: Uint8Array, headers: Readonly<Record<string, string>>): ObjectFacts;
  facts(key: string): ObjectFacts | undefined;
  read(key: string): Buffer;
  remove(key: string): void;
}

export function openObjectStore(folder: string): ObjectStore {
  mkdirSync(folder, { recursive: true });
  const base = (key: string): string => join(folder, createHash("sha256").update(key).digest("hex"));
  return {
    put(key, body, headers) {
      const etag = `"${createHash("md5").update(body).digest("hex")}"`;
      const facts = {
        key,
        headers: { ...headers },
        etag,
        size: body.length,
        modified: new Date().toUTCString(),
      };
      // The bytes first: an object whose facts are there is complete.
      writeWhole(`${base(key)}.bytes`, body);
      writeKept(`${base(key)}.json`, facts);
      return facts;
    },
    facts(key) {
      const kept = Kept.safeParse(readKept(`${base(key)}.json`));
      return kept.success &&
        existsSync(`${base(key)}.bytes`) &&
        statSync(`${base(key)}.bytes`).size === kept.data.size
        ? kept.data
        : undefined;
    },
    read: (key) => readFileSync(`${base(key)}.bytes`),
    remove(key) {
      rmSync(`${base(key)}.json`, { force: true });
      rmSync(`${base(key)}.bytes`, { force: true });
    },
  };
}
