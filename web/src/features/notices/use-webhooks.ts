import { type UseQueryResult, useQueryClient } from "@tanstack/react-query";
import type { Answer } from "../../../../shared/contracts/contract.ts";
import {
  type Delivery,
  type DeliveryState,
  webhookContracts,
} from "../../../../shared/contracts/webhooks.ts";
import { call } from "../../api/call.ts";
import { useRead } from "../../api/hooks.ts";
import { type Pages, usePages } from "../../api/pages.ts";
import type { Problem } from "../../api/problem.ts";

const { listWebhooks, listDeliveries } = webhookContracts;

export const useWebhooks = (): UseQueryResult<Answer<typeof listWebhooks>, Problem> =>
  useRead(listWebhooks, {});

/** Whoever waits for an answer sees it without reloading. */
const lookAgainMs = 15_000;

export const useDeliveries = (webhookId: string, state: DeliveryState | undefined): Pages<Delivery> =>
  usePages<Delivery>(
    [listDeliveries.key, webhookId, state],
    (cursor, signal) => call(listDeliveries, { path: { webhookId }, query: { state, cursor } }, { signal }),
    { lookAgainMs: (items) => (items.some((one) => one.state === "waiting") ? lookAgainMs : false) },
  );

export function useWebhooksChanged(): () => void {
  const queries = useQueryClient();
  return () => {
    for (const { key } of [listWebhooks, listDeliveries]) void queries.invalidateQueries({ queryKey: [key] });
  };
}
