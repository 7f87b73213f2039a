import { EventBridgeClient, PutEventsCommand } from "@aws-sdk/client-eventbridge";
import { DuijieEvent } from "./events.ts";

/** Puts one event on the bus, under the source of whoever tells it. */
export type Tell = (source: string, event: DuijieEvent) => Promise<void>;

/** The event bus of this name. An event that does not fit its schema, or that the bus refuses, is an error. */
export function openBus(name: string): Tell {
  const bus = new EventBridgeClient({});
  return async (source, event) => {
    const told = await bus.send(
      new PutEventsCommand({
        Entries: [
          {
            EventBusName: name,
            Source: source,
            DetailType: event.type,
            Detail: JSON.stringify(DuijieEvent.parse(event)),
            Time: new Date(event.at),
          },
        ],
      }),
    );
    if ((told.FailedEntryCount ?? 0) > 0)
      throw new Error(`the bus refused an event: ${told.Entries?.[0]?.ErrorCode}`);
  };
}
