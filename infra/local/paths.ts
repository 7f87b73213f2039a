import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The repository's root. */
export const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");

/** Where everything that outlives a stop lies, below one folder that `--fresh` empties. */
export interface DataFolders {
  readonly all: string;
  readonly dynamodb: string;
  readonly objects: string;
  readonly mail: string;
  readonly queues: string;
  readonly streams: string;
  readonly secrets: string;
  readonly identity: string;
}

export function dataFolders(all: string): DataFolders {
  const folder = (name: string): string => {
    const path = join(all, name);
    mkdirSync(path, { recursive: true });
    return path;
  };
  return {
    all,
    dynamodb: folder("dynamodb"),
    objects: folder("objects"),
    mail: folder("mail"),
    queues: folder("queues"),
    streams: folder("streams"),
    secrets: folder("secrets"),
    identity: folder("identity"),
  };
}
