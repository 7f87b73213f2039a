import { join } from "node:path";
import type { Json } from "../json.ts";
import type { Deployed } from "../template/deployment.ts";
import { type DurableQueue, openQueue } from "./durable-queue.ts";

/** SQS as far as it takes what failed: functions do not read queues here, people look at `/dev/queues`. */
export interface FailureQueues {
  send(queueArn: string, message: Json): void;
  list(): readonly { readonly name: string; readonly messages: readonly Json[] }[];
}

export function openFailureQueues(queues: readonly Deployed[], folder: string): FailureQueues {
  const byArn = new Map<string, { name: string; queue: DurableQueue<Json> }>(
    queues.map((queue) => [
      queue.arn,
      { name: queue.name, queue: openQueue(join(folder, queue.name), (value) => value as Json) },
    ]),
  );
  return {
    send(queueArn, message) {
      const found = byArn.get(queueArn);
      if (!found) throw new Error(`There is no queue ${queueArn}.`);
      found.queue.add(message);
      console.error(`A message went to the failure queue ${found.name}: see /dev/queues.`);
    },
    list: () =>
      [...byArn.values()].map(({ name, queue }) => ({
        name,
        messages: queue.items().map(({ item }) => item),
      })),
  };
}
