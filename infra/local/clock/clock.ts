import { join } from "node:path";
import * as z from "zod";
import { readKept, writeKept } from "../kept-file.ts";
import { movedDate } from "./moved-date.ts";

/**
 * The time that the local product lives in. A notice of five working days is waited for on AWS; here the clock is put
 * forward. `Date` of this process and of every function's thread follows, so nothing in the product knows of it.
 */
export interface LocalClock {
  secondsAhead(): number;
  /** Forward only: what was written, signed and counted down in the time before must stay in the past. */
  forwardTo(instant: Date): void;
  /** Gives this process its own time again. */
  stop(): void;
}

const Kept = z.object({ secondsAhead: z.int().nonnegative() });

/** One for the process, as `Date` is; threads get it when they start. */
export const clockMemory = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
const ahead = new Int32Array(clockMemory);

/** By how much this process runs ahead of what does not follow: DynamoDB Local. */
export const secondsAhead = (): number => Atomics.load(ahead, 0);

/** Takes up the time where the last start on this folder left it. */
export function openClock(folder: string): LocalClock {
  const file = join(folder, "clock.json");
  const kept = Kept.safeParse(readKept(file));
  Atomics.store(ahead, 0, kept.success ? kept.data.secondsAhead : 0);
  const own = Date;
  globalThis.Date = movedDate(own, ahead);
  return {
    secondsAhead,
    forwardTo(instant) {
      const seconds = Math.ceil((instant.getTime() - Date.now()) / 1000);
      if (seconds <= 0) throw new Error("The clock goes forward only.");
      writeKept(file, { secondsAhead: secondsAhead() + seconds });
      Atomics.add(ahead, 0, seconds);
    },
    stop() {
      globalThis.Date = own;
      Atomics.store(ahead, 0, 0);
    },
  };
}
