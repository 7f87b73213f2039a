import * as z from "zod";
import { ExpectedVersion, Instant, idOf, pageOf, pageQuery, text, uniqueList } from "./common.ts";
import { contract } from "./contract.ts";

/** 回调地址: other systems of the city that are told what is public, by Standard Webhooks 1.0. */

/** The groups of subjects that other systems can be told; docs/operations.md lists the events of each. */
export const webhookGroups = ["organization", "items", "events", "challenges"] as const;
export const WebhookGroup = z.enum(webhookGroups);
export type WebhookGroup = z.infer<typeof WebhookGroup>;

/** active; paused by a person; gone: the other side said that it is not there any more (410). */
export const webhookStates = ["active", "paused", "gone"] as const;
export const WebhookState = z.enum(webhookStates);
export type WebhookState = z.infer<typeof WebhookState>;

export const WebhookId = idOf("webhook");
export const DeliveryId = idOf("delivery");

/** An address by name over TLS, without credentials or fragment; that its port and addresses are allowed is checked where it is called. */
export function isCallableUrl(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const { protocol, hostname, username, password, hash } = new URL(value);
  const named = /^[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z][a-z0-9-]*$/.test(hostname);
  return protocol === "https:" && named && username === "" && password === "" && hash === "";
}

export const WebhookUrl = z
  .string()
  .trim()
  .max(500)
  .refine(isCallableUrl, { message: "webhook.url" })
  .meta({ example: "https://data.example.cn/duijie" });

export const Webhook = z.object({
  id: WebhookId,
  name: z.string(),
  url: z.string(),
  groups: z.array(WebhookGroup),
  state: WebhookState,
  createdAt: Instant,
  createdBy: z.object({ personId: z.string(), name: z.string() }),
  /** Until then both the old and the new secret sign. */
  oldSecretUntil: Instant.optional(),
  version: z.int().positive(),
});
export type Webhook = z.output<typeof Webhook>;

/** The secret is shown here and never again. */
export const WebhookWithSecret = Webhook.extend({
  secret: z.string().meta({ example: "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD" }),
});
export type WebhookWithSecret = z.output<typeof WebhookWithSecret>;

/** waiting: an attempt is still to come; delivered: answered with 2xx; failed: given up. */
export const deliveryStates = ["waiting", "delivered", "failed"] as const;
export const DeliveryState = z.enum(deliveryStates);
export type DeliveryState = z.infer<typeof DeliveryState>;

export const attemptFaults = ["timeout", "name", "address", "connection", "tls"] as const;

/** Either the other side's status or why there was none. */
export const Attempt = z.object({
  at: Instant,
  status: z.int().optional(),
  fault: z.enum(attemptFaults).optional(),
});
export type Attempt = z.output<typeof Attempt>;

export const Delivery = z.object({
  /** Stable over attempts and replays: the `webhook-id` header. */
  id: DeliveryId,
  /** E.g. `listing.changed`. */
  type: z.string(),
  /** When it happened. */
  at: Instant,
  state: DeliveryState,
  attempts: z.array(Attempt),
  nextAttemptAt: Instant.optional(),
});
export type Delivery = z.output<typeof Delivery>;

const module = "notices";
const who = ["operator"] as const;
const one = "/v1/webhooks/{webhookId}";
const path = z.strictObject({ webhookId: WebhookId });
const body = z.strictObject({ expectedVersion: ExpectedVersion });

export const webhookContracts = {
  createWebhook: contract({
    key: "POST /v1/webhooks",
    module,
    who,
    status: 201,
    creates: true,
    body: z.strictObject({
      name: text(60),
      url: WebhookUrl,
      groups: uniqueList(WebhookGroup, webhookGroups.length, 1),
    }),
    reply: WebhookWithSecret,
    summary: { zh: "登记回调地址；密钥只显示这一次", en: "Add a webhook; its secret is shown this once" },
    example: { name: "市数据平台", url: "https://data.example.cn/duijie", groups: ["items"] },
    problems: ["webhook.url", "webhook.port", "webhook.too_many"],
  }),
  listWebhooks: contract({
    key: "GET /v1/webhooks",
    module,
    who,
    status: 200,
    reply: z.object({ items: z.array(Webhook) }),
    summary: { zh: "回调地址", en: "Webhooks" },
  }),
  pauseWebhook: contract({
    key: `POST ${one}/pause`,
    module,
    who,
    status: 200,
    path,
    body,
    reply: Webhook,
    summary: {
      zh: "暂停；其间的消息留着，恢复后再送",
      en: "Pause; what happens meanwhile waits until it goes on",
    },
    problems: ["webhook.not_found", "webhook.move_not_allowed", "webhook.stale"],
  }),
  resumeWebhook: contract({
    key: `POST ${one}/resume`,
    module,
    who,
    status: 200,
    path,
    body,
    reply: Webhook,
    summary: { zh: "恢复", en: "Resume" },
    problems: ["webhook.not_found", "webhook.move_not_allowed", "webhook.stale"],
  }),
  deleteWebhook: contract({
    key: `DELETE ${one}`,
    module,
    who,
    status: 200,
    path,
    reply: z.object({}),
    summary: { zh: "删除回调地址，不再送", en: "Delete a webhook; nothing more is sent" },
    problems: ["webhook.not_found"],
  }),
  rotateWebhookSecret: contract({
    key: `POST ${one}/rotate-secret`,
    module,
    who,
    status: 200,
    path,
    body,
    reply: WebhookWithSecret,
    summary: {
      zh: "更换密钥；新密钥只显示这一次，旧密钥再用 24 小时",
      en: "Change the secret; the new one is shown this once, the old one signs too for 24 hours",
    },
    problems: ["webhook.not_found", "webhook.stale"],
  }),
  listDeliveries: contract({
    key: `GET ${one}/deliveries`,
    module,
    who,
    status: 200,
    path,
    query: z.strictObject({ state: DeliveryState.optional(), ...pageQuery }),
    reply: pageOf(Delivery),
    summary: { zh: "近 30 天的送达情况，新的在前", en: "Deliveries of the last 30 days, newest first" },
    problems: ["webhook.not_found"],
  }),
  replayDelivery: contract({
    key: `POST ${one}/deliveries/{deliveryId}/replay`,
    module,
    who,
    status: 200,
    path: z.strictObject({ webhookId: WebhookId, deliveryId: DeliveryId }),
    reply: Delivery,
    summary: {
      zh: "重送一条；编号不变，一分钟内送出",
      en: "Send one again, under the same id, within a minute",
    },
    problems: ["webhook.not_found", "delivery.not_found"],
  }),
} as const;
