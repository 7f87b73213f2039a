import type { Instant } from "../../../shared/kernel/time.ts";
import type { StoredChallenge } from "../domain/challenge.ts";
import type { ChallengeAction, ChallengeChange } from "../domain/challenge-change.ts";
import type { StoredObjection } from "../domain/objection.ts";
import { onRecord } from "./record-entry.ts";
import type { Decided } from "./review-ports.ts";

/** Whoever objects stays unnamed in the challenge's log and record: the poster reads the one, everybody the other. */
const objector = { personId: "objector", name: "", capacity: "objector" } as const;

const action: ChallengeAction = "object";

/** An objection on record: that there is one, and a commitment to who raised it. */
export function objectedOnRecord(
  before: StoredChallenge,
  objection: StoredObjection,
  { at, salt }: { readonly at: Instant; readonly salt: string },
): Decided {
  const change: ChallengeChange = {
    challenge: { ...before, updatedAt: at, version: before.version + 1 },
    log: { at, action, from: before.state, to: before.state, by: objector },
  };
  return {
    before,
    change: onRecord(change, {
      action: "objection.raised",
      public: { objection: objection.id },
      private: { salt, value: { personId: objection.by.personId, text: objection.text } },
    }),
  };
}
