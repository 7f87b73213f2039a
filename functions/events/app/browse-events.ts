import type { Received } from "../../../shared/contracts/contract.ts";
import type { eventsContracts } from "../../../shared/contracts/events.ts";
import type { EventCard } from "../../../shared/contracts/events-content.ts";
import { type Actor, holds, looksAfter } from "../../../shared/identity/actor.ts";
import type { Clock } from "../../../shared/kernel/time.ts";
import { phaseAt } from "../domain/event.ts";
import type { EventLists, PageOf, StoredCard } from "./event-ports.ts";
import { cardAt } from "./event-reading.ts";

type BrowseQuery = Received<typeof eventsContracts.browseEvents>["query"];
type ListQuery = Received<typeof eventsContracts.listEvents>["query"];

/** Public events by their start. */
export const browseEvents =
  (lists: EventLists, clock: Clock) =>
  async ({ limit, cursor, ...filters }: BrowseQuery): Promise<PageOf<EventCard>> => {
    const page = await lists.directory(filters, { limit, cursor });
    const at = clock.now();
    return { ...page, items: page.items.map((card) => cardAt(card, at)) };
  };

/** The events that this person looks after, latest start first; a district office sees those of its units. */
export const listEvents =
  (lists: EventLists, clock: Clock) =>
  async ({ limit, cursor, ...choices }: ListQuery, actor: Actor): Promise<PageOf<EventCard>> => {
    const at = clock.now();
    const everything = holds(actor, "organizer", "operator", "auditor");
    const keep = (card: StoredCard): boolean =>
      (everything || looksAfter(actor, card.unitCode)) &&
      (choices.kind === undefined || card.kind === choices.kind) &&
      (choices.phase === undefined || phaseAt({ state: card.state, content: card }, at) === choices.phase);
    const page = await lists.all(JSON.stringify(choices), keep, { limit, cursor });
    return { ...page, items: page.items.map((card) => cardAt(card, at)) };
  };
