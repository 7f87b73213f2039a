import {
  type EventCard,
  type PoolCounts,
  type ProgrammeEvent,
  PublicEvent,
} from "../../../shared/contracts/events-content.ts";
import type { Actor } from "../../../shared/identity/actor.ts";
import { DomainError } from "../../../shared/kernel/domain-error.ts";
import type { Instant } from "../../../shared/kernel/time.ts";
import { type EventFile, phaseAt } from "../domain/event.ts";
import { mayHold, mayRead, movesOf } from "../domain/permission.ts";
import type { Counts, EventPage, EventStore, Events, StoredCard } from "./event-ports.ts";

const notFound = () => new DomainError("not_found", "event.not_found");

/** The event with its texts and files, for somebody who may read it; for everybody else it does not exist. */
export async function readablePage(store: EventStore, id: string, actor: Actor): Promise<EventPage> {
  const page = await store.read(id);
  if (page === undefined || !mayRead(actor, page.event)) throw notFound();
  return page;
}

/** The event, for somebody who runs it. */
export async function heldEvent(events: Pick<Events, "find">, id: string, actor: Actor) {
  const event = await events.find(id);
  if (event === undefined || !mayHold(actor, event)) throw notFound();
  return event;
}

/** The event as the public knows it: once published, also when it is archived. */
export async function publicPage(store: EventStore, id: string): Promise<EventPage> {
  const page = await store.readRecent(id);
  if (page?.event.publishedAt === undefined) throw notFound();
  return page;
}

type Pools = readonly { readonly audience: PoolCounts["audience"]; readonly capacity: number }[];

/** As counted; a pool that was not counted yet has all of its seats. */
const countsOf = (pools: Pools, counts: Counts): PoolCounts[] =>
  pools.map(
    ({ audience, capacity }) =>
      counts.find((counted) => counted.audience === audience) ?? {
        audience,
        capacity,
        free: capacity,
        waiting: 0,
      },
  );

const isReady = (file: EventFile): boolean => file.state === "ready";

/** What both pages of an event show. */
function shown({ event, counts }: EventPage, at: Instant) {
  const { content, files } = event;
  return {
    id: event.id,
    phase: phaseAt(event, at),
    counts: countsOf(content.pools, counts),
    cover: files.find((file) => isReady(file) && file.purpose === "cover"),
    attachments: files.filter((file) => isReady(file) && file.purpose === "attachment"),
    stateReason: event.stateReason,
    previousStartsAt: event.previousStartsAt,
    publishedAt: event.publishedAt,
    updatedAt: event.updatedAt,
  };
}

/** As those who hold it see it, with what this person may do next. */
export const viewOf = (page: EventPage, actor: Actor, at: Instant): ProgrammeEvent => ({
  ...shown(page, at),
  state: page.event.state,
  content: page.event.content,
  files: [...page.event.files],
  sequence: page.event.sequence,
  createdAt: page.event.createdAt,
  version: page.event.version,
  moves: movesOf(actor, page.event, at),
});

/** As anybody sees it: the link for those with a seat is not in it. */
export const publicViewOf = (page: EventPage, at: Instant): PublicEvent =>
  PublicEvent.parse({ ...shown(page, at), content: page.event.content });

/** A row of a list, with time applied. */
export function cardAt(card: StoredCard, at: Instant): EventCard {
  const { state, pools, counts, ...row } = card;
  return { ...row, phase: phaseAt({ state, content: card }, at), counts: countsOf(pools, counts) };
}
