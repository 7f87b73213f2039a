import type { ContactState } from "../../../shared/contracts/contacts.ts";
import { addMilliseconds, type Instant } from "../../../shared/kernel/time.ts";
import type { StoredState } from "./contact.ts";

const answerWithinMs = 14 * 86_400_000;

/** From this instant on an unanswered request is expired. */
export const answerByOf = (requestedAt: Instant): Instant => addMilliseconds(requestedAt, answerWithinMs);

/** The state at this instant: a request that nobody answered in time is expired, whatever any job did or not. */
export const stateAt = (
  contact: { readonly state: StoredState; readonly answerBy: Instant },
  at: Instant,
): ContactState => (contact.state === "requested" && contact.answerBy <= at ? "expired" : contact.state);
