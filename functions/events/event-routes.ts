import { eventsContracts } from "../../shared/contracts/events.ts";
import type { FileStorage } from "../../shared/files/storage.ts";
import { bind, type Route } from "../../shared/http/route.ts";
import type { Actor } from "../../shared/identity/actor.ts";
import type { NewId } from "../../shared/kernel/ids.ts";
import type { Clock } from "../../shared/kernel/time.ts";
import { browseEvents, listEvents } from "./app/browse-events.ts";
import type { CalendarSite } from "./app/calendar-entry.ts";
import { eventFiles } from "./app/event-files.ts";
import type { EventLists, EventPage, EventStore } from "./app/event-ports.ts";
import { publicPage, publicViewOf, readablePage, viewOf } from "./app/event-reading.ts";
import { moveEvent } from "./app/move-event.ts";
import { eventCalendar } from "./app/read-event-calendar.ts";
import { setEventCapacity } from "./app/set-event-capacity.ts";
import type { PoolParts } from "./app/settle-pool.ts";
import { writeEvent } from "./app/write-event.ts";

export interface EventParts extends PoolParts {
  readonly events: EventStore;
  readonly lists: EventLists;
  readonly storage: FileStorage;
  readonly site: CalendarSite;
  readonly clock: Clock;
  readonly newId: NewId;
}

/** Events as those who hold them and the public meet them. */
export function eventRoutes(parts: EventParts): Route[] {
  const { events, clock } = parts;
  const write = writeEvent(events, clock, parts.newId);
  const move = moveEvent(events, parts, clock);
  const setCapacity = setEventCapacity(events, parts, clock);
  const files = eventFiles(events, parts.storage, clock, parts.newId);
  const browse = browseEvents(parts.lists, clock);
  const list = listEvents(parts.lists, clock);
  const calendar = eventCalendar(events, parts.site, clock);

  const shown = async (page: Promise<EventPage>, actor: Actor) => viewOf(await page, actor, clock.now());

  return [
    bind(eventsContracts.createEvent, ({ body, actor, call }) =>
      shown(write.create(body, { actor, call }), actor),
    ),
    bind(eventsContracts.listEvents, ({ query, actor }) => list(query, actor)),
    bind(eventsContracts.getEvent, ({ path, actor }) =>
      shown(readablePage(events, path.eventId, actor), actor),
    ),
    bind(eventsContracts.editEvent, ({ path, body, actor }) =>
      shown(write.edit(path.eventId, body, actor), actor),
    ),
    bind(eventsContracts.copyEvent, ({ path, body, actor, call }) =>
      shown(write.copy(path.eventId, body.startsAt, { actor, call }), actor),
    ),
    bind(eventsContracts.publishEvent, ({ path, body, actor }) =>
      shown(move(path.eventId, { move: "publish", ...body }, actor), actor),
    ),
    bind(eventsContracts.postponeEvent, ({ path, body, actor }) =>
      shown(move(path.eventId, { move: "postpone", ...body }, actor), actor),
    ),
    bind(eventsContracts.rescheduleEvent, ({ path, body, actor }) =>
      shown(move(path.eventId, { move: "reschedule", ...body }, actor), actor),
    ),
    bind(eventsContracts.cancelEvent, ({ path, body, actor }) =>
      shown(move(path.eventId, { move: "cancel", ...body }, actor), actor),
    ),
    bind(eventsContracts.archiveEvent, ({ path, body, actor }) =>
      shown(move(path.eventId, { move: "archive", ...body }, actor), actor),
    ),
    bind(eventsContracts.setCapacity, ({ path, body, actor }) =>
      shown(setCapacity({ ...path, ...body, actor }), actor),
    ),
    bind(eventsContracts.readEventLog, async ({ path, query, actor }) =>
      events.log((await readablePage(events, path.eventId, actor)).event.id, query),
    ),
    bind(eventsContracts.announceEventFile, ({ path, body, actor, call }) =>
      files.announce(path.eventId, body, { actor, call }),
    ),
    bind(eventsContracts.completeEventFile, ({ path, actor }) =>
      files.complete(path.eventId, path.fileId, actor),
    ),
    bind(eventsContracts.removeEventFile, ({ path, actor }) =>
      shown(files.remove(path.eventId, path.fileId, actor), actor),
    ),
    bind(eventsContracts.browseEvents, ({ query }) => browse(query)),
    bind(eventsContracts.readPublicEvent, async ({ path }) =>
      publicViewOf(await publicPage(events, path.eventId), clock.now()),
    ),
    bind(eventsContracts.downloadEventFile, ({ path }) => files.download(path.eventId, path.fileId)),
    bind(eventsContracts.readEventCalendar, ({ path }) => calendar(path.eventId)),
  ];
}
