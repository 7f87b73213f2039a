import * as z from "zod";
import { Webhook } from "../../../shared/contracts/webhooks.ts";
import { createOnce } from "../../../shared/dynamo/once.ts";
import type { Table, Write } from "../../../shared/dynamo/table.ts";
import { DomainError } from "../../../shared/kernel/domain-error.ts";
import type { Webhooks } from "../app/webhook-ports.ts";
import type { Secrets, WebhookLogEntry } from "../domain/webhook.ts";
import { secretKey, webhookCountKey, webhookKey, webhookLogKey, webhooksPk } from "./keys.ts";

const SecretRecord = z.object({
  current: z.string(),
  old: z.object({ secret: z.string(), until: z.string() }).optional(),
});

const logWrite = (webhookId: string, version: number, log: WebhookLogEntry): Write => ({
  put: { Item: { ...webhookLogKey(webhookId, version), ...log } },
});
const secretWrite = (webhookId: string, secrets: Secrets): Write => ({
  put: { Item: { ...secretKey(webhookId), ...secrets } },
});
const countWrite = (by: 1 | -1, atMost: number): Write => ({
  update: {
    Key: webhookCountKey,
    UpdateExpression: "ADD #count :by",
    ConditionExpression: "attribute_not_exists(#count) OR #count < :limit OR :by < :zero",
    ExpressionAttributeNames: { "#count": "count" },
    ExpressionAttributeValues: { ":by": by, ":limit": atMost, ":zero": 0 },
  },
  onConditionFailed: () => new DomainError("conflict", "webhook.too_many", { params: { limit: atMost } }),
});
const unchanged = (webhook: Webhook) => ({
  ConditionExpression: "version = :before",
  ExpressionAttributeValues: { ":before": webhook.version },
});
const stale = () => new DomainError("stale", "webhook.stale");

/** Webhooks with their secrets and logs. */
export const webhookTable = (table: Table): Webhooks => ({
  all: async () => (await table.queryAll(webhooksPk)).map((stored) => Webhook.parse(stored)),

  async find(id) {
    const stored = await table.get(webhookKey(id));
    return stored === undefined ? undefined : Webhook.parse(stored);
  },

  async secrets(id) {
    const stored = await table.get(secretKey(id));
    return stored === undefined ? undefined : SecretRecord.parse(stored);
  },

  create: ({ webhook, secrets, log }, atMost, call) =>
    createOnce(table, call, log.at, webhook.id, [
      { put: { Item: { ...webhookKey(webhook.id), ...webhook } } },
      secretWrite(webhook.id, secrets),
      logWrite(webhook.id, webhook.version, log),
      countWrite(1, atMost),
    ]),

  save: (before, after, log, secrets) =>
    table.transact([
      {
        put: { Item: { ...webhookKey(after.id), ...after }, ...unchanged(before) },
        onConditionFailed: stale,
      },
      logWrite(after.id, after.version, log),
      ...(secrets === undefined ? [] : [secretWrite(after.id, secrets)]),
    ]),

  remove: (webhook, log) =>
    table.transact([
      { remove: { Key: webhookKey(webhook.id), ...unchanged(webhook) }, onConditionFailed: stale },
      { remove: { Key: secretKey(webhook.id) } },
      logWrite(webhook.id, webhook.version + 1, log),
      countWrite(-1, 0),
    ]),
});
