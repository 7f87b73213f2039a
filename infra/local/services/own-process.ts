import { spawnSync } from "node:child_process";
import { readKept } from "../kept-file.ts";

/** Is a process with this id running, or, for a negative id, any process of that group? */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/** The command line of a process; empty when it is gone or cannot be read. */
export function commandOf(pid: number): string {
  const { stdout } = spawnSync("ps", ["-ww", "-o", "args=", "-p", String(pid)], { encoding: "utf8" });
  return (stdout ?? "").trim();
}

/** The process id that a file keeps, if that process runs and its command line contains the mark. */
export function runningFrom(pidFile: string, mark: string): number | undefined {
  const pid = readKept(pidFile);
  return typeof pid === "number" && isRunning(pid) && commandOf(pid).includes(mark) ? pid : undefined;
}
