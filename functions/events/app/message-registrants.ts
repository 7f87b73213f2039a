import type { CreatingCall } from "../../../shared/dynamo/once.ts";
import type { Actor } from "../../../shared/identity/actor.ts";
import { DomainError } from "../../../shared/kernel/domain-error.ts";
import type { NewId } from "../../../shared/kernel/ids.ts";
import type { Clock } from "../../../shared/kernel/time.ts";
import type { Messages } from "./desk-ports.ts";
import type { Events } from "./event-ports.ts";
import { heldEvent } from "./event-reading.ts";
import { refOf } from "./registration-entry.ts";
import type { Registrations } from "./registration-ports.ts";
import { isPerson } from "./tell-registrants.ts";

interface MessageParts {
  readonly events: Pick<Events, "find">;
  readonly registrations: Pick<Registrations, "findMany">;
  readonly messages: Messages;
  readonly clock: Clock;
  readonly newId: NewId;
}

export interface WrittenMessage {
  readonly registrantIds: readonly string[];
  readonly subject: string;
  readonly text: string;
}

/** Orders a message to those chosen; each is told on their own, so that nobody's failure keeps it from another. */
export const messageRegistrants =
  ({ events, registrations, messages, clock, newId }: MessageParts) =>
  async (eventId: string, message: WrittenMessage, actor: Actor, call: CreatingCall) => {
    await heldEvent(events, eventId, actor);
    const found = await registrations.findMany(eventId, message.registrantIds);
    if (found.length < message.registrantIds.length)
      throw new DomainError("not_found", "registration.not_found");
    const registrantIds = message.registrantIds.filter(isPerson);
    if (registrantIds.length > 0) {
      const by = refOf(actor);
      await messages.send(
        { ...message, id: newId("event"), eventId, registrantIds, by, at: clock.now() },
        call,
      );
    }
    return { told: registrantIds.length };
  };
