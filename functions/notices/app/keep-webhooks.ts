import type { Webhook, WebhookGroup, WebhookWithSecret } from "../../../shared/contracts/webhooks.ts";
import type { CreatingCall } from "../../../shared/dynamo/once.ts";
import type { Actor } from "../../../shared/identity/actor.ts";
import { DomainError, invalidField } from "../../../shared/kernel/domain-error.ts";
import type { NewId } from "../../../shared/kernel/ids.ts";
import type { Clock } from "../../../shared/kernel/time.ts";
import { maxWebhooks, moved, newWebhook, rotated, type WebhookMove, webhookAt } from "../domain/webhook.ts";
import type { Webhooks } from "./webhook-ports.ts";

interface WebhookParts {
  readonly webhooks: Webhooks;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly newSecret: () => string;
  /** The ports that messages may go to. */
  readonly ports: readonly number[];
}

export const portOf = (url: string): number => Number(new URL(url).port || 443);

/** What operators do with webhooks. */
export function keepWebhooks({ webhooks, clock, newId, newSecret, ports }: WebhookParts) {
  const existing = async (id: string): Promise<Webhook> => {
    const webhook = await webhooks.find(id);
    if (webhook === undefined) throw new DomainError("not_found", "webhook.not_found");
    return webhook;
  };
  const asRead = async (id: string, expectedVersion: number): Promise<Webhook> => {
    const webhook = await existing(id);
    if (webhook.version !== expectedVersion) throw new DomainError("stale", "webhook.stale");
    return webhook;
  };
  const withSecret = async (webhook: Webhook): Promise<WebhookWithSecret> => {
    const secrets = await webhooks.secrets(webhook.id);
    if (secrets === undefined) throw new DomainError("not_found", "webhook.not_found");
    return { ...webhookAt(webhook, clock.now()), secret: secrets.current };
  };
  const by = ({ personId, name }: Actor) => ({ personId, name });

  return {
    async list(): Promise<{ items: Webhook[] }> {
      const at = clock.now();
      return { items: (await webhooks.all()).map((webhook) => webhookAt(webhook, at)) };
    },

    async create(
      asked: { name: string; url: string; groups: WebhookGroup[] },
      actor: Actor,
      call: CreatingCall,
    ): Promise<WebhookWithSecret> {
      if (!ports.includes(portOf(asked.url)))
        throw invalidField("body.url", "webhook.port", { ports: ports.join("、") });
      const at = clock.now();
      const webhook = newWebhook(newId("webhook"), asked, by(actor), at);
      const log = { at, action: "create", by: by(actor) } as const;
      const secrets = { current: newSecret() };
      const id = await webhooks.create({ webhook, secrets, log }, maxWebhooks, call);
      return withSecret(await existing(id));
    },

    async move(id: string, move: WebhookMove, expectedVersion: number, actor: Actor): Promise<Webhook> {
      const before = await asRead(id, expectedVersion);
      const at = clock.now();
      const after = moved(before, move);
      await webhooks.save(before, after, { at, action: move, by: by(actor) });
      return webhookAt(after, at);
    },

    async rotate(id: string, expectedVersion: number, actor: Actor): Promise<WebhookWithSecret> {
      const before = await asRead(id, expectedVersion);
      const known = await webhooks.secrets(id);
      if (known === undefined) throw new DomainError("not_found", "webhook.not_found");
      const at = clock.now();
      const { webhook, secrets } = rotated(before, known, newSecret(), at);
      await webhooks.save(before, webhook, { at, action: "rotate", by: by(actor) }, secrets);
      return { ...webhook, secret: secrets.current };
    },

    async remove(id: string, actor: Actor): Promise<Record<string, never>> {
      const webhook = await existing(id);
      await webhooks.remove(webhook, { at: clock.now(), action: "delete", by: by(actor) });
      return {};
    },
  };
}
