import type { Cursors } from "../../../shared/dynamo/cursor.ts";
import { listPage } from "../../../shared/dynamo/list.ts";
import type { Table } from "../../../shared/dynamo/table.ts";
import { epochSeconds } from "../../../shared/kernel/time.ts";
import type { DeliveryList } from "../app/webhook-ports.ts";
import { stateOf } from "../domain/delivery.ts";
import { decodeDelivery } from "./delivery-codec.ts";
import { deliveryPrefix, webhookPk } from "./keys.ts";

/** How the messages of a webhook went. */
export const deliveryList =
  (table: Table, cursors: Cursors): DeliveryList =>
  (webhookId, state, at, page) =>
    listPage(table, cursors, {
      list: `deliveries|${webhookId}|${state}`,
      query: {
        KeyConditionExpression: "pk = :pk AND begins_with(sk, :prefix)",
        FilterExpression: "expiresAt > :now",
        ExpressionAttributeValues: {
          ":pk": webhookPk(webhookId),
          ":prefix": deliveryPrefix,
          ":now": epochSeconds(at),
        },
        ScanIndexForward: false,
      },
      limit: page.limit,
      cursor: page.cursor,
      positionOf: ({ pk, sk }) => ({ pk, sk }),
      decode: decodeDelivery,
      keep: (delivery) => state === undefined || stateOf(delivery) === state,
    });
