import type { MeetingRequest, MeetingResult } from "../../../shared/contracts/meeting-requests-content.ts";
import type { Actor } from "../../../shared/identity/actor.ts";
import { DomainError, invalidField } from "../../../shared/kernel/domain-error.ts";
import type { Instant } from "../../../shared/kernel/time.ts";
import { phaseAt, type StoredFair } from "./fair.ts";
import { changedRequest, memberAuthor } from "./move-request.ts";
import { actsFor } from "./permission.ts";
import type { StoredRequest } from "./request.ts";

type Account = MeetingRequest["accounts"][number];

/** What one side says of a meeting. */
export interface Telling {
  readonly participantId: string;
  readonly held: boolean;
  readonly result?: MeetingResult | undefined;
  readonly amountYuan?: number | undefined;
  readonly satisfaction?: number | undefined;
}

/** What has an amount: an intent too, as far as one was named. */
const withAmount: readonly string[] = ["intent", "agreement", "contract"];

/** From when on it can be said what came of a meeting: from its first minute until the report is handed in. */
export const isTellable = (
  fair: StoredFair,
  seat: { readonly startsAt: Instant } | undefined,
  at: Instant,
): boolean =>
  seat !== undefined && at >= seat.startsAt && ["running", "finished"].includes(phaseAt(fair, at));

/** Records what one side says; said again, it replaces what that side had said. */
export function tell(
  request: StoredRequest,
  telling: Telling,
  seat: { readonly startsAt: Instant } | undefined,
  doing: {
    readonly fair: StoredFair;
    readonly actor: Actor;
    readonly at: Instant;
    readonly expectedVersion: number;
  },
): StoredRequest {
  const { fair, actor, at, expectedVersion } = doing;
  const { participantId, held, result, amountYuan, satisfaction } = telling;
  const side = [request.from, request.to].find((each) => each.participantId === participantId);
  if (side === undefined || !actsFor(actor, side.organizationId))
    throw new DomainError("conflict", "request.move_not_allowed");
  if (expectedVersion !== request.version) throw new DomainError("stale", "request.stale");
  if (["reported", "cancelled"].includes(fair.state))
    throw new DomainError("conflict", "request.move_not_allowed");
  if (!isTellable(fair, seat, at)) throw new DomainError("conflict", "request.not_yet");
  if (!held && result !== undefined) throw invalidField("body.result", "request.result_needs_held");
  if (amountYuan !== undefined && (result === undefined || !withAmount.includes(result)))
    throw invalidField("body.amountYuan", "request.amount_needs_result");
  const account: Account = { participantId, held, result, amountYuan, satisfaction, at };
  const others = request.accounts.filter((each) => each.participantId !== participantId);
  const act = { action: "account", participantId, by: memberAuthor(actor) } as const;
  return changedRequest(request, act, at, { accounts: [...others, account] });
}
