import type { Actor } from "../../../shared/identity/actor.ts";
import { DomainError } from "../../../shared/kernel/domain-error.ts";
import type { Clock } from "../../../shared/kernel/time.ts";
import { undoCheckIn } from "../domain/check-in.ts";
import { registrationView } from "../domain/registration-view.ts";
import type { Events } from "./event-ports.ts";
import { heldEvent } from "./event-reading.ts";
import { refOf } from "./registration-entry.ts";
import type { Registrations } from "./registration-ports.ts";
import { whileStale } from "./while-stale.ts";

/** Takes a check-in back, for a stated reason; what was scanned before counts no more. */
export const takeCheckInBack =
  (events: Pick<Events, "find">, registrations: Pick<Registrations, "find" | "save">, clock: Clock) =>
  async (eventId: string, registrantId: string, reason: string, actor: Actor) => {
    const event = await heldEvent(events, eventId, actor);
    const at = clock.now();
    return whileStale(async () => {
      const before = await registrations.find(eventId, registrantId);
      if (before === undefined) throw new DomainError("not_found", "registration.not_found");
      const after = undoCheckIn(before, { by: refOf(actor), at }, reason);
      await registrations.save(before, after);
      return registrationView(after, event, at);
    });
  };
