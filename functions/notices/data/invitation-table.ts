import type { Table } from "../../../shared/dynamo/table.ts";
import { addMilliseconds, epochSeconds } from "../../../shared/kernel/time.ts";
import type { Invitations } from "../app/ports.ts";
import { invitationKey } from "./keys.ts";

/** An event that was postponed may still move after the day that it was first invited for. */
const keptAfterMs = 366 * 24 * 3_600_000;

/** Whose calendar has which event. */
export const invitationTable = (table: Table): Invitations => ({
  has: async (personId, eventId) => (await table.get(invitationKey(personId, eventId))) !== undefined,
  note: (personId, eventId, endsAt) =>
    table.transact([
      {
        put: {
          Item: {
            ...invitationKey(personId, eventId),
            expiresAt: epochSeconds(addMilliseconds(endsAt, keptAfterMs)),
          },
        },
      },
    ]),
});
