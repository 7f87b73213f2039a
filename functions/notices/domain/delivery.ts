import type { Attempt, DeliveryState } from "../../../shared/contracts/webhooks.ts";
import { addMilliseconds, type Instant } from "../../../shared/kernel/time.ts";
import { delayAfter } from "./back-off.ts";

/** One message for one webhook. */
export interface Delivery {
  readonly id: string;
  readonly webhookId: string;
  readonly type: string;
  /** When what it tells happened. */
  readonly at: Instant;
  /** Exactly what is sent and signed, every time. */
  readonly body: string;
  /** How many attempts were begun, one that never ended included. */
  readonly begun: number;
  /** Those that ended. */
  readonly attempts: readonly Attempt[];
  /** While an attempt is to come. */
  readonly nextAttemptAt?: Instant | undefined;
  readonly deliveredAt?: Instant | undefined;
}

export const stateOf = ({ deliveredAt, nextAttemptAt }: Delivery): DeliveryState => {
  if (deliveredAt !== undefined) return "delivered";
  return nextAttemptAt === undefined ? "failed" : "waiting";
};

/** How an attempt ended: `gone` ends the webhook as well. */
export type Ending = "delivered" | "gone" | { readonly nextAttemptAt: Instant | undefined };

/** 2xx alone is success; a redirection is followed by nobody and counts as failure. */
export function endingOf({ begun }: Delivery, { status, at }: Attempt): Ending {
  if (status !== undefined && status >= 200 && status < 300) return "delivered";
  if (status === 410) return "gone";
  const delay = delayAfter(begun);
  return { nextAttemptAt: delay === undefined ? undefined : addMilliseconds(at, delay) };
}
