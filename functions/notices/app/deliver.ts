import type { Webhook } from "../../../shared/contracts/webhooks.ts";
import type { DuijieEvent } from "../../../shared/events/events.ts";
import type { Clock, Instant } from "../../../shared/kernel/time.ts";
import { type Delivery, endingOf } from "../domain/delivery.ts";
import { publicFactOf } from "../domain/public-fact.ts";
import { moved, signingAt } from "../domain/webhook.ts";
import type { Deliveries, Post, Webhooks } from "./webhook-ports.ts";

interface DeliveryParts {
  readonly webhooks: Webhooks;
  readonly deliveries: Deliveries;
  readonly post: Post;
  readonly clock: Clock;
}

export interface Tally {
  attempts: number;
  delivered: number;
}

/** So many messages of one webhook are under way at a time: it is somebody else's server. */
const atOnce = 5;

/** Attempts one message, if it is due and nobody else does. False when the webhook can take no further ones. */
function attempting({ webhooks, deliveries, post, clock }: DeliveryParts, tally: Tally) {
  const disable = async (webhookId: string): Promise<void> => {
    const webhook = await webhooks.find(webhookId);
    if (webhook === undefined || webhook.state === "gone") return;
    await webhooks.save(webhook, moved(webhook, "disable"), { at: clock.now(), action: "disable" });
  };

  return async (webhook: Webhook, due: Delivery): Promise<boolean> => {
    const begun = await deliveries.begin(due, clock.now());
    if (begun === undefined) return true;
    const secrets = await webhooks.secrets(webhook.id);
    // Deleted at this very moment.
    if (secrets === undefined) return false;
    const at = clock.now();
    const { id, body } = begun;
    const answer = await post({ url: webhook.url, id, at, body, secrets: signingAt(secrets, at) });
    const ended = { at: clock.now(), ...answer };
    const ending = endingOf(begun, ended);
    await deliveries.end(begun, ended, ending);
    tally.attempts += 1;
    if (ending === "delivered") tally.delivered += 1;
    if (ending !== "gone") return true;
    await disable(webhook.id);
    return false;
  };
}

/** Every webhook apart from the others: what fails with one fails the run, after the others were served. */
async function forEach(webhooks: readonly Webhook[], serve: (webhook: Webhook) => Promise<void>) {
  const outcomes = await Promise.allSettled(webhooks.map(serve));
  const failures = outcomes.filter((outcome) => outcome.status === "rejected");
  if (failures.length > 0)
    throw new AggregateError(
      failures.map(({ reason }) => reason),
      "some webhooks could not be served",
    );
}

/**
 * Writes down what webhooks are to be told of an event, and tells them. Those that are gone are told nothing, a paused
 * one later. An event that is delivered again finds its messages there and sends none twice.
 */
export const tellWebhooks =
  (parts: DeliveryParts) =>
  async (event: DuijieEvent): Promise<Tally> => {
    const tally: Tally = { attempts: 0, delivered: 0 };
    const fact = publicFactOf(event);
    if (fact === undefined) return tally;
    const { webhooks, deliveries, clock } = parts;
    const attempt = attempting(parts, tally);
    const wanted = (await webhooks.all()).filter(
      ({ state, groups }) => state !== "gone" && groups.includes(fact.group),
    );
    await forEach(wanted, async (webhook) => {
      const queued = await deliveries.queue(webhook.id, fact, clock.now());
      if (webhook.state === "active") await attempt(webhook, queued);
    });
    return tally;
  };

/**
 * Attempts what is due for every active webhook: a slow one delays nobody. Begins nothing after `until`; what is left
 * is for the next run.
 */
export const deliverDue =
  (parts: DeliveryParts) =>
  async (until: Instant): Promise<Tally> => {
    const tally: Tally = { attempts: 0, delivered: 0 };
    const { webhooks, deliveries, clock } = parts;
    const attempt = attempting(parts, tally);

    const drain = async (webhook: Webhook): Promise<void> => {
      const due = await deliveries.due(webhook.id, clock.now());
      for (let i = 0; i < due.length && clock.now() < until; i += atOnce) {
        const some = due.slice(i, i + atOnce);
        const open = await Promise.all(some.map((delivery) => attempt(webhook, delivery)));
        if (open.includes(false)) return;
      }
    };

    await forEach(
      (await webhooks.all()).filter(({ state }) => state === "active"),
      drain,
    );
    return tally;
  };
