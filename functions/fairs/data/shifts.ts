import type { Table, Write } from "../../../shared/dynamo/table.ts";
import { shiftsKey } from "./keys.ts";

/**
 * Written beside everything that may make a timetable impossible which was possible before: a request that is agreed no
 * longer, a rule, a participant who changes or leaves.
 */
export const shiftWrite = (eventId: string): Write => ({
  update: {
    Key: shiftsKey(eventId),
    UpdateExpression: "ADD shifts :one",
    ExpressionAttributeValues: { ":one": 1 },
  },
});

/** How often that has been so until now. */
export async function shiftsOf(table: Table, eventId: string): Promise<number> {
  const stored = await table.get(shiftsKey(eventId));
  return Number(stored?.shifts ?? 0);
}

/** Nothing of it since. */
export const unshiftedCheck = (eventId: string, shifts: number, onConditionFailed: () => Error): Write => ({
  check: {
    Key: shiftsKey(eventId),
    ...(shifts === 0
      ? { ConditionExpression: "attribute_not_exists(shifts)" }
      : {
          ConditionExpression: "shifts = :shifts",
          ExpressionAttributeValues: { ":shifts": shifts },
        }),
  },
  onConditionFailed,
});
