import type { EventContent } from "../../../shared/contracts/events-content.ts";
import type { CreatingCall } from "../../../shared/dynamo/once.ts";
import type { Actor } from "../../../shared/identity/actor.ts";
import { DomainError } from "../../../shared/kernel/domain-error.ts";
import type { NewId } from "../../../shared/kernel/ids.ts";
import type { Clock, Instant } from "../../../shared/kernel/time.ts";
import { copyEvent, createEvent, editEvent } from "../domain/edit-event.ts";
import type { EventChange } from "../domain/event-change.ts";
import type { EventPage, EventStore } from "./event-ports.ts";
import { readablePage } from "./event-reading.ts";

interface Calling {
  readonly actor: Actor;
  readonly call: CreatingCall;
}

/** Writing events: a new draft, a draft after another event, other words. */
export const writeEvent = (store: EventStore, clock: Clock, newId: NewId) => {
  const add = async (change: EventChange, call: CreatingCall): Promise<EventPage> => {
    const id = await store.create(change, call);
    if (id === change.event.id) return { event: change.event, counts: [] };
    const earlier = await store.read(id);
    if (earlier === undefined) throw new DomainError("not_found", "event.not_found");
    return earlier;
  };
  const creating = (actor: Actor) => ({ id: newId("programmeEvent"), actor, at: clock.now() });

  return {
    create: (content: EventContent, { actor, call }: Calling): Promise<EventPage> =>
      add(createEvent(content, creating(actor)), call),

    async copy(eventId: string, startsAt: Instant, { actor, call }: Calling): Promise<EventPage> {
      const { event } = await readablePage(store, eventId, actor);
      return add(copyEvent(event, startsAt, creating(actor)), call);
    },

    async edit(
      eventId: string,
      { content, expectedVersion }: { content: EventContent; expectedVersion: number },
      actor: Actor,
    ): Promise<EventPage> {
      const { event, counts } = await readablePage(store, eventId, actor);
      const change = editEvent(event, content, { actor, at: clock.now(), expectedVersion });
      await store.save(event, change);
      return { event: change.event, counts };
    },
  };
};
