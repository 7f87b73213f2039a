import * as z from "zod";
import { Disturbance } from "../../../shared/contracts/timetables-content.ts";
import type { Table, Write } from "../../../shared/dynamo/table.ts";
import { DomainError } from "../../../shared/kernel/domain-error.ts";
import type { Publishing } from "../app/timetable-ports.ts";
import type { StoredVersion } from "../domain/timetable-version.ts";
import { fairWrites } from "./fair-writes.ts";
import { disturbanceKey, disturbancePrefix, fairPk, versionKey } from "./keys.ts";
import { shiftsOf, unshiftedCheck } from "./shifts.ts";

const DisturbanceRecord = z.object({ disturbance: Disturbance });

const stale = () => new DomainError("stale", "timetable.stale");

/** Published, if nobody has edited or published it since it was looked at. */
const publishedWrite = ({ eventId, number, edits }: StoredVersion, at: string): Write => ({
  update: {
    Key: versionKey(eventId, number),
    UpdateExpression: "SET publishedAt = :at",
    ConditionExpression: "#state = :ready AND edits = :edits AND attribute_not_exists(publishedAt)",
    ExpressionAttributeNames: { "#state": "state" },
    ExpressionAttributeValues: { ":at": at, ":ready": "ready", ":edits": edits },
  },
  onConditionFailed: stale,
});

const disturbanceWrite = ({ eventId, number, disturbance, disturbedIn }: StoredVersion): Write[] =>
  disturbance === undefined
    ? []
    : [{ put: { Item: { ...disturbanceKey(eventId, disturbedIn ?? number), disturbance } } }];

/** Publishing versions in the table of this module. */
export const publishingTable = (table: Table): Publishing => ({
  disturbances: async (eventId) =>
    (await table.queryAll(fairPk(eventId), disturbancePrefix)).map(
      (stored) => DisturbanceRecord.parse(stored).disturbance,
    ),
  shifts: (eventId) => shiftsOf(table, eventId),
  publish: (fair, version, shifts) =>
    table.transact([
      publishedWrite(version, fair.change.log.at),
      ...fairWrites(fair.before, fair.change).map((write) => ({ ...write, onConditionFailed: stale })),
      ...disturbanceWrite(version),
      unshiftedCheck(version.eventId, shifts, stale),
    ]),
});
