import type { Write } from "../../../shared/dynamo/table.ts";
import { DomainError } from "../../../shared/kernel/domain-error.ts";
import type { StoredFair } from "../domain/fair.ts";
import type { FairChange } from "../domain/fair-change.ts";
import { encodeFair } from "./fair-codec.ts";
import { logKey } from "./keys.ts";

export const staleFair = () => new DomainError("stale", "fair.stale");

/** Replaces the fair, if it still is the one that the change was made from. */
const replaceWrite = (before: StoredFair, after: StoredFair): Write => ({
  put: {
    Item: encodeFair(after),
    ConditionExpression: "version = :version AND #state = :state",
    ExpressionAttributeNames: { "#state": "state" },
    ExpressionAttributeValues: { ":version": before.version, ":state": before.state },
  },
  onConditionFailed: staleFair,
});

/** What the log tells; the stream job reads from it what others are told. */
export const fairLogWrite = ({ fair, log }: FairChange): Write => ({
  put: {
    Item: {
      ...logKey(fair.eventId, fair.version),
      ...log,
      eventId: fair.eventId,
      title: fair.title,
      unitCode: fair.unitCode,
    },
    ConditionExpression: "attribute_not_exists(pk)",
  },
  onConditionFailed: staleFair,
});

/** A change of a fair and its log line: all that a transaction needs to make it. */
export const fairWrites = (before: StoredFair, change: FairChange): Write[] => [
  replaceWrite(before, change.fair),
  fairLogWrite(change),
];
