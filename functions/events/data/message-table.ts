import { createOnce } from "../../../shared/dynamo/once.ts";
import type { Table } from "../../../shared/dynamo/table.ts";
import type { Messages } from "../app/desk-ports.ts";
import { messageKey } from "./desk-keys.ts";

/** Messages to registrants; the stream hands each to the job that tells them. */
export const messageTable = (table: Table): Messages => ({
  async send(message, call) {
    await createOnce(table, call, message.at, message.id, [
      {
        put: {
          Item: { ...messageKey(message.eventId, message.id), ...message },
          ConditionExpression: "attribute_not_exists(pk)",
        },
      },
    ]);
  },
});
