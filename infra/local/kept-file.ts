import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";

/** Writes a file so that a reader, also one after a SIGKILL, sees the old or the new text, never a half. */
export function writeWhole(path: string, content: string | Uint8Array): void {
  const draft = `${path}.draft`;
  writeFileSync(draft, content);
  renameSync(draft, path);
}

/** The JSON of a file, or undefined where there is none yet. */
export function readKept(path: string): unknown {
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : undefined;
}

export function writeKept(path: string, value: unknown): void {
  writeWhole(path, JSON.stringify(value));
}
