import type { Write } from "../../../shared/dynamo/table.ts";
import { DomainError } from "../../../shared/kernel/domain-error.ts";
import type { Alongside, VersionId } from "../app/timetable-ports.ts";
import type { StoredRequest } from "../domain/request.ts";
import {
  countChanges,
  type GuardChange,
  guardChanges,
  type MeetingChange,
} from "../domain/timetable-guards.ts";
import { fairWrites } from "./fair-writes.ts";
import { meetingCountKey, meetingKey, requestKey, versionKey } from "./keys.ts";
import { askingWrites, requestWrites, staleRequest } from "./request-writes.ts";
import { encodeGuard, encodeMeeting, guardKey } from "./timetable-codec.ts";

const staleTimetable = () => new DomainError("stale", "timetable.stale");

const takenBy = ({ guard }: GuardChange): DomainError =>
  new DomainError("conflict", guard.kind === "table" ? "timetable.table_taken" : "timetable.slot_taken");

/** A guard goes from nobody to a meeting only if nobody has it, and from a meeting only if that one still has it. */
function guardWrite(id: VersionId, change: GuardChange): Write {
  const { guard, before, after } = change;
  if (before === undefined)
    return {
      put: {
        ...(after && { Item: encodeGuard(id, guard, after) }),
        ConditionExpression: "attribute_not_exists(pk)",
      } as NonNullable<Write["put"]>,
      onConditionFailed: () => takenBy(change),
    };
  const stillHas = {
    ConditionExpression: "requestId = :before",
    ExpressionAttributeValues: { ":before": before.requestId },
  };
  return after === undefined
    ? { remove: { Key: guardKey(id, guard), ...stillHas }, onConditionFailed: staleTimetable }
    : { put: { Item: encodeGuard(id, guard, after), ...stillHas }, onConditionFailed: staleTimetable };
}

function meetingWrite(id: VersionId, { before, after }: MeetingChange): Write[] {
  const there =
    before === undefined
      ? { ConditionExpression: "attribute_not_exists(pk)" }
      : {
          ConditionExpression: "slot = :slot AND #table = :table",
          ExpressionAttributeNames: { "#table": "table" },
          ExpressionAttributeValues: { ":slot": before.slot, ":table": before.table },
        };
  if (after !== undefined)
    return [{ put: { Item: encodeMeeting(id, after), ...there }, onConditionFailed: staleTimetable }];
  if (before === undefined) return [];
  const Key = meetingKey(id.eventId, id.number, before.requestId);
  return [{ remove: { Key, ...there }, onConditionFailed: staleTimetable }];
}

/** Counts each participant's meetings, and refuses more than they may have. */
const countWrite = (id: VersionId, participantId: string, change: number, limit: number): Write => ({
  update: {
    Key: meetingCountKey(id.eventId, id.number, participantId),
    UpdateExpression: "ADD meetings :change",
    ...(change > 0
      ? {
          ConditionExpression: "attribute_not_exists(meetings) OR meetings <= :most",
          ExpressionAttributeValues: { ":change": change, ":most": limit - change },
        }
      : { ExpressionAttributeValues: { ":change": change } }),
  },
  onConditionFailed: () => new DomainError("conflict", "timetable.over_limit"),
});

/** A draft stays one while it is edited; what people hold to is edited as that, see `Alongside.fair`. */
function headWrite({ eventId, number }: VersionId, changes: readonly MeetingChange[], draft: boolean): Write {
  const [held, weight] = changes.reduce(
    ([count, sum], { before, after }) => [
      count + Number(after !== undefined) - Number(before !== undefined),
      sum + (after?.weight ?? 0) - (before?.weight ?? 0),
    ],
    [0, 0],
  );
  return {
    update: {
      Key: versionKey(eventId, number),
      UpdateExpression: "ADD edits :one, held :held, unheld :unheld, weight :weight",
      ConditionExpression: `#state = :ready AND ${draft ? "attribute_not_exists" : "attribute_exists"}(publishedAt)`,
      ExpressionAttributeNames: { "#state": "state" },
      ExpressionAttributeValues: {
        ":one": 1,
        ":held": held,
        ":unheld": -held,
        ":weight": weight,
        ":ready": "ready",
      },
    },
    onConditionFailed: staleTimetable,
  };
}

/** The request as it was read: nobody has withdrawn or banned it since. */
const agreedCheck = ({ eventId, id, version }: StoredRequest): Write => ({
  check: {
    Key: requestKey(eventId, id),
    ConditionExpression: "version = :version",
    ExpressionAttributeValues: { ":version": version },
  },
  onConditionFailed: staleRequest,
});

/** Changes of meetings with their guards and counts: all that a transaction needs, beside what goes along. */
export function seatWrites(
  id: VersionId,
  changes: readonly MeetingChange[],
  limitOf: (participantId: string) => number,
): Write[] {
  const guards = guardChanges(changes);
  if (guards.clash !== undefined) throw takenBy({ guard: guards.clash });
  return [
    // First those that say what exactly is taken.
    ...guards.changes.map((change) => guardWrite(id, change)),
    ...changes.flatMap((change) => meetingWrite(id, change)),
    ...[...countChanges(changes)].map(([participantId, change]) =>
      countWrite(id, participantId, change, limitOf(participantId)),
    ),
  ];
}

export const changeWrites = (
  id: VersionId,
  changes: readonly MeetingChange[],
  limitOf: (participantId: string) => number,
  { draft = false, fair, request, agreed = [] }: Alongside,
): Write[] => [
  ...seatWrites(id, changes, limitOf),
  ...(changes.length === 0 ? [] : [headWrite(id, changes, draft)]),
  ...agreed.map(agreedCheck),
  ...(fair === undefined ? [] : fairWrites(fair.before, fair.change)),
  ...(request === undefined
    ? []
    : [
        ...requestWrites(request.before, request.after),
        ...askingWrites(request.after.eventId, request.asking ?? []),
      ]),
];
