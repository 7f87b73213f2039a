import type { Audience } from "../../../shared/contracts/events-content.ts";
import type { Actor } from "../../../shared/identity/actor.ts";
import { DomainError } from "../../../shared/kernel/domain-error.ts";
import type { StoredEvent } from "../domain/event.ts";
import { mayRead } from "../domain/permission.ts";
import type { Events } from "./event-ports.ts";

/** The event, for somebody who may see its registrations; for everybody else it does not exist. */
export async function readableEvent(
  events: Pick<Events, "find">,
  id: string,
  actor: Actor,
): Promise<StoredEvent> {
  const event = await events.find(id);
  if (event === undefined || !mayRead(actor, event)) throw new DomainError("not_found", "event.not_found");
  return event;
}

/** The audiences that it has seats for, in its own order. */
export const audiencesOf = ({ content }: StoredEvent): Audience[] =>
  content.pools.map(({ audience }) => audience);
