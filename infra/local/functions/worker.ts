import { pathToFileURL } from "node:url";
import { parentPort, workerData } from "node:worker_threads";
import { movedDate } from "../clock/moved-date.ts";
import type { FunctionFailure, InvokeMessage, WorkerData, WorkerMessage } from "./worker-protocol.ts";

/** An execution environment: imports one function's bundle and runs one event after the other in it. */

const setup = workerData as WorkerData;
// Before the bundle is imported: what it takes of `Date` while it loads has to be this one.
globalThis.Date = movedDate(Date, new Int32Array(setup.clock));
const port = parentPort;
if (port === null) throw new Error("This file runs in a worker thread only.");
const say = (message: WorkerMessage): void => port.postMessage(message);

function failureOf(error: unknown): FunctionFailure {
  if (!(error instanceof Error)) return { errorType: "Error", errorMessage: String(error), trace: [] };
  return { errorType: error.name, errorMessage: error.message, trace: (error.stack ?? "").split("\n") };
}

function contextOf({ requestId, deadline }: InvokeMessage): object {
  return {
    callbackWaitsForEmptyEventLoop: true,
    functionName: setup.functionName,
    functionVersion: "$LATEST",
    invokedFunctionArn: setup.functionArn,
    memoryLimitInMB: String(setup.memorySize),
    awsRequestId: requestId,
    logGroupName: `/aws/lambda/${setup.functionName}`,
    logStreamName: "local",
    getRemainingTimeInMillis: () => Math.max(0, deadline - performance.timeOrigin - performance.now()),
  };
}

try {
  const loaded: Record<string, unknown> = await import(pathToFileURL(setup.file).href);
  const handler = loaded[setup.exportName];
  if (typeof handler !== "function") throw new Error(`The bundle exports no function ${setup.exportName}.`);
  port.on("message", async (message: InvokeMessage) => {
    try {
      const result: unknown = await handler(message.event, contextOf(message));
      say({ kind: "result", requestId: message.requestId, result: JSON.stringify(result ?? null) });
    } catch (error) {
      say({ kind: "failed", requestId: message.requestId, failure: failureOf(error) });
    }
  });
  say({ kind: "ready" });
} catch (error) {
  say({ kind: "unusable", failure: failureOf(error) });
}
