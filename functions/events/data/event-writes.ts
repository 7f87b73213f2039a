import type { Write } from "../../../shared/dynamo/table.ts";
import { DomainError } from "../../../shared/kernel/domain-error.ts";
import { occurrenceOf, type StoredEvent } from "../domain/event.ts";
import type { EventChange } from "../domain/event-change.ts";
import { encodeCard, encodeEvent, listAttributes } from "./event-codec.ts";
import { eventCardKey, logKey } from "./keys.ts";

export const stale = () => new DomainError("stale", "event.stale");

/** Replaces the small part, if it still is the one that the change was made from. */
export function replaceWrite(before: StoredEvent, after: StoredEvent): Write {
  return {
    put: {
      Item: encodeEvent(after),
      ConditionExpression: "version = :version AND #state = :state",
      ExpressionAttributeNames: { "#state": "state" },
      ExpressionAttributeValues: { ":version": before.version, ":state": before.state },
    },
    onConditionFailed: stale,
  };
}

/** What the log tells, with what the bus is told of a public event: whoever publishes it reads nothing else. */
export const logWrite = ({ event, log }: EventChange<StoredEvent>): Write => ({
  put: {
    Item: {
      ...logKey(event.id, event.version),
      ...log,
      eventId: event.id,
      unitCode: event.content.unitCode,
      ...(event.publishedAt === undefined ? {} : { occurrence: occurrenceOf(event) }),
    },
    ConditionExpression: "attribute_not_exists(pk)",
  },
  onConditionFailed: stale,
});

/** Who counts sets one pool in these maps, which takes that they are there. */
const counted = ["counts", "countedAt"];

/** The row of the lists, leaving alone what others write on it: counts and cover. */
export function cardWrite(event: StoredEvent): Write {
  const attributes = { card: encodeCard(event), ...listAttributes(event) };
  const names = Object.keys(attributes);
  const gone = ["directoryPk", "directorySk"].filter((name) => !names.includes(name));
  const set = [
    ...names.map((name) => `${name} = :${name}`),
    ...counted.map((name) => `${name} = if_not_exists(${name}, :none)`),
  ].join(", ");
  return {
    update: {
      Key: eventCardKey(event.id),
      UpdateExpression: gone.length === 0 ? `SET ${set}` : `SET ${set} REMOVE ${gone.join(", ")}`,
      ExpressionAttributeValues: {
        ...Object.fromEntries(Object.entries(attributes).map(([name, value]) => [`:${name}`, value])),
        ":none": {},
      },
    },
  };
}

/** A change of the small part, its log line and its row in the lists: all that a transaction needs to make it. */
export const eventWrites = (before: StoredEvent, change: EventChange<StoredEvent>): Write[] => [
  replaceWrite(before, change.event),
  logWrite(change),
  cardWrite(change.event),
];
