import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { ulid } from "ulid";
import { readKept, writeKept } from "../kept-file.ts";

/** A queue in a folder: what was added is there after a SIGKILL, until it is removed. */
export interface DurableQueue<Item> {
  /** Returns only after the item is on disk. */
  add(item: Item): string;
  replace(id: string, item: Item): void;
  remove(id: string): void;
  /** Oldest first. */
  items(): readonly { readonly id: string; readonly item: Item }[];
}

/** @param read checks what a file holds; an older version of this code may have written it */
export function openQueue<Item>(folder: string, read: (value: unknown) => Item): DurableQueue<Item> {
  mkdirSync(folder, { recursive: true });
  const path = (id: string): string => join(folder, `${id}.json`);
  return {
    add(item) {
      const id = ulid();
      writeKept(path(id), item);
      return id;
    },
    replace: (id, item) => writeKept(path(id), item),
    remove: (id) => rmSync(path(id), { force: true }),
    items: () =>
      readdirSync(folder)
        .filter((name) => name.endsWith(".json"))
        .sort()
        .map((name) => ({ id: name.slice(0, -5), item: read(readKept(join(folder, name))) })),
  };
}
