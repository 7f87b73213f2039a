import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { loadDemo } from "./demo/load.ts";
import { personas } from "./identity/personas.ts";
import { root } from "./paths.ts";
import { StartError } from "./start-error.ts";
import { type RunningLocal, startLocal } from "./start-local.ts";

/** `npm start`: serves the product on this machine until Ctrl-C. */

function readOptions() {
  const { values } = parseArgs({
    options: {
      /** Empties the data first. */
      fresh: { type: "boolean", default: false },
      /** The data folder, `.local` unless said. */
      data: { type: "string" },
      /** Loads no demo data. */
      empty: { type: "boolean", default: false },
      /** Takes the console as it was built last. */
      "old-console": { type: "boolean", default: false },
    },
  });
  const port = Number(process.env["PORT"] ?? 8787);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new StartError(`PORT must be a number from 0 to 65535, not ${process.env["PORT"]}.`);
  }
  return {
    port,
    dataDir: resolve(values.data ?? join(root, ".local")),
    fresh: values.fresh,
    demo: !values.empty,
    buildsConsole: !values["old-console"],
  };
}

function greet({ origin }: RunningLocal, seconds: string): void {
  const width = Math.max(...personas.map(({ name }) => name.length));
  const people = personas.map(({ name, title, does }) => `  ${name.padEnd(width)}  ${title}：${does}`);
  console.log(
    [
      "",
      `对接 Duijie  ${origin}  (${seconds} s)`,
      "",
      "Personas (人物), to pick at sign-in:",
      ...people,
      "",
      `Tools:  ${origin}/dev  ·  mail ${origin}/dev/mail  ·  API ${origin}/docs`,
      `Token:  curl -s -X POST ${origin}/dev/token -d '{"persona":"enterprise"}'`,
      "Stop:   Ctrl-C      Empty the data:  npm start -- --fresh",
      "",
    ].join("\n"),
  );
}

let stopping = false;
function stopOn(running: Promise<RunningLocal>): void {
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    running
      .then((local) => local.stop())
      .catch(() => undefined)
      .then(() => process.exit(0));
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, stop);
  // Whoever started us with a channel is gone, and with it whoever would send a signal.
  process.on("disconnect", stop);
}

try {
  const began = performance.now();
  const { demo, ...options } = readOptions();
  console.log("Starting …");
  const running = startLocal({ ...options, tell: console.log, ...(demo ? { demo: loadDemo } : {}) });
  stopOn(running);
  greet(await running, ((performance.now() - began) / 1000).toFixed(1));
} catch (error) {
  if (!stopping) {
    console.error(error instanceof StartError ? error.message : error);
    // The channel to our starter would keep this process alive.
    process.exit(1);
  }
}
