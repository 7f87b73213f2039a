import { DynamoDBClient, TransactionCanceledException } from "@aws-sdk/client-dynamodb";
import { unsignedSigner } from "../../infra/local/services/dynamo-call.ts";

/** What goes wrong with a write. `crash` ends the process as its caller sees it: nothing after it is carried out. */
export const faultKinds = ["crash-before", "crash-after", "throttle", "conflict"] as const;
export type FaultKind = (typeof faultKinds)[number];

export interface Fault {
  /** 0: the next write, 1: the one after it … */
  readonly after: number;
  readonly kind: FaultKind;
}

/** The process is gone; whatever the table kept, it kept. */
export class Crashed extends Error {}

const throttled = (): Error =>
  Object.assign(new Error("throttled"), { name: "ProvisionedThroughputExceededException" });

/** DynamoDB Local never says so by itself. */
const conflict = (): Error =>
  new TransactionCanceledException({
    message: "cancelled",
    $metadata: {},
    CancellationReasons: [{ Code: "TransactionConflict" }],
  });

/** A client of the same store whose writes fail as planned. */
export function faultyClient(of: DynamoDBClient) {
  const { endpoint, region, credentials } = of.config;
  if (endpoint === undefined) throw new Error("faults are for a local store");
  const client = new DynamoDBClient({
    endpoint,
    region,
    credentials,
    signer: unsignedSigner,
    maxAttempts: 1,
  });
  let planned: Fault | undefined;
  let writes = 0;
  let crashed = false;

  client.middlewareStack.add(
    (next, context) => async (args) => {
      if (crashed) throw new Crashed();
      if (!/^(TransactWrite|Put|Update|Delete)/.test(String(context.commandName))) return next(args);
      const hit = planned !== undefined && writes === planned.after ? planned.kind : undefined;
      writes += 1;
      if (hit === "throttle") throw throttled();
      if (hit === "conflict") throw conflict();
      crashed = hit === "crash-before" || hit === "crash-after";
      if (hit === "crash-before") throw new Crashed();
      const answer = await next(args);
      if (hit === "crash-after") throw new Crashed();
      return answer;
    },
    { step: "initialize", name: "faults" },
  );

  return {
    client,
    /** From now on: this fault, or none; a crashed process has been started again. */
    plan(fault: Fault | undefined): void {
      planned = fault;
      writes = 0;
      crashed = false;
    },
    stop: () => client.destroy(),
  };
}
