import type { Json } from "../json.ts";

/** What the main thread tells a worker at its birth. */
export interface WorkerSetup {
  /** The file that exports the handler. */
  readonly file: string;
  readonly exportName: string;
  readonly functionName: string;
  readonly functionArn: string;
  readonly memorySize: number;
}

/** The same, with the memory that says how far the clock was put forward. */
export interface WorkerData extends WorkerSetup {
  readonly clock: SharedArrayBuffer;
}

export interface InvokeMessage {
  readonly requestId: string;
  readonly event: Json;
  /** When the function times out, in milliseconds of `performance` since the epoch: the clock may be moved meanwhile. */
  readonly deadline: number;
}

/** A failure as Lambda reports it. */
export interface FunctionFailure {
  readonly errorType: string;
  readonly errorMessage: string;
  readonly trace: readonly string[];
}

export type WorkerMessage =
  | { readonly kind: "ready" }
  | { readonly kind: "unusable"; readonly failure: FunctionFailure }
  | { readonly kind: "result"; readonly requestId: string; readonly result: string }
  | { readonly kind: "failed"; readonly requestId: string; readonly failure: FunctionFailure };
