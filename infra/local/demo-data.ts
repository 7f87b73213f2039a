import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { type DataFolders, root } from "./paths.ts";
import { databaseFile } from "./services/dynamo-process.ts";
import { hashOf } from "./synthesis/source-hash.ts";

/**
 * The demo data go through the real use cases, thousands of calls that take the better part of a minute. So what came
 * of them is kept: for other data folders, tests among them, on the same day and from the same sources.
 */

/** Everything that decides what the demo data become. */
const sources = [
  "functions",
  "shared",
  "infra/stacks",
  "infra/constructs",
  "infra/local/demo",
  "infra/local/demo-data.ts",
];
const snapshots = join(root, ".cache", "local", "demo");
const keptSnapshots = 2;

/** `load`: nothing is there yet; `restored`: a snapshot is; `kept`: the folder has data of its own. */
export type DemoState = "load" | "restored" | "kept";

const snapshotFolder = (): string => {
  // The demo data stand at distances from today, as a calendar in China has it.
  const today = new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Shanghai" }).format(new Date());
  return join(snapshots, `${hashOf(root, sources)}-${today}`);
};

const loadingMark = (data: DataFolders): string => join(data.all, "demo-loading");

const clear = (folder: string): void => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
};

/** To be called before the database starts. A load that was broken off is undone. */
export function prepareDemo(data: DataFolders): DemoState {
  if (existsSync(loadingMark(data))) {
    for (const folder of [data.dynamodb, data.objects, data.streams]) clear(folder);
    rmSync(loadingMark(data));
  }
  if (existsSync(databaseFile(data.dynamodb))) return "kept";
  const snapshot = snapshotFolder();
  if (!existsSync(snapshot)) return "load";
  cpSync(join(snapshot, "objects"), data.objects, { recursive: true });
  // Receipts among the data are signed with one of them.
  cpSync(join(snapshot, "secrets"), data.secrets, { recursive: true });
  cpSync(join(snapshot, "database"), databaseFile(data.dynamodb));
  return "restored";
}

function takeSnapshot(data: DataFolders): void {
  const snapshot = snapshotFolder();
  const draft = `${snapshot}.${process.pid}`;
  mkdirSync(draft, { recursive: true });
  const database = new DatabaseSync(databaseFile(data.dynamodb));
  try {
    // A consistent copy of a database that is in use.
    database.prepare("VACUUM INTO ?").run(join(draft, "database"));
  } finally {
    database.close();
  }
  cpSync(data.objects, join(draft, "objects"), { recursive: true });
  cpSync(data.secrets, join(draft, "secrets"), { recursive: true });
  rmSync(snapshot, { recursive: true, force: true });
  renameSync(draft, snapshot);
  const byAge = readdirSync(snapshots)
    .map((name) => ({ path: join(snapshots, name), time: statSync(join(snapshots, name)).mtimeMs }))
    .sort((a, b) => b.time - a.time);
  for (const { path } of byAge.slice(keptSnapshots)) rmSync(path, { recursive: true, force: true });
}

/** Loads the demo data into empty tables, and keeps what came of it. */
export async function fillWithDemo(data: DataFolders, load: () => Promise<void>): Promise<void> {
  writeFileSync(loadingMark(data), "");
  await load();
  takeSnapshot(data);
  rmSync(loadingMark(data));
}
