import { parentPort, Worker, workerData } from "node:worker_threads";
import type { Answer, Options, Progress } from "./answer.ts";
import type { Instance } from "./instance.ts";
import { solve } from "./solve.ts";

/** What a thread is started with. A search never comes to an end of its loop, so that it is stopped by shared memory. */
interface Setup {
  readonly kind: typeof setupKind;
  readonly instance: Instance;
  readonly seconds: number;
  readonly seed: number;
  readonly stop: SharedArrayBuffer;
}

const setupKind = "timetable-search";

type Message = { readonly progress: Progress } | { readonly answer: Answer };

/** A search at work in a thread of its own: whoever started it goes on meanwhile. */
export interface Search {
  readonly answer: Promise<Answer>;
  /** Ends it soon, with the best so far. */
  stop(): void;
}

const isSetup = (data: unknown): data is Setup =>
  typeof data === "object" && data !== null && "kind" in data && data.kind === setupKind;

/**
 * Searches in a thread that runs this file, which has to call `searchHere` when it is loaded: a function is one file,
 * and its threads run the same one.
 */
export function solveInThread(
  file: URL,
  instance: Instance,
  { seconds, seed, progress }: Pick<Options, "seconds" | "seed" | "progress">,
): Search {
  const stop = new SharedArrayBuffer(4);
  const setup: Setup = { kind: setupKind, instance, seconds, seed, stop };
  const worker = new Worker(file, { workerData: setup });
  const answer = new Promise<Answer>((resolve, reject) => {
    worker.on("message", (message: Message) => {
      if ("answer" in message) resolve(message.answer);
      else progress?.(message.progress);
    });
    worker.once("error", reject);
    worker.once("exit", (code) => reject(new Error(`the search ended with code ${code} and no answer`)));
  });
  return { answer, stop: () => Atomics.store(new Int32Array(stop), 0, 1) };
}

/** In a thread that `solveInThread` started: searches and tells. Anywhere else it does nothing. */
export async function searchHere(): Promise<void> {
  const setup: unknown = workerData;
  if (!isSetup(setup) || parentPort === null) return;
  const port = parentPort;
  const say = (message: Message): void => port.postMessage(message);
  const flag = new Int32Array(setup.stop);
  const answer = await solve(setup.instance, {
    seconds: setup.seconds,
    seed: setup.seed,
    signal: {
      get aborted() {
        return Atomics.load(flag, 0) === 1;
      },
    },
    progress: (progress) => say({ progress }),
  });
  say({ answer });
}
