import type { Attempt, DeliveryState, Webhook } from "../../../shared/contracts/webhooks.ts";
import type { CreatingCall } from "../../../shared/dynamo/once.ts";
import type { Instant } from "../../../shared/kernel/time.ts";
import type { Delivery, Ending } from "../domain/delivery.ts";
import type { PublicFact } from "../domain/public-fact.ts";
import type { Secrets, WebhookLogEntry } from "../domain/webhook.ts";
import type { PageRequest } from "./ports.ts";

/** What telling other systems needs to know and to be able to do. */

export interface Webhooks {
  all(): Promise<Webhook[]>;
  find(id: string): Promise<Webhook | undefined>;
  secrets(id: string): Promise<Secrets | undefined>;
  /** Once per call, and `atMost` altogether; returns the id of what the call created, now or earlier. */
  create(
    created: { webhook: Webhook; secrets: Secrets; log: WebhookLogEntry },
    atMost: number,
    call: CreatingCall,
  ): Promise<string>;
  /** Stores it if it still is what it was before, else `webhook.stale`; the secrets too when they changed. */
  save(before: Webhook, after: Webhook, log: WebhookLogEntry, secrets?: Secrets): Promise<void>;
  /** The webhook and its secrets; its deliveries go by themselves. */
  remove(webhook: Webhook, log: WebhookLogEntry): Promise<void>;
}

export interface Deliveries {
  /** As it is kept: a fact that is there for this webhook already is not queued again. */
  queue(webhookId: string, fact: PublicFact, at: Instant): Promise<Delivery>;
  find(webhookId: string, id: string): Promise<Delivery | undefined>;
  /** Those whose time has come, the longest due first; a few at a time. */
  due(webhookId: string, at: Instant): Promise<Delivery[]>;
  /**
   * Begins the next attempt, for whoever is first: undefined for everybody else. Until the lease is over nobody else
   * begins one; after it somebody may, because whoever held it is dead.
   */
  begin(delivery: Delivery, at: Instant): Promise<Delivery | undefined>;
  end(delivery: Delivery, attempt: Attempt, ending: Ending): Promise<void>;
  /** From the start again, under the same id. */
  replay(delivery: Delivery, at: Instant): Promise<Delivery>;
}

/** Newest first. */
export type DeliveryList = (
  webhookId: string,
  state: DeliveryState | undefined,
  at: Instant,
  page: PageRequest,
) => Promise<{ items: Delivery[]; nextCursor?: string }>;

export interface Message {
  readonly url: string;
  readonly id: string;
  readonly at: Instant;
  readonly body: string;
  /** Whatever signs at this instant, the newest first. */
  readonly secrets: readonly string[];
}

/** Sends one message and tells the status of the answer, or why there was none. Never throws. */
export type Post = (message: Message) => Promise<Pick<Attempt, "status" | "fault">>;
