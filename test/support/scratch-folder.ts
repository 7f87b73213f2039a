import { accessSync, constants, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const memory = "/dev/shm";

const writable = (folder: string): boolean => {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
};

/** A folder for one run, in memory where the system has such a place: tests need no write to survive a power cut. */
export const scratchFolder = (): string =>
  mkdtempSync(join(writable(memory) ? memory : tmpdir(), "duijie-test-"));
