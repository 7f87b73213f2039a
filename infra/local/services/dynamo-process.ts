import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setTimeout as sleep } from "node:timers/promises";
import { writeKept } from "../kept-file.ts";
import { close, listen } from "../listen.ts";
import { root } from "../paths.ts";
import { StartError } from "../start-error.ts";
import { connectDynamo, type Dynamo } from "./dynamo-call.ts";
import { isRunning, runningFrom } from "./own-process.ts";

/** DynamoDB Local, running. */
export interface DynamoProcess {
  readonly dynamo: Dynamo;
  stop(): Promise<void>;
}

const emulator = join(root, "node_modules/amplify-dynamodb-simulator/emulator");

/** Stops with one sentence unless a Java that DynamoDB Local runs on is installed. */
export function requireJava(): void {
  const { error, stderr } = spawnSync("java", ["-version"], { encoding: "utf8" });
  const version = /version "(\d+)/.exec(stderr ?? "")?.[1];
  if (error || version === undefined || Number(version) < 11) {
    throw new StartError(
      "Java 11 or newer is needed for DynamoDB Local: install a Java runtime (Debian, Ubuntu: apt install default-jre-headless; macOS: brew install openjdk) so that `java -version` works.",
    );
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  const port = await listen(server, 0);
  await close(server);
  return port;
}

/** Where DynamoDB Local keeps everything. */
export const databaseFile = (folder: string): string => join(folder, "shared-local-instance.db");

/**
 * Makes the database file keep a write-ahead log. DynamoDB Local leaves that to the file, and a commit then costs one
 * synchronous write in place of four: a quarter of the time, and as safe.
 */
function useWriteAheadLog(folder: string): void {
  const database = new DatabaseSync(databaseFile(folder));
  try {
    database.exec("PRAGMA journal_mode = WAL");
  } finally {
    database.close();
  }
}

/**
 * DynamoDB Local asks with every write, and with every look at a stream, for the first record of the stream, and now and
 * then for the first and the last of a shard. It keeps the records of all streams in one table whose only index is their
 * order, so that whatever is written to one table makes the others slower: 34 ms a write with the demo data in it.
 */
function indexStreamRecords(folder: string): void {
  const database = new DatabaseSync(databaseFile(folder), { timeout: 10_000 });
  try {
    database.exec('CREATE INDEX IF NOT EXISTS "us*by-stream" ON us (StreamID, SequenceNumber)');
    database.exec('CREATE INDEX IF NOT EXISTS "us*by-shard" ON us (ShardID, SequenceNumber)');
  } finally {
    database.close();
  }
}

/**
 * Java under a shell that ends it when our end of the pipe on its standard input closes, which a SIGKILL closes too.
 * The shell's children get no standard input of their own, hence the copy.
 */
const guarded =
  'exec 3<&0; java "$@" 3<&- & java=$!; { cat <&3 >/dev/null; kill $java 2>/dev/null; } & exec 3<&-; wait $java';

/** Ends the process group, which is the shell and Java. */
async function end(group: number): Promise<void> {
  const signal = (name: "SIGTERM" | "SIGKILL"): void => {
    if (isRunning(-group)) process.kill(-group, name);
  };
  signal("SIGTERM");
  for (let waited = 0; waited < 5000 && isRunning(-group); waited += 20) await sleep(20);
  signal("SIGKILL");
}

async function untilItAnswers(dynamo: Dynamo, child: ChildProcess, output: () => string): Promise<void> {
  const deadline = Date.now() + 60_000;
  while (Date.now() < deadline && child.exitCode === null) {
    try {
      await dynamo.call("ListTables", { Limit: 1 });
      return;
    } catch {
      await sleep(50);
    }
  }
  throw new StartError(
    `DynamoDB Local did not start: ${output().trim().split("\n").at(-1) ?? "it said nothing"}`,
  );
}

/** Starts DynamoDB Local on a folder of its own; an orphan that a killed predecessor left there is stopped first. */
export async function startDynamo(folder: string): Promise<DynamoProcess> {
  const pidFile = `${folder}.pid`;
  const orphan = runningFrom(pidFile, folder);
  if (orphan !== undefined) await end(orphan);
  useWriteAheadLog(folder);

  const port = await freePort();
  const child = spawn(
    "sh",
    [
      "-c",
      guarded,
      "dynamodb-local",
      `-Djava.library.path=${join(emulator, "DynamoDBLocal_lib")}`,
      "-Xmx512m",
      // Short-lived and small: the quick compiler starts sooner and is fast enough.
      "-XX:TieredStopAtLevel=1",
      "-XX:+UseSerialGC",
      "-jar",
      join(emulator, "DynamoDBLocal.jar"),
      "-port",
      String(port),
      "-dbPath",
      folder,
      "-sharedDb",
      "-disableTelemetry",
    ],
    // Its own process group: a Ctrl-C at the terminal reaches only us, and we stop it after the last write.
    { stdio: ["pipe", "pipe", "pipe"], detached: true },
  );
  let output = "";
  const keep = (chunk: Buffer): void => {
    output = `${output}${chunk}`.slice(-4000);
  };
  child.stdout.on("data", keep);
  child.stderr.on("data", keep);
  child.on("error", keep);
  if (child.pid !== undefined) writeKept(pidFile, child.pid);

  const dynamo = connectDynamo(port);
  const stop = async (): Promise<void> => {
    dynamo.close();
    if (child.pid !== undefined) await end(child.pid);
    rmSync(pidFile, { force: true });
  };
  try {
    await untilItAnswers(dynamo, child, () => output);
    indexStreamRecords(folder);
  } catch (error) {
    await stop();
    throw error;
  }
  return { dynamo, stop };
}
