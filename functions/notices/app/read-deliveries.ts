import type { DeliveryState, Delivery as Shown } from "../../../shared/contracts/webhooks.ts";
import { DomainError } from "../../../shared/kernel/domain-error.ts";
import type { Clock } from "../../../shared/kernel/time.ts";
import { type Delivery, stateOf } from "../domain/delivery.ts";
import type { PageRequest } from "./ports.ts";
import type { Deliveries, DeliveryList, Webhooks } from "./webhook-ports.ts";

/** Without the message itself: whoever looks after webhooks needs to know how it went. */
const shown = (delivery: Delivery): Shown => {
  const { id, type, at, attempts, nextAttemptAt } = delivery;
  return { id, type, at, state: stateOf(delivery), attempts: [...attempts], nextAttemptAt };
};

/** How messages went, and sending one again. */
export function readDeliveries({
  webhooks,
  deliveries,
  deliveryList,
  clock,
}: {
  readonly webhooks: Webhooks;
  readonly deliveries: Deliveries;
  readonly deliveryList: DeliveryList;
  readonly clock: Clock;
}) {
  const mustExist = async (webhookId: string): Promise<void> => {
    if ((await webhooks.find(webhookId)) === undefined)
      throw new DomainError("not_found", "webhook.not_found");
  };
  return {
    async list(webhookId: string, state: DeliveryState | undefined, page: PageRequest) {
      await mustExist(webhookId);
      const found = await deliveryList(webhookId, state, clock.now(), page);
      return { ...found, items: found.items.map(shown) };
    },
    async replay(webhookId: string, deliveryId: string): Promise<Shown> {
      await mustExist(webhookId);
      const delivery = await deliveries.find(webhookId, deliveryId);
      if (delivery === undefined) throw new DomainError("not_found", "delivery.not_found");
      return shown(await deliveries.replay(delivery, clock.now()));
    },
  };
}
