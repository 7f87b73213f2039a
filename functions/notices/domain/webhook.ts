import type { Webhook, WebhookGroup, WebhookState } from "../../../shared/contracts/webhooks.ts";
import { DomainError } from "../../../shared/kernel/domain-error.ts";
import { addMilliseconds, type Instant } from "../../../shared/kernel/time.ts";

/** Every legal move of a webhook: pause and resume are a person's, disable follows from the other side's 410. */
export const webhookTransitions = {
  pause: { from: ["active"], to: "paused" },
  resume: { from: ["paused", "gone"], to: "active" },
  disable: { from: ["active", "paused"], to: "gone" },
} as const satisfies Record<string, { from: readonly WebhookState[]; to: WebhookState }>;
export type WebhookMove = keyof typeof webhookTransitions;

/** How many there can be: every event is written once for each. */
export const maxWebhooks = 20;

/** For how long the old secret goes on signing, so that the other side can change it without losing a message. */
export const overlapMs = 24 * 3_600_000;

/** The secrets of a webhook: what signs, and what signed before it. */
export interface Secrets {
  readonly current: string;
  readonly old?: { readonly secret: string; readonly until: Instant } | undefined;
}

export interface Person {
  readonly personId: string;
  readonly name: string;
}

/** An entry of the log of a webhook: who did what, when. The other side's 410 is nobody's doing. */
export interface WebhookLogEntry {
  readonly at: Instant;
  readonly action: WebhookMove | "create" | "rotate" | "delete";
  readonly by?: Person | undefined;
}

export function newWebhook(
  id: string,
  asked: { name: string; url: string; groups: WebhookGroup[] },
  by: Person,
  at: Instant,
): Webhook {
  const { name, url, groups } = asked;
  return { id, name, url, groups, state: "active", createdAt: at, createdBy: by, version: 1 };
}

/** The webhook after this move; `webhook.move_not_allowed` when its state knows no such move. */
export function moved(webhook: Webhook, move: WebhookMove): Webhook {
  const { from, to } = webhookTransitions[move];
  if (!(from as readonly WebhookState[]).includes(webhook.state))
    throw new DomainError("conflict", "webhook.move_not_allowed");
  return { ...webhook, state: to, version: webhook.version + 1 };
}

/** A new secret signs at once; the one before goes on for a day, the one before that ends. */
export function rotated(
  webhook: Webhook,
  { current }: Secrets,
  fresh: string,
  at: Instant,
): { webhook: Webhook; secrets: Secrets } {
  const until = addMilliseconds(at, overlapMs);
  return {
    webhook: { ...webhook, oldSecretUntil: until, version: webhook.version + 1 },
    secrets: { current: fresh, old: { secret: current, until } },
  };
}

/** What signs at this instant, the newest first. */
export const signingAt = ({ current, old }: Secrets, at: Instant): readonly string[] =>
  old !== undefined && at < old.until ? [current, old.secret] : [current];

/** As it is shown: an overlap that has passed is not told of. */
export const webhookAt = ({ oldSecretUntil, ...webhook }: Webhook, at: Instant): Webhook =>
  oldSecretUntil !== undefined && at < oldSecretUntil ? { ...webhook, oldSecretUntil } : webhook;
