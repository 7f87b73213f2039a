import { rmSync } from "node:fs";
import * as z from "zod";
import { readKept, writeKept } from "./kept-file.ts";
import { isRunning, startOf } from "./services/own-process.ts";
import { StartError } from "./start-error.ts";

const Held = z.object({ pid: z.number(), since: z.string() });

/** Takes a data folder for this process; gives what releases it. */
export function takeLock(file: string, folder: string): () => void {
  const held = Held.safeParse(readKept(file));
  if (held.success && isRunning(held.data.pid) && startOf(held.data.pid) === held.data.since) {
    throw new StartError(
      `The local runtime already runs on ${folder} (process ${held.data.pid}): stop it with Ctrl-C, or give another folder with --data FOLDER.`,
    );
  }
  writeKept(file, { pid: process.pid, since: startOf(process.pid) });
  return () => rmSync(file, { force: true });
}
