import { unmarshall } from "@aws-sdk/util-dynamodb";
import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from "aws-lambda";
import { openBus } from "./bus.ts";
import type { DuijieEvent } from "./events.ts";

/** The event that a stored item stands for; undefined when nobody outside needs to know. */
export type EventOfLog = (item: Record<string, unknown>) => DuijieEvent | undefined;

/** The events that a stored item stands for, where they take more than the item to tell, or are many. */
export type EventsOfItem = (
  item: Record<string, unknown>,
) => DuijieEvent | undefined | Promise<readonly DuijieEvent[]>;

/**
 * A stream job that puts the events of new log items on the bus. The log is written in the same transaction as what
 * it tells, so nothing is told that did not happen and nothing that happened stays untold; a record that fails is
 * delivered again with all after it, so consumers go by the event's id.
 */
export const publisher = (source: string, busName: string, eventOf: EventOfLog) =>
  publisherOf(busName, [{ source, eventOf }]);

/** The same for several kinds of items or of listeners, each told under a source of its own. */
export function publisherOf(
  busName: string,
  tellers: readonly { readonly source: string; readonly eventOf: EventsOfItem }[],
) {
  const tell = openBus(busName);

  const publish = async (record: DynamoDBRecord): Promise<void> => {
    const image = record.dynamodb?.NewImage;
    if (image === undefined) return;
    const item = unmarshall(image as Parameters<typeof unmarshall>[0]);
    for (const { source, eventOf } of tellers) {
      const told = (await eventOf(item)) ?? [];
      const events = "type" in told ? [told] : told;
      for (const event of events) await tell(source, event);
    }
  };

  return async ({ Records }: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
    for (const record of Records) {
      try {
        await publish(record);
      } catch {
        // In order: what comes after a failed record waits for it.
        return { batchItemFailures: [{ itemIdentifier: record.dynamodb?.SequenceNumber ?? "" }] };
      }
    }
    return { batchItemFailures: [] };
  };
}
