import type { Write } from "../../../shared/dynamo/table.ts";
import { DomainError } from "../../../shared/kernel/domain-error.ts";
import type { Asking } from "../app/request-ports.ts";
import type { StoredFair } from "../domain/fair.ts";
import { countedChange, isAgreed, type StoredRequest } from "../domain/request.ts";
import { countsWrites } from "./counts.ts";
import { staleFair } from "./fair-writes.ts";
import { askedKey, fairKey, meetingKey, pairKey } from "./keys.ts";
import { encodeRequest, encodeSides } from "./request-codec.ts";
import { shiftWrite } from "./shifts.ts";

export const staleRequest = () => new DomainError("stale", "request.stale");

/** Takes the pair for a new request. */
const pairWrite = ({ id, eventId, from, to }: StoredRequest): Write => ({
  put: {
    Item: { ...pairKey(eventId, from.participantId, to.participantId), requestId: id },
    ConditionExpression: "attribute_not_exists(pk)",
  },
  onConditionFailed: staleRequest,
});

/** Could a timetable that was right before be wrong now? */
const isShift = (before: StoredRequest | undefined, after: StoredRequest): boolean =>
  before?.rule !== after.rule || (before !== undefined && isAgreed(before) && !isAgreed(after));

/**
 * The request has no seat in what the fair has published, and that is still what it was: who gives it one in this
 * instant, or publishes a version that holds it, makes it read again.
 */
export const unseatedChecks = ({ eventId, published }: StoredFair, requestId: string): Write[] => [
  {
    check: {
      Key: fairKey(eventId),
      ...(published === undefined
        ? { ConditionExpression: "attribute_not_exists(published)" }
        : {
            ConditionExpression: "published.version = :published",
            ExpressionAttributeValues: { ":published": published.version },
          }),
    },
    onConditionFailed: staleFair,
  },
  ...(published === undefined
    ? []
    : [
        {
          check: {
            Key: meetingKey(eventId, published.version, requestId),
            ConditionExpression: "attribute_not_exists(pk)",
          },
          onConditionFailed: staleRequest,
        },
      ]),
];

/** A request or its next version with the copies of both sides: all that a transaction needs to make it. */
export function requestWrites(before: StoredRequest | undefined, after: StoredRequest): Write[] {
  const unchanged =
    before === undefined
      ? { ConditionExpression: "attribute_not_exists(pk)" }
      : {
          ConditionExpression: "version = :version",
          ExpressionAttributeValues: { ":version": before.version },
        };
  return [
    { put: { Item: encodeRequest(after), ...unchanged }, onConditionFailed: staleRequest },
    ...(before === undefined ? [pairWrite(after)] : []),
    ...countsWrites(after.eventId, after.id, countedChange(before, after)),
    ...(isShift(before, after) ? [shiftWrite(after.eventId)] : []),
    ...encodeSides(after).map((Item): Write => ({ put: { Item } })),
  ];
}

/** Counts what each asks for, and refuses more than they may. */
export const askingWrites = (eventId: string, asking: readonly Asking[]): Write[] =>
  asking.map(({ participantId, change, limit }) => ({
    update: {
      Key: askedKey(eventId, participantId),
      UpdateExpression: "ADD asked :change",
      ...(change === 1
        ? {
            ConditionExpression: "attribute_not_exists(asked) OR asked < :limit",
            ExpressionAttributeValues: { ":change": change, ":limit": limit },
          }
        : { ExpressionAttributeValues: { ":change": change } }),
    },
    onConditionFailed: () => new DomainError("conflict", "request.too_many", { params: { limit } }),
  }));
