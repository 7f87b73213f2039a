import { noticesContracts } from "../../shared/contracts/notices.ts";
import { webhookContracts } from "../../shared/contracts/webhooks.ts";
import { bind, type Route } from "../../shared/http/route.ts";
import type { NewId } from "../../shared/kernel/ids.ts";
import type { Clock } from "../../shared/kernel/time.ts";
import { keepInbox } from "./app/inbox.ts";
import { keepWebhooks } from "./app/keep-webhooks.ts";
import { mailSettings } from "./app/mail-settings.ts";
import type { Addressees, Bounces, Inbox, Preferences } from "./app/ports.ts";
import { readDeliveries } from "./app/read-deliveries.ts";
import type { Deliveries, DeliveryList, Webhooks } from "./app/webhook-ports.ts";

export interface Parts {
  readonly inbox: Inbox;
  readonly preferences: Preferences;
  readonly bounces: Bounces;
  readonly addressees: Pick<Addressees, "contact">;
  readonly webhooks: Webhooks;
  readonly deliveries: Deliveries;
  readonly deliveryList: DeliveryList;
  readonly ports: readonly number[];
  readonly clock: Clock;
  readonly newId: NewId;
  readonly newSecret: () => string;
}

/** The inbox, how people want to be told, and webhooks: each contract with its use case. */
export const noticesRoutes = (parts: Parts): Route[] => [...personRoutes(parts), ...webhookRoutes(parts)];

function personRoutes({ inbox, preferences, bounces, addressees, clock }: Parts): Route[] {
  const own = keepInbox(inbox, clock);
  const settings = mailSettings(preferences, bounces, addressees, clock);
  return [
    bind(noticesContracts.listNotices, ({ query, actor }) =>
      own.list(actor.personId, query.unread !== undefined, query),
    ),
    bind(noticesContracts.readNotice, ({ path, actor }) => own.read(actor.personId, path.noticeId)),
    bind(noticesContracts.readAllNotices, ({ body, actor }) => own.readUpTo(actor.personId, body.upTo)),
    bind(noticesContracts.getNoticePreferences, ({ actor }) => settings.read(actor.personId)),
    bind(noticesContracts.saveNoticePreferences, ({ body, actor }) =>
      settings.save(actor.personId, body.mailOff),
    ),
    bind(noticesContracts.getMailStatus, ({ actor }) => settings.status(actor.personId)),
    bind(noticesContracts.retryMail, ({ actor }) => settings.retry(actor.personId)),
  ];
}

function webhookRoutes(parts: Parts): Route[] {
  const keep = keepWebhooks(parts);
  const deliveries = readDeliveries(parts);
  return [
    bind(webhookContracts.createWebhook, ({ body, actor, call }) => keep.create(body, actor, call)),
    bind(webhookContracts.listWebhooks, () => keep.list()),
    bind(webhookContracts.pauseWebhook, ({ path, body, actor }) =>
      keep.move(path.webhookId, "pause", body.expectedVersion, actor),
    ),
    bind(webhookContracts.resumeWebhook, ({ path, body, actor }) =>
      keep.move(path.webhookId, "resume", body.expectedVersion, actor),
    ),
    bind(webhookContracts.deleteWebhook, ({ path, actor }) => keep.remove(path.webhookId, actor)),
    bind(webhookContracts.rotateWebhookSecret, ({ path, body, actor }) =>
      keep.rotate(path.webhookId, body.expectedVersion, actor),
    ),
    bind(webhookContracts.listDeliveries, ({ path, query }) =>
      deliveries.list(path.webhookId, query.state, query),
    ),
    bind(webhookContracts.replayDelivery, ({ path }) => deliveries.replay(path.webhookId, path.deliveryId)),
  ];
}
