import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
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

/** What `ps` says of a process; small containers lack it, but they have `/proc`. */
function ask(pid: number, column: string): string {
  const { stdout } = spawnSync("ps", ["-ww", "-o", `${column}=`, "-p", String(pid)], {
    encoding: "utf8",
    env: { ...process.env, LC_ALL: "C" },
  });
  return (stdout ?? "").trim();
}

/** The command line of a process; empty when it is gone or cannot be read. */
function commandOf(pid: number): string {
  const file = `/proc/${pid}/cmdline`;
  return existsSync(file) ? readFileSync(file, "utf8").replaceAll("\0", " ") : ask(pid, "args");
}

/** When a process started: with its id, who it is, also after ids were used again. */
export function startOf(pid: number): string {
  const file = `/proc/${pid}/stat`;
  if (!existsSync(file)) return ask(pid, "lstart");
  // The name, in parentheses, may hold spaces; the 22nd field of all is the start in ticks since the boot.
  return (
    readFileSync(file, "utf8")
      .replace(/^.*\) /s, "")
      .split(" ")[19] ?? ""
  );
}

/** The process id that a file keeps, if that process runs and its command line contains the mark. */
export function runningFrom(pidFile: string, mark: string): number | undefined {
  const pid = readKept(pidFile);
  return typeof pid === "number" && isRunning(pid) && commandOf(pid).includes(mark) ? pid : undefined;
}
